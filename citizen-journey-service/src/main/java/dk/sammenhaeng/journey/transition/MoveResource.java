package dk.sammenhaeng.journey.transition;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Moves to another municipality over HTTP: the sender's side. */
@Path("/v1/citizens/{citizenId}/transitions")
@Tag(name = "Transitions", description = "A citizen is handed over, and stays the sender's until the receiver accepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MoveResource {

    private final StateHandOverConsent stateConsent;
    private final NameMunicipality nameMunicipality;
    private final Transitions transitions;
    private final Shown shown;

    MoveResource(
            StateHandOverConsent stateConsent,
            NameMunicipality nameMunicipality,
            Transitions transitions,
            Shown shown) {
        this.stateConsent = stateConsent;
        this.nameMunicipality = nameMunicipality;
        this.transitions = transitions;
        this.shown = shown;
    }

    @PUT
    @Path("/{transitionId}/hand-over-consent")
    @Access(
            act = "transition.state-consent",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Note what the citizen lets go to the other municipality",
            description = "With consent a copy of these plans, names and number is sent there, to be accepted or "
                    + "refused; with ownWords what the citizen wishes, can build on, needs and works towards in joint "
                    + "goals, too. Withdrawn before it is accepted, the copy is deleted there. Stated anew, it replaces "
                    + "the copy. Somebody else's yes names the registered representation that allows to consent in "
                    + "everything; a child's own is 409 child-consent; a no is taken from anybody, who is named.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response stateConsent(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid HandOverConsentRequest request) {
        return shown.reply(stateConsent.state(transitions.locked(citizenId, transitionId, seen), request.command()));
    }

    @PUT
    @Path("/{transitionId}/receiving-municipality")
    @Access(
            act = "transition.name-municipality",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Name another receiving municipality",
            description = "Of a move that was refused or goes elsewhere. The citizen's consent was for the former one "
                    + "and is to be stated anew.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response nameMunicipality(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MunicipalityRequest request) {
        return shown.reply(nameMunicipality.name(
                transitions.locked(citizenId, transitionId, seen), request.municipality(), request.sector()));
    }

    /**
     * What the citizen says.
     *
     * @param planIds of the plans that are handed over, none where left out
     * @param ownWords whether wishes, resources, needs and joint goals go along, too; not where left out
     * @param statedBy whose word it is, the citizen's where left out
     * @param representationId the registered ground on which somebody else spoke
     * @param representative who said no without one
     */
    record HandOverConsentRequest(
            @NotNull Boolean given,
            Optional<@Size(max = 20) List<@NotNull UUID>> planIds,
            Optional<Boolean> ownWords,
            Optional<StatedBy> statedBy,
            Optional<UUID> representationId,
            Optional<@Size(min = 1, max = 200) @NoCpr String> representative) {

        StateHandOverConsent.Command command() {
            return new StateHandOverConsent.Command(
                    given,
                    planIds.orElse(List.of()),
                    ownWords.orElse(false),
                    new Speaker(statedBy.orElse(StatedBy.CITIZEN), representationId, representative));
        }
    }

    /**
     * Where the citizen moves.
     *
     * @param sector the sector there that is to answer; the sender's where absent
     */
    record MunicipalityRequest(
            @NotNull @Schema(implementation = String.class, examples = "0751")
            MunicipalityCode municipality,

            Optional<Sector> sector) {}
}
