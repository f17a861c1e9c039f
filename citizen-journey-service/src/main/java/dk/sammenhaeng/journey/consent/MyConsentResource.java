package dk.sammenhaeng.journey.consent;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.PageQuery;
import dk.sammenhaeng.platform.http.Pages;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's own consents over HTTP. */
@Path("/v1/citizens/{citizenId}/my-consents")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyConsentResource {

    private final SelfAccess access;
    private final StateConsent stateConsent;
    private final ConsentHistory history;
    private final Pages pages;

    MyConsentResource(SelfAccess access, StateConsent stateConsent, ConsentHistory history, Pages pages) {
        this.access = access;
        this.stateConsent = stateConsent;
        this.history = history;
        this.pages = pages;
    }

    @GET
    @Access(act = "my-consents.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read my consents",
            description =
                    "Everything that was said about sharing, the latest first, and which of it holds. Somebody who "
                            + "stands for me sees it where they may consent for me.")
    @APIResponseSchema(ConsentView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId, @BeanParam PageQuery query) {
        Self self = access.enter(citizenId, Right.CONSENT);
        return pages.answer(history.of(self.journey().records(), pages.request(query)));
    }

    @POST
    @Access(act = "my-consents.state", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Say what I consent to, or take it back",
            description =
                    "It takes effect at once, as when staff note it. Somebody who stands for me needs the right to "
                            + "consent in all sectors, else 409 consent-not-for-all, and to what is sensitive that right, too. A child's "
                            + "own yes is 409 child-consent, a parent's for who is older 409 custody-consents-no-more.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200")
    public Response state(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OwnConsentRequest request) {
        Self self = access.lock(citizenId, Right.CONSENT);
        if (!self.isForAll()) {
            throw Refusal.byRule("consent-not-for-all");
        }
        Consent consent = stateConsent.stateOwn(
                self.journey(), new StateConsent.Command(citizenId, request.sharing(), Said.DIGITAL, self.speaker()));
        return Reply.of(ConsentView.of(consent, consent.sharing().given()), consent.version());
    }

    /** What I say; whose word it is the log-in tells. */
    record OwnConsentRequest(
            @NotNull Boolean given,
            Optional<Set<@NotNull Sector>> sectors,
            Optional<Boolean> includesSensitive,
            Optional<LocalDate> until) {

        Sharing sharing() {
            return Consent.sharing(given, sectors, includesSensitive, until);
        }
    }
}
