package dk.sammenhaeng.supervision.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Months of one measure that are shown together or not at all, so that nobody finds by subtraction what is too little to
 * be shown: every figure of any period is a sum of whole blocks, and each block is large enough by itself.
 *
 * @param to the first month behind it
 * @param counts how many outcomes there were of each part that had some
 */
record Block(YearMonth from, YearMonth to, Map<Part, Long> counts) {

    private static final int PERCENT = 100;

    Block {
        counts = Map.copyOf(counts);
        if (counts.isEmpty() || counts.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("a block tells only of what there was");
        }
    }

    static Block of(YearMonth month, Map<Part, Long> counts) {
        return new Block(month, month.plusMonths(1), counts);
    }

    /**
     * Puts pieces together, from the first one on, until no figure of what they make is small; nobody (0) tells nothing.
     * The pieces at the end that are not enough yet wait for those to come.
     */
    static List<Block> join(List<Block> pieces, Function<Block, List<Long>> figures, long smallest) {
        List<Block> whole = new ArrayList<>();
        @Nullable Block open = null;
        for (Block piece : pieces) {
            Block grown = open == null ? piece : open.with(piece);
            boolean enough =
                    figures.apply(grown).stream().allMatch(count -> count == 0 || count >= Math.max(1, smallest));
            open = enough ? null : grown;
            if (enough) {
                whole.add(grown);
            }
        }
        return List.copyOf(whole);
    }

    /** All of them as one; nothing where there are none. */
    static Optional<Block> sum(List<Block> blocks) {
        return blocks.stream().reduce(Block::with);
    }

    private Block with(Block later) {
        Map<Part, Long> both = new HashMap<>(counts);
        later.counts.forEach((part, count) -> both.merge(part, count, Long::sum));
        return new Block(from, later.to, both);
    }

    boolean liesIn(Period period) {
        return !from.isBefore(period.from()) && !to.isAfter(period.to());
    }

    long counted() {
        return count(Part::counted);
    }

    long total() {
        return count(part -> true);
    }

    long count(Predicate<Part> wanted) {
        return counts.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** The two sides of the share. */
    List<Long> sides() {
        return List.of(counted(), total() - counted());
    }

    List<Long> parts() {
        return List.copyOf(counts.values());
    }

    /** A part of a hundred with one decimal; nothing of nobody. */
    static Optional<BigDecimal> percent(long part, long whole) {
        return whole == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(PERCENT * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }

    /**
     * What is counted by itself.
     *
     * @param counted true for a value whose share the measure is about
     * @param targetGroup where the measure tells groups apart
     */
    record Part(String value, boolean counted, Optional<String> targetGroup) {}
}
