package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An action with its plan. */
record Planned(Plan plan, Action action) {

    /** The most findings a rule about pairs tells of one citizen; those told are the earliest. */
    static final int MOST = 1000;

    /** The action with the id, where a plan in force has it. */
    static Optional<Planned> find(Journey journey, UUID actionId) {
        return journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> action.id().equals(actionId))
                        .map(action -> new Planned(plan, action)))
                .findFirst();
    }

    /** Every action that is not over on the day. */
    static List<Planned> notOver(Journey journey, LocalDate today) {
        return journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .map(action -> new Planned(plan, action)))
                .toList();
    }
}
