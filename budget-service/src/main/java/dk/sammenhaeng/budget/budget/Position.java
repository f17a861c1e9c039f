package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.UUID;

/** How a budget stands at one moment, year by year (budgetposition). */
public record Position(UUID budgetId, CarryOver carryOver, List<Year> years) {

    public Position {
        years = List.copyOf(years);
    }

    /** One year; {@code withoutCover} is the part of {@code committed} that no frame covers (uden dækning). */
    public record Year(int year, Dkk frame, Dkk committed, Dkk withoutCover) {

        /** What is committed with cover. */
        public Dkk covered() {
            return committed.minus(withoutCover);
        }
    }
}
