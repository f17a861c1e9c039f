package dk.sammenhaeng.journey.milestone;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.milestone.MilestoneTerms.Decided;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A municipality's own deadlines of milestones over HTTP. */
@Path("/v1/milestone-kinds/{code}/terms")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MilestoneTermResource {

    private static final String TIME = "P(?=\\d)(\\d{1,3}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?";

    private final MilestoneKinds kinds;
    private final MilestoneTermRows rows;
    private final DecideMilestoneTerm decideMilestoneTerm;
    private final DanishCalendar calendar;

    MilestoneTermResource(
            MilestoneKinds kinds,
            MilestoneTermRows rows,
            DecideMilestoneTerm decideMilestoneTerm,
            DanishCalendar calendar) {
        this.kinds = kinds;
        this.rows = rows;
        this.decideMilestoneTerm = decideMilestoneTerm;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "milestone-term.read",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read the deadline of a kind of milestone with its history",
            description = "What holds in the municipality today, and every decision with day, law, reason and who "
                    + "decided. Times are ISO 8601.")
    @APIResponseSchema(MilestoneTermView.class)
    public Response read(@PathParam("code") @NoCpr String code) {
        return answer(kind(code));
    }

    @PUT
    @Access(act = "milestone-term.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide the deadline of a kind of milestone from a day on",
            description = "Adds a decision to the history. The day lies ahead, so that milestones of facts until then "
                    + "keep their deadlines. If-Match names the number of decisions seen, 0 before the first.")
    @APIResponseSchema(value = MilestoneTermView.class, responseCode = "200")
    public Response decide(
            @PathParam("code") @NoCpr String code,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MilestoneTermRequest request) {
        MilestoneKind kind = kind(code);
        decideMilestoneTerm.decide(
                kind,
                seen,
                new DecideMilestoneTerm.Command(
                        Period.parse(request.after()),
                        request.repeated().map(Period::parse),
                        Period.parse(request.warnedBefore()),
                        request.validFrom(),
                        request.law(),
                        request.reason()));
        return answer(kind);
    }

    private Response answer(MilestoneKind usual) {
        MilestoneTerms terms = rows.all();
        List<Decided> history = terms.of(usual.code());
        MilestoneKind today = terms.on(calendar.today(), usual);
        return Reply.of(
                new MilestoneTermView(
                        usual.code(),
                        today.deadline().after().toString(),
                        today.deadline().repeated().map(Period::toString),
                        today.deadline().warnedBefore().toString(),
                        today.law(),
                        usual.deadline().after().toString(),
                        history.stream().map(MilestoneTermView.DecisionView::of).toList()),
                history.size());
    }

    private MilestoneKind kind(String code) {
        return kinds.all().stream()
                .filter(kind -> kind.code().equals(code) && kind.holdsOn(calendar.today()))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The times, the first day they hold, the law and why; repeated only for a kind that comes again. */
    record MilestoneTermRequest(
            @NotNull @Pattern(regexp = TIME) String after,
            Optional<@Pattern(regexp = TIME) String> repeated,
            @NotNull @Pattern(regexp = TIME) String warnedBefore,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 200) @NoCpr String law,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * The deadline of a kind.
     *
     * @param after what holds today
     * @param usualAfter what holds where the municipality has decided nothing
     * @param history what it has decided, the first first
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record MilestoneTermView(
            String code,
            String after,
            Optional<String> repeated,
            String warnedBefore,
            Optional<String> law,
            String usualAfter,
            List<DecisionView> history) {

        /** One decision. */
        @JsonInclude(JsonInclude.Include.NON_ABSENT)
        record DecisionView(
                int version,
                String after,
                Optional<String> repeated,
                String warnedBefore,
                LocalDate validFrom,
                String law,
                String reason,
                String decidedBy,
                Instant recordedAt) {

            static DecisionView of(Decided decided) {
                return new DecisionView(
                        decided.version(),
                        decided.after().toString(),
                        decided.repeated().map(Period::toString),
                        decided.warnedBefore().toString(),
                        decided.validFrom(),
                        decided.law(),
                        decided.reason(),
                        decided.decidedBy(),
                        decided.recordedAt());
            }
        }
    }
}
