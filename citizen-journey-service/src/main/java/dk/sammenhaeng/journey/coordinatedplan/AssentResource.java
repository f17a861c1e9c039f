package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's answer to the versions of a plan over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/assents")
@Tag(name = "Assent", description = "What the citizen says to the plan, and how well the citizen manages alone")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AssentResource {

    private final StateAssent stateAssent;
    private final ReadPlan readPlan;
    private final SayingRows rows;

    AssentResource(StateAssent stateAssent, ReadPlan readPlan, SayingRows rows) {
        this.stateAssent = stateAssent;
        this.readPlan = readPlan;
        this.rows = rows;
    }

    @POST
    @Access(
            act = "coordinated-plan.assent",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note what the citizen says to a version of the plan",
            description = "Accepted, objected or declined, with the citizen's words. An objection ends nothing; to end "
                    + "the plan the citizen takes the consent back.")
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = Assent.class)))
    public Response assent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @NotNull @Valid AssentRequest request) {
        Assent said = stateAssent.state(new StateAssent.Command(
                citizenId, planId, request.version(), request.answer(), request.words(), request.statedOn()));
        return Reply.created(path(citizenId, planId) + "/assents", said, said.version());
    }

    @GET
    @Access(
            act = "coordinated-plan.list-assents",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(summary = "List what the citizen has said to the plan", description = "The first word first.")
    @APIResponseSchema(Assent.PageOf.class)
    public Response assents(@PathParam("citizenId") UUID citizenId, @PathParam("planId") UUID planId) {
        return Reply.of(new Assent.PageOf(
                rows.assents(readPlan.open(citizenId, planId).latest().id())));
    }

    private static String path(UUID citizenId, UUID planId) {
        return CoordinatedPlanResource.PATH + citizenId + "/coordinated-plans/" + planId;
    }

    /** What the citizen says, and to which version. */
    record AssentRequest(
            @NotNull Long version,
            @NotNull Answer answer,
            Optional<@Size(min = 1, max = 2000) @NoCpr String> words,
            @NotNull LocalDate statedOn) {}
}
