package dk.sammenhaeng.agreements.brake;

import dk.sammenhaeng.agreements.agreement.AgreementRegister;
import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends an intervention: what other brakes and the institution's own decisions say holds again. */
@ApplicationScoped
class LiftEmergencyBrake {

    /** Which brake, as the caller saw it, and why it is lifted. */
    record Command(UUID agreementId, UUID brakeId, @Nullable Version seen, String reason) {}

    private final AgreementRegister agreements;
    private final InstitutionRegister institutions;
    private final EmergencyBrakes brakes;
    private final EventLog eventLog;
    private final Clock clock;

    LiftEmergencyBrake(
            AgreementRegister agreements,
            InstitutionRegister institutions,
            EmergencyBrakes brakes,
            EventLog eventLog,
            Clock clock) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.brakes = brakes;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    EmergencyBrake lift(Command command) {
        agreements.lock(command.agreementId());
        EmergencyBrake brake = brakes.known(command.agreementId(), command.brakeId());
        Version.require(command.seen(), brake.version());
        brake.lift(new Lifting(
                command.reason(), Acting.current().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
        brakes.persistAndFlush(brake);
        eventLog.append(brake.agreementId(), EmergencyBrakeLifted.of(brake));
        takeBack(brake);
        return brake;
    }

    private void takeBack(EmergencyBrake brake) {
        if (brake.termination().isPresent()) {
            agreements.endBy(brake.agreementId(), brakes.earliestTermination(brake.agreementId()));
        }
        if (!brake.restrictions().isEmpty()) {
            institutions.release(brake.institutionId(), brake.agreementId(), brake.id());
        }
    }
}
