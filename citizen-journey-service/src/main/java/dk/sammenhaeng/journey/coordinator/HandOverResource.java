package dk.sammenhaeng.journey.coordinator;

import static dk.sammenhaeng.platform.access.Role.ADMINISTRATION;
import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

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
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Offers of a journey to another coordinator over HTTP. */
@Path("/v1/citizens/{citizenId}/coordinator/hand-overs")
@Tag(name = "Coordinator", description = "The one person who holds a journey together")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class HandOverResource {

    private final HandOvers handOvers;
    private final HandOverRows rows;
    private final Journeys journeys;
    private final CurrentCaller current;

    HandOverResource(HandOvers handOvers, HandOverRows rows, Journeys journeys, CurrentCaller current) {
        this.handOvers = handOvers;
        this.rows = rows;
        this.journeys = journeys;
        this.current = current;
    }

    @POST
    @Access(
            act = "coordinator.offer",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Offer the journey to another coordinator",
            description =
                    "The coordinator or deputy, or administration. The former coordinator stays until the receiver "
                            + "accepts. 409 no-coordinator-yet where there is none, coordinator-already when it is theirs, "
                            + "hand-over-open while another offer is open.")
    @APIResponseSchema(value = HandOver.View.class, responseCode = "201")
    public Response propose(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OfferRequest request) {
        HandOver offer = handOvers.propose(citizenId, request.to().person());
        return Reply.created(
                "/v1/citizens/" + citizenId + "/coordinator/hand-overs/" + offer.id(), view(offer), offer.version());
    }

    @GET
    @Access(
            act = "coordinator.offers",
            roles = {COORDINATOR, CASEWORKER, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "List the offers of a journey",
            description =
                    "The latest first, with what became of them. The receiver, who has no relation to the citizen "
                            + "yet, finds the offer under /v1/coordinators/{user}/hand-overs.")
    @APIResponseSchema(HandOver.View.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        if (current.caller().isAny(ADMINISTRATION)) {
            if (journeys.find(citizenId).isEmpty()) {
                throw Refusal.notFound();
            }
        } else {
            journeys.seen(citizenId);
        }
        List<HandOver.View> offers = rows.of(citizenId).stream().map(this::view).toList();
        return Reply.of(new HandOver.View.PageOf(offers, Optional.empty(), OptionalLong.empty()));
    }

    @POST
    @Path("/{handOverId}/acceptances")
    @Access(act = "coordinator.accept", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Accept a journey that was offered",
            description =
                    "The receiver alone. From this transaction on the journey is the receiver's; the former's part "
                            + "ends at the same instant. 409 hand-over-not-open when it has been answered, withdrawn or has lapsed.")
    @APIResponseSchema(value = HandOver.View.class, responseCode = "200")
    public Response accept(@PathParam("citizenId") UUID citizenId, @PathParam("handOverId") UUID id) {
        HandOver offer = handOvers.accept(citizenId, id);
        return Reply.of(view(offer), offer.version());
    }

    @POST
    @Path("/{handOverId}/refusals")
    @Access(act = "coordinator.refuse", roles = COORDINATOR, personalData = true)
    @Operation(
            summary = "Refuse a journey that was offered",
            description = "The receiver alone, with a reason. The former coordinator goes on.")
    @APIResponseSchema(value = HandOver.View.class, responseCode = "200")
    public Response refuse(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("handOverId") UUID id,
            @NotNull @Valid RefusalRequest request) {
        HandOver offer = handOvers.refuse(citizenId, id, request.reason());
        return Reply.of(view(offer), offer.version());
    }

    @POST
    @Path("/{handOverId}/withdrawals")
    @Access(
            act = "coordinator.withdraw-offer",
            roles = {COORDINATOR, ADMINISTRATION},
            personalData = true)
    @Operation(
            summary = "Take an offer back",
            description = "Who offered it, whose journey it is, or administration, while it is open.")
    @APIResponseSchema(value = HandOver.View.class, responseCode = "200")
    public Response withdraw(@PathParam("citizenId") UUID citizenId, @PathParam("handOverId") UUID id) {
        HandOver offer = handOvers.withdraw(citizenId, id);
        return Reply.of(view(offer), offer.version());
    }

    private HandOver.View view(HandOver offer) {
        return HandOver.View.of(offer, current.caller().user());
    }

    /** To whom. */
    record OfferRequest(@NotNull @Valid PersonRequest to) {}

    /** Why not. */
    record RefusalRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
