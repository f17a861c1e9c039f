package dk.sammenhaeng.journey.outreach;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.outreach.AreaReferences.Reference;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What of a citizen's plans is given through an area plan, over HTTP. */
@Path("/v1/citizens/{citizenId}/area-activities")
@Tag(name = "Area plans", description = "Plans for areas of social housing, and their outreach")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class AreaReferenceResource {

    private final AreaReferences references;

    AreaReferenceResource(AreaReferences references) {
        this.references = references;
    }

    @PUT
    @Path("/{actionId}")
    @Access(
            act = "area-activity.refer",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say through which area activity an action is given",
            description =
                    "By who answers for the action's plan; without `activityId` it no longer is. With If-None-Match: * "
                            + "where nothing was said yet, else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = Reference.class)))
    @APIResponse(
            responseCode = "201",
            description = "Said for the first time",
            content = @Content(schema = @Schema(implementation = Reference.class)))
    public Response refer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("actionId") UUID actionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ReferenceRequest request) {
        Reference reference = references.put(
                citizenId, actionId, request.activityId(), Optional.ofNullable(seen), "*".equals(noneMatch));
        return reference.version() == 1
                ? Reply.created("/v1/citizens/" + citizenId + "/area-activities/" + actionId, reference, 1)
                : Reply.of(reference, reference.version());
    }

    @GET
    @Access(
            act = "area-activity.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List what of a citizen's plans is given through area plans",
            description = "Of the plans whose content is the caller's to read.")
    @APIResponseSchema(Reference.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new Reference.ListView(references.of(citizenId)));
    }

    /** The activity. */
    record ReferenceRequest(Optional<UUID> activityId) {}
}
