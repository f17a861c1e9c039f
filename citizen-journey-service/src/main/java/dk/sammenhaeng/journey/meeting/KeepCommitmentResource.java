package dk.sammenhaeng.journey.meeting;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.meeting.Commitment.State;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of one promise, over HTTP. */
@Path("/v1/citizens/{citizenId}/commitments")
@Tag(name = "Meetings", description = "Joint meetings around a citizen, and what is promised there")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class KeepCommitmentResource {

    private final Commitments commitments;

    KeepCommitmentResource(Commitments commitments) {
        this.commitments = commitments;
    }

    @POST
    @Path("/{commitmentId}/completions")
    @Access(
            act = "commitment.keep",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Say that a promise is kept",
            description = "The sector that made it, or the coordinator. 409 commitment-not-open when it has ended.")
    @APIResponseSchema(value = Commitment.class, responseCode = "200")
    public Response keep(@PathParam("citizenId") UUID citizenId, @PathParam("commitmentId") UUID id) {
        Commitment commitment = commitments.end(citizenId, id, State.DONE, Optional.empty());
        return Reply.of(commitment, commitment.version());
    }

    @POST
    @Path("/{commitmentId}/drops")
    @Access(
            act = "commitment.drop",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(summary = "Drop a promise", description = "The sector that made it, or the coordinator, with a reason.")
    @APIResponseSchema(value = Commitment.class, responseCode = "200")
    public Response drop(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("commitmentId") UUID id,
            @NotNull @Valid DropRequest request) {
        Commitment commitment = commitments.end(citizenId, id, State.DROPPED, Optional.of(request.reason()));
        return Reply.of(commitment, commitment.version());
    }

    /** Why. */
    record DropRequest(@NotBlank @Size(max = 500) @NoCpr String reason) {}
}
