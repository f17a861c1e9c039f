package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.agreements.agreement.Termination;
import dk.sammenhaeng.platform.http.Page;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** The emergency brakes of the municipality the transaction acts for; their lock is the agreement's. */
@ApplicationScoped
class EmergencyBrakes implements PanacheRepositoryBase<EmergencyBrake, UUID> {

    EmergencyBrake known(UUID agreementId, UUID brakeId) {
        return find("id = ?1 and agreementId = ?2", brakeId, agreementId)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }

    /** The earliest end that the brakes in force set to the agreement. */
    Optional<Termination> earliestTermination(UUID agreementId) {
        return find("agreementId = ?1 and lifting.at is null", agreementId).stream()
                .flatMap(brake -> brake.termination().stream())
                .min(Comparator.comparing(Termination::effectiveFrom));
    }

    Page<EmergencyBrake> page(UUID agreementId, PageRequest request) {
        OptionalLong total =
                request.count() ? OptionalLong.of(count("agreementId", agreementId)) : OptionalLong.empty();
        Parameters values = Parameters.with("agreement", agreementId);
        String condition = "agreementId = :agreement";
        if (request.after().isPresent()) {
            condition += " and id < :id";
            values.and("id", UUID.fromString(request.after().get().getFirst()));
        }
        List<EmergencyBrake> rows = find(condition + " order by id desc", values)
                .range(0, request.fetch() - 1)
                .list();
        return Page.of(rows, request, total, brake -> List.of(brake.id().toString()));
    }
}
