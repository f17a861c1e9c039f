package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The agreements of the municipality the transaction acts for. */
@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

    /** Which agreements a list shows; what is empty does not narrow it. */
    record Filter(Optional<AgreementStatus> status, Optional<UUID> institutionId) {}

    Agreement known(UUID id) {
        return findByIdOptional(id).orElseThrow(Refusal::notFound);
    }

    Agreement locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(Refusal::notFound);
    }

    /** Refuses when another active agreement of the institution would hold on one of this one's days until an end. */
    void refuseOverlap(Agreement agreement, LocalDate end) {
        boolean overlaps = count(
                        "institutionId = ?1 and id <> ?2 and status = ?3 and period.from < ?4 and inForceTo > ?5",
                        agreement.institutionId(),
                        agreement.id(),
                        AgreementStatus.ACTIVE,
                        end,
                        agreement.period().from())
                > 0;
        if (overlaps) {
            throw Refusal.byRule("agreement-overlaps");
        }
    }

    /** Writes what was changed, so that the version is the new one. */
    void write(Agreement agreement) {
        try {
            persistAndFlush(agreement);
        } catch (ConstraintViolationException broken) {
            if ("agreement_active_once_a_day".equals(broken.getConstraintName())) {
                throw Refusal.byRule("agreement-overlaps");
            }
            throw broken;
        }
    }

    Page<Agreement> page(Filter filter, PageRequest request) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        Parameters values = new Parameters();
        filter.status().ifPresent(status -> {
            conditions.add("status = :status");
            values.and("status", status);
        });
        filter.institutionId().ifPresent(institution -> {
            conditions.add("institutionId = :institution");
            values.and("institution", institution);
        });
        OptionalLong total = request.count()
                ? OptionalLong.of(count(String.join(" and ", conditions), values))
                : OptionalLong.empty();
        request.after().ifPresent(after -> {
            conditions.add("(period.from < :from or period.from = :from and id < :id)");
            values.and("from", LocalDate.parse(after.getFirst())).and("id", UUID.fromString(after.getLast()));
        });
        List<Agreement> rows = find(String.join(" and ", conditions) + " order by period.from desc, id desc", values)
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(
                rows,
                request,
                total,
                row -> List.of(row.period().from().toString(), row.id().toString()));
    }
}
