package dk.sammenhaeng.journey.involvement;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;
import static dk.sammenhaeng.platform.access.Role.SECTOR_SYSTEM;

import dk.sammenhaeng.journey.involvement.InvolvementScore.Via;
import dk.sammenhaeng.journey.involvement.InvolvementScores.Said;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Refusal;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much citizens felt involved, as staff note and read it, over HTTP. */
@Path("/v1/citizens/{citizenId}/involvement-scores")
@Tag(name = "Involvement", description = "How citizens take part in decisions on their care and treatment")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class InvolvementScoreResource {

    private final InvolvementScores scores;
    private final Journeys journeys;

    InvolvementScoreResource(InvolvementScores scores, Journeys journeys) {
        this.scores = scores;
        this.journeys = journeys;
    }

    @POST
    @Access(
            act = "involvement-score.note",
            roles = {CASEWORKER, COORDINATOR},
            personalData = true)
    @Operation(
            summary = "Note how much the citizen felt involved",
            description =
                    "For who cannot say it digitally: the citizen's own judgement of a plan whose content the caller "
                            + "may read, from 1 to the highest step of the scale, marked as written down by staff.")
    @APIResponseSchema(value = InvolvementScore.class, responseCode = "201")
    public Response note(@PathParam("citizenId") UUID citizenId, @NotNull @Valid ScoreRequest request) {
        Seen seen = journeys.lockSeen(citizenId);
        Plan plan = seen.journey()
                .plan(request.planId())
                .filter(seen.relation()::mayRead)
                .orElseThrow(Refusal::notFound);
        InvolvementScore score = scores.state(seen.journey(), plan, Via.STAFF, request.said());
        return Reply.created("/v1/citizens/" + citizenId + "/involvement-scores", score, 0);
    }

    @GET
    @Access(
            act = "involvement-score.list",
            roles = {CASEWORKER, COORDINATOR, SECTOR_SYSTEM},
            personalData = true)
    @Operation(
            summary = "List how much the citizen felt involved",
            description = "In plans whose content the caller may read, the latest first, at most 500.")
    @APIResponseSchema(InvolvementScore.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Seen seen = journeys.seen(citizenId);
        return Reply.of(scores.of(
                seen.journey(),
                seen.journey().plans().stream().filter(seen.relation()::mayRead).toList()));
    }

    /** About which plan, and what the citizen says. */
    record ScoreRequest(
            @NotNull UUID planId,
            @NotNull Integer score,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> words,
            Optional<LocalDate> statedOn) {

        Said said() {
            return new Said(score, words, statedOn);
        }
    }
}
