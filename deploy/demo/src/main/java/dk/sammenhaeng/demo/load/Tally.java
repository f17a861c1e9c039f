package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.Citizen;
import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.PlannedAction;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** How much was put, and what is to be seen of it. */
final class Tally {

    private final Reach reach;
    private final LongAdder plans = new LongAdder();
    private final LongAdder actions = new LongAdder();
    private final LongAdder wishes = new LongAdder();
    private final LongAdder appointments = new LongAdder();
    private final LongAdder reached = new LongAdder();
    private final Set<String> worklists = new ConcurrentSkipListSet<>();

    Tally(Reach reach) {
        this.reach = reach;
    }

    void add(Citizen citizen) {
        plans.add(citizen.plans().size());
        appointments.add(citizen.plans().stream()
                .mapToInt(plan -> plan.appointments().size())
                .sum());
        actions.add(actions(citizen).count());
        wishes.add(actions(citizen).filter(action -> !action.payers().isEmpty()).count());
        Stream.concat(citizen.coordinator().stream(), citizen.deputy().stream())
                .map(Employee::user)
                .min(String::compareTo)
                .ifPresent(user -> {
                    worklists.add(user);
                    reached.add(actions(citizen).filter(reach::includes).count());
                });
    }

    private static Stream<PlannedAction> actions(Citizen citizen) {
        return citizen.plans().stream().flatMap(plan -> plan.actions().stream());
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

    /** The actions of coordinated citizens at institutions that cannot receive them. */
    long reached() {
        return reached.sum();
    }

    /** One user of each two who are each other's deputies, and so have one worklist together. */
    Set<String> worklists() {
        return worklists;
    }
}
