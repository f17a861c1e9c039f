package dk.sammenhaeng.journey.dependency;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dependencies of actions over HTTP. */
@Path("/v1/citizens/{citizenId}/action-dependencies")
@Tag(name = "Dependencies", description = "Which actions wait for which, across sectors")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class DependencyResource {

    private final ActionDependencies dependencies;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    DependencyResource(ActionDependencies dependencies, Journeys journeys, DanishCalendar calendar) {
        this.dependencies = dependencies;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @POST
    @Access(
            act = "action-dependency.set",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Let an action wait for another's",
            description =
                    "By the coordinator or who owns the waiting action, for actions the caller may read. While the "
                            + "awaited one is not over the waiting one is BLOCKED. The rules awaited-action-late and "
                            + "awaited-action-done tell both sides by themselves. 409 dependency-already, dependency-circle.")
    @APIResponseSchema(value = DependencyView.class, responseCode = "201")
    public Response set(@PathParam("citizenId") UUID citizenId, @NotNull @Valid DependencyRequest request) {
        ActionDependencies.Made made = dependencies.letWait(citizenId, request.actionId(), request.awaitsActionId());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/action-dependencies",
                DependencyView.of(made.dependency(), made.seen(), calendar.today())
                        .orElseThrow(),
                1);
    }

    @GET
    @Access(
            act = "action-dependency.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List which actions wait for which",
            description =
                    "Those with a side of the caller's own, for the coordinator and the team all; of a side they "
                            + "may not read its time and whom to call, and none with a side in a plan that is hidden from them.")
    @APIResponseSchema(DependencyView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return Reply.of(new DependencyView.PageOf(seen.journey().circumstances().dealings().dependencies().stream()
                .flatMap(one -> DependencyView.of(one, seen, calendar.today()).stream())
                .toList()));
    }

    @DELETE
    @Path("/{dependencyId}")
    @Access(
            act = "action-dependency.end",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Let an action no longer wait",
            description = "By the coordinator or who owns the waiting action. Nothing but the end ever changes, so no "
                    + "If-Match is asked for.")
    @APIResponse(responseCode = "204", description = "Ended")
    public Response end(@PathParam("citizenId") UUID citizenId, @PathParam("dependencyId") UUID dependencyId) {
        dependencies.end(citizenId, dependencyId);
        return Reply.nothing();
    }

    /** Which action waits for which. */
    record DependencyRequest(
            @NotNull UUID actionId, @NotNull UUID awaitsActionId) {}
}
