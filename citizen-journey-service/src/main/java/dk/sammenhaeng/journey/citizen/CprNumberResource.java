package dk.sammenhaeng.journey.citizen;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.CprNumber;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A citizen's number over HTTP; it goes in and never comes out. */
@Path("/v1/citizens/{citizenId}/cpr-number")
@Tag(name = "Identity", description = "Numbers that change and records of one person that are merged")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CprNumberResource {

    private final CorrectNumber correctNumber;

    CprNumberResource(CorrectNumber correctNumber) {
        this.correctNumber = correctNumber;
    }

    @POST
    @Access(
            act = "citizen.correct-number",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Give a citizen another CPR number",
            description = "Most often a real one in place of a replacement number. The former number proves that the "
                    + "right person is meant, and goes on finding the citizen. 409 cpr-number-not-proved when it is "
                    + "not the citizen's, cpr-number-of-another-record when the new one is: then the two records are "
                    + "to be merged.")
    @APIResponse(responseCode = "204", description = "The citizen has the new number")
    public Response correct(@PathParam("citizenId") UUID citizenId, @NotNull @Valid NumberRequest request) {
        correctNumber.correct(citizenId, request.from(), request.to());
        return Reply.nothing();
    }

    /** The number the citizen has had here, and the one to have from now on. */
    record NumberRequest(
            @NotNull @Schema(implementation = String.class, examples = "6201609995")
            CprNumber from,

            @NotNull @Schema(implementation = String.class, examples = "0201609995")
            CprNumber to) {}
}
