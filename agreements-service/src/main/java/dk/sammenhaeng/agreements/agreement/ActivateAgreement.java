package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.agreements.calendar.DanishDays;
import dk.sammenhaeng.agreements.institution.InstitutionRegister;
import dk.sammenhaeng.agreements.institution.ServiceStatus;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final DanishDays days;

    ActivateAgreement(
            Agreements agreements,
            InstitutionRegister institutions,
            EventLog eventLog,
            DueRows dueRows,
            DanishDays days) {
        this.agreements = agreements;
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.dueRows = dueRows;
        this.days = days;
    }

    Agreement activate(Command command) {
        LocalDate today = days.today();
        Agreement agreement = agreements.locked(command.id());
        Version.require(command.seen(), agreement.version());
        agreement.refuseUnlessReadyToBegin(today);
        // The institution's lock lets one activation at a time decide whether there is another agreement.
        refuseIfClosed(agreement, today);
        agreements.refuseOverlap(agreement, agreement.period().to());
        agreement.begin(days.now());
        agreements.write(agreement);
        eventLog.append(agreement.id(), AgreementActivated.of(agreement));
        dueRows.set(agreement.id(), AgreementEnd.KIND, Optional.of(days.startOf(agreement.inForceTo())));
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
