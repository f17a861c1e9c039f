package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Decided;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The terms of complaint over HTTP. */
@Path("/v1/complaint-terms")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComplaintTermResource {

    private final ComplaintTermRows rows;
    private final DecideComplaintTerm decideComplaintTerm;

    ComplaintTermResource(ComplaintTermRows rows, DecideComplaintTerm decideComplaintTerm) {
        this.rows = rows;
        this.decideComplaintTerm = decideComplaintTerm;
    }

    @GET
    @Access(
            act = "complaint-term.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the terms of complaint",
            description = "How long a citizen has to complain, and an authority to reassess, where a decision's system "
                    + "does not say the day: each with law and period, newest first, and every decision of the "
                    + "municipality. A decision about a citizen keeps the id of the term it was given by.")
    @APIResponseSchema(TermView.PageOf.class)
    public Response list() {
        return answer();
    }

    @PUT
    @Access(act = "complaint-term.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide the terms of complaint from a day on",
            description = "Adds a decision to the history. The day lies ahead, so that decisions about citizens until "
                    + "then keep their terms. If-Match names the number of decisions seen, 0 before the first.")
    @APIResponseSchema(value = TermView.PageOf.class, responseCode = "200")
    public Response decide(
            @HeaderParam("If-Match") @Nullable Version seen, @NotNull @Valid ComplaintTermRequest request) {
        decideComplaintTerm.decide(
                seen,
                new DecideComplaintTerm.Command(
                        request.complainDays(),
                        request.reassessDays(),
                        request.validFrom(),
                        request.law(),
                        request.reason()));
        return answer();
    }

    private Response answer() {
        ComplaintTerms terms = rows.all();
        return Reply.of(
                new TermView.PageOf(terms.all().stream().map(TermView::of).toList(), terms.decided()),
                terms.decided().size());
    }

    /** The days, the first day they hold, the law and why. */
    record ComplaintTermRequest(
            @Min(1) @Max(365) int complainDays,
            @Min(1) @Max(365) int reassessDays,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 200) @NoCpr String law,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /** A term in its period. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record TermView(
            String id,
            int complainDays,
            int reassessDays,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            String law,
            boolean toBeChecked) {

        static TermView of(Term term) {
            return new TermView(
                    term.id(),
                    term.complainDays(),
                    term.reassessDays(),
                    term.validFrom(),
                    term.validTo(),
                    term.law(),
                    term.toBeChecked());
        }

        /**
         * All terms.
         *
         * @param history what the municipality has decided, the first first
         */
        record PageOf(List<TermView> items, List<Decided> history) {}
    }
}
