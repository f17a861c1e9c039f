package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What is to be followed up around one citizen after the end of a coordinated plan, over HTTP. */
@Path("/v1/citizens/{citizenId}/follow-ups")
@Tag(name = "Follow-ups", description = "What each sector takes up again when a coordinated plan ends")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class CitizenFollowUpResource {

    private final FollowUpRows rows;
    private final CompleteFollowUp completeFollowUp;
    private final Journeys journeys;
    private final CurrentCaller current;

    CitizenFollowUpResource(
            FollowUpRows rows, CompleteFollowUp completeFollowUp, Journeys journeys, CurrentCaller current) {
        this.rows = rows;
        this.completeFollowUp = completeFollowUp;
        this.journeys = journeys;
        this.current = current;
    }

    @GET
    @Access(
            act = "follow-up.list-of-citizen",
            roles = {SECTOR_SYSTEM, CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "List what is to be followed up around a citizen",
            description = "Those by plans whose content is for the caller.")
    @APIResponseSchema(FollowUpView.PageOf.class)
    public Response ofCitizen(@PathParam("citizenId") UUID citizenId) {
        Reader reader = Reader.of(journeys.seen(citizenId), current.caller());
        return Reply.of(new FollowUpView.PageOf(rows.ofCitizen(reader.journey().records()).stream()
                .filter(followUp -> isFor(reader, followUp))
                .toList()));
    }

    @POST
    @Path("/{followUpId}/completions")
    @Access(
            act = "follow-up.complete",
            roles = {SECTOR_SYSTEM, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Note that the sector has taken its plan up again",
            description = "By the sector itself; 409 follow-up-done when somebody already has.")
    @APIResponseSchema(value = FollowUpView.class, responseCode = "200")
    public Response complete(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("followUpId") UUID followUpId,
            @NotNull @Valid CompletionRequest request) {
        return Reply.of(completeFollowUp.complete(citizenId, followUpId, request.note()));
    }

    private static boolean isFor(Reader reader, FollowUpView followUp) {
        return reader.plan(followUp.planId()).filter(reader::mayRead).isPresent();
    }

    /** What was done, where there is something to say. */
    record CompletionRequest(Optional<@Size(min = 1, max = 1000) @NoCpr String> note) {}
}
