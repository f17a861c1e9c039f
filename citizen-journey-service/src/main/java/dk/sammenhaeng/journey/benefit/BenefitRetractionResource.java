package dk.sammenhaeng.journey.benefit;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.notice.Retractions;
import dk.sammenhaeng.journey.notice.Retractions.Retraction;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking back a benefit that was put on the wrong citizen, and the traces of those, over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Benefits", description = "What the citizen lives on, with the deadlines and refund it drives")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class BenefitRetractionResource {

    private final RetractBenefit retractBenefit;
    private final Retractions retractions;
    private final Pages pages;

    BenefitRetractionResource(RetractBenefit retractBenefit, Retractions retractions, Pages pages) {
        this.retractBenefit = retractBenefit;
        this.retractions = retractions;
        this.pages = pages;
    }

    @POST
    @Path("/benefits/{externalId}/retractions")
    @Access(act = "benefit.retract", roles = SECTOR_SYSTEM, personalData = true)
    @Operation(
            summary = "Retract a benefit that was put on the wrong citizen",
            description = "By the benefit system of EMPLOYMENT. It leaves the journey with its deadlines, way back to "
                    + "work and guidance still to give, and cannot come back under this id (409 benefit-retracted). "
                    + "Retracting it again changes nothing. The trace says who had read of the citizen meanwhile; they "
                    + "and every sector around the citizen get a notice. What waits to be told because of the "
                    + "benefit is told no more; a citizen who was told of it, or who has looked, gets a message "
                    + "(PLAN_WAS_NOT_YOURS) that says nothing of what it was.")
    @APIResponse(
            responseCode = "200",
            description = "Retracted before",
            content = @Content(schema = @Schema(implementation = RetractedBenefitView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Retracted",
            content = @Content(schema = @Schema(implementation = RetractedBenefitView.class)))
    public Response retract(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("externalId") @Size(max = 100) @NoCpr String externalId,
            @NotNull @Valid BenefitRetractionRequest request) {
        RetractBenefit.Result result = retractBenefit.retract(citizenId, externalId, request.reason());
        Retraction retraction = result.retraction();
        RetractedBenefitView view = new RetractedBenefitView(
                retraction.retractionId(),
                retraction.benefitId().orElseThrow(),
                retraction.retractedAt(),
                retraction.seenBy().size());
        return result.isNew()
                ? Response.created(URI.create("/v1/citizens/" + citizenId + "/benefit-retractions"))
                        .entity(view)
                        .build()
                : Response.ok(view).build();
    }

    @GET
    @Path("/benefit-retractions")
    @Access(
            act = "benefit.retractions",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List the benefits that had been put on the wrong citizen",
            description = "The latest first, for the citizen's coordinator and for administration, who tell those who "
                    + "may have seen them: everyone who read anything of the citizen while the benefit was there. Whose tie "
                    + "would tell the coordinator of a plan whose existence is a secret is only counted there.")
    @APIResponseSchema(BenefitRetractionsView.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        PageRequest request = pages.request(query);
        return pages.answer(Page.of(
                retractions.list(Retractions.Of.BENEFIT, citizenId, request),
                request,
                OptionalLong.empty(),
                retraction -> List.of(retraction.retractionId().toString())));
    }

    /** Why it is retracted. */
    record BenefitRetractionRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * That it is retracted.
     *
     * @param seenBy how many may have seen it
     */
    record RetractedBenefitView(UUID retractionId, UUID benefitId, Instant retractedAt, int seenBy) {}

    /** One page of retractions. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record BenefitRetractionsView(List<Retraction> items, Optional<String> next, OptionalLong total) {}
}
