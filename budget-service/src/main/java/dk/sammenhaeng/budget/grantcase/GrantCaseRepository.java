package dk.sammenhaeng.budget.grantcase;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Grant cases in the order they were raised. */
@ApplicationScoped
class GrantCaseRepository implements PanacheRepositoryBase<GrantCase, UUID> {

    Optional<GrantCase> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A decision stays, with who made it and when; its reason is empty from then on. */
    long eraseReasons(UUID action) {
        return getEntityManager()
                .createNativeQuery(
                        "update grant_case set reason = '', version = version + 1 where action_id = :action and reason <> ''")
                .setParameter("action", action)
                .executeUpdate();
    }

    long eraseAnswers(UUID action) {
        return getEntityManager()
                .createNativeQuery("""
                        delete from idempotent_answer a using grant_case g
                        where g.action_id = :action and a.municipality = g.municipality
                            and strpos(a.path, cast(g.id as text)) > 0
                        """)
                .setParameter("action", action)
                .executeUpdate();
    }

    Page<GrantCase> page(Optional<GrantCaseStatus> status, PageRequest page) {
        StringBuilder where = new StringBuilder("from GrantCase g where true");
        Map<String, Object> parameters = new HashMap<>();
        status.ifPresent(wanted -> {
            where.append(" and g.status = :status");
            parameters.put("status", wanted);
        });
        OptionalLong total = page.count() ? OptionalLong.of(count(where.toString(), parameters)) : OptionalLong.empty();
        page.after().ifPresent(key -> {
            where.append(" and g.id > :after");
            parameters.put("after", UUID.fromString(key.getFirst()));
        });
        List<GrantCase> rows = find(where + " order by g.id", parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, total, row -> List.of(row.id().toString()));
    }
}
