package dk.sammenhaeng.journey.consent;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The citizen's consent over HTTP. */
@Path("/v1/citizens/{citizenId}/consent")
@Tag(name = "Consent", description = "Whether the sectors may see each other's content")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConsentResource {

    private final StateConsent stateConsent;

    ConsentResource(StateConsent stateConsent) {
        this.stateConsent = stateConsent;
    }

    @PUT
    @Access(
            act = "consent.state",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note the citizen's consent or its withdrawal",
            description = "It takes effect at once. The citizen's last word holds, so no If-Match is asked for.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200")
    public Response state(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ConsentRequest request) {
        Consent consent = stateConsent.state(citizenId, request.given());
        return Reply.of(new ConsentView(consent.given(), consent.statedAt(), consent.recordedBy()), consent.version());
    }

    /** What the citizen says. */
    record ConsentRequest(@NotNull Boolean given) {}

    /** What holds now. */
    record ConsentView(boolean given, Instant statedAt, String recordedBy) {}
}
