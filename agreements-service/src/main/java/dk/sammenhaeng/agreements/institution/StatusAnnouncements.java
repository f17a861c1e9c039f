package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.agreements.calendar.DanishDays;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a changed service status, tells it, and sees to it that the next day of change is not missed. */
@ApplicationScoped
class StatusAnnouncements {

    private final Institutions institutions;
    private final EventLog eventLog;
    private final DueRows dueRows;
    private final DanishDays days;

    StatusAnnouncements(Institutions institutions, EventLog eventLog, DueRows dueRows, DanishDays days) {
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.dueRows = dueRows;
        this.days = days;
    }

    void tell(Institution institution, Optional<StatusChange> change, StatusOrigin origin) {
        institutions.write(institution);
        change.ifPresent(changed ->
                eventLog.append(institution.id(), ServiceStatusChanged.of(institution.id(), changed, origin)));
        dueRows.set(
                institution.id(),
                ServiceStatusDay.KIND,
                institution.timeline().seenFrom(days.today()).nextChange().map(days::startOf));
    }
}
