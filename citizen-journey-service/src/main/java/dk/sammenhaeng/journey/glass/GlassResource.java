package dk.sammenhaeng.journey.glass;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.glass.OpenGlass.Result;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Headers;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Break-glass at one citizen over HTTP. */
@Path("/v1/citizens/{citizenId}/break-glass")
@Tag(name = "Break-glass", description = "Access without another relation, with a reason and looked at afterwards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class GlassResource {

    private final OpenGlass openGlass;
    private final CloseGlass closeGlass;
    private final Clock clock;

    GlassResource(OpenGlass openGlass, CloseGlass closeGlass, Clock clock) {
        this.openGlass = openGlass;
        this.closeGlass = closeGlass;
        this.clock = clock;
    }

    @POST
    @Access(
            act = "break-glass.open",
            roles = {CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Break the glass",
            description = "With the reason in X-Reason. Until it ends by itself or is closed, the caller reads the "
                    + "citizen's plans, other than those whose existence is a secret; every use is in the audit log, the "
                    + "coordinator is told, and a leader looks at it afterwards. 200 with the running one where the "
                    + "caller has one; nothing is prolonged. 404 for a citizen who is not known here: this act, which "
                    + "stands on the leader's list, is the one way to learn that.")
    @APIResponse(
            responseCode = "200",
            description = "One was open",
            content = @Content(schema = @Schema(implementation = GlassView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = GlassView.class)))
    public Response open(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam(Headers.REASON) @Size(max = 500) @NoCpr @Nullable String reason,
            @NotNull @Valid GlassRequest request) {
        if (reason == null || reason.isBlank()) {
            throw Refusal.invalid(Headers.REASON, "reason-missing");
        }
        Result result = openGlass.open(new OpenGlass.Command(citizenId, reason.strip(), request.minutes()));
        GlassView view = GlassView.of(result.glass(), clock.instant(), List.of("close"));
        return result.isNew()
                ? Reply.created("/v1/break-glass/" + result.glass().id(), view, 1)
                : Reply.of(view);
    }

    @DELETE
    @Path("/{breakGlassId}")
    @Access(
            act = "break-glass.close",
            roles = {CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Close the glass again",
            description =
                    "By who opened it; access ends at once. Nothing else ever changes it, so no If-Match is asked "
                            + "for.")
    @APIResponse(responseCode = "204", description = "Closed, now or before")
    public Response close(@PathParam("citizenId") UUID citizenId, @PathParam("breakGlassId") UUID breakGlassId) {
        closeGlass.close(citizenId, breakGlassId);
        return Reply.nothing();
    }

    /**
     * For how long.
     *
     * @param minutes the configured time where left out
     */
    record GlassRequest(Optional<Integer> minutes) {}
}
