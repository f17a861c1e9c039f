package dk.sammenhaeng.journey.volunteer;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.volunteer.Volunteering.Referrals;
import dk.sammenhaeng.platform.access.Access;
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

/** Referrals to volunteers over HTTP. */
@Path("/v1/citizens/{citizenId}/volunteer-referrals")
@Tag(name = "Volunteers", description = "Volunteers supplement and never replace the public duty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReferralResource {

    private final Volunteering volunteering;

    ReferralResource(Volunteering volunteering) {
        this.volunteering = volunteering;
    }

    @POST
    @Access(
            act = "volunteer-referral.make",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Refer the citizen to volunteers",
            description = "With the citizen's consent to this referral and the public unit that stays responsible. "
                    + "Nothing about the citizen is sent to the organisation from here. `actionId` names the action it goes "
                    + "with, such as one of the type LONELINESS.")
    @APIResponseSchema(value = Referrals.class, responseCode = "200")
    public Response refer(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ReferralRequest request) {
        volunteering.refer(
                citizenId, request.offerId(), request.actionId(), request.responsibleUnit(), request.citizenConsents());
        return view(citizenId);
    }

    @GET
    @Access(
            act = "volunteer-referral.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List the citizen's referrals to volunteers",
            description =
                    "The latest first; `missing` names the actions that run today, of a type with volunteerReferral "
                            + "(GET /v1/measure-types), for which the citizen was not referred.")
    @APIResponseSchema(Referrals.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return view(citizenId);
    }

    private Response view(UUID citizenId) {
        return Reply.of(volunteering.referrals(citizenId));
    }

    /** Whom to, and who stays responsible. */
    record ReferralRequest(
            @NotNull UUID offerId,
            Optional<UUID> actionId,
            @NotBlank @Size(max = 200) @NoCpr String responsibleUnit,
            @NotNull Boolean citizenConsents) {}
}
