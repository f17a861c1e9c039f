package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.budget.Budgets;
import dk.sammenhaeng.budget.commitment.Lines.Standing;
import dk.sammenhaeng.budget.grantcase.ClosedBecause;
import dk.sammenhaeng.budget.grantcase.GrantCases;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Gives cover to what an earlier wish was given by legal right and still stands, while the latest wish is refused or
 * waits. Its answer stays as it is, so nothing is told.
 */
@ApplicationScoped
class CoverStanding {

    private final Lines lines;
    private final Budgets budgets;
    private final GrantCases grantCases;

    CoverStanding(Lines lines, Budgets budgets, GrantCases grantCases) {
        this.lines = lines;
        this.budgets = budgets;
        this.grantCases = grantCases;
    }

    void cover(Commitment commitment) {
        UUID action = commitment.actionId();
        Standing standing = lines.of(action);
        if (Line.shortfall(standing.lines()).isZero()) {
            return;
        }
        List<Line> covered =
                new Cover(true, budgets.lock(standing.budgets()), standing.lines()).of(Demand.of(standing.lines()));
        if (Set.copyOf(covered).equals(Set.copyOf(standing.lines()))) {
            return;
        }
        commitment.standsWith(caseFor(commitment, Line.shortfall(covered)));
        lines.replace(action, standing, standing.ground(), covered);
    }

    private Optional<UUID> caseFor(Commitment commitment, Dkk shortfall) {
        if (shortfall.isZero()) {
            commitment.grantCaseId().ifPresent(id -> grantCases.close(id, ClosedBecause.COVERED));
            return Optional.empty();
        }
        return Optional.of(grantCases.raise(commitment.grantCaseId(), commitment.actionId(), shortfall));
    }
}
