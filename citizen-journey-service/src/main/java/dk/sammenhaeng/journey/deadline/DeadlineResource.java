package dk.sammenhaeng.journey.deadline;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Texts;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.quarkus.arc.All;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A municipality's own times over HTTP. */
@Path("/v1/deadlines")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DeadlineResource {

    private static final String TIME =
            "P(?=[\\dT])(\\d{1,2}Y)?(\\d{1,3}M)?(\\d{1,3}W)?(\\d{1,4}D)?(T(?=\\d)(\\d{1,4}H)?(\\d{1,5}M)?)?";

    private final List<DeadlineKinds> kinds;
    private final Deadlines deadlines;
    private final DecideDeadline decideDeadline;
    private final Language language;
    private final DanishCalendar calendar;

    DeadlineResource(
            @All List<DeadlineKinds> kinds,
            Deadlines deadlines,
            DecideDeadline decideDeadline,
            Language language,
            DanishCalendar calendar) {
        this.kinds = kinds;
        this.deadlines = deadlines;
        this.decideDeadline = decideDeadline;
        this.language = language;
        this.calendar = calendar;
    }

    @GET
    @Access(
            act = "deadline.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the times the municipality sets itself",
            description = "No law fixes them: each with what holds on the day (today without asOf), what is usual and "
                    + "where that comes from, and every decision. Times are ISO 8601. Terms of complaint, deadlines of "
                    + "milestones and thresholds of rules are decided where they are listed.")
    @APIResponseSchema(DeadlineView.PageOf.class)
    public Response list(@QueryParam("asOf") @Nullable LocalDate asOf) {
        LocalDate day = Optional.ofNullable(asOf).orElseGet(calendar::today);
        Held held = deadlines.on(day);
        return Reply.of(new DeadlineView.PageOf(
                all(day).map(deadline -> view(deadline, held)).toList()));
    }

    @GET
    @Path("/{code}")
    @Access(
            act = "deadline.read",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read one of the times with its history",
            description = "What holds today, what is usual, and every decision with day, reason and who decided.")
    @APIResponseSchema(DeadlineView.class)
    public Response read(@PathParam("code") @NoCpr String code) {
        return answer(find(code));
    }

    @PUT
    @Path("/{code}")
    @Access(act = "deadline.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide a time from a day on",
            description = "Adds a decision to the history. The day lies ahead, so that what is counted by a time until "
                    + "then keeps it. If-Match names the number of decisions seen, 0 before the first.")
    @APIResponseSchema(value = DeadlineView.class, responseCode = "200")
    public Response decide(
            @PathParam("code") @NoCpr String code,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid DeadlineRequest request) {
        Deadline deadline = find(code);
        decideDeadline.decide(deadline, seen, request.time(), request.validFrom(), request.reason());
        return answer(deadline);
    }

    private Response answer(Deadline deadline) {
        DeadlineView view = view(deadline, deadlines.on(calendar.today()));
        return Reply.of(view, view.history().size());
    }

    private DeadlineView view(Deadline deadline, Held held) {
        return new DeadlineView(
                deadline.code(),
                deadline.subject()
                        .map(subject -> language.text(
                                "deadline." + deadline.group(),
                                language.locale().equals(Texts.DANISH) ? subject.danish() : subject.english()))
                        .orElseGet(() -> language.text("deadline." + deadline.group())),
                deadline.unit(),
                held.time(deadline).toString(),
                deadline.usual().toString(),
                deadline.source(),
                held.of(deadline));
    }

    private Deadline find(String code) {
        return all(calendar.today())
                .filter(deadline -> deadline.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private Stream<Deadline> all(LocalDate day) {
        return kinds.stream().flatMap(one -> one.deadlines(day).stream()).sorted(Comparator.comparing(Deadline::code));
    }

    /** The time, the first day it holds, and why. */
    record DeadlineRequest(
            @NotNull @Pattern(regexp = TIME) String time,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * A time that the municipality sets itself.
     *
     * @param time what holds
     * @param usual what holds where it has decided nothing
     * @param history what it has decided, the first first
     */
    record DeadlineView(
            String code,
            String name,
            Deadline.Unit unit,
            String time,
            String usual,
            String source,
            List<Decided> history) {

        /** All of them. */
        record PageOf(List<DeadlineView> items) {}
    }
}
