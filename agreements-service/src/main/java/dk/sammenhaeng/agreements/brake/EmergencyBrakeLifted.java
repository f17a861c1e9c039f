package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.util.UUID;

/** An intervention ended. */
@EventType("agreement.emergency-brake-lifted.v1")
record EmergencyBrakeLifted(UUID agreementId, UUID institutionId, UUID brakeId) implements DomainEvent {

    static EmergencyBrakeLifted of(EmergencyBrake brake) {
        return new EmergencyBrakeLifted(brake.agreementId(), brake.institutionId(), brake.id());
    }
}
