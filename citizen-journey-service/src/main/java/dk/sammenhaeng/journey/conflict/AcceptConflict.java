package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The coordinator accepts a conflict with a reason until a day; every sector concerned is told (catalogue C3). */
@ApplicationScoped
class AcceptConflict {

    private final ConflictRows rows;
    private final Consistency consistency;
    private final Notices notices;
    private final Event<ConflictsTold> told;
    private final CurrentCaller current;
    private final JourneySettings settings;
    private final Clock clock;

    AcceptConflict(
            ConflictRows rows,
            Consistency consistency,
            Notices notices,
            Event<ConflictsTold> told,
            CurrentCaller current,
            JourneySettings settings,
            Clock clock) {
        this.rows = rows;
        this.consistency = consistency;
        this.notices = notices;
        this.told = told;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Accepts the conflict of a journey that is locked.
     *
     * @throws Refusal 400 for a day that is not ahead or too far ahead, 404 for none, 409 for one that is not open
     */
    Conflict accept(Journeys.Seen seen, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        LocalDate latest = today.plus(settings.longestAcceptance());
        new Faults()
                .require(
                        command.until().isAfter(today) && !command.until().isAfter(latest),
                        "/acceptedUntil",
                        "acceptance.period",
                        latest)
                .refuseIfAny();
        Journey journey = seen.journey();
        if (!seen.relation().coordinator()) {
            throw Refusal.notFound();
        }
        Conflict conflict = rows.find(journey.records(), command.conflictId())
                .filter(seen.relation()::mayKnow)
                .orElseThrow(Refusal::notFound);
        if (!conflict.isOpen()) {
            throw Refusal.byRule("conflict-not-open");
        }

        Conflict accepted = conflict.accepted(now, command.until());
        rows.accept(accepted, current.caller().user(), command.reason());
        notices.tell(journey.citizenId(), List.of(accepted), now);
        List<Entry> happened = new ArrayList<>();
        happened.add(new Entry(
                journey.citizenId(), new ConflictClosed(journey.citizenId(), accepted.id(), Conflict.How.ACCEPTED)));
        told.fire(new ConflictsTold(journey.citizenId(), List.of(accepted), List.of(), happened));
        consistency.settle(journey.citizenId(), happened);
        return accepted;
    }

    /** Which conflict, why and until when. */
    record Command(UUID conflictId, String reason, LocalDate until) {}
}
