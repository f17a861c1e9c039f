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
 * The first time from a day on in which more hours a week are asked for than a limit.
 *
 * @param from the day it begins, or today
 * @param until the next day on which a demand begins or ends
 * @param demands those that are made then
 */
record Load(LocalDate from, Optional<LocalDate> until, List<Demand> demands) {

    /** Looks at each day on which something begins or ends once, so its cost grows with the number of demands. */
    static Optional<Load> over(BigDecimal limit, int leastPlans, List<Demand> demands, LocalDate today) {
        List<Step> steps = demands.stream()
                .flatMap(one -> Stream.concat(
                        Stream.of(new Step(latest(one.from(), today), one, 1)),
                        one.to().stream().map(end -> new Step(end, one, -1))))
                .sorted(Comparator.comparing(Step::day))
                .toList();
        BigDecimal hours = BigDecimal.ZERO;
        Map<UUID, Integer> plans = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            BigDecimal asked = step.demand().hours();
            hours = step.sign() > 0 ? hours.add(asked) : hours.subtract(asked);
            plans.merge(step.demand().by(), step.sign(), (some, more) -> some + more == 0 ? null : some + more);
            boolean dayIsWhole =
                    i + 1 == steps.size() || !steps.get(i + 1).day().equals(step.day());
            if (dayIsWhole && hours.compareTo(limit) > 0 && plans.size() >= leastPlans) {
                return Optional.of(new Load(
                        step.day(),
                        i + 1 < steps.size() ? Optional.of(steps.get(i + 1).day()) : Optional.empty(),
                        demands.stream().filter(one -> one.runsOn(step.day())).toList()));
            }
        }
        return Optional.empty();
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private record Step(LocalDate day, Demand demand, int sign) {}
}
