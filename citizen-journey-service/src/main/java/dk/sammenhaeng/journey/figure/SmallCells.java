package dk.sammenhaeng.journey.figure;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Hides counts by which a person could be recognised. A count below the limit is hidden, and with it the next smallest,
 * until the hidden ones cannot be told from the total; where they still can, the total is hidden, too.
 *
 * @param shown the counts in the order given, nothing where hidden
 * @param total their sum, nothing where hidden
 */
public record SmallCells(List<Optional<Long>> shown, Optional<Long> total) {

    public SmallCells {
        shown = List.copyOf(shown);
    }

    /** Hides what is below the limit; a count of nobody tells nothing and is shown. */
    public static SmallCells of(List<Long> counts, long limit) {
        Set<Integer> hidden = new HashSet<>();
        long hiddenSum = 0;
        List<Integer> smallestFirst = IntStream.range(0, counts.size())
                .boxed()
                .filter(place -> counts.get(place) > 0)
                .sorted(Comparator.comparing(counts::get))
                .toList();
        for (int place : smallestFirst) {
            boolean small = counts.get(place) < limit;
            boolean betrayed = !hidden.isEmpty() && (hidden.size() < 2 || hiddenSum < limit);
            if (small || betrayed) {
                hidden.add(place);
                hiddenSum += counts.get(place);
            }
        }
        boolean safe = hidden.isEmpty() || (hidden.size() > 1 && hiddenSum >= limit);
        long sum = counts.stream().mapToLong(Long::longValue).sum();
        return new SmallCells(
                IntStream.range(0, counts.size())
                        .mapToObj(place ->
                                hidden.contains(place) ? Optional.<Long>empty() : Optional.of(counts.get(place)))
                        .toList(),
                safe ? Optional.of(sum) : Optional.empty());
    }

    /** The same for one figure alone. */
    public static boolean isShown(long count, long limit) {
        return of(List.of(count), limit).hidesNothing();
    }

    /**
     * How many persons a share tells of: the fewer of those on its two sides, and nobody on one side tells nothing of
     * those on the other.
     */
    public static long ofShare(long with, long without) {
        return with == 0 || without == 0 ? Math.max(with, without) : Math.min(with, without);
    }

    /** True where the count in this place is shown. */
    public boolean shows(int place) {
        return shown.get(place).isPresent();
    }

    /** True where every count is shown. */
    public boolean hidesNothing() {
        return shown.stream().allMatch(Optional::isPresent);
    }
}
