package dk.sammenhaeng.journey.family;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

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

    private final Families families;

    FamilyResource(Families families) {
        this.families = families;
    }

    @GET
    @Access(
            act = "family.read",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "See the plans of a citizen's family together",
            description = "Of each member who consents at this very moment: the coordinator, the goals of the active "
                    + "coordinated plan, that a sector has a plan and whom to call, and, as far as the member consents "
                    + "to that, what it says. A member who does not consent "
                    + "is not there. For the team around the citizen alone.")
    @APIResponseSchema(FamilyView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = families.ofTeam(citizenId);
        return Reply.of(
                new FamilyView(seen.journey().citizenId(), families.of(seen).members()));
    }
}
