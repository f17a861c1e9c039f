package dk.sammenhaeng.agreements.institution;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on an institution's service without an emergency brake: a closure, a reopening. */
@ApplicationScoped
class DecideServiceStatus {

    /** The status from a day on, for the version the caller saw. */
    record Command(
            UUID id, @Nullable Version seen, ServiceStatus serviceStatus, LocalDate effectiveFrom, String reason) {}

    private final Institutions institutions;
    private final StatusAnnouncements announcements;
    private final DanishCalendar calendar;
    private final Clock clock;

    DecideServiceStatus(
            Institutions institutions, StatusAnnouncements announcements, DanishCalendar calendar, Clock clock) {
        this.institutions = institutions;
        this.announcements = announcements;
        this.calendar = calendar;
        this.clock = clock;
    }

    Institution decide(Command command) {
        Institution institution = institutions.locked(command.id());
        Version.require(command.seen(), institution.version());
        ServiceDecision decision = new ServiceDecision(
                command.serviceStatus(),
                command.effectiveFrom(),
                command.reason(),
                Acting.current().actor(),
                clock.instant());
        if (!institution.changesBy(decision)) {
            throw Refusal.byRule("service-status-unchanged", command.serviceStatus());
        }
        announcements.tell(institution, institution.decide(decision, calendar.today()), StatusOrigin.NONE);
        return institution;
    }
}
