package dk.sammenhaeng.journey.family;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.coordinatedplan.ActivePlans;
import dk.sammenhaeng.journey.family.FamilyView.MemberView;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A family's plans seen together, over HTTP. */
@Path("/v1/citizens/{citizenId}/family")
@Tag(name = "Family", description = "Plans of a family's members seen together, with each one's consent")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class FamilyResource {

    private final Journeys journeys;
    private final FamilyRows rows;
    private final ActivePlans activePlans;
    private final CurrentCaller current;

    FamilyResource(Journeys journeys, FamilyRows rows, ActivePlans activePlans, CurrentCaller current) {
        this.journeys = journeys;
        this.rows = rows;
        this.activePlans = activePlans;
        this.current = current;
    }

    @GET
    @Access(
            act = "family.read",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "See the plans of a citizen's family together",
            description = "Of each member who consents at this very moment: the coordinator, the goals of the active "
                    + "coordinated plan, and that a sector has a plan and whom to call. A member who does not consent "
                    + "is not there. For the team around the citizen alone.")
    @APIResponseSchema(FamilyView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        if (!seen.relation().isOfTeam()) {
            throw Refusal.forbidden("family-team-only");
        }
        UUID own = seen.journey().citizenId();
        current.touches(own);
        List<MemberView> members = rows.of(seen.journey().records()).stream()
                .filter(FamilyLink::otherGiven)
                .flatMap(link -> journeys.find(link.otherCitizenId()).stream()
                        .map(member -> MemberView.of(
                                link, member, journeys.relationTo(member), activePlans.of(member.records()))))
                .toList();
        members.forEach(member -> current.touches(member.citizenId()));
        return Reply.of(new FamilyView(own, members));
    }
}
