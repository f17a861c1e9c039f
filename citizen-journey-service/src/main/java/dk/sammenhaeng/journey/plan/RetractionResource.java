package dk.sammenhaeng.journey.plan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.notice.Retractions.Retraction;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking back a plan that was put on the wrong citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}/retractions")
@Tag(name = "Sector plans", description = "Each sector's own plan, put whole by its system")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RetractionResource {

    private final RetractSectorPlan retractSectorPlan;
    private final Journeys journeys;
    private final CurrentCaller current;

    RetractionResource(RetractSectorPlan retractSectorPlan, Journeys journeys, CurrentCaller current) {
        this.retractSectorPlan = retractSectorPlan;
        this.journeys = journeys;
        this.current = current;
    }

    @POST
    @Access(
            act = "sector-plan.retract",
            roles = {SECTOR_SYSTEM, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Retract a plan that was put on the wrong citizen",
            description = "It leaves the journey and its history for good and cannot come back under this id (409 "
                    + "sector-plan-retracted). The trace says who had read of the citizen meanwhile: the coordinator "
                    + "and administration read it, and every sector around the citizen gets a notice. What waits to be "
                    + "told of the plan is told no more; a citizen who was told of it, or who has looked, gets a message "
                    + "(PLAN_WAS_NOT_YOURS) that says nothing of what stood in it.")
    @APIResponseSchema(value = RetractedView.class, responseCode = "201")
    public Response retract(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("sector") Sector sector,
            @PathParam("externalId") @NoCpr String externalId,
            @NotNull @Valid RetractionRequest request) {
        OwnSector.require(current.caller(), sector, journeys, citizenId);
        Retraction retraction = retractSectorPlan.retract(new RetractSectorPlan.Command(
                citizenId,
                sector,
                externalId,
                request.reason(),
                current.caller().user()));
        return Response.created(URI.create("/v1/citizens/" + citizenId + "/retractions"))
                .entity(new RetractedView(
                        retraction.retractionId(),
                        retraction.planId().orElseThrow(),
                        retraction.retractedAt(),
                        retraction.seenBy().size()))
                .build();
    }

    /** Why it is retracted. */
    record RetractionRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}

    /**
     * That it is retracted.
     *
     * @param seenBy how many may have seen it
     */
    record RetractedView(UUID retractionId, UUID planId, Instant retractedAt, int seenBy) {}
}
