package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The institutions of the municipality the transaction acts for. */
@ApplicationScoped
class Institutions implements PanacheRepositoryBase<Institution, UUID> {

    /** Which institutions a list shows; what is empty does not narrow it. */
    record Filter(Optional<Area> area, Optional<ServiceStatus> serviceStatus, Optional<String> namePrefix) {}

    Institution known(UUID id) {
        return findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    Institution locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::notFound);
    }

    /** Writes what was changed, so that the version is the new one. */
    void write(Institution institution) {
        try {
            persistAndFlush(institution);
        } catch (ConstraintViolationException broken) {
            if ("institution_p_number_once".equals(broken.getConstraintName())) {
                throw Refusal.byRule("p-number-taken");
            }
            throw broken;
        }
    }

    Page<Institution> page(Filter filter, PageRequest request) {
        List<String> conditions = new ArrayList<>();
        Parameters values = new Parameters();
        filter.area().ifPresent(area -> {
            conditions.add("details.area = :area");
            values.and("area", area);
        });
        filter.serviceStatus().ifPresent(status -> {
            conditions.add("serviceStatus = :status");
            values.and("status", status);
        });
        filter.namePrefix().ifPresent(prefix -> {
            conditions.add("lower(details.name) like :prefix escape '!'");
            values.and("prefix", beginningWith(prefix));
        });
        OptionalLong total = request.count() ? OptionalLong.of(count(where(conditions), values)) : OptionalLong.empty();
        request.after().ifPresent(after -> {
            conditions.add("(details.name > :name or details.name = :name and id > :id)");
            values.and("name", after.getFirst()).and("id", UUID.fromString(after.getLast()));
        });
        List<Institution> rows = find(where(conditions) + " order by details.name, id", values)
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(
                rows,
                request,
                total,
                row -> List.of(row.details().name(), row.id().toString()));
    }

    private static String where(List<String> conditions) {
        return conditions.isEmpty() ? "1 = 1" : String.join(" and ", conditions);
    }

    private static String beginningWith(String prefix) {
        return prefix.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
