package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Citizen;
import java.util.concurrent.atomic.LongAdder;

/** How much was put. */
public final class Tally {

    private final LongAdder plans = new LongAdder();
    private final LongAdder actions = new LongAdder();
    private final LongAdder wishes = new LongAdder();
    private final LongAdder appointments = new LongAdder();

    void add(Citizen citizen) {
        citizen.plans().forEach(plan -> {
            plans.increment();
            actions.add(plan.actions().size());
            appointments.add(plan.appointments().size());
            wishes.add(plan.actions().stream()
                    .filter(action -> !action.payers().isEmpty())
                    .count());
        });
    }

    long plans() {
        return plans.sum();
    }

    long actions() {
        return actions.sum();
    }

    /** The actions for which money is wished. */
    long wishes() {
        return wishes.sum();
    }

    long appointments() {
        return appointments.sum();
    }
}
