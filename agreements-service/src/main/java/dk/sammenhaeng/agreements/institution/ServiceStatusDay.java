package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.agreements.calendar.DanishDays;
import dk.sammenhaeng.platform.due.DueHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The day came on which an institution's service changes: what was not yet told is told. */
@ApplicationScoped
class ServiceStatusDay implements DueHandler {

    static final String KIND = "institution.service-status";

    private final Institutions institutions;
    private final StatusAnnouncements announcements;
    private final DanishDays days;

    ServiceStatusDay(Institutions institutions, StatusAnnouncements announcements, DanishDays days) {
        this.institutions = institutions;
        this.announcements = announcements;
        this.days = days;
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
        announcements.tell(institution, institution.enter(days.today()), StatusOrigin.NONE);
    }
}
