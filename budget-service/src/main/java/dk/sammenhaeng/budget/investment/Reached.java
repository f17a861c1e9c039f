package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.outcome.ValueCount;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What outcomes document of what was hoped for, by year.
 *
 * @param reached outcomes of the values hoped for
 * @param notReached outcomes of the other values of the same measure
 */
record Reached(SortedMap<Integer, Long> reached, SortedMap<Integer, Long> notReached) {

    static Reached of(Collection<String> hopedFor, List<ValueCount> counts) {
        return new Reached(settled(hopedFor, counts, true), settled(hopedFor, counts, false));
    }

    long total() {
        return sum(reached);
    }

    long totalNotReached() {
        return sum(notReached);
    }

    /** What is taken back before its outcome was heard of is nothing yet, and never less than nothing. */
    private static SortedMap<Integer, Long> settled(
            Collection<String> hopedFor, List<ValueCount> counts, boolean wanted) {
        SortedMap<Integer, Long> byYear = new TreeMap<>();
        counts.stream()
                .filter(count -> hopedFor.contains(count.value()) == wanted)
                .forEach(count -> byYear.merge(count.year(), count.count(), Long::sum));
        byYear.replaceAll((year, count) -> Math.max(count, 0));
        return byYear;
    }

    private static long sum(SortedMap<Integer, Long> byYear) {
        return byYear.values().stream().mapToLong(Long::longValue).sum();
    }
}
