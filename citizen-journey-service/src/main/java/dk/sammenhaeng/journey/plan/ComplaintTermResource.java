package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.plan.ComplaintTerms.Term;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
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

/** The terms of complaint over HTTP. */
@Path("/v1/complaint-terms")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ComplaintTermResource {

    @GET
    @Access(
            act = "complaint-term.list",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "List the terms of complaint",
            description = "How long a citizen has to complain where a decision's system does not say the day, with law "
                    + "and period; a decision keeps the id of the term it was given by.")
    @APIResponseSchema(TermView.PageOf.class)
    public Response list() {
        return Reply.of(new TermView.PageOf(
                ComplaintTerms.ALL.stream().map(TermView::of).toList()));
    }

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
                    term.complain().getDays(),
                    term.reassess().getDays(),
                    term.validFrom(),
                    term.validTo(),
                    term.law(),
                    term.toBeChecked());
        }

        /** All terms. */
        record PageOf(List<TermView> items) {}
    }
}
