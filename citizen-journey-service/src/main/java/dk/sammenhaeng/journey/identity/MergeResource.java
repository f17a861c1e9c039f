package dk.sammenhaeng.journey.identity;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
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

/** Merges over HTTP. */
@Path("/v1/citizens/{citizenId}/merges")
@Tag(name = "Identity", description = "Numbers that change and records of one person that are merged")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MergeResource {

    private final MergeRecords mergeRecords;
    private final UndoMerge undoMerge;
    private final MergeRows rows;
    private final CitizenAccess access;
    private final CurrentCaller current;

    MergeResource(
            MergeRecords mergeRecords,
            UndoMerge undoMerge,
            MergeRows rows,
            CitizenAccess access,
            CurrentCaller current) {
        this.mergeRecords = mergeRecords;
        this.undoMerge = undoMerge;
        this.rows = rows;
        this.access = access;
        this.current = current;
    }

    @POST
    @Access(
            act = "citizen.merge",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Merge another record of the same person into this one",
            description = "From then on the other id leads here wherever an id is taken; plans and streams stay with "
                    + "their record, and a system goes on putting its plan by the id it knows. A coordinator needs a "
                    + "relation to both. 409 already-one-record, other-stands-for-records, or two-coordinated-plans "
                    + "when each has an active one and continuingCoordinatedPlan names neither.")
    @APIResponseSchema(value = Merge.class, responseCode = "201")
    public Response merge(@PathParam("citizenId") UUID citizenId, @NotNull @Valid MergeRequest request) {
        Merge merge = mergeRecords.merge(new MergeRecords.Command(
                citizenId, request.otherId(), request.reason(), request.continuingCoordinatedPlan()));
        current.touches(merge.survivorId());
        current.touches(merge.mergedId());
        return Reply.created("/v1/citizens/" + merge.survivorId() + "/merges/" + merge.mergeId(), merge, 0);
    }

    @GET
    @Access(
            act = "citizen.merge-list",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List the merges of a person's records",
            description = "Undone ones too, oldest first, with who did it and why.")
    @APIResponseSchema(Merge.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new Merge.PageOf(rows.of(access.find(citizenId).records())));
    }

    @POST
    @Path("/{mergeId}/reversals")
    @Access(
            act = "citizen.merge-undo",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Undo a wrong merge",
            description = "Each id leads to its own record again, with exactly the plans that were put in its name, "
                    + "before the merge and while it held. 409 merge-undone-already.")
    @APIResponseSchema(value = Merge.class, responseCode = "200")
    public Response undo(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("mergeId") UUID mergeId,
            @NotNull @Valid ReversalRequest request) {
        Merge undone = undoMerge.undo(citizenId, mergeId, request.reason());
        current.touches(undone.survivorId());
        current.touches(undone.mergedId());
        return Reply.of(undone);
    }

    /** Which record is the same person's, and how it was found out. */
    record MergeRequest(
            @NotNull UUID otherId,
            @NotBlank @Size(max = 1000) @NoCpr String reason,
            Optional<UUID> continuingCoordinatedPlan) {}

    /** Why the merge was wrong. */
    record ReversalRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
