package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.INSTITUTION_LEADER;

import dk.sammenhaeng.journey.coordinator.CitizensRequest.Kind;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.coordinator.CitizensRequests.Said;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the citizen says of the coordinator, over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinator/requests")
@Tag(name = "Coordinator", description = "The one person who holds a journey together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class RequestResource {

    private final CitizensRequests requests;
    private final RequestRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;

    RequestResource(CitizensRequests requests, RequestRows rows, Journeys journeys, CurrentCaller current) {
        this.requests = requests;
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
    }

    @POST
    @Access(
            act = "coordinator.request",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Record that the citizen declines the coordinator or asks for another",
            description = "It is about the present coordinator; a leader answers it. While a no stands, nobody gives "
                    + "the journey to that person. The citizen says it without staff at my-coordinator-requests.")
    @APIResponseSchema(value = CitizensRequest.class, responseCode = "201")
    public Response record(@PathParam("citizenId") UUID citizenId, @NotNull @Valid StatementRequest request) {
        CitizensRequest recorded =
                requests.writeDown(citizenId, new Said(request.kind(), request.wish(), request.statedOn()));
        return Reply.created("/v1/citizens/" + citizenId + "/coordinator/requests/" + recorded.id(), recorded, 0);
    }

    @GET
    @Access(
            act = "coordinator.requests",
            roles = {COORDINATOR, CASEWORKER, INSTITUTION_LEADER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List what the citizen has said of coordinators",
            description =
                    "The latest first, each with its answer. What a citizen said without staff, in words of their "
                            + "own, is for who answers it and who works with the citizen, and not for the person it is about.")
    @APIResponseSchema(CitizensRequest.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        List<CitizensRequest> all = rows.of(citizenId);
        if (current.caller().isAny(ADMINISTRATION)) {
            if (journeys.find(citizenId).isEmpty()) {
                throw Refusal.notFound();
            }
            return Reply.of(new CitizensRequest.ListView(all));
        }
        boolean acts = journeys.seen(citizenId).relation().mayAct();
        String user = current.caller().user();
        return Reply.of(new CitizensRequest.ListView(all.stream()
                .map(request -> acts && !request.aboutUser().equals(user) ? request : request.withoutOwnWords())
                .toList()));
    }

    @POST
    @Path("/{requestId}/answers")
    @Access(
            act = "coordinator.answer",
            roles = {ADMINISTRATION, INSTITUTION_LEADER},
            personalData = true)
    @Operation(
            summary = "Answer the citizen",
            description =
                    "Administration or the leader of a unit with a plan here, once, with a reason the citizen can read. 409 request-answered afterwards.")
    @APIResponseSchema(value = CitizensRequest.class, responseCode = "200")
    public Response answer(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("requestId") UUID id,
            @NotNull @Valid AnswerRequest request) {
        boolean leads = current.caller().isAny(ADMINISTRATION)
                || journeys.seen(citizenId).relation().leader();
        if (!leads) {
            throw Refusal.forbidden("leads-no-unit");
        }
        return Reply.of(requests.answer(citizenId, id, request.outcome(), request.reason()));
    }

    /** What the citizen says. */
    record StatementRequest(
            @NotNull Kind kind,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> wish,
            @NotNull LocalDate statedOn) {}

    /** What is answered. */
    record AnswerRequest(
            @NotNull Outcome outcome,
            @NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
