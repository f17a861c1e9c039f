package dk.sammenhaeng.journey.volunteer;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's own word on referrals to volunteers, over HTTP. */
@Path("/v1/citizens/{citizenId}/my-volunteer-referrals")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyReferralResource {

    private final SelfAccess access;
    private final EndReferral endReferral;

    MyReferralResource(SelfAccess access, EndReferral endReferral) {
        this.access = access;
        this.endReferral = endReferral;
    }

    @POST
    @Path("/{referralId}/consent-withdrawals")
    @Access(act = "my-volunteer-referral.withdraw-consent", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Take back my consent to a referral to volunteers",
            description = "The citizen alone, at once and without a reason; my plan names the referrals that hold. No "
                    + "right changes by it. 409 referral-ended where it has ended.")
    @APIResponseSchema(value = Withdrawn.class, responseCode = "200")
    public Response withdraw(@PathParam("citizenId") UUID citizenId, @PathParam("referralId") UUID referralId) {
        Self self = access.lock(citizenId, Right.CONSENT);
        if (!self.isOwn()) {
            throw Refusal.notFound();
        }
        Referral ended = endReferral.withdrawOwn(self.journey(), referralId);
        return Reply.of(
                new Withdrawn(
                        ended.id(),
                        ended.organisation(),
                        ended.name(),
                        ended.endedOn().orElseThrow()),
                ended.version());
    }

    /** What no longer holds, and from when. */
    record Withdrawn(UUID referralId, String organisation, String name, LocalDate endedOn) {}
}
