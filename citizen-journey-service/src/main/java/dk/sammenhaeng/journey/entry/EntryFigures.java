package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.figure.SmallCells;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * The figures on entries that may be shown, of a district or of the whole municipality (FW-J10): each is left out where
 * few citizens are behind it, and where another district's could be calculated from it ({@link SmallCells}).
 *
 * @param clarified how many entries every unit concerned had answered
 * @param sentOn how often a part was sent back or passed on
 * @param contacts until an entry was clarified
 */
record EntryFigures(
        Optional<Long> entries,
        Optional<Long> clarified,
        Optional<Long> parts,
        Optional<Long> overdue,
        Optional<Long> sentOn,
        Optional<Contacts> contacts) {

    /** How many contacts. */
    record Contacts(double average, double median) {}

    /** The figures of a district, or of all of them. */
    static EntryFigures of(List<Counted> counted, Optional<String> district, long limit) {
        Counted asked = counted.stream()
                .filter(one -> district.isEmpty()
                        ? one.whole()
                        : !one.whole() && one.district().equals(district))
                .findFirst()
                .orElse(Counted.NOTHING);
        Masked masked = new Masked(counted, asked, limit);
        return new EntryFigures(
                masked.figure(asked.entries(), Counted::persons),
                masked.figure(asked.clarified().count(), one -> one.clarified().persons()),
                masked.figure(asked.parts(), Counted::persons),
                masked.figure(asked.overdue().count(), one -> one.overdue().persons()),
                masked.figure(asked.sentOn().count(), one -> one.sentOn().persons()),
                asked.average()
                        .filter(any -> masked.isShown(one -> one.clarified().with()))
                        .map(average -> new Contacts(average, asked.median().orElseThrow())));
    }

    /**
     * What was counted of a district or of the whole.
     *
     * @param average of the contacts until an entry was clarified; none where none was
     */
    record Counted(
            Optional<String> district,
            boolean whole,
            long entries,
            long persons,
            Split clarified,
            long parts,
            Split overdue,
            Split sentOn,
            Optional<Double> average,
            Optional<Double> median) {

        private static final Counted NOTHING = new Counted(
                Optional.empty(),
                false,
                0,
                0,
                Split.NOTHING,
                0,
                Split.NOTHING,
                Split.NOTHING,
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Of how many things something is true.
     *
     * @param with how many citizens have such a thing
     * @param without how many have one of which it is not true
     */
    record Split(long count, long with, long without) {

        private static final Split NOTHING = new Split(0, 0, 0);

        long persons() {
            return SmallCells.ofShare(with, without);
        }
    }

    /** Hides a figure of what is asked for by the same figure of all districts. */
    private record Masked(List<Counted> counted, Counted asked, long limit) {

        Optional<Long> figure(long value, ToLongFunction<Counted> persons) {
            return Optional.of(value).filter(any -> isShown(persons));
        }

        boolean isShown(ToLongFunction<Counted> persons) {
            List<Counted> districts =
                    counted.stream().filter(one -> !one.whole()).toList();
            SmallCells safe =
                    SmallCells.of(districts.stream().map(persons::applyAsLong).toList(), limit);
            return asked.whole()
                    ? safe.total().isPresent() && SmallCells.isShown(persons.applyAsLong(asked), limit)
                    : !districts.contains(asked) || safe.shows(districts.indexOf(asked));
        }
    }
}
