package dk.sammenhaeng.journey.erasure;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.AUDITOR;

import dk.sammenhaeng.journey.erasure.Erasure.Ground;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The act of erasing a citizen, and whether it was done, over HTTP. */
@Path("/v1/citizens/{citizenId}/erasures")
@Tag(name = "Erasure", description = "Citizens whose data are deleted, and the proof of it")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ErasureResource {

    private final EraseCitizen eraseCitizen;
    private final ErasureRows rows;
    private final CurrentCaller current;

    ErasureResource(EraseCitizen eraseCitizen, ErasureRows rows, CurrentCaller current) {
        this.eraseCitizen = eraseCitizen;
        this.rows = rows;
        this.current = current;
    }

    @POST
    @Access(act = "citizen.erase", roles = ADMINISTRATION, personalData = true)
    @Operation(
            summary = "Erase a citizen",
            description =
                    "Deletes the number, the names, every text and all rows about the person, of all records that "
                            + "are merged, and the stored answers that name any of it; it cannot be undone. Authorities keep "
                            + "their case files, so this is for what is past its time of keeping or should never have been "
                            + "here. 409 erasure-while-something-stands names all that is still running. The other services "
                            + "answer by receipts: GET /v1/erasures/{erasureId} tells which are missing.")
    @APIResponseSchema(value = Erasure.class, responseCode = "201")
    public Response erase(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ErasureRequest request) {
        Erasure erasure = eraseCitizen.erase(citizenId, request.ground(), request.reason());
        erasure.records().forEach(current::touches);
        return Reply.created(ErasureListResource.PATH + "/" + erasure.erasureId(), erasure, 0);
    }

    @GET
    @Access(
            act = "erasure.find",
            roles = {ADMINISTRATION, AUDITOR},
            personalData = true)
    @Operation(
            summary = "Find out whether a citizen is erased",
            description =
                    "By the id of any of the citizen's records; empty for whom nothing was erased, also for an id "
                            + "that never was anybody's.")
    @APIResponseSchema(Erasure.PageOf.class)
    public Response find(@PathParam("citizenId") UUID citizenId) {
        current.touches(citizenId);
        return Reply.of(new Erasure.PageOf(rows.of(citizenId)));
    }

    /** On which legal ground, and why. */
    record ErasureRequest(
            @NotNull Ground ground,

            @Schema(description = "Kept with the erasure: tell of the decision, not of the person")
            @NotBlank
            @Size(max = 1000)
            @NoCpr
            String reason) {}
}
