package dk.sammenhaeng.budget.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The lines of commitments: written whole per action, under the locks of their budgets; positions follow by themselves. */
@ApplicationScoped
class Lines {

    private final EntityManager database;

    Lines(EntityManager database) {
        this.database = database;
    }

    /** What stands of an action. */
    Standing of(UUID action) {
        List<CommitmentLine> rows = rows(List.of(action));
        return new Standing(
                rows.stream().map(CommitmentLine::line).toList(),
                rows.stream().findFirst().map(CommitmentLine::ground).orElse(Ground.NONE));
    }

    /** The lines of several actions, in one query. */
    Map<UUID, List<Line>> ofAll(Collection<UUID> actions) {
        return rows(actions).stream()
                .collect(Collectors.groupingBy(
                        CommitmentLine::actionId, Collectors.mapping(CommitmentLine::line, Collectors.toList())));
    }

    /** Puts these lines in the place of those that stand. */
    void replace(UUID action, Standing standing, Ground ground, List<Line> lines) {
        if (!standing.lines().isEmpty()) {
            database.createQuery("delete from CommitmentLine where actionId = :action")
                    .setParameter("action", action)
                    .executeUpdate();
        }
        List<CommitmentLine> rows = lines.stream()
                .map(line -> new CommitmentLine(action, ground, line))
                .toList();
        rows.forEach(database::persist);
        database.flush();
        // A later answer in the same transaction writes the same keys again.
        rows.forEach(database::detach);
    }

    /** The other actions that lack cover on these budgets. */
    List<UUID> othersLackingCover(Collection<UUID> budgets, UUID action) {
        return database.createQuery("""
                        select distinct l.actionId from CommitmentLine l
                        where l.budgetId in :budgets and l.withoutCover > 0 and l.actionId <> :action
                        order by l.actionId
                        """, UUID.class)
                .setParameter("budgets", budgets)
                .setParameter("action", action)
                .getResultList();
    }

    private List<CommitmentLine> rows(Collection<UUID> actions) {
        List<CommitmentLine> rows = database.createQuery(
                        "from CommitmentLine where actionId in :actions order by actionId, budgetId, year",
                        CommitmentLine.class)
                .setParameter("actions", actions)
                .getResultList();
        rows.forEach(database::detach);
        return rows;
    }

    /** What stands of an action while a wish is answered, and on which ground. */
    record Standing(List<Line> lines, Ground ground) {

        static final Standing NOTHING = new Standing(List.of(), Ground.NONE);

        Set<UUID> budgets() {
            return lines.stream().map(Line::budgetId).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Why money is committed: by legal right or not, and where the action runs. */
    record Ground(boolean legalRight, Optional<UUID> institution) {

        static final Ground NONE = new Ground(false, Optional.empty());

        static Ground of(Wish wish) {
            return new Ground(wish.legalRight(), wish.institutionId());
        }
    }
}
