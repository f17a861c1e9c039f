package dk.sammenhaeng.supervision.profile;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.supervision.institution.Area;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;

/** Profiles by institution. */
@ApplicationScoped
class ProfileRepository implements PanacheRepositoryBase<Profile, UUID> {

    private static final String FROM = " from Profile p left join Institution i on i.id = p.institutionId";
    private static final String OPEN_CASES =
            "(select count(c) from SupervisionCase c where c.institutionId = p.institutionId and c.status = OPEN)";
    private static final String ROWS = "select new ProfileRow(p, i, " + OPEN_CASES + ")" + FROM;

    /** Which profiles a list shows; what is absent does not matter. */
    record Filter(Optional<Area> area, Optional<Boolean> hasOpenCase, Optional<UUID> institution) {}

    Optional<ProfileRow> row(UUID institution) {
        return getEntityManager()
                .createQuery(ROWS + " where p.institutionId = :id", ProfileRow.class)
                .setParameter("id", institution)
                .getResultStream()
                .findFirst();
    }

    Page<ProfileRow> page(Filter filter, PageRequest page) {
        Map<String, Object> parameters = new TreeMap<>();
        String where = where(filter, parameters);
        OptionalLong total = page.count()
                ? OptionalLong.of(
                        with(parameters, getEntityManager().createQuery("select count(p)" + FROM + where, Long.class))
                                .getSingleResult())
                : OptionalLong.empty();
        String behind = page.after()
                .map(key -> {
                    parameters.put("after", UUID.fromString(key.getFirst()));
                    return " and p.institutionId > :after";
                })
                .orElse("");
        List<ProfileRow> rows = with(
                        parameters,
                        getEntityManager()
                                .createQuery(ROWS + where + behind + " order by p.institutionId", ProfileRow.class))
                .setMaxResults(page.fetch())
                .getResultList();
        return Page.of(
                rows, page, total, row -> List.of(row.profile().institutionId().toString()));
    }

    private static String where(Filter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        filter.area().ifPresent(area -> {
            conditions.add("i.area = :area");
            parameters.put("area", area);
        });
        filter.institution().ifPresent(institution -> {
            conditions.add("p.institutionId = :institution");
            parameters.put("institution", institution);
        });
        filter.hasOpenCase()
                .ifPresent(
                        open -> conditions.add(
                                (open ? "" : "not ")
                                        + "exists (select 1 from SupervisionCase o where o.institutionId = p.institutionId and o.status = OPEN)"));
        return " where " + String.join(" and ", conditions);
    }

    private static <T> TypedQuery<T> with(Map<String, Object> parameters, TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
