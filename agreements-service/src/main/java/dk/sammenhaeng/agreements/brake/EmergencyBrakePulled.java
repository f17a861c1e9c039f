package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Administration or council intervened in an active agreement. */
@EventType("agreement.emergency-brake-pulled.v1")
record EmergencyBrakePulled(
        UUID agreementId,
        UUID institutionId,
        UUID brakeId,
        Ground ground,
        List<MeasureTaken> measures,
        LocalDate reviewOn)
        implements DomainEvent {

    /** A measure without its free text. */
    record MeasureTaken(MeasureKind kind, CitizenEffect citizenEffect, LocalDate effectiveFrom) {}

    static EmergencyBrakePulled of(EmergencyBrake brake) {
        return new EmergencyBrakePulled(
                brake.agreementId(),
                brake.institutionId(),
                brake.id(),
                brake.reasons().ground(),
                brake.measures().stream()
                        .map(measure ->
                                new MeasureTaken(measure.kind(), measure.citizenEffect(), measure.effectiveFrom()))
                        .toList(),
                brake.reasons().reviewOn());
    }
}
