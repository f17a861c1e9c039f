package dk.sammenhaeng.journey.concern;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Readable;
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
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Giving a signal of concern about a citizen, and the early efforts a citizen has, over HTTP. */
@Path("/v1/citizens/{citizenId}")
@Tag(name = "Concerns", description = "Signals of concern and what a person decides on them")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenConcernResource {

    private final ReceiveConcern receiveConcern;
    private final ConcernRows rows;
    private final Journeys journeys;

    CitizenConcernResource(ReceiveConcern receiveConcern, ConcernRows rows, Journeys journeys) {
        this.receiveConcern = receiveConcern;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Path("/concerns")
    @Access(
            act = "concern.give",
            roles = {CASEWORKER, SECTOR_SYSTEM, COORDINATOR, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Give a signal of concern",
            description =
                    "By a sector, or by an institution that gives the citizen something. A person of the unit that "
                            + "assesses such signals does so, about a child within 24 hours; nothing follows by itself. The "
                            + "answer says that it came, and no more is told to whoever gave it. `externalId` is the "
                            + "giver's own id: the same signal again changes nothing. Once the citizen has died or moved "
                            + "to another municipality a new one is refused.")
    @APIResponse(
            responseCode = "201",
            description = "Received",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @APIResponse(
            responseCode = "200",
            description = "Received before",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    public Response give(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ConcernRequest request) {
        ReceiveConcern.Receipt receipt = receiveConcern.receive(new ReceiveConcern.Command(
                citizenId, request.externalId(), request.type(), request.basis(), request.professionalAssessment()));
        ReceiptView view = new ReceiptView(receipt.id(), receipt.receivedAt());
        return receipt.first() ? Reply.created("/v1/concerns/" + receipt.id(), view, 0) : Reply.of(view);
    }

    @GET
    @Path("/early-efforts")
    @Access(
            act = "early-effort.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's early efforts",
            description =
                    "The latest first: of the caller's own sector and, with the citizen's consent, of the others. Of "
                            + "what led to them nothing is told.")
    @APIResponseSchema(EarlyEffort.ListView.class)
    public Response efforts(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        Readable readable = Readable.of(seen);
        return Reply.of(new EarlyEffort.ListView(rows.efforts(seen.journey().records()).stream()
                .filter(effort -> readable.holds(effort.sector(), false))
                .toList()));
    }

    /** What worries somebody: what was seen, and what a professional makes of it. */
    record ConcernRequest(
            Optional<@Size(min = 1, max = 100) @NoCpr String> externalId,
            @NotNull Concern.Type type,
            @NotBlank @Size(max = 4000) @NoCpr String basis,
            Optional<@Size(min = 1, max = 4000) @NoCpr String> professionalAssessment) {}

    /** That it came. */
    record ReceiptView(UUID id, Instant receivedAt) {}
}
