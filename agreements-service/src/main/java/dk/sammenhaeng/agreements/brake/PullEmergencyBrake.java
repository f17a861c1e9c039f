package dk.sammenhaeng.agreements.brake;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.agreements.agreement.AgreementRegister;
import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Intervenes in an active agreement; everyone the measures touch learns of it in the same transaction. */
@ApplicationScoped
class PullEmergencyBrake {

    /** Why and how to intervene in which agreement. */
    record Command(UUID agreementId, EmergencyBrake.Reasons reasons, List<Measure> measures) {}

    private final AgreementRegister agreements;
    private final InstitutionRegister institutions;
    private final EmergencyBrakes brakes;
    private final EventLog eventLog;
    private final DanishCalendar calendar;
    private final Clock clock;

    PullEmergencyBrake(
            AgreementRegister agreements,
            InstitutionRegister institutions,
            EmergencyBrakes brakes,
            EventLog eventLog,
            DanishCalendar calendar,
            Clock clock) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.brakes = brakes;
        this.eventLog = eventLog;
        this.calendar = calendar;
        this.clock = clock;
    }

    EmergencyBrake pull(Command command) {
        AgreementRegister.Braked agreement = agreements.lock(command.agreementId());
        refuseImpossible(command, agreement.periodTo());
        if (!agreement.active()) {
            throw Refusal.byRule("agreement-not-active");
        }
        EmergencyBrake brake = new EmergencyBrake(
                UuidCreator.getTimeOrderedEpoch(),
                agreement.agreementId(),
                agreement.institutionId(),
                command.reasons(),
                command.measures(),
                Acting.current().actor(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        brakes.persistAndFlush(brake);
        eventLog.append(brake.agreementId(), EmergencyBrakePulled.of(brake));
        carryOut(brake);
        return brake;
    }

    private void refuseImpossible(Command command, LocalDate periodTo) {
        Faults faults = new Faults();
        faults.require(command.reasons().reviewOn().isAfter(calendar.today()), "/reviewOn", "review-not-ahead");
        boolean terminates = false;
        for (int i = 0; i < command.measures().size(); i++) {
            Measure measure = command.measures().get(i);
            if (measure.kind() == MeasureKind.TERMINATION) {
                faults.require(!terminates, "/measures/" + i + "/kind", "termination-twice");
                faults.require(
                        measure.effectiveFrom().isBefore(periodTo),
                        "/measures/" + i + "/effectiveFrom",
                        "termination-after-period",
                        periodTo);
                terminates = true;
            }
        }
        faults.refuseIfAny();
    }

    private void carryOut(EmergencyBrake brake) {
        if (brake.termination().isPresent()) {
            agreements.endBy(brake.agreementId(), brakes.earliestTermination(brake.agreementId()));
        }
        if (!brake.restrictions().isEmpty()) {
            institutions.restrict(brake.institutionId(), brake.agreementId(), brake.id(), brake.restrictions());
        }
    }
}
