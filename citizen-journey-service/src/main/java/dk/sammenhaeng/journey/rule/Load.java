package dk.sammenhaeng.journey.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The first time from a day on in which actions ask for more hours a week than a limit.
 *
 * @param from the day it begins, or today
 * @param until the next day on which an action begins or ends
 * @param actions those that run then and ask for hours
 */
record Load(LocalDate from, Optional<LocalDate> until, List<Planned> actions) {

    /** Looks at each day on which something begins or ends once, so its cost grows with the number of actions. */
    static Optional<Load> over(BigDecimal limit, int leastPlans, List<Planned> planned, LocalDate today) {
        List<Planned> demands = planned.stream()
                .filter(Load::asksForHours)
                .filter(one -> !one.action().isOverOn(today))
                .toList();
        List<Step> steps = demands.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Step(latest(one.action().from(), today), one, 1)),
                        one.action().to().stream().map(end -> new Step(end, one, -1))))
                .sorted(Comparator.comparing(Step::day))
                .toList();
        BigDecimal hours = BigDecimal.ZERO;
        Map<UUID, Integer> plans = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            BigDecimal asked = step.planned().action().weeklyHours().orElse(BigDecimal.ZERO);
            hours = step.sign() > 0 ? hours.add(asked) : hours.subtract(asked);
            plans.merge(step.planned().plan().id(), step.sign(), (some, more) -> some + more == 0 ? null : some + more);
            boolean dayIsWhole =
                    i + 1 == steps.size() || !steps.get(i + 1).day().equals(step.day());
            if (dayIsWhole && hours.compareTo(limit) > 0 && plans.size() >= leastPlans) {
                return Optional.of(new Load(
                        step.day(),
                        i + 1 < steps.size() ? Optional.of(steps.get(i + 1).day()) : Optional.empty(),
                        demands.stream()
                                .filter(one -> one.action().runsOn(step.day()))
                                .toList()));
            }
        }
        return Optional.empty();
    }

    private static boolean asksForHours(Planned planned) {
        return planned.action()
                .weeklyHours()
                .filter(hours -> hours.signum() > 0)
                .isPresent();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Step(LocalDate day, Planned planned, int sign) {}
}
