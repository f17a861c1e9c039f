package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.UUID;

/** A line as events carry it. */
record CommittedLine(UUID budgetId, int year, Dkk amount) {

    static List<CommittedLine> of(List<Line> lines) {
        return lines.stream()
                .map(line -> new CommittedLine(line.budgetId(), line.year(), line.amount()))
                .toList();
    }
}
