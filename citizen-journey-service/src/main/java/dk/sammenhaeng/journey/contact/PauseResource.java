package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planned pauses over HTTP. */
@Path("/v1/citizens/{citizenId}/pauses")
@Tag(name = "Contacts", description = "Who was in touch with the citizen, what comes next, and planned pauses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class PauseResource {

    private final KeepInTouch keepInTouch;
    private final ContactRows rows;
    private final Journeys journeys;

    PauseResource(KeepInTouch keepInTouch, ContactRows rows, Journeys journeys) {
        this.keepInTouch = keepInTouch;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "pause.plan",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Plan a pause",
            description =
                    "With a reason and an end; `to` is the first day after it. While it lasts neither silence nor "
                            + "standstill is found. 409 pause-overlaps beside another.")
    @APIResponseSchema(value = Pause.class, responseCode = "201")
    public Response pause(@PathParam("citizenId") UUID citizenId, @NotNull @Valid PauseRequest request) {
        Pause pause = keepInTouch.plan(citizenId, request.from(), request.to(), request.reason());
        return Reply.created("/v1/citizens/" + citizenId + "/pauses/" + pause.id(), pause, pause.version());
    }

    @GET
    @Access(
            act = "pause.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List pauses",
            description =
                    "The latest first. The reason is shown to the coordinator, the sector that planned it, and with "
                            + "the citizen's consent the team.")
    @APIResponseSchema(Pause.ListView.class)
    public Response pauses(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new Pause.ListView(rows.pauses(seen.journey().records()).stream()
                .map(pause -> pause.as(seen.relation()))
                .toList()));
    }

    @POST
    @Path("/{pauseId}/ends")
    @Access(
            act = "pause.end",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "End a pause before its time",
            description = "From today on the alarms count again. 409 pause-over for one that is over.")
    @APIResponseSchema(value = Pause.class, responseCode = "200")
    public Response endPause(@PathParam("citizenId") UUID citizenId, @PathParam("pauseId") UUID pauseId) {
        Pause pause = keepInTouch.end(citizenId, pauseId);
        return Reply.of(pause, pause.version());
    }

    /** From when to when, and why. */
    record PauseRequest(
            @NotNull LocalDate from,
            @NotNull LocalDate to,
            @NotBlank @Size(max = 500) @NoCpr String reason) {}
}
