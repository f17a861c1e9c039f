package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.platform.money.Dkk;
import java.util.List;
import java.util.Optional;

/** What an action is told about its wish. */
sealed interface Answer {

    /** The lines that take the place of those that stand; nothing where they go on standing. */
    default Optional<List<Line>> newLines() {
        return switch (this) {
            case Accepted accepted -> Optional.of(accepted.lines());
            case AcceptedWithoutCover lacking -> Optional.of(lacking.lines());
            case Released _ -> Optional.of(List.of());
            case Refused _, Pending _ -> Optional.empty();
        };
    }

    /** Every payer pays all of it. */
    record Accepted(List<Line> lines) implements Answer {}

    /** A legal right: committed although the shortfall has no cover; {@code withoutBudget} of it has not even a payer. */
    record AcceptedWithoutCover(List<Line> lines, Dkk withoutBudget) implements Answer {

        Dkk shortfall() {
            return Line.shortfall(lines).plus(withoutBudget);
        }
    }

    /** No; what an earlier wish was given stands. */
    record Refused(RefusalReason reason) implements Answer {}

    /** The action is cancelled and holds no money. */
    record Released() implements Answer {}

    /** No payer is known yet for this much. */
    record Pending(Dkk withoutBudget) implements Answer {}
}
