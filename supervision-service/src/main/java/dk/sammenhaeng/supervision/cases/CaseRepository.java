package dk.sammenhaeng.supervision.cases;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Cases in the order they were opened. */
@ApplicationScoped
class CaseRepository implements PanacheRepositoryBase<SupervisionCase, UUID> {

    /**
     * Which cases a list shows; what is absent does not matter.
     *
     * @param visible the only institution whose cases the caller may see, where there is one
     */
    record Filter(
            Optional<CaseStatus> status,
            Optional<UUID> institutionId,
            Optional<Severity> severity,
            Optional<UUID> visible) {

        String conditions() {
            return parameters().keySet().stream()
                    .map(name -> " and c." + (name.equals("visible") ? "institutionId" : name) + " = :" + name)
                    .collect(Collectors.joining("", "from SupervisionCase c where true", ""));
        }

        Map<String, Object> parameters() {
            Map<String, Object> wanted = new TreeMap<>();
            status.ifPresent(value -> wanted.put("status", value));
            institutionId.ifPresent(value -> wanted.put("institutionId", value));
            severity.ifPresent(value -> wanted.put("severity", value));
            visible.ifPresent(value -> wanted.put("visible", value));
            return wanted;
        }
    }

    boolean existsForBrake(UUID brake) {
        return count("brakeId", brake) > 0;
    }

    Optional<UUID> institutionOf(UUID id) {
        return find("select institutionId from SupervisionCase where id = ?1", id)
                .project(UUID.class)
                .firstResultOptional();
    }

    Page<SupervisionCase> page(Filter filter, PageRequest page) {
        Map<String, Object> parameters = filter.parameters();
        String where = filter.conditions();
        OptionalLong total = page.count() ? OptionalLong.of(count(where, filter.parameters())) : OptionalLong.empty();
        String behind = page.after()
                .map(key -> {
                    parameters.put("after", UUID.fromString(key.getFirst()));
                    return " and c.id > :after";
                })
                .orElse("");
        List<SupervisionCase> rows = find(where + behind + " order by c.id", parameters)
                .range(0, page.limit())
                .list();
        return Page.of(rows, page, total, row -> List.of(row.id().toString()));
    }
}
