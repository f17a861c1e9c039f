package dk.sammenhaeng.journey.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.figure.SmallCells;
import dk.sammenhaeng.journey.indicator.Indicator.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * The figures that may be shown: a group by which a citizen could be recognised is shown without its figure, with as
 * many others as it takes that nobody can calculate it, as everywhere in the suite ({@link SmallCells}).
 */
record Figures(Optional<Figure> total, List<Figure> groups) {

    Figures {
        groups = List.copyOf(groups);
    }

    static Figures of(Indicator indicator, List<Cell> cells, long limit) {
        Unit unit = indicator.unit();
        List<Cell> groups = cells.stream().filter(cell -> !cell.total()).toList();
        if (!indicator.summed()) {
            // Each has its own total elsewhere, so each hides its own.
            Map<Optional<String>, List<Cell>> apart = groups.stream()
                    .collect(Collectors.groupingBy(Cell::first, LinkedHashMap::new, Collectors.toList()));
            return new Figures(
                    Optional.empty(),
                    apart.values().stream()
                            .flatMap(some -> shown(indicator, some, safe(some, unit, limit)).stream())
                            .toList());
        }
        SmallCells safe = safe(groups, unit, limit);
        boolean wholeIsSafe = groups.isEmpty() || safe.total().isPresent();
        Optional<Figure> total = cells.stream()
                .filter(Cell::total)
                .findFirst()
                .map(cell -> wholeIsSafe && cell.smallest(unit) >= limit
                        ? Figure.of(Map.of(), cell, unit)
                        : Figure.hidden(Map.of()));
        return new Figures(total, shown(indicator, groups, safe));
    }

    private static SmallCells safe(List<Cell> groups, Unit unit, long limit) {
        return SmallCells.of(groups.stream().map(cell -> cell.smallest(unit)).toList(), limit);
    }

    private static List<Figure> shown(Indicator indicator, List<Cell> groups, SmallCells safe) {
        List<Figure> shown = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Map<String, String> group = group(indicator, groups.get(i));
            shown.add(safe.shows(i) ? Figure.of(group, groups.get(i), indicator.unit()) : Figure.hidden(group));
        }
        return shown;
    }

    private static Map<String, String> group(Indicator indicator, Cell cell) {
        Map<String, String> group = new LinkedHashMap<>();
        List<String> names = indicator.dimensions();
        cell.first().ifPresent(value -> group.put(names.get(0), value));
        cell.second().ifPresent(value -> group.put(names.get(1), value));
        return group;
    }

    /**
     * One figure.
     *
     * @param group what it is of: nothing for the whole, else the values of the dimensions
     * @param persons how many citizens it tells of, and nothing where they are too few
     * @param cases how many things were counted
     * @param value the figure in the unit of the indicator
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Figure(Map<String, String> group, OptionalLong persons, OptionalLong cases, Optional<BigDecimal> value) {

        private static Figure of(Map<String, String> group, Cell cell, Unit unit) {
            return new Figure(group, OptionalLong.of(cell.persons()), OptionalLong.of(cell.cases()), cell.value(unit));
        }

        private static Figure hidden(Map<String, String> group) {
            return new Figure(group, OptionalLong.empty(), OptionalLong.empty(), Optional.empty());
        }
    }
}
