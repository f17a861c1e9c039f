package dk.sammenhaeng.agreements.institution;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service of an institution changed, or will; the latest event is the whole truth. */
@EventType("institution.service-status-changed.v1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record ServiceStatusChanged(
        UUID institutionId,
        ServiceStatus serviceStatus,
        LocalDate effectiveFrom,
        StatusCause cause,
        Optional<UUID> agreementId,
        Optional<UUID> brakeId,
        List<ServiceTimeline.Phase> phases)
        implements DomainEvent {

    static ServiceStatusChanged of(UUID institutionId, StatusChange change, StatusOrigin origin) {
        return new ServiceStatusChanged(
                institutionId,
                change.serviceStatus(),
                change.effectiveFrom(),
                change.cause(),
                origin.agreementId(),
                origin.brakeId(),
                change.timeline().phases());
    }
}
