package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The period of an agreement is over; freedom ends, service goes on. */
@EventType("agreement.expired.v1")
record AgreementExpired(UUID agreementId, UUID institutionId, LocalDate periodTo) implements DomainEvent {

    static AgreementExpired of(Agreement agreement) {
        return new AgreementExpired(
                agreement.id(), agreement.institutionId(), agreement.period().to());
    }
}
