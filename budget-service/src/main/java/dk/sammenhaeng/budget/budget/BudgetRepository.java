package dk.sammenhaeng.budget.budget;

import dk.sammenhaeng.budget.Sector;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Budgets in the order they were opened. */
@ApplicationScoped
class BudgetRepository implements PanacheRepositoryBase<Budget, UUID> {

    boolean existsForAgreement(UUID agreement) {
        return count("agreementId", agreement) > 0;
    }

    List<Integer> yearsTaken(Sector sector, Collection<Integer> years) {
        return getEntityManager()
                .createQuery(
                        "select y.year from Budget b join b.years y where b.sector = :sector and y.year in :years"
                                + " order by y.year",
                        Integer.class)
                .setParameter("sector", sector)
                .setParameter("years", years)
                .getResultList();
    }

    Optional<NamedBudget> named(UUID id) {
        return getEntityManager()
                .createQuery(NamedBudget.QUERY + " where b.id = :id", NamedBudget.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    Page<NamedBudget> find(BudgetFilter filter, PageRequest page) {
        Map<String, Object> parameters = filter.parameters();
        String behind = page.after()
                .map(key -> {
                    parameters.put("after", UUID.fromString(key.getFirst()));
                    return " and b.id > :after";
                })
                .orElse("");
        List<NamedBudget> rows = with(
                        parameters,
                        getEntityManager()
                                .createQuery(
                                        NamedBudget.QUERY + filter.conditions() + behind + " order by b.id",
                                        NamedBudget.class))
                .setMaxResults(page.fetch())
                .getResultList();
        OptionalLong total = page.count() ? OptionalLong.of(number(filter)) : OptionalLong.empty();
        return Page.of(rows, page, total, row -> List.of(row.budget().id().toString()));
    }

    private long number(BudgetFilter filter) {
        return with(
                        filter.parameters(),
                        getEntityManager()
                                .createQuery("select count(b) from Budget b" + filter.conditions(), Long.class))
                .getSingleResult();
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
