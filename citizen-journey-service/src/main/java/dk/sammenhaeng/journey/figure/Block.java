package dk.sammenhaeng.journey.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Months that are shown together or not at all, so that nobody finds by subtracting one period from another what is too
 * little to be shown: every figure of any period is a sum of whole blocks, and each block is large enough by itself.
 *
 * @param from the first day of a month
 * @param to the first day of the first month behind it
 * @param cells what there was of each part
 * @param <P> what is counted by itself
 */
public record Block<P>(LocalDate from, LocalDate to, Map<P, Cell> cells) {

    public Block {
        cells = Map.copyOf(cells);
    }

    /** What happened in one month, to each person by its own. */
    public static <P> Block<P> of(LocalDate month, Map<P, Map<UUID, Long>> happened) {
        Map<P, Cell> cells = new HashMap<>();
        happened.forEach((part, of) -> cells.put(
                part, new Cell(of.values().stream().mapToLong(Long::longValue).sum(), of.size(), of.keySet())));
        return new Block<>(month, month.plusMonths(1), cells);
    }

    /**
     * Puts pieces together, from the first one on, until no figure of what they make is small; nobody (0) tells nothing.
     * The pieces at the end that are not enough yet wait for those to come.
     */
    public static <P> List<Block<P>> join(
            List<Block<P>> pieces, Function<Block<P>, List<Long>> figures, long smallest) {
        List<Block<P>> whole = new ArrayList<>();
        @Nullable Block<P> open = null;
        for (Block<P> piece : pieces) {
            Block<P> grown = open == null ? piece : open.with(piece);
            boolean enough =
                    figures.apply(grown).stream().allMatch(count -> count == 0 || count >= Math.max(1, smallest));
            open = enough ? null : grown;
            if (enough) {
                whole.add(grown);
            }
        }
        return List.copyOf(whole);
    }

    /** This one and a later one as one. */
    public Block<P> with(Block<P> later) {
        Map<P, Cell> both = new HashMap<>(cells);
        later.cells.forEach((part, cell) -> both.merge(part, cell, Cell::with));
        return new Block<>(from, later.to, both);
    }

    /** True where no month of it is outside the period. */
    public boolean liesIn(Period period) {
        return !from.isBefore(period.first()) && !to.isAfter(period.last());
    }

    /** How many persons there were each month, so that what is shown of two blocks is what is shown of both as one. */
    public long count(Predicate<P> wanted) {
        return cells.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().monthly())
                .sum();
    }

    /** How often it happened to anybody. */
    public long times(Predicate<P> wanted) {
        return cells.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().times())
                .sum();
    }

    /** How many different persons stand behind each part. */
    public List<Long> persons() {
        return cells.values().stream().map(cell -> (long) cell.persons().size()).toList();
    }

    /** How often each part happened. */
    public List<Long> timesOfEach() {
        return cells.values().stream().map(Cell::times).toList();
    }

    /**
     * One part in a block.
     *
     * @param times how often it happened
     * @param monthly how many persons there were, each counted once a month
     * @param persons the different persons
     */
    public record Cell(long times, long monthly, Set<UUID> persons) {

        public Cell {
            persons = Set.copyOf(persons);
        }

        private Cell with(Cell later) {
            Set<UUID> both = new HashSet<>(persons);
            both.addAll(later.persons);
            return new Cell(times + later.times, monthly + later.monthly, both);
        }
    }
}
