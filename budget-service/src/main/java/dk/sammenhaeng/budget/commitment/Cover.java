package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.budget.CarryOver;
import dk.sammenhaeng.budget.budget.Position;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Divides what an action needs into what the frames cover and what they do not. Available is tested per year, or over
 * the whole period where carry-over is free (reform-core.md SR-5; budget.md BUD-01). What is discretionary never takes
 * money that a legal right without cover waits for; a legal right takes all the cover there is (catalogue B17).
 */
final class Cover {

    private final boolean legalRight;
    private final Map<UUID, Position> positions;
    private final List<Line> standing;

    /**
     * Cover as it can be had under the budgets' locks.
     *
     * @param standing the action's own lines, which the positions include
     */
    Cover(boolean legalRight, Map<UUID, Position> positions, List<Line> standing) {
        this.legalRight = legalRight;
        this.positions = Map.copyOf(positions);
        this.standing = List.copyOf(standing);
    }

    /** The lines of the demand, by budget and year. */
    List<Line> of(Demand demand) {
        List<Line> lines = new ArrayList<>();
        demand.byBudget().forEach((budget, byYear) -> {
            Position position = Objects.requireNonNull(positions.get(budget));
            if (position.carryOver() == CarryOver.FREE) {
                lines.addAll(inOrder(budget, byYear, room(position, position.years())));
            } else {
                byYear.forEach((year, amount) ->
                        lines.add(line(budget, year, amount, room(position, List.of(yearOf(position, year))))));
            }
        });
        lines.sort(Comparator.comparing(Line::budgetId).thenComparingInt(Line::year));
        return lines;
    }

    /** The earliest years are covered first, since their money is spent first. */
    private static List<Line> inOrder(UUID budget, SortedMap<Integer, Dkk> byYear, Dkk room) {
        List<Line> lines = new ArrayList<>();
        Dkk left = room;
        for (Map.Entry<Integer, Dkk> wanted : byYear.entrySet()) {
            Line line = line(budget, wanted.getKey(), wanted.getValue(), left);
            left = left.minus(line.covered());
            lines.add(line);
        }
        return lines;
    }

    private Dkk room(Position position, List<Position.Year> years) {
        Dkk frame = Dkk.ZERO;
        Dkk committed = Dkk.ZERO;
        Dkk covered = Dkk.ZERO;
        for (Position.Year year : years) {
            frame = frame.plus(year.frame());
            committed = committed.plus(year.committed());
            covered = covered.plus(year.covered());
        }
        Dkk own = Dkk.ZERO;
        Dkk ownCovered = Dkk.ZERO;
        for (Line line : standing) {
            if (line.budgetId().equals(position.budgetId())
                    && years.stream().anyMatch(year -> year.year() == line.year())) {
                own = own.plus(line.amount());
                ownCovered = ownCovered.plus(line.covered());
            }
        }
        if (legalRight) {
            return frame.minus(covered.minus(ownCovered));
        }
        Dkk free = frame.minus(committed.minus(own));
        return free.compareTo(ownCovered) > 0 ? free : ownCovered;
    }

    private static Line line(UUID budget, int year, Dkk amount, Dkk room) {
        Dkk lacking = amount.minus(room);
        return new Line(budget, year, amount, lacking.isNegative() ? Dkk.ZERO : lacking);
    }

    private static Position.Year yearOf(Position position, int year) {
        return position.years().stream()
                .filter(known -> known.year() == year)
                .findFirst()
                .orElseThrow();
    }
}
