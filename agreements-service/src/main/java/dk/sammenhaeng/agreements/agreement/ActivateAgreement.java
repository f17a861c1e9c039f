package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import dk.sammenhaeng.agreements.institution.ServiceStatus;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets a signed agreement begin, at an institution that is open and has no other agreement in those days. */
@ApplicationScoped
class ActivateAgreement {

    /** The agreement, as the caller saw it. */
    record Command(UUID id, @Nullable Version seen) {}

    private final Agreements agreements;
    private final InstitutionRegister institutions;
    private final EventLog eventLog;
    private final DueRows dueRows;
    private final DanishCalendar calendar;
    private final Clock clock;

    ActivateAgreement(
            Agreements agreements,
            InstitutionRegister institutions,
            EventLog eventLog,
            DueRows dueRows,
            DanishCalendar calendar,
            Clock clock) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.dueRows = dueRows;
        this.calendar = calendar;
        this.clock = clock;
    }

    Agreement activate(Command command) {
        LocalDate today = calendar.today();
        Agreement agreement = agreements.locked(command.id());
        Version.require(command.seen(), agreement.version());
        agreement.refuseUnlessReadyToBegin(today);
        // The institution's lock lets one activation at a time decide whether there is another agreement.
        refuseIfClosed(agreement, today);
        agreements.refuseOverlap(agreement, agreement.period().to());
        agreement.begin(clock.instant());
        agreements.write(agreement);
        eventLog.append(agreement.id(), AgreementActivated.of(agreement));
        dueRows.set(agreement.id(), AgreementEnd.KIND, Optional.of(DanishCalendar.startOf(agreement.inForceTo())));
        return agreement;
    }

    private void refuseIfClosed(Agreement agreement, LocalDate today) {
        LocalDate begins = agreement.period().from();
        if (institutions.lock(agreement.institutionId()).on(begins.isAfter(today) ? begins : today)
                == ServiceStatus.CLOSED) {
            throw Refusal.byRule("institution-closed");
        }
    }
}
