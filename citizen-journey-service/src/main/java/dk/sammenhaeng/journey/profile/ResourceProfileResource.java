package dk.sammenhaeng.journey.profile;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.profile.ResourceProfile.ProfileRequest;
import dk.sammenhaeng.journey.profile.ResourceProfile.Via;
import dk.sammenhaeng.journey.profile.ResourceProfiles.Put;
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

/** What a citizen wishes and can build on, as the team reads it and notes it, over HTTP. */
@Path("/v1/citizens/{citizenId}/resource-profile")
@Tag(name = "Resource profile", description = "What citizens wish and can build on, in their own words")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ResourceProfileResource {

    private final ResourceProfiles profiles;
    private final Journeys journeys;

    ResourceProfileResource(ResourceProfiles profiles, Journeys journeys) {
        this.profiles = profiles;
        this.journeys = journeys;
    }

    @GET
    @Access(
            act = "resource-profile.read",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Read what the citizen wishes and can build on",
            description =
                    "For the team around the citizen, in all sectors: it is said to all of them. 404 until something "
                            + "was said.")
    @APIResponseSchema(ResourceProfile.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        ResourceProfile profile = profiles.of(
                        ofTeam(journeys.seen(citizenId)).journey().records())
                .orElseThrow(Refusal::notFound);
        return Reply.of(profile.with(List.of("put")), profile.version());
    }

    @PUT
    @Access(
            act = "resource-profile.put",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note what the citizen wishes and can build on",
            description =
                    "In the citizen's own words, whole, in place of the former ones; by the team, marked as written "
                            + "down by staff. With If-None-Match: * where nothing was said yet, else with If-Match. It needs no plan; "
                            + "a coordinated plan that is offered later begins with it.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ResourceProfile.class)))
    @APIResponse(
            responseCode = "201",
            description = "Noted",
            content = @Content(schema = @Schema(implementation = ResourceProfile.class)))
    public Response put(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ProfileRequest words) {
        Put put = profiles.put(
                ofTeam(journeys.lockSeen(citizenId)).journey(),
                Via.STAFF,
                Optional.ofNullable(seen),
                "*".equals(noneMatch),
                words);
        return reply(put, "/v1/citizens/" + citizenId + "/resource-profile");
    }

    static Response reply(Put put, String path) {
        ResourceProfile profile = put.profile().with(List.of("put"));
        return put.isNew() ? Reply.created(path, profile, profile.version()) : Reply.of(profile, profile.version());
    }

    /** The team, and who has registered a citizen who has no plan yet: the words may come before any plan. */
    private static Seen ofTeam(Seen seen) {
        if (!seen.relation().isOfTeam() && !seen.relation().registrar()) {
            throw Refusal.notFound();
        }
        return seen;
    }
}
