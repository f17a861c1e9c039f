package dk.sammenhaeng.journey.channel;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.CITIZEN;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How a citizen is reached, over HTTP. */
@Path("/v1/citizens/{citizenId}/channel")
@Tag(name = "Channel", description = "How a citizen is reached, and what the suite sends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ChannelResource {

    private final StateChannel stateChannel;
    private final Channels channels;
    private final ChannelDoor door;

    ChannelResource(StateChannel stateChannel, Channels channels, ChannelDoor door) {
        this.stateChannel = stateChannel;
        this.channels = channels;
        this.door = door;
    }

    @PUT
    @Access(
            act = "channel.state",
            roles = {COORDINATOR, CASEWORKER, ADMINISTRATION, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Say how the citizen wants to be reached",
            description = "With If-None-Match: * where nothing was said yet, else with If-Match. An exemption from "
                    + "Digital Post needs its reason; from then on no step and no message is digital alone. What staff "
                    + "write down for the citizen is marked as such.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactChannel.class)))
    @APIResponse(
            responseCode = "201",
            description = "Said for the first time",
            content = @Content(schema = @Schema(implementation = ContactChannel.class)))
    public Response state(
            @PathParam("citizenId") UUID citizenId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @HeaderParam("If-None-Match") @Nullable String noneMatch,
            @NotNull @Valid ChannelRequest request) {
        ContactChannel channel = stateChannel.state(new StateChannel.Command(
                citizenId,
                request.preference(),
                request.digitalExempt(),
                request.exemptionReason(),
                Optional.ofNullable(seen),
                "*".equals(noneMatch)));
        return channel.version() == 1
                ? Reply.created("/v1/citizens/" + citizenId + "/channel", channel, 1)
                : Reply.of(channel, channel.version());
    }

    @GET
    @Access(
            act = "channel.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, ADMINISTRATION, CITIZEN},
            personalData = true)
    @Operation(
            summary = "Read how the citizen wants to be reached",
            description =
                    "404 also where nothing was said; then Digital Post is the usual way. Why somebody is exempt can "
                            + "tell of health: who stands for the citizen in part reads that, not why.")
    @APIResponseSchema(ContactChannel.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        ChannelDoor.Inside inside = door.enter(citizenId);
        ContactChannel channel = channels.find(inside.journey()).orElseThrow(Refusal::notFound);
        return Reply.of(inside.whole() ? channel : channel.withoutReason(), channel.version());
    }

    /** How the citizen wants to be reached. */
    record ChannelRequest(
            @NotNull Channel preference, boolean digitalExempt, Optional<Channel.ExemptionReason> exemptionReason) {}
}
