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
