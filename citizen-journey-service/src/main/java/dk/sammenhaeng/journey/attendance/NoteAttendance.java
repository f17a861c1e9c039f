package dk.sammenhaeng.journey.attendance;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A caseworker notes how an appointment of the own sector went, where the plan's system does not say it (FV-C16). The
 * silence is asked for anew in the same transaction. It is no change of the plan, which its own system alone changes.
 */
@ApplicationScoped
class NoteAttendance {

    private final Journeys journeys;
    private final AttendanceRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    NoteAttendance(
            Journeys journeys, AttendanceRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for one that was kept or missed before its day, 403 of another sector's, 404 where the caller may
     *     not read the plan, 409 after a death or where the plan's system says it, 412 and 428 as the version seen asks
     */
    Attended note(UUID citizenId, UUID appointmentId, @Nullable Version version, Attendance how) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        List<UUID> readable = readable(seen);
        Attended known = rows.find(readable, appointmentId).orElseThrow(Refusal::notFound);
        if (!mayNote(seen, known)) {
            throw Refusal.forbidden("attendance-of-another-sector");
        }
        Version.require(version, known.version());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(
                        how.isCancelled()
                                || !DanishCalendar.dayOf(known.start()).isAfter(DanishCalendar.dayOf(now)),
                        "/attendance",
                        "attendance.ahead")
                .refuseIfAny();
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("attendance-after-death");
        }
        if (known.bySystem()) {
            throw Refusal.byRule("attendance-said-by-system");
        }
        rows.note(appointmentId, how, current.caller().user(), now);
        consistency.settle(journey.citizenId(), known.planId());
        return rows.find(readable, appointmentId).orElseThrow();
    }

    /** The plans whose content is the caller's to read. */
    static List<UUID> readable(Journeys.Seen seen) {
        return seen.journey().plans().stream()
                .filter(seen.relation()::mayRead)
                .map(Plan::id)
                .toList();
    }

    /** True for a caseworker of the plan's sector who works with the citizen. */
    static boolean mayNote(Journeys.Seen seen, Attended appointment) {
        return seen.relation().mayAct()
                && seen.relation()
                        .worksFor()
                        .filter(appointment.sector()::equals)
                        .isPresent();
    }
}
