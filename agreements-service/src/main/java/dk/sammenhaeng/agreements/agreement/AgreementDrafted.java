package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** The first words of an agreement were written. */
@EventType("agreement.drafted.v1")
record AgreementDrafted(UUID agreementId, UUID institutionId, LocalDate periodFrom, LocalDate periodTo)
        implements DomainEvent {

    static AgreementDrafted of(Agreement agreement) {
        return new AgreementDrafted(
                agreement.id(),
                agreement.institutionId(),
                agreement.period().from(),
                agreement.period().to());
    }
}
