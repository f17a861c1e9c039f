package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Social investments in the order they were registered. */
@ApplicationScoped
class InvestmentRepository implements PanacheRepositoryBase<SocialInvestment, UUID> {

    Optional<SocialInvestment> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Those that fit; what is absent does not matter.
     *
     * @param awaitedBy a day by which a checkpoint has come that nobody has measured
     */
    Page<SocialInvestment> page(
            Optional<Sector> sector, Optional<Boolean> closed, Optional<LocalDate> awaitedBy, PageRequest page) {
        StringBuilder where = new StringBuilder("from SocialInvestment i where true");
        Map<String, Object> parameters = new HashMap<>();
        sector.ifPresent(wanted -> {
            where.append(" and i.sector = :sector");
            parameters.put("sector", wanted);
        });
        closed.ifPresent(wanted -> where.append(wanted ? " and i.closedOn is not null" : " and i.closedOn is null"));
        awaitedBy.ifPresent(day -> {
            where.append(" and i.checkpointAwaited <= :awaitedBy");
            parameters.put("awaitedBy", day);
        });
        OptionalLong total = page.count() ? OptionalLong.of(count(where.toString(), parameters)) : OptionalLong.empty();
        page.after().ifPresent(key -> {
            where.append(" and i.id > :after");
            parameters.put("after", UUID.fromString(key.getFirst()));
        });
        List<SocialInvestment> rows = find(where + " order by i.id", parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, total, row -> List.of(row.id().toString()));
    }
}
