package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.budget.Budgets;
import dk.sammenhaeng.budget.budget.Position;
import dk.sammenhaeng.budget.commitment.Lines.Standing;
import dk.sammenhaeng.budget.institution.Institutions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Decides what a wish is told, and takes the locks of every budget the decision rests on. */
@ApplicationScoped
class DecideAnswer {

    private final Budgets budgets;
    private final Institutions institutions;

    DecideAnswer(Budgets budgets, Institutions institutions) {
        this.budgets = budgets;
        this.institutions = institutions;
    }

    /**
     * The answer, which holds until this transaction ends.
     *
     * @param standing what earlier answers committed
     * @param last true when the wish has waited long enough for a budget
     */
    Answer on(Commitment commitment, Standing standing, boolean last) {
        Wish wish = commitment.wish();
        if (wish.isCancelled()) {
            lock(standing, Set.of());
            return new Answer.Released();
        }
        Optional<RefusalReason> stopped = commitment.isPending() ? intakeStopped(wish, standing) : Optional.empty();
        if (stopped.isPresent()) {
            return new Answer.Refused(stopped.get());
        }
        Demand demand = demand(wish);
        if (demand.lacksBudget() && commitment.isPending() && !last) {
            return new Answer.Pending(demand.withoutBudget());
        }
        if (demand.lacksBudget() && !wish.legalRight()) {
            return new Answer.Refused(RefusalReason.NO_BUDGET);
        }
        return byCover(wish, demand, standing);
    }

    private Answer byCover(Wish wish, Demand demand, Standing standing) {
        Map<UUID, Position> positions = lock(standing, demand.budgets());
        List<Line> lines = new Cover(wish.legalRight(), positions, standing.lines()).of(demand);
        if (Line.shortfall(lines).isZero() && !demand.lacksBudget()) {
            return new Answer.Accepted(lines);
        }
        return wish.legalRight()
                ? new Answer.AcceptedWithoutCover(lines, demand.withoutBudget())
                : new Answer.Refused(RefusalReason.NO_FUNDS);
    }

    /** An intake stop refuses what is new there, a legal right too; what runs there goes on (flow F3). */
    private Optional<RefusalReason> intakeStopped(Wish wish, Standing standing) {
        return wish.institutionId()
                .filter(institution -> !standing.ground().institution().equals(Optional.of(institution)))
                .flatMap(institution -> switch (institutions.statusToday(institution)) {
                    case INTAKE_STOP -> Optional.of(RefusalReason.INTAKE_STOP);
                    case CLOSED -> Optional.of(RefusalReason.CLOSED);
                    case OPEN, CHANGED_SERVICE -> Optional.empty();
                });
    }

    private Demand demand(Wish wish) {
        Demand found = lookUp(wish);
        if (!found.lacksBudget()) {
            return found;
        }
        budgets.holdOpenings();
        return lookUp(wish);
    }

    private Demand lookUp(Wish wish) {
        List<UUID> named = wish.amounts().stream()
                .map(WishedAmount::budgetId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Integer> years =
                wish.amounts().stream().map(WishedAmount::year).distinct().toList();
        return Demand.of(wish, budgets.payable(named, wish.institutionId(), wish.sector(), years));
    }

    private Map<UUID, Position> lock(Standing standing, Set<UUID> wanted) {
        Set<UUID> all = new TreeSet<>(wanted);
        all.addAll(standing.budgets());
        return all.isEmpty() ? Map.of() : budgets.lock(all);
    }
}
