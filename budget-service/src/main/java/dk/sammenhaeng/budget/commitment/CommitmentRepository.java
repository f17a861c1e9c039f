package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.money.Dkk;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Commitments by their action. */
@ApplicationScoped
class CommitmentRepository implements PanacheRepositoryBase<Commitment, UUID> {

    Optional<Commitment> lock(UUID action) {
        return findByIdOptional(action, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> awaitingInstitution(UUID institution) {
        return find(
                        "select actionId from Commitment where withoutBudget > ?1 and institutionId = ?2",
                        Dkk.ZERO,
                        institution)
                .project(UUID.class)
                .list();
    }

    List<UUID> awaitingSector(Sector sector) {
        return find("select actionId from Commitment where withoutBudget > ?1 and sector = ?2", Dkk.ZERO, sector)
                .project(UUID.class)
                .list();
    }

    Page<Commitment> page(Optional<UUID> budget, Optional<CommitmentState> state, PageRequest page) {
        StringBuilder where = new StringBuilder("from Commitment c where true");
        Map<String, Object> parameters = new HashMap<>();
        budget.ifPresent(id -> {
            where.append(" and c.actionId in (select l.actionId from CommitmentLine l where l.budgetId = :budget)");
            parameters.put("budget", id);
        });
        state.ifPresent(wanted -> {
            where.append(" and c.state = :state");
            parameters.put("state", wanted);
        });
        OptionalLong total = page.count() ? OptionalLong.of(count(where.toString(), parameters)) : OptionalLong.empty();
        page.after().ifPresent(key -> {
            where.append(" and c.actionId > :after");
            parameters.put("after", UUID.fromString(key.getFirst()));
        });
        List<Commitment> rows = find(where + " order by c.actionId", parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, total, row -> List.of(row.actionId().toString()));
    }
}
