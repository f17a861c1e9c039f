package dk.sammenhaeng.journey.dependency;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A dependency as one caller may see it: of a side whose plan they may not read its time and whom to call, and nothing of
 * one with a side in a plan that is hidden from them.
 *
 * @param waiting nothing where that action has been left out of its plan
 * @param awaited the same
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record DependencyView(UUID id, State state, Optional<Side> waiting, Optional<Side> awaited) {

    /** Where the waiting action stands. */
    enum State {
        /** The awaited one is not over. */
        BLOCKED,
        /** The awaited one is over. */
        FREE,
        /** One of them has been left out of its plan. */
        GONE
    }

    /** One of the two actions. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Side(
            Sector sector,
            Contact contact,
            Optional<UUID> planId,
            Optional<UUID> actionId,
            Optional<String> title,
            LocalDate from,
            Optional<LocalDate> to) {

        private static Side of(Plan plan, Action action, Relation relation) {
            boolean readable = relation.mayRead(plan);
            return new Side(
                    plan.sector(),
                    Contact.of(plan, relation),
                    Optional.of(plan.id()).filter(id -> readable),
                    Optional.of(action.id()).filter(id -> readable),
                    Optional.of(action.title()).filter(text -> readable),
                    action.from(),
                    action.to());
        }
    }

    /** The dependency for a caller, where they may know of it: with a side of their own, or as who knows the whole. */
    static Optional<DependencyView> of(Dependency dependency, Seen seen, LocalDate today) {
        Optional<Plan> waiting = ActionDependencies.plan(seen.journey(), dependency.actionId());
        Optional<Plan> awaited = ActionDependencies.plan(seen.journey(), dependency.awaits());
        if (!mayKnow(seen.relation(), waiting, awaited)) {
            return Optional.empty();
        }
        Optional<Action> other = awaited.map(plan -> action(plan, dependency.awaits()));
        State state = waiting.isEmpty() || other.isEmpty()
                ? State.GONE
                : other.get().isOverOn(today) ? State.FREE : State.BLOCKED;
        return Optional.of(new DependencyView(
                dependency.id(),
                state,
                waiting.map(plan -> Side.of(plan, action(plan, dependency.actionId()), seen.relation())),
                awaited.map(plan -> Side.of(plan, action(plan, dependency.awaits()), seen.relation()))));
    }

    private static boolean mayKnow(Relation relation, Optional<Plan> waiting, Optional<Plan> awaited) {
        List<Plan> sides =
                List.of(waiting, awaited).stream().flatMap(Optional::stream).toList();
        return sides.stream().noneMatch(plan -> relation.sight(plan).isHidden())
                && (relation.knowsWhole()
                        || sides.stream().anyMatch(plan -> relation.sight(plan).isOwn()));
    }

    private static Action action(Plan plan, UUID id) {
        return plan.actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** All of a citizen. */
    record PageOf(List<DependencyView> items) {}
}
