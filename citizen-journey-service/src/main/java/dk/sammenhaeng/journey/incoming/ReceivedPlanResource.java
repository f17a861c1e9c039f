package dk.sammenhaeng.journey.incoming;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The plans that came with a citizen, over HTTP. */
@Path("/v1/citizens/{citizenId}/received-plans")
@Tag(name = "Incoming transitions", description = "Citizens whom another municipality hands over")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReceivedPlanResource {

    private final Journeys journeys;
    private final ReceivedPlans plans;

    ReceivedPlanResource(Journeys journeys, ReceivedPlans plans) {
        this.journeys = journeys;
        this.plans = plans;
    }

    @GET
    @Access(
            act = "received-plan.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the plans that came with a citizen",
            description = "From another municipality, read only, as they were when they left: those of the caller's "
                    + "sector, and all for coordinator and team, for the citizen consented to hand them over.")
    @APIResponseSchema(ReceivedPlanView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new ReceivedPlanView.PageOf(plans.of(seen.journey().records()).stream()
                .filter(received -> seen.relation().isOfTeam()
                        || seen.relation()
                                .sector()
                                .filter(received.sector()::equals)
                                .isPresent())
                .map(received -> new ReceivedPlanView(
                        received.id(),
                        received.fromMunicipality(),
                        received.receivedAt(),
                        CopiedPlan.of(received.plan())))
                .toList()));
    }

    /** A plan that came. */
    record ReceivedPlanView(UUID receivedPlanId, String fromMunicipality, Instant receivedAt, CopiedPlan plan) {

        /** All of them. */
        record PageOf(List<ReceivedPlanView> items) {}
    }
}
