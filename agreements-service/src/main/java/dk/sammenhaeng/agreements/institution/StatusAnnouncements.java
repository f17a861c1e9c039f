package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Writes a changed service status, tells it, and sees to it that the next day of change is not missed. */
@ApplicationScoped
class StatusAnnouncements {

    private final Institutions institutions;
    private final EventLog eventLog;
    private final DueRows dueRows;
    private final DanishCalendar calendar;

    StatusAnnouncements(Institutions institutions, EventLog eventLog, DueRows dueRows, DanishCalendar calendar) {
        this.institutions = institutions;
        this.eventLog = eventLog;
        this.dueRows = dueRows;
        this.calendar = calendar;
    }

    void tell(Institution institution, Optional<StatusChange> change, StatusOrigin origin) {
        institutions.write(institution);
        change.ifPresent(changed ->
                eventLog.append(institution.id(), ServiceStatusChanged.of(institution.id(), changed, origin)));
        dueRows.set(
                institution.id(),
                ServiceStatusDay.KIND,
                institution.timeline().seenFrom(calendar.today()).nextChange().map(DanishCalendar::startOf));
    }
}
