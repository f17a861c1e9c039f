package dk.sammenhaeng.journey.contact;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.contact.KeepInTouch.Step;
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

/** The one next step of a journey over HTTP. */
@Path("/v1/citizens/{citizenId}/next-steps")
@Tag(name = "Contacts", description = "Who was in touch with the citizen, what comes next, and planned pauses")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class NextStepResource {

    private final KeepInTouch keepInTouch;
    private final ContactRows rows;
    private final Journeys journeys;

    NextStepResource(KeepInTouch keepInTouch, ContactRows rows, Journeys journeys) {
        this.keepInTouch = keepInTouch;
        this.rows = rows;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "next-step.take",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Say what happens next",
            description =
                    "One next step with its day and the unit that takes it; it supersedes the former one. A journey "
                            + "that stands still is asked for this and not for a report.")
    @APIResponseSchema(value = NextStep.class, responseCode = "201")
    public Response next(@PathParam("citizenId") UUID citizenId, @NotNull @Valid NextStepRequest request) {
        NextStep step = keepInTouch.take(citizenId, new Step(request.what(), request.on()), request.unit());
        return Reply.created("/v1/citizens/" + citizenId + "/next-steps/" + step.id(), step, 0);
    }

    @GET
    @Access(
            act = "next-step.list",
            roles = {COORDINATOR, CASEWORKER, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "Read the next step",
            description =
                    "The current one first, then those it superseded. Others than the coordinator, the sector that "
                            + "takes it and the team with consent see the day and the unit.")
    @APIResponseSchema(NextStep.ListView.class)
    public Response nextSteps(@PathParam("citizenId") UUID citizenId) {
        Journeys.Seen seen = journeys.seen(citizenId);
        return Reply.of(new NextStep.ListView(rows.steps(seen.journey().records()).stream()
                .map(step -> step.as(seen))
                .toList()));
    }

    /** What happens next, and who takes it. */
    record NextStepRequest(
            @NotBlank @Size(max = 500) @NoCpr String what,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 200) @NoCpr String unit) {}
}
