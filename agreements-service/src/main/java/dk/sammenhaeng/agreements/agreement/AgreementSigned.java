package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** A party signed an agreement. */
@EventType("agreement.signed.v1")
record AgreementSigned(UUID agreementId, UUID institutionId, Party party, boolean fullySigned) implements DomainEvent {

    static AgreementSigned of(Agreement agreement, Party party) {
        return new AgreementSigned(
                agreement.id(), agreement.institutionId(), party, agreement.status() == AgreementStatus.SIGNED);
    }
}
