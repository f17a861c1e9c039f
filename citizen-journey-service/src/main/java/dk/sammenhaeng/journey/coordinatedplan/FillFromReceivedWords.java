package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Aim;
import dk.sammenhaeng.journey.coordinatedplan.Step.State;
import dk.sammenhaeng.journey.incoming.ReceivedWords;
import dk.sammenhaeng.journey.incoming.ReceivedWords.Received;
import dk.sammenhaeng.journey.journey.ActionTerms.DoneBy;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.OwnWords.OwnGoal;
import dk.sammenhaeng.journey.letter.OwnWords.OwnStep;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Begins the first coordinated plan after a move with the needs and goals that came along (C5), as proposals: nobody here
 * has agreed to them yet. What staff did in the former municipality nobody does here.
 */
@ApplicationScoped
class FillFromReceivedWords {

    private final ReceivedWords received;

    FillFromReceivedWords(ReceivedWords received) {
        this.received = received;
    }

    /** What came last and no plan here has begun with, where it is for the reader. */
    Optional<Received> of(Reader reader) {
        return received.of(reader.journey().records()).stream()
                .findFirst()
                .filter(came -> came.begunPlan().isEmpty() && came.isShown(reader.relation()));
    }

    /** Notes the plan that has begun with what came. */
    void begun(Received came, UUID planId) {
        received.begun(came, planId);
    }

    /** The words with the needs that came along. */
    static Words needs(Words said, Received came) {
        return new Words(
                said.wishes(),
                said.resources(),
                came.words().needs(),
                said.entitlements(),
                said.relatives(),
                came.words().longTermNeed(),
                said.targetGroups());
    }

    /** The goals that came along: owned by the sectors that take part here, else by the one that took over. */
    static List<JointGoal> goals(Reader reader, Received came, Instant now) {
        Set<Sector> here =
                reader.journey().openPlans().stream().map(Plan::sector).collect(Collectors.toSet());
        return came.words().goals().stream()
                .map(goal -> goal(goal, owners(goal, here, came.sector()), now))
                .toList();
    }

    static Set<Sector> owners(OwnGoal goal, Set<Sector> here, Sector tookOver) {
        Set<Sector> both = goal.sectors().stream().filter(here::contains).collect(Collectors.toSet());
        return both.isEmpty() ? Set.of(tookOver) : both;
    }

    static JointGoal goal(OwnGoal goal, Set<Sector> owners, Instant now) {
        Aim aim = new Aim(
                JointGoal.Kind.valueOf(goal.kind()),
                Optional.of(goal.title()),
                Optional.of(goal.lifeDomain()),
                goal.direction(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<Contribution> parts = goal.parts().stream()
                .filter(part -> part.doneBy() != DoneBy.STAFF)
                .map(part -> new Contribution(
                        UuidCreator.getTimeOrderedEpoch(), Optional.empty(), Optional.of(part.words()), part.doneBy()))
                .toList();
        List<Step> steps = goal.steps().stream()
                .filter(FillFromReceivedWords::isAhead)
                .map(step -> step(step, now))
                .toList();
        return JointGoal.joining(UuidCreator.getTimeOrderedEpoch(), owners, List.of())
                .revised(aim, owners, List.of(), parts)
                .stepping(steps);
    }

    private static boolean isAhead(OwnStep step) {
        return switch (State.valueOf(step.state())) {
            case WAITING, STARTED -> true;
            case ACHIEVED, SKIPPED -> false;
        };
    }

    private static Step step(OwnStep step, Instant now) {
        return new Step(
                UuidCreator.getTimeOrderedEpoch(),
                step.title(),
                step.functionArea().map(Step.FunctionArea::valueOf),
                State.WAITING,
                List.of(new Step.Support(now, Step.SupportLevel.valueOf(step.support()))),
                Optional.empty(),
                Optional.empty());
    }
}
