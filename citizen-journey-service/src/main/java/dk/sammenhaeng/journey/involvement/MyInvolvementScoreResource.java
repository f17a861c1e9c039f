package dk.sammenhaeng.journey.involvement;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.involvement.InvolvementScore.Via;
import dk.sammenhaeng.journey.involvement.InvolvementScores.Said;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How much I felt involved, over HTTP (FW-J6). */
@Path("/v1/citizens/{citizenId}/my-involvement-scores")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyInvolvementScoreResource {

    private final InvolvementScores scores;
    private final SelfAccess access;

    MyInvolvementScoreResource(InvolvementScores scores, SelfAccess access) {
        this.scores = scores;
        this.access = access;
    }

    @POST
    @Access(act = "my-involvement-score.state", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Say how much I was involved",
            description =
                    "In one of my plans, from 1 (not at all) to the highest step of the scale, in my own words if I "
                            + "like. I may say it again later; what I said stays. It counts in the indicator felt-involvement, without "
                            + "my name.")
    @APIResponseSchema(value = InvolvementScore.class, responseCode = "201")
    public Response state(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OwnScoreRequest request) {
        Self self = access.lock(citizenId, Right.ACT);
        Plan plan = self.journey().plan(request.planId()).filter(self::opens).orElseThrow(Refusal::notFound);
        InvolvementScore score =
                scores.state(self.journey(), plan, self.isOwn() ? Via.CITIZEN : Via.REPRESENTATIVE, request.said());
        return Reply.created("/v1/citizens/" + citizenId + "/my-involvement-scores", score, 0);
    }

    @GET
    @Access(act = "my-involvement-score.list", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read what I said of how much I was involved",
            description = "The latest first; somebody who stands for me sees it of the plans that are opened to them.")
    @APIResponseSchema(InvolvementScore.ListView.class)
    public Response list(@PathParam("citizenId") UUID citizenId) {
        Self self = access.enter(citizenId, Right.SEE);
        return Reply.of(scores.of(
                self.journey(),
                self.journey().plans().stream().filter(self::opens).toList()));
    }

    /** About which plan, and what I say. */
    record OwnScoreRequest(
            @NotNull UUID planId, @NotNull Integer score, Optional<@Size(min = 1, max = 1000) @NoCpr String> words) {

        Said said() {
            return new Said(score, words, Optional.empty());
        }
    }
}
