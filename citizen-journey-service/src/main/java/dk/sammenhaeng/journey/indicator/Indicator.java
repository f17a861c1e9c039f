package dk.sammenhaeng.journey.indicator;

import java.util.List;
import java.util.OptionalInt;

/**
 * A named figure of a municipality (indikator). Its texts stand in the bundles under {@code indicator.<id>}.
 *
 * @param source the document and the entry that ask for it
 * @param dimensions what it is broken down by, as the first and second column of the query
 * @param mark the value a document asks for, where it gives one
 * @param summed false where all of it together would mix what cannot be compared
 * @param query gives one row per thing counted and place it is counted in: its id, the citizen, what it is broken down by
 *     (twice, perhaps null) and the number; its named parameters are those of {@link IndicatorRows}
 */
record Indicator(
        String id, Unit unit, String source, List<String> dimensions, OptionalInt mark, boolean summed, String query) {

    Indicator {
        dimensions = List.copyOf(dimensions);
    }

    static Indicator of(String id, Unit unit, String source, List<String> dimensions, String query) {
        return new Indicator(id, unit, source, dimensions, OptionalInt.empty(), true, query);
    }

    Indicator marked(int percent) {
        return new Indicator(id, unit, source, dimensions, OptionalInt.of(percent), summed, query);
    }

    Indicator withoutTotal() {
        return new Indicator(id, unit, source, dimensions, mark, false, query);
    }

    /** What the figure is. */
    enum Unit {
        /** How many there are. */
        COUNT,
        /** Of how many of a hundred it is true. */
        PERCENT,
        /** The mean number of days. */
        DAYS,
        /** The mean number of whatever is counted. */
        MEAN
    }
}
