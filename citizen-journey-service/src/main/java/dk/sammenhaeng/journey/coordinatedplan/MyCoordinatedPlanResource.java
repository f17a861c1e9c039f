package dk.sammenhaeng.journey.coordinatedplan;

import static dk.sammenhaeng.platform.access.Role.CITIZEN;

import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.Via;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.PlanConsent.Way;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.http.Language;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Reply;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.NoCpr;
import dk.sammenhaeng.platform.time.DanishCalendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The citizen's own coordinated plan over HTTP: read it, answer it, say yes or no to it (catalogue C9, C27). */
@Path("/v1/citizens/{citizenId}/my-coordinated-plan")
@Tag(name = "Own view", description = "What citizens, and those who stand for them, see and say themselves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class MyCoordinatedPlanResource {

    private final SelfAccess access;
    private final CoordinatedPlanRows plans;
    private final SayingRows sayings;
    private final StateAssent stateAssent;
    private final StatePlanConsent statePlanConsent;
    private final ConfirmGoal confirmGoal;
    private final DanishCalendar calendar;
    private final Language language;

    MyCoordinatedPlanResource(
            SelfAccess access,
            CoordinatedPlanRows plans,
            SayingRows sayings,
            StateAssent stateAssent,
            StatePlanConsent statePlanConsent,
            ConfirmGoal confirmGoal,
            DanishCalendar calendar,
            Language language) {
        this.access = access;
        this.plans = plans;
        this.sayings = sayings;
        this.stateAssent = stateAssent;
        this.statePlanConsent = statePlanConsent;
        this.confirmGoal = confirmGoal;
        this.calendar = calendar;
        this.language = language;
    }

    @GET
    @Access(act = "my-coordinated-plan.read", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Read my coordinated plan",
            description =
                    "The one in force, else the draft I am offered: what I said, what we work on together step by step, "
                            + "who does what, my rights and duties with where to complain, which plans it replaces, and "
                            + "what I have answered. Somebody who stands for me sees it where it is for everything. 404 "
                            + "where there is none.")
    @APIResponseSchema(MyCoordinatedPlan.class)
    public Response read(@PathParam("citizenId") UUID citizenId) {
        return reply(forAll(access.enter(citizenId, Right.SEE)));
    }

    @POST
    @Path("/assents")
    @Access(act = "my-coordinated-plan.answer", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Answer my coordinated plan",
            description =
                    "I accept, object to or decline one version of it, the latter two in my own words. It ends nothing; "
                            + "the coordinator is told in person of everything that is not a yes.")
    @APIResponseSchema(value = MyCoordinatedPlan.class, responseCode = "200")
    public Response answer(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OwnAssentRequest request) {
        Self self = forAll(access.lock(citizenId, Right.ACT));
        stateAssent.stateOwn(
                self.journey(),
                self.isOwn() ? Via.CITIZEN : Via.REPRESENTATIVE,
                new StateAssent.Command(
                        citizenId,
                        open(self).id(),
                        request.version(),
                        request.answer(),
                        request.words(),
                        calendar.today()));
        return reply(self);
    }

    @POST
    @Path("/consents")
    @Access(act = "my-coordinated-plan.consent", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Say yes or no to having a coordinated plan",
            description =
                    "A no ends it at once: a draft is declined, a plan in force withdrawn, and each sector has its "
                            + "own plan back. Somebody who stands for me needs the right to consent in everything. A "
                            + "child's own yes is 409 child-consent. The answer is the plan as it is then.")
    @APIResponseSchema(value = MyCoordinatedPlan.class, responseCode = "200")
    public Response consent(@PathParam("citizenId") UUID citizenId, @NotNull @Valid OwnConsentRequest request) {
        Self self = forAll(access.lock(citizenId, Right.CONSENT));
        Recorded said = statePlanConsent.stateOwn(
                self.journey(),
                new StatePlanConsent.Command(
                        citizenId,
                        open(self).id(),
                        request.given(),
                        calendar.today(),
                        Way.DIGITAL,
                        self.speaker(),
                        request.reason()));
        return reply(self, said);
    }

    @POST
    @Path("/goals/{goalId}/confirmations")
    @Access(act = "my-coordinated-plan.confirm-goal", roles = CITIZEN, personalData = true)
    @Operation(
            summary = "Agree to a goal",
            description =
                    "That we work on this together: with a worker's agreement, too, it is in force. If-Match names the "
                            + "version I read, so that I agree to nothing I have not seen; saying it again changes nothing. "
                            + "Another aim asks me anew. 409 joint-goal-not-ready while nobody has written who does what, "
                            + "or when it is over.")
    @APIResponseSchema(value = MyCoordinatedPlan.class, responseCode = "200")
    public Response confirm(
            @PathParam("citizenId") UUID citizenId,
            @PathParam("goalId") UUID goalId,
            @HeaderParam("If-Match") @Nullable Version seen) {
        Self self = forAll(access.lock(citizenId, Right.ACT));
        Recorded plan = open(self);
        Version.require(seen, plan.number());
        return reply(self, confirmGoal.confirmOwn(self.journey(), plan.id(), goalId));
    }

    private Response reply(Self self) {
        return reply(self, open(self));
    }

    private Response reply(Self self, Recorded plan) {
        return Reply.of(MyCoordinatedPlan.of(plan, self, sayings.assents(plan.id()), language), plan.number());
    }

    /** The plan in force, else the latest draft. */
    private Recorded open(Self self) {
        return plans.all(self.journey().records()).stream()
                .filter(plan -> plan.plan().isOpen())
                .max(Comparator.<Recorded, Boolean>comparing(plan -> plan.plan().status() == Status.ACTIVE)
                        .thenComparing(Recorded::id))
                .orElseThrow(Refusal::notFound);
    }

    private static Self forAll(Self self) {
        if (!self.isForAll()) {
            throw Refusal.notFound();
        }
        return self;
    }

    /** What I say, and to which version. */
    record OwnAssentRequest(
            @NotNull Long version, @NotNull Answer answer, Optional<@Size(min = 1, max = 2000) @NoCpr String> words) {}

    /** Yes or no, and why if I want to say it. */
    record OwnConsentRequest(@NotNull Boolean given, Optional<@Size(min = 1, max = 1000) @NoCpr String> reason) {}
}
