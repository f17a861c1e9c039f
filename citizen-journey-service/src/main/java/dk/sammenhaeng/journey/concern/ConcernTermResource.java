package dk.sammenhaeng.journey.concern;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.ConcernTerms.Decided;
import dk.sammenhaeng.journey.concern.ConcernTerms.Term;
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
import jakarta.ws.rs.PathParam;
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

/** By when concerns are to be assessed, over HTTP. */
@Path("/v1/concern-terms/{about}")
@Tag(name = "Reference data", description = "What law and rules say, with dates and sources")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConcernTermResource {

    private final ConcernTermRows rows;
    private final DecideConcernTerm decideConcernTerm;

    ConcernTermResource(ConcernTermRows rows, DecideConcernTerm decideConcernTerm) {
        this.rows = rows;
        this.decideConcernTerm = decideConcernTerm;
    }

    @GET
    @Access(
            act = "concern-term.read",
            roles = {CASEWORKER, INSTITUTION_LEADER, ADMINISTRATION, AUDITOR})
    @Operation(
            summary = "Read by when concerns are to be assessed",
            description = "About children, or about adults: each term with law and period, newest first, and every "
                    + "decision of the municipality. A concern keeps the id of the term by which it was received.")
    @APIResponseSchema(ConcernTermsView.class)
    public Response read(@PathParam("about") About about) {
        return answer(about);
    }

    @PUT
    @Access(act = "concern-term.decide", roles = ADMINISTRATION)
    @Operation(
            summary = "Decide by when concerns are to be assessed from a day on",
            description = "Adds a decision to the history. The day lies ahead, so that concerns until then keep their "
                    + "term. About a child the law's hours are the most there can be. If-Match names the number of "
                    + "decisions seen, 0 before the first.")
    @APIResponseSchema(value = ConcernTermsView.class, responseCode = "200")
    public Response decide(
            @PathParam("about") About about,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ConcernTermRequest request) {
        decideConcernTerm.decide(
                about,
                seen,
                new DecideConcernTerm.Command(request.hours(), request.validFrom(), request.law(), request.reason()));
        return answer(about);
    }

    private Response answer(About about) {
        ConcernTerms terms = rows.of(about);
        return Reply.of(
                new ConcernTermsView(
                        about, terms.all().stream().map(ConcernTermView::of).toList(), terms.decided()),
                terms.decided().size());
    }

    /** The hours from the receipt, the first day they hold, the law and why. */
    record ConcernTermRequest(
            @Min(1) @Max(8784) int hours,
            @NotNull LocalDate validFrom,
            @NotBlank @Size(max = 200) @NoCpr String law,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * All terms about children, or about adults.
     *
     * @param history what the municipality has decided, the first first
     */
    record ConcernTermsView(About about, List<ConcernTermView> items, List<Decided> history) {}

    /** A term in its period. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ConcernTermView(
            String id, int hours, LocalDate validFrom, Optional<LocalDate> validTo, String law, boolean toBeChecked) {

        static ConcernTermView of(Term term) {
            return new ConcernTermView(
                    term.id(), term.hours(), term.validFrom(), term.validTo(), term.law(), term.toBeChecked());
        }
    }
}
