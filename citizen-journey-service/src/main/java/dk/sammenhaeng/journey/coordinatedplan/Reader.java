package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.view.PlanView;
import dk.sammenhaeng.platform.access.Caller;
import java.util.Optional;
import java.util.UUID;

/** Who reads a coordinated plan, and so what of it: decided anew at each read, for old versions, too (catalogue C8). */
record Reader(Journey journey, Relation relation, String user) {

    static Reader of(Journeys.Seen seen, Caller caller) {
        return new Reader(seen.journey(), seen.relation(), caller.user());
    }

    /**
     * True when what the plan itself says is for this reader: the coordinator, the team while the citizen consents,
     * who has written a draft, and who has broken the glass.
     *
     * @param now the plan as it is now, also where an older version is read: a withdrawal closes them all
     */
    boolean mayReadWhole(CoordinatedPlan now) {
        return relation.coordinator()
                || (now.status() == Status.DRAFT && now.offer().offeredBy().equals(user))
                || (relation.isOfTeam() && now.hasConsent())
                || relation.glass().isPresent();
    }

    /** The sector plan, where it is still in force. */
    Optional<Plan> plan(UUID planId) {
        return journey.plan(planId);
    }

    /** The sector plan a goal stands in. */
    Optional<Plan> planOfGoal(UUID goalId) {
        return journey.plans().stream()
                .filter(plan -> plan.goals().stream().map(Goal::id).anyMatch(goalId::equals))
                .findFirst();
    }

    /** The sector plan an action stands in. */
    Optional<Plan> planOfAction(UUID actionId) {
        return journey.plans().stream()
                .filter(plan -> plan.actions().stream().map(Action::id).anyMatch(actionId::equals))
                .findFirst();
    }

    /** True when the sector plan is the reader's own. */
    boolean owns(Plan plan) {
        return relation.sight(plan).isOwn();
    }

    /** True when the content of the sector plan is for this reader. */
    boolean mayRead(Plan plan) {
        return relation.mayRead(plan);
    }

    /** True when the sector plan may be known to exist; one that has ended keeps no secret but its id. */
    boolean mayKnow(UUID planId) {
        return plan(planId).filter(found -> relation.sight(found).isHidden()).isEmpty();
    }

    /** True for a plan of a unit whose name tells where the citizen is. */
    boolean isSecret(Plan plan) {
        return relation.terms().secret().contains(plan.id());
    }

    /** True for who is called to a joint meeting, or knows the whole. */
    boolean isCalled(Dealings.Meeting meeting) {
        return relation.knowsWhole()
                || relation.sector().filter(meeting.sectors()::contains).isPresent();
    }

    /** Whom to call about the sector plan, as far as this reader may know. */
    PlanView.Contact contact(Plan plan) {
        return PlanView.Contact.of(plan, relation);
    }
}
