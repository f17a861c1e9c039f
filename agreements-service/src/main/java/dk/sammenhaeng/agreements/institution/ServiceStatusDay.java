package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The day came on which an institution's service changes: what was not yet told is told. */
@ApplicationScoped
class ServiceStatusDay implements DueHandler {

    static final String KIND = "institution.service-status";

    private final Institutions institutions;
    private final StatusAnnouncements announcements;
    private final DanishCalendar calendar;

    ServiceStatusDay(Institutions institutions, StatusAnnouncements announcements, DanishCalendar calendar) {
        this.institutions = institutions;
        this.announcements = announcements;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID subject) {
        institutions.locked(subject);
    }

    @Override
    public void raise(UUID subject, Instant at) {
        Institution institution = institutions.known(subject);
        announcements.tell(institution, institution.enter(calendar.today()), StatusOrigin.NONE);
    }
}
