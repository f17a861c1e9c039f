package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CASEWORKER;
import static dk.sammenhaeng.platform.access.Role.COORDINATOR;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Review;
import dk.sammenhaeng.journey.coordinatedplan.Step.FunctionArea;
import dk.sammenhaeng.journey.coordinatedplan.Step.SupportLevel;
import dk.sammenhaeng.journey.coordinatedplan.Steps.Move;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Joint goals and their steps over HTTP; each change answers with the whole plan. */
@Path("/v1/citizens/{citizenId}/coordinated-plans/{planId}/goals")
@Tag(name = "Joint goals", description = "Goals owned by all sectors concerned, taken one step at a time")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class JointGoalResource {

    private final SetGoal setGoal;
    private final ConfirmGoal confirmGoal;
    private final ReviewGoal reviewGoal;
    private final AddStep addStep;
    private final MoveStep moveStep;

    JointGoalResource(
            SetGoal setGoal, ConfirmGoal confirmGoal, ReviewGoal reviewGoal, AddStep addStep, MoveStep moveStep) {
        this.setGoal = setGoal;
        this.confirmGoal = confirmGoal;
        this.reviewGoal = reviewGoal;
        this.addStep = addStep;
        this.moveStep = moveStep;
    }

    @POST
    @Access(
            act = "joint-goal.set",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Set a joint goal",
            description = "Every sector that contributes owns it. It is proposed until the citizen and a worker have "
                    + "confirmed it.")
    @APIResponse(
            responseCode = "201",
            description = "Set; Location names the goal's plan",
            content = @Content(schema = @Schema(implementation = CoordinatedPlanView.class)))
    public Response set(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid JointGoalRequest request) {
        return created(citizenId, setGoal.set(new SetGoal.Command(citizenId, planId, Optional.empty(), request), seen));
    }

    @PUT
    @Path("/{goalId}")
    @Access(
            act = "joint-goal.revise",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Write a joint goal anew",
            description = "Whole. With another aim it must be confirmed again; another follow-up date or other actions "
                    + "leave the confirmations.")
    @APIResponseSchema(CoordinatedPlanView.class)
    public Response revise(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid JointGoalRequest request) {
        return CoordinatedPlanResource.reply(
                setGoal.set(new SetGoal.Command(citizenId, planId, Optional.of(goalId), request), seen));
    }

    @POST
    @Path("/{goalId}/confirmations")
    @Access(
            act = "joint-goal.confirm",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Confirm a joint goal",
            description = "The citizen's confirmation and a worker's make it active; instead of the citizen's, the "
                    + "reason why the citizen could not take part. 409 joint-goal-not-ready without title, life "
                    + "domain or anything to do.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response confirm(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ConfirmationRequest request) {
        return CoordinatedPlanResource.reply(confirmGoal.confirm(
                new ConfirmGoal.Command(
                        citizenId, planId, goalId, request.by(), request.statedOn(), request.couldNotTakePart()),
                seen));
    }

    @POST
    @Path("/{goalId}/reviews")
    @Access(
            act = "joint-goal.review",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Follow a joint goal up",
            description = "One status for the whole team: it moved or stood still and is looked at again, it is "
                    + "achieved, or it is dropped with a reason.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response review(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid ReviewRequest request) {
        return CoordinatedPlanResource.reply(reviewGoal.review(citizenId, planId, goalId, seen, request.review()));
    }

    @POST
    @Path("/{goalId}/steps")
    @Access(
            act = "joint-goal.add-step",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(summary = "Add a step", description = "Behind the others, with the help it begins with.")
    @APIResponse(
            responseCode = "201",
            description = "Added; Location names the goal's plan",
            content = @Content(schema = @Schema(implementation = CoordinatedPlanView.class)))
    public Response addStep(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid StepRequest request) {
        return created(
                citizenId,
                addStep.add(
                        new AddStep.Command(
                                citizenId, planId, goalId, request.title(), request.functionArea(), request.support()),
                        seen));
    }

    @POST
    @Path("/{goalId}/steps/{stepId}/moves")
    @Access(
            act = "joint-goal.move-step",
            roles = {COORDINATOR, CASEWORKER},
            personalData = true)
    @Operation(
            summary = "Move a step",
            description = "START needs every step before it achieved or skipped; SKIP needs a reason; SUPPORT needs "
                    + "the new level, which should fall.")
    @APIResponseSchema(value = CoordinatedPlanView.class, responseCode = "200")
    public Response moveStep(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("planId") UUID planId,
            @PathParam("goalId") UUID goalId,
            @PathParam("stepId") UUID stepId,
            @HeaderParam("If-Match") @Nullable Version seen,
            @NotNull @Valid MoveRequest request) {
        return CoordinatedPlanResource.reply(
                moveStep.move(new MoveStep.Command(citizenId, planId, goalId, stepId, request.toMove()), seen));
    }

    private static Response created(UUID citizenId, Amended amended) {
        Recorded recorded = amended.recorded();
        return Reply.created(
                CoordinatedPlanResource.PATH + citizenId + "/coordinated-plans/" + recorded.id(),
                CoordinatedPlanResource.view(amended),
                recorded.number());
    }

    /** Who confirms, or why the citizen could not. */
    record ConfirmationRequest(
            @NotNull By by,
            @NotNull LocalDate statedOn,
            Optional<@Size(min = 1, max = 500) @NoCpr String> couldNotTakePart) {}

    /** What the team found. */
    record ReviewRequest(
            Review.@NotNull Outcome outcome,
            @NotNull LocalDate on,
            Optional<@Size(min = 1, max = 1000) @NoCpr String> words,
            Optional<LocalDate> nextOn) {

        Review review() {
            return new Review(outcome, on, words, nextOn);
        }
    }

    /** A new step. */
    record StepRequest(
            @NotBlank @Size(max = 300) @NoCpr String title,
            Optional<FunctionArea> functionArea,
            @NotNull SupportLevel support) {}

    /** What happens to a step. */
    record MoveRequest(
            @NotNull Kind move,
            Optional<@Size(min = 1, max = 500) @NoCpr String> reason,
            Optional<SupportLevel> support) {

        /** The kinds of moves. */
        enum Kind {
            START,
            ACHIEVE,
            SKIP,
            SUPPORT
        }

        Move toMove() {
            new Faults()
                    .require(reason.isPresent() == (move == Kind.SKIP), "/reason", "skip.reason")
                    .require(support.isPresent() == (move == Kind.SUPPORT), "/support", "support.level")
                    .refuseIfAny();
            return switch (move) {
                case START -> new Move.Start();
                case ACHIEVE -> new Move.Achieve();
                case SKIP -> new Move.Skip(reason.orElseThrow());
                case SUPPORT -> new Move.Support(support.orElseThrow());
            };
        }
    }
}
