package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.UUID;

/** A draft was rewritten; signatures under the former words are void. */
@EventType("agreement.redrafted.v1")
record AgreementRedrafted(UUID agreementId, UUID institutionId, LocalDate periodFrom, LocalDate periodTo)
        implements DomainEvent {

    static AgreementRedrafted of(Agreement agreement) {
        return new AgreementRedrafted(
                agreement.id(),
                agreement.institutionId(),
                agreement.period().from(),
                agreement.period().to());
    }
}
