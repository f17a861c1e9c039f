package dk.sammenhaeng.journey.monitoring;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.milestone.Milestones;
import dk.sammenhaeng.journey.monitoring.Deviation.Kind;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The signal that a reading deviated: it asks for a review of the plan of its sector, once while one is open, so that a
 * bad week is one task and not twenty (FW-J16).
 */
@ApplicationScoped
class TakeDeviation {

    private final Journeys journeys;
    private final ChangeMonitoring monitorings;
    private final MonitoringRows rows;
    private final Milestones milestones;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    TakeDeviation(
            Journeys journeys,
            ChangeMonitoring monitorings,
            MonitoringRows rows,
            Milestones milestones,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.monitorings = monitorings;
        this.rows = rows;
        this.milestones = milestones;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes it; the same reading again changes nothing.
     *
     * @throws Refusal 400 for a time ahead or before the monitoring began, 404 where it is not for the caller, 409 for a
     *     known reading with another kind or time
     */
    Taken take(UUID citizenId, UUID monitoringId, String readingId, Kind kind, Instant happenedAt) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = happenedAt.truncatedTo(ChronoUnit.MICROS);
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        Journey journey = seen.journey();
        Monitoring monitoring = monitorings.own(seen, monitoringId);
        LocalDate day = DanishCalendar.dayOf(at);
        new Faults()
                .require(!at.isAfter(now), "/at", "day.ahead")
                .require(!day.isBefore(monitoring.from()), "/at", "monitoring.before")
                .refuseIfAny();
        Optional<Deviation> known = rows.deviation(monitoringId, readingId);
        if (known.isPresent()) {
            if (known.get().kind() != kind || !known.get().at().equals(at)) {
                throw Refusal.byRule("reading-differs");
            }
            return new Taken(known.get(), monitoring, false);
        }
        Deviation deviation = new Deviation(
                UuidCreator.getTimeOrderedEpoch(),
                monitoringId,
                readingId,
                kind,
                at,
                review(journey, monitoring, day),
                now);
        rows.note(journey.citizenId(), deviation, current.caller().user());
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), deviation.id())));
        if (deviation.review() == Deviation.Review.ASKED) {
            milestones
                    .review(journey.citizenId(), Milestones.Review.PLAN_REVIEW, monitoring.sector(), deviation.id())
                    .ifPresent(happened::add);
        }
        consistency.settle(journey.citizenId(), happened);
        return new Taken(deviation, monitoring, true);
    }

    private static Deviation.Review review(Journey journey, Monitoring monitoring, LocalDate day) {
        if (monitoring.to().filter(day::isAfter).isPresent()) {
            return Deviation.Review.TOO_LATE;
        }
        boolean open = journey.circumstances().milestones().stream()
                .anyMatch(one ->
                        one.sector() == monitoring.sector() && one.kind().equals(Milestones.Review.PLAN_REVIEW.name()));
        return open ? Deviation.Review.ALREADY_ASKED : Deviation.Review.ASKED;
    }

    /**
     * What was taken.
     *
     * @param first false where it had come before
     */
    record Taken(Deviation deviation, Monitoring monitoring, boolean first) {}
}
