package dk.sammenhaeng.journey.volunteer;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.volunteer.Referral.Because;
import dk.sammenhaeng.journey.volunteer.Volunteering.Referrals;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Referrals to volunteers over HTTP. */
@Path("/v1/citizens/{citizenId}/volunteer-referrals")
@Tag(name = "Volunteers", description = "Volunteers supplement and never replace the public duty")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ReferralResource {

    private final Volunteering volunteering;
    private final EndReferral endReferral;

    ReferralResource(Volunteering volunteering, EndReferral endReferral) {
        this.volunteering = volunteering;
        this.endReferral = endReferral;
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
                    "The latest first, those that hold and those that ended unless one is asked for; `missing` names the "
                            + "actions that run today, of a type with volunteerReferral (GET /v1/measure-types), for which "
                            + "the citizen was not referred, or whose offer is there no more.")
    @APIResponseSchema(Referrals.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @QueryParam("state") Referral.@Nullable State state) {
        return Reply.of(volunteering.referrals(citizenId, Optional.ofNullable(state)));
    }

    @POST
    @Path("/{referralId}/endings")
    @Access(
            act = "volunteer-referral.end",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "End a referral to volunteers",
            description = "From today, with the reason. No right of the citizen's changes by it, and the public unit "
                    + "stays responsible. 409 referral-ended where it has ended.")
    @APIResponseSchema(value = Referrals.class, responseCode = "200")
    public Response end(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid EndingRequest request) {
        endReferral.end(citizenId, referralId, seen, Because.ENDED, Optional.of(request.reason()));
        return view(citizenId);
    }

    @POST
    @Path("/{referralId}/consent-withdrawals")
    @Access(
            act = "volunteer-referral.withdraw-consent",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note that the citizen takes the consent to a referral back",
            description = "The referral ends at once; no reason is asked for. 409 referral-ended where it has ended.")
    @APIResponseSchema(value = Referrals.class, responseCode = "200")
    public Response withdrawConsent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("referralId") UUID referralId,
            @HeaderParam("If-Match") @Nullable Version seen) {
        endReferral.end(citizenId, referralId, seen, Because.CONSENT_WITHDRAWN, Optional.empty());
        return view(citizenId);
    }

    private Response view(UUID citizenId) {
        return Reply.of(volunteering.referrals(citizenId, Optional.empty()));
    }

    /** Why it ends. */
    record EndingRequest(@NotBlank @Size(max = 500) @NoCpr String reason) {}

    /** Whom to, and who stays responsible. */
    record ReferralRequest(
            @NotNull UUID offerId,
            Optional<UUID> actionId,
            @NotBlank @Size(max = 200) @NoCpr String responsibleUnit,
            @NotNull Boolean citizenConsents) {}
}
