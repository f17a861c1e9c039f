package dk.sammenhaeng.journey.incoming;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.incoming.ReceivedPlans.Received;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sight;
import dk.sammenhaeng.journey.view.PlanView.SeenBy;
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
import java.util.Optional;
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
            description =
                    "From another municipality, read only, as they were when they left. Each is seen as a plan of "
                            + "its sector and sensitivity here: its content by those of that sector who work with the citizen, "
                            + "by a law, or by the consent given here; else that it exists and whom to call; of one whose "
                            + "existence is a secret not even that.")
    @APIResponseSchema(ReceivedPlanView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new ReceivedPlanView.PageOf(plans.of(seen.journey().records()).stream()
                .flatMap(received -> ReceivedPlanView.of(received, seen.relation()).stream())
                .toList()));
    }

    /**
     * A plan that came.
     *
     * @param phone whom to call in the former municipality
     * @param seenBy why the content is shown
     * @param plan the content, where it is for the caller
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ReceivedPlanView(
            UUID receivedPlanId,
            String fromMunicipality,
            Sector sector,
            String phone,
            Instant receivedAt,
            boolean contentShown,
            Optional<SeenBy> seenBy,
            Optional<CopiedPlan> plan) {

        static Optional<ReceivedPlanView> of(Received received, Relation relation) {
            Sight sight = received.sight(relation);
            boolean withPlaces = sight.isOwn() || !relation.terms().addressProtected();
            return sight.isHidden()
                    ? Optional.empty()
                    : Optional.of(new ReceivedPlanView(
                            received.id(),
                            received.fromMunicipality(),
                            received.sector(),
                            received.plan().responsible().phone(),
                            received.receivedAt(),
                            sight.isFull(),
                            sight.ground().map(ground -> new SeenBy(ground, sight.law())),
                            Optional.of(CopiedPlan.of(received.plan(), withPlaces))
                                    .filter(copy -> sight.isFull())));
        }

        /** All of them. */
        record PageOf(List<ReceivedPlanView> items) {}
    }
}
