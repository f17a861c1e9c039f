package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.budget.Payable;
import dk.sammenhaeng.platform.money.Dkk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A wish with its payers found.
 *
 * @param byBudget DKK per budget and year
 * @param withoutBudget what no known budget could pay
 */
record Demand(Map<UUID, SortedMap<Integer, Dkk>> byBudget, Dkk withoutBudget) {

    /**
     * Finds the payer of each amount: the budget it names; else the institution's budget that covers the year, the last
     * opened where there are two; else the sector's.
     */
    static Demand of(Wish wish, List<Payable> payable) {
        Map<UUID, SortedMap<Integer, Dkk>> found = new HashMap<>();
        Dkk missing = Dkk.ZERO;
        for (WishedAmount wished : wish.amounts()) {
            Optional<UUID> payer = payer(wish, wished, payable);
            if (payer.isPresent()) {
                found.computeIfAbsent(payer.get(), budget -> new TreeMap<>())
                        .merge(wished.year(), wished.amount(), Dkk::plus);
            } else {
                missing = missing.plus(wished.amount());
            }
        }
        return new Demand(found, missing);
    }

    /** What lines that stand ask of their budgets. */
    static Demand of(List<Line> lines) {
        Map<UUID, SortedMap<Integer, Dkk>> standing = new HashMap<>();
        lines.forEach(line -> standing.computeIfAbsent(line.budgetId(), budget -> new TreeMap<>())
                .put(line.year(), line.amount()));
        return new Demand(standing, Dkk.ZERO);
    }

    boolean lacksBudget() {
        return !withoutBudget.isZero();
    }

    Set<UUID> budgets() {
        return new TreeSet<>(byBudget.keySet());
    }

    private static Optional<UUID> payer(Wish wish, WishedAmount wished, List<Payable> payable) {
        UUID named = wished.budgetId();
        if (named != null) {
            return last(payable, wished.year(), budget -> budget.budgetId().equals(named));
        }
        return wish.institutionId()
                .flatMap(institution ->
                        last(payable, wished.year(), budget -> institution.equals(budget.institutionId())))
                .or(() -> last(payable, wished.year(), budget -> wish.sector() == budget.sector()));
    }

    private static Optional<UUID> last(List<Payable> payable, int year, Predicate<Payable> fits) {
        return payable.stream()
                .filter(budget -> budget.year() == year)
                .filter(fits)
                .reduce((earlier, later) -> later)
                .map(Payable::budgetId);
    }
}
