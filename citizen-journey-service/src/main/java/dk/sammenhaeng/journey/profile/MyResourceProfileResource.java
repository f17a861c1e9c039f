package dk.sammenhaeng.journey.profile;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.profile.ResourceProfile.ProfileRequest;
import dk.sammenhaeng.journey.profile.ResourceProfile.Via;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What I wish and can build on, over HTTP (FW-J5, CIT-15). */
@Path("/v1/citizens/{citizenId}/my-resource-profile")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyResourceProfileResource {

    private final ResourceProfiles profiles;
    private final SelfAccess access;

    MyResourceProfileResource(ResourceProfiles profiles, SelfAccess access) {
        this.profiles = profiles;
        this.access = access;
    }

    @GET
    @Access(act = "my-resource-profile.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read what I wish and can build on",
            description = "As I, or staff for me, wrote it last. Somebody who stands for me sees it where it is for "
                    + "everything. 404 until something was said.")
    @APIResponseSchema(ResourceProfile.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Self self = forAll(access.enter(citizenId, Right.SEE));
        ResourceProfile profile = profiles.of(self.journey().records()).orElseThrow(Refusal::notFound);
        return Reply.of(profile.with(List.of("put")), profile.version());
    }

    @PUT
    @Access(act = "my-resource-profile.put", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Write what I wish and can build on",
            description =
                    "In my own words, whole, in place of the former ones, also before there is any plan. Everybody of "
                            + "the team around me reads it, in all sectors, and a coordinated plan that I am offered later begins with "
                            + "it. With If-None-Match: * where nothing was said yet, else with If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ResourceProfile.class)))
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(schema = @Schema(implementation = ResourceProfile.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ProfileRequest words) {
        Self self = forAll(access.lock(citizenId, Right.ACT));
        return ResourceProfileResource.reply(
                profiles.put(
                        self.journey(),
                        self.isOwn() ? Via.CITIZEN : Via.REPRESENTATIVE,
                        Optional.ofNullable(seen),
                        "*".equals(noneMatch),
                        words),
                "/v1/citizens/" + citizenId + "/my-resource-profile");
    }

    private static Self forAll(Self self) {
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        return self;
    }
}
