package dk.sammenhaeng.journey.consent;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.consent.Consent.Said;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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

/** The citizen's consent over HTTP. */
@Path("/v1/citizens/{citizenId}/consent")
@Tag(name = "Consent", description = "What the sectors may see of each other's content, in the citizen's words")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ConsentResource {

    private final StateConsent stateConsent;
    private final ConsentRows rows;
    private final Journeys journeys;
    private final DanishCalendar calendar;

    ConsentResource(StateConsent stateConsent, ConsentRows rows, Journeys journeys, DanishCalendar calendar) {
        this.stateConsent = stateConsent;
        this.rows = rows;
        this.journeys = journeys;
        this.calendar = calendar;
    }

    @PUT
    @Access(
            act = "consent.state",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note the citizen's consent or its withdrawal",
            description = "It takes effect at once. It covers the plans of the sectors named, all where none is; "
                    + "sensitive plans (FOELSOM) only with includesSensitive. With until it ends by itself at the "
                    + "beginning of that day. The citizen's last word holds, so no If-Match is asked for. "
                    + "Somebody else's yes names the registered representation that allows to consent in everything; a "
                    + "child's own is 409 child-consent; a no is taken from anybody, who is named. "
                    + "409 digital-only-for-exempt for a digital yes asked of who is exempt from Digital Post: note what "
                    + "they say or write.")
    @APIResponseSchema(value = ConsentView.class, responseCode = "200")
    public Response state(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ConsentRequest request) {
        Consent consent = stateConsent.state(new StateConsent.Command(
                citizenId, request.sharing(), request.said().orElse(Said.ORAL), request.speaker()));
        return Reply.of(ConsentView.of(consent, consent.sharing().given()), consent.version());
    }

    @GET
    @Access(
            act = "consent.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Read the citizen's consent",
            description = "The last word; 404 while the citizen was never asked.")
    @APIResponseSchema(ConsentView.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Consent consent = rows.find(seen.journey().records()).orElseThrow(Refusal::notFound);
        return Reply.of(ConsentView.of(consent, consent.sharing().holdsOn(calendar.today())), consent.version());
    }

    /**
     * What the citizen says.
     *
     * @param sectors whose plans it covers, all where left out
     * @param includesSensitive whether it names sensitive plans too
     * @param until the first day it no longer holds
     * @param said how, by word of mouth where left out
     * @param statedBy whose word it is, the citizen's where left out
     * @param representationId the registered ground on which somebody else spoke
     * @param representative who said no without one
     */
    record ConsentRequest(
            @NotNull Boolean given,
            Optional<Set<@NotNull Sector>> sectors,
            Optional<Boolean> includesSensitive,
            Optional<LocalDate> until,
            Optional<Said> said,
            Optional<StatedBy> statedBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 200) @NoCpr String> representative) {

        Speaker speaker() {
            return new Speaker(statedBy.orElse(StatedBy.CITIZEN), representationId, representative);
        }

        Sharing sharing() {
            return Consent.sharing(given, sectors, includesSensitive, until);
        }
    }
}
