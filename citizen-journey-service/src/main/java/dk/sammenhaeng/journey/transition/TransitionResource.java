package dk.sammenhaeng.journey.transition;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Item;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A citizen's transitions over HTTP: the sender's side. */
@Path("/v1/citizens/{citizenId}/transitions")
@Tag(name = "Transitions", description = "A citizen is handed over, and stays the sender's until the receiver accepts")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class TransitionResource {

    private final StartTransition startTransition;
    private final NameReceiver nameReceiver;
    private final ReplanTransition replanTransition;
    private final CancelTransition cancelTransition;
    private final TickItem tickItem;
    private final Transitions transitions;
    private final Shown shown;
    private final CurrentCaller current;

    TransitionResource(
            StartTransition startTransition,
            NameReceiver nameReceiver,
            ReplanTransition replanTransition,
            CancelTransition cancelTransition,
            TickItem tickItem,
            Transitions transitions,
            Shown shown,
            CurrentCaller current) {
        this.startTransition = startTransition;
        this.nameReceiver = nameReceiver;
        this.replanTransition = replanTransition;
        this.cancelTransition = cancelTransition;
        this.tickItem = tickItem;
        this.transitions = transitions;
        this.shown = shown;
        this.current = current;
    }

    @POST
    @Access(
            act = "transition.start",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Start a transition",
            description = "By the sector that hands over, or the coordinator. The sender stays responsible until the "
                    + "receiver accepts. The receiver has the time its kind gives, in clock time; where it is closed "
                    + "all that time, the unit on duty is asked at once. A move names the receiving municipality.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "201")
    public Response start(@PathParam("citizenId") UUID citizenId, @NotNull @Valid TransitionRequest request) {
        Transitions.Found started = startTransition.start(
                request.command(citizenId, current.caller().municipality()));
        return Reply.created(
                "/v1/citizens/" + citizenId + "/transitions/"
                        + started.transition().id(),
                shown.view(started),
                started.transition().version());
    }

    @GET
    @Access(
            act = "transition.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List a citizen's transitions",
            description = "The latest planned first. For the two sides, the coordinator, and, while the citizen "
                    + "consents, the team; to others they do not exist, for a kind may tell of illness or prison.")
    @APIResponseSchema(TransitionView.PageOf.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        return Reply.of(new TransitionView.PageOf(
                transitions.of(citizenId).stream().map(shown::view).toList()));
    }

    @GET
    @Path("/{transitionId}")
    @Access(
            act = "transition.read",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read a transition",
            description = "With the information package as the plans are now, each as far as consent or law lets the "
                    + "caller see it, and what the caller may do next.")
    @APIResponseSchema(TransitionView.class)
    public Response read(@PathParam("citizenId") UUID citizenId, @PathParam("transitionId") UUID transitionId) {
        return shown.reply(transitions.seen(citizenId, transitionId));
    }

    @PUT
    @Path("/{transitionId}/receiver")
    @Access(
            act = "transition.name-receiver",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Name the receiver",
            description = "Where none was known, or another after a refusal; that receiver has the kind's time to "
                    + "answer from now on.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response nameReceiver(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ReceiverRequest request) {
        return shown.reply(nameReceiver.name(
                transitions.locked(citizenId, transitionId, seen),
                new Receiver(
                        Optional.of(request.sector()),
                        Optional.of(request.unit()),
                        request.phone(),
                        Optional.empty())));
    }

    @PUT
    @Path("/{transitionId}/planned-time")
    @Access(
            act = "transition.replan",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Move the planned time",
            description = "By the sender, also after it was accepted; who has not answered gets the kind's time anew.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response replan(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid TimeRequest request) {
        return shown.reply(replanTransition.replan(
                transitions.locked(citizenId, transitionId, seen),
                request.plannedAt().truncatedTo(ChronoUnit.MICROS)));
    }

    @PUT
    @Path("/{transitionId}/checklist/{item}")
    @Access(
            act = "transition.tick",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Tick a point of the checklist",
            description = "By either side: done, or not needed with the reason, or open again.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response tick(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @PathParam("item") @NoCpr String item,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid TickRequest request) {
        return shown.reply(tickItem.tick(
                transitions.locked(citizenId, transitionId, seen), item, request.state(), request.reason()));
    }

    @POST
    @Path("/{transitionId}/cancellations")
    @Access(
            act = "transition.cancel",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Cancel a transition",
            description = "By the sender, with the reason, while it is not completed.")
    @APIResponseSchema(value = TransitionView.class, responseCode = "200")
    public Response cancel(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("transitionId") UUID transitionId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ReasonRequest request) {
        return shown.reply(
                cancelTransition.cancel(transitions.locked(citizenId, transitionId, seen), request.reason()));
    }

    /** Who is to take over. */
    record ReceiverRequest(
            @NotNull Sector sector,
            @NotBlank @Size(max = 200) @NoCpr String unit,
            Optional<@Pattern(regexp = "\\+?[0-9 ]{8,20}") @NoCpr String> phone) {}

    /** When it is to happen. */
    record TimeRequest(@NotNull Instant plannedAt) {}

    /** How far a point is. */
    record TickRequest(@NotNull Item.State state, Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}

    /** Why. */
    record ReasonRequest(@NotBlank @Size(max = 1000) @NoCpr String reason) {}
}
