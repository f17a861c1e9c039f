package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What commitments need of budgets: who could pay, and the positions under the lock. */
@ApplicationScoped
public class Budgets {

    private final Session database;

    Budgets(Session database) {
        this.database = database;
    }

    /**
     * The budgets that are named, the institution's or the sector's, with each of these years they cover in current
     * prices; the last opened comes last. Years in other prices are left out: sums of different bases are never mixed.
     */
    public List<Payable> payable(
            Collection<UUID> named, Optional<UUID> institution, Sector sector, Collection<Integer> years) {
        return database.createQuery("""
                        select b.id, b.institutionId, b.sector, y.year, b.priceBasis from Budget b join b.years y
                        where y.year in :years
                            and (b.id in :named or b.institutionId = :institution or b.sector = :sector)
                        order by b.id
                        """, PricedYear.class)
                .setParameter("years", years)
                .setParameter("named", named)
                .setParameter("institution", institution.orElse(null))
                .setParameter("sector", sector)
                .getResultStream()
                .filter(PricedYear::isInCurrentPrices)
                .map(PricedYear::payable)
                .toList();
    }

    /**
     * Waits until no budget is being opened in this municipality, and lets none be opened before this transaction ends:
     * a wish that finds no budget and a budget that finds no wish cannot miss each other.
     */
    public void holdOpenings() {
        openings("pg_advisory_xact_lock_shared");
    }

    void announceOpening() {
        openings("pg_advisory_xact_lock");
    }

    private void openings(String lock) {
        database.createNativeQuery(
                        "select cast(" + lock + "(hashtextextended('budget.openings ' || :municipality, 0)) as text)",
                        String.class)
                .setParameter("municipality", Acting.current().municipality().value())
                .getSingleResult();
    }

    /** Takes the locks of the budgets, in the order of their ids, and gives their positions as they now stand. */
    public Map<UUID, Position> lock(Collection<UUID> budgets) {
        database.createNativeQuery("select id from budget where id in (:ids) order by id for update", UUID.class)
                .setParameter("ids", budgets)
                .getResultList();
        return positions(budgets);
    }

    /** The positions of the budgets, in one query. */
    Map<UUID, Position> positions(Collection<UUID> budgets) {
        return database
                .createNativeQuery("""
                        select budget_id, carry_over, year, frame, committed, without_cover from budget_year
                        where budget_id in (:ids) order by budget_id, year
                        """, YearRow.class)
                .setParameter("ids", budgets)
                .getResultStream()
                .collect(Collectors.groupingBy(YearRow::budgetId))
                .values()
                .stream()
                .map(Budgets::position)
                .collect(Collectors.toMap(Position::budgetId, Function.identity()));
    }

    private static Position position(List<YearRow> rows) {
        YearRow first = rows.getFirst();
        return new Position(
                first.budgetId(),
                CarryOver.valueOf(first.carryOver()),
                rows.stream()
                        .map(row -> new Position.Year(
                                row.year(), Dkk.of(row.frame()), Dkk.of(row.committed()), Dkk.of(row.withoutCover())))
                        .toList());
    }
}
