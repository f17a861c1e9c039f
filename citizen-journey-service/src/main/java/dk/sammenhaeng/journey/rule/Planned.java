package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.LocalDate;
import java.util.List;

/** An action with its plan. */
record Planned(Plan plan, Action action) {

    /** The most findings a rule about pairs tells of one citizen; those told are the earliest. */
    static final int MOST = 1000;

    /** Every action that is not over on the day. */
    static List<Planned> notOver(Journey journey, LocalDate today) {
        return journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .map(action -> new Planned(plan, action)))
                .toList();
    }
}
