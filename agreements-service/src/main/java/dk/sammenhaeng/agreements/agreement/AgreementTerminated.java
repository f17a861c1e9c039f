package dk.sammenhaeng.agreements.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** An agreement ended before its period was over, because of a brake. */
@EventType("agreement.terminated.v1")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AgreementTerminated(UUID agreementId, UUID institutionId, Optional<UUID> brakeId, LocalDate effectiveFrom)
        implements DomainEvent {

    static AgreementTerminated of(Agreement agreement) {
        return new AgreementTerminated(
                agreement.id(), agreement.institutionId(), agreement.endingBrakeId(), agreement.inForceTo());
    }
}
