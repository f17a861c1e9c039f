package dk.sammenhaeng.budget.investment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dk.sammenhaeng.budget.outcome.MonthlyCount;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Months of arrival that are felt together or not at all, so that nobody finds by subtraction what is too little to be
 * shown: between two moments, two investments or two wordings of the terms lie whole blocks alone.
 */
final class Blocks {

    private Blocks() {}

    /**
     * What grew by finished blocks.
     *
     * @param from the first month
     * @param last the last month
     * @param reached outcomes of the values hoped for
     * @param notReached outcomes of the measure's other values
     */
    record Block(YearMonth from, YearMonth last, long reached, long notReached) {}

    /**
     * The blocks of those that name the investment, which no other one counts: neither side of a block is small.
     *
     * @param smallest the smallest number that is shown
     */
    static List<Block> named(List<MonthlyCount> counts, Expectation expected, YearMonth from, long smallest) {
        List<MonthlyCount> own = counts.stream()
                .filter(count -> count.named() && !count.arrived().isBefore(from))
                .toList();
        return join(own, count -> expected.values().contains(count.value()), smallest).stream()
                .map(open -> open.block(expected, count -> true))
                .toList();
    }

    /**
     * The blocks of those that name none, which every investment that counts them shares: they follow from the measure
     * alone, and no value of no target group in a block is small.
     */
    static List<Block> unnamed(
            List<MonthlyCount> counts, Expectation expected, YearMonth from, YearMonth until, long smallest) {
        List<MonthlyCount> all = counts.stream().filter(count -> !count.named()).toList();
        return join(all, count -> List.of(count.value(), count.targetGroup()), smallest).stream()
                .map(open -> open.block(
                        expected,
                        count -> expected.targetGroup().isEmpty()
                                || expected.targetGroup().equals(count.targetGroup())))
                .filter(block -> !block.from().isBefore(from) && block.last().isBefore(until))
                .toList();
    }

    /** From the first month on, until no part of what they make is small; nobody (0) tells nothing. */
    private static List<Joined> join(List<MonthlyCount> counts, Function<MonthlyCount, Object> part, long smallest) {
        List<Joined> whole = new ArrayList<>();
        @Nullable Joined open = null;
        Collection<List<MonthlyCount>> months = counts.stream()
                .collect(groupingBy(MonthlyCount::arrived, TreeMap::new, toList()))
                .values();
        for (List<MonthlyCount> month : months) {
            Joined grown = open == null ? new Joined(month) : open.with(month);
            boolean enough = grown.parts(part).stream().allMatch(count -> count == 0 || count >= Math.max(1, smallest));
            open = enough ? null : grown;
            if (enough) {
                whole.add(grown);
            }
        }
        return List.copyOf(whole);
    }

    /** Months that are together, in their order. */
    private record Joined(List<MonthlyCount> counts) {

        Joined with(List<MonthlyCount> later) {
            return new Joined(Stream.concat(counts.stream(), later.stream()).toList());
        }

        Collection<Long> parts(Function<MonthlyCount, Object> part) {
            Map<Object, Long> sums = new HashMap<>();
            counts.forEach(count -> sums.merge(part.apply(count), count.count(), Long::sum));
            return sums.values();
        }

        Block block(Expectation expected, Predicate<MonthlyCount> fits) {
            return new Block(
                    counts.getFirst().arrived(),
                    counts.getLast().arrived(),
                    sum(fits.and(count -> expected.values().contains(count.value()))),
                    sum(fits.and(count -> !expected.values().contains(count.value()))));
        }

        private long sum(Predicate<MonthlyCount> wanted) {
            return counts.stream().filter(wanted).mapToLong(MonthlyCount::count).sum();
        }
    }
}
