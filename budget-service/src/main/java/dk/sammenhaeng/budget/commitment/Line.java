package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.UUID;

/** Money committed on one budget in one year, and the part of it that lacks cover. */
record Line(UUID budgetId, int year, Dkk amount, Dkk withoutCover) {

    Dkk covered() {
        return amount.minus(withoutCover);
    }

    static Dkk shortfall(List<Line> lines) {
        return lines.stream().map(Line::withoutCover).reduce(Dkk.ZERO, Dkk::plus);
    }
}
