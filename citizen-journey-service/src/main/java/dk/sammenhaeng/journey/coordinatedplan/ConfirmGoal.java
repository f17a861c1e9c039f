package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Amended;
import dk.sammenhaeng.journey.coordinatedplan.AmendPlan.Change;
import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.coordinatedplan.Recorded.What;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The citizen or a worker agrees to a goal; with both it is worked on (FW-J3). */
@ApplicationScoped
class ConfirmGoal {

    private final AmendPlan amendPlan;
    private final CurrentCaller current;
    private final Clock clock;

    ConfirmGoal(AmendPlan amendPlan, CurrentCaller current, Clock clock) {
        this.amendPlan = amendPlan;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes the confirmation, or why the citizen could not give one.
     *
     * @throws Refusal 400 for a day to come, 404 for no such goal, 409 for one that is not written or is over
     */
    Amended confirm(Command command, @Nullable Version seen) {
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        new Faults()
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .require(
                        command.couldNotTakePart().isEmpty() || command.by() == By.CITIZEN,
                        "/couldNotTakePart",
                        "could-not-take-part.citizen")
                .refuseIfAny();
        return amendPlan.amend(command.citizenId(), command.planId(), seen, (plan, reader, now) -> {
            JointGoal goal = plan.goal(command.goalId()).orElseThrow(Refusal::notFound);
            JointGoal confirmed = command.couldNotTakePart()
                    .map(goal::withoutTheCitizen)
                    .orElseGet(() -> goal.confirmed(new Confirmation(command.by(), command.statedOn(), reader.user())));
            return new Change(plan.with(confirmed), What.GOAL_CONFIRMED, goal.id());
        });
    }

    /**
     * Notes that the citizen agrees with the own log-in (FW-J3, CIT-15); the journey is locked.
     *
     * @throws Refusal 404 for no such goal, 409 for one that is not written or is over
     */
    Recorded confirmOwn(Journey journey, UUID planId, UUID goalId) {
        return amendPlan.noteOwn(journey, planId, (plan, now) -> {
            JointGoal goal = plan.goal(goalId).orElseThrow(Refusal::notFound);
            if (goal.confirmations().stream().anyMatch(known -> known.by() == By.CITIZEN)) {
                return new Change(plan, What.GOAL_CONFIRMED, goal.id());
            }
            JointGoal confirmed = goal.confirmed(new Confirmation(
                    By.CITIZEN, DanishCalendar.dayOf(now), current.caller().user()));
            return new Change(plan.with(confirmed), What.GOAL_CONFIRMED, goal.id());
        });
    }

    /** Who confirms, or why the citizen could not. */
    record Command(
            UUID citizenId, UUID planId, UUID goalId, By by, LocalDate statedOn, Optional<String> couldNotTakePart) {}
}
