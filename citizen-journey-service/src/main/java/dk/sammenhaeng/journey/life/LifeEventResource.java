package dk.sammenhaeng.journey.life;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Life events over HTTP. */
@Path("/v1/citizens/{citizenId}/life-events")
@Tag(name = "Life events", description = "Death, move, name and custody, which reach every plan")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class LifeEventResource {

    private final RegisterLifeEvent registerLifeEvent;

    LifeEventResource(RegisterLifeEvent registerLifeEvent) {
        this.registerLifeEvent = registerLifeEvent;
    }

    @POST
    @Access(
            act = "life-event.register",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Register what happened in a citizen's life",
            description =
                    "DEATH stops appointments, letters, deadlines, tasks and conflicts the same day and ends every "
                            + "representation, transition and meeting. MOVE suggests a transition when it is to another municipality. NAME_CHANGE names "
                            + "what is new. CUSTODY_CHANGE ends custody, so that the new one is registered. Every sector "
                            + "around the citizen is told by notice. 409 journey-ended for anything after a death or a move away.")
    @APIResponseSchema(value = LifeEvent.class, responseCode = "201")
    public Response register(@PathParam("citizenId") UUID citizenId, @NotNull @Valid LifeEventRequest request) {
        LifeEvent event = registerLifeEvent.register(new RegisterLifeEvent.Command(
                citizenId,
                request.kind(),
                request.happenedOn(),
                request.toMunicipality(),
                request.givenName(),
                request.familyName()));
        return Reply.created("/v1/citizens/" + citizenId + "/life-events/" + event.lifeEventId(), event, 0);
    }

    @GET
    @Access(
            act = "life-event.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List what happened in a citizen's life",
            description = "Oldest first; a death with the appointments that do not happen, and whom to tell there.")
    @APIResponseSchema(LifeEvent.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new LifeEvent.PageOf(registerLifeEvent.list(citizenId)));
    }

    @POST
    @Path("/{lifeEventId}/reversals")
    @Access(
            act = "life-event.take-back",
            roles = {CASEWORKER, COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Take back a death registered on the wrong person",
            description = "Appointments stand again, deadlines go on and conflicts are found anew; "
                    + "representations, transitions and meetings are begun anew. "
                    + "409 life-event-stands for other kinds: register what is so instead.")
    @APIResponseSchema(value = LifeEvent.class, responseCode = "200")
    public Response takeBack(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("lifeEventId") UUID lifeEventId,
            @NotNull @Valid ReversalRequest request) {
        return Reply.of(registerLifeEvent.takeBack(citizenId, lifeEventId, request.reason()));
    }

    /** What happened, and when. */
    record LifeEventRequest(
            @NotNull LifeEvent.Kind kind,
            @NotNull LocalDate happenedOn,

            @Schema(implementation = String.class, examples = "0101")
            Optional<MunicipalityCode> toMunicipality,

            Optional<@Size(min = 1, max = 200) @NoCpr String> givenName,
            Optional<@Size(min = 1, max = 200) @NoCpr String> familyName) {}

    /** Why it was wrong. */
    record ReversalRequest(
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
