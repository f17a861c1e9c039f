package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Review;
import dk.sammenhaeng.journey.coordinatedplan.JointGoal.Review.Outcome;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team looks at a goal together and sets its one status (CIT-04). */
@ApplicationScoped
class ReviewGoal {

    private final AmendPlan amendPlan;
    private final Clock clock;

    ReviewGoal(AmendPlan amendPlan, Clock clock) {
        this.amendPlan = amendPlan;
        this.clock = clock;
    }

    /**
     * Notes what was found.
     *
     * @throws Refusal 400 without a next day while the goal goes on or without words where it is dropped, 404 for no
     *     such goal, 409 for one that is not worked on
     */
    Amended review(UUID citizenId, UUID planId, UUID goalId, @Nullable Version seen, Review review) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        boolean goesOn = review.outcome() == Outcome.MOVED || review.outcome() == Outcome.STOOD_STILL;
        new Faults()
                .require(!review.on().isAfter(today), "/on", "day.ahead", today)
                .require(
                        review.nextOn()
                                                .filter(next -> next.isAfter(review.on()))
                                                .isPresent()
                                        == goesOn
                                && review.nextOn().isPresent() == goesOn,
                        "/nextOn",
                        "review.next")
                .require(review.outcome() != Outcome.DROPPED || review.words().isPresent(), "/words", "words.needed")
                .refuseIfAny();
        return amendPlan.amend(citizenId, planId, seen, (plan, reader, now) -> {
            JointGoal goal = plan.goal(goalId).orElseThrow(Refusal::notFound);
            return new Change(plan.with(goal.followedUp(review)), What.GOAL_REVIEWED, goalId);
        });
    }
}
