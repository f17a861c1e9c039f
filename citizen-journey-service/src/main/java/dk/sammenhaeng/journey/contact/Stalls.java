package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.conflict.ConflictsTold;
import dk.sammenhaeng.journey.contact.Stalled.Kind;
import dk.sammenhaeng.journey.contact.Stalled.Told;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Says when a journey stands still, in the transaction in which a rule finds it: first to the contact person, and once
 * more to the leader if it still stands when the contact person's time is over (catalogue C6). Where nobody is the contact
 * person the leader alone is told, when the municipality's time is over. The worklist and the leader's list show the same
 * finding, so nobody is told twice.
 */
@ApplicationScoped
class Stalls implements DueHandler {

    private static final String LEADERS_TURN = "stall.to-leader";

    private final Journeys journeys;
    private final EventLog events;
    private final DueRows due;
    private final Sql sql;
    private final ContactSettings settings;
    private final Clock clock;

    Stalls(Journeys journeys, EventLog events, DueRows due, Sql sql, ContactSettings settings, Clock clock) {
        this.journeys = journeys;
        this.events = events;
        this.due = due;
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    void told(@Observes ConflictsTold told) {
        told.conflicts().stream()
                .filter(conflict -> settings.stallRules().contains(conflict.rule()))
                .forEach(conflict -> tell(told.citizenId(), conflict, told.happened()));
        told.changed().stream()
                .filter(conflict -> settings.stallRules().contains(conflict.rule()))
                .filter(conflict ->
                        conflict.isOpen() && conflict.daysUntilStalled().isPresent())
                .filter(this::isToBeTold)
                .forEach(conflict -> due.set(conflict.id(), LEADERS_TURN, Optional.of(leadersTurn(conflict))));
    }

    private void tell(UUID citizen, Conflict conflict, List<Entry> happened) {
        boolean ended = conflict.how().isPresent();
        if (ended ? wasTold(conflict) : stands(conflict)) {
            happened.add(new Entry(
                    citizen, ended ? ended(citizen, conflict) : stalled(citizen, conflict, Told.CONTACT_PERSON)));
        }
        due.set(conflict.id(), LEADERS_TURN, ended ? Optional.empty() : Optional.of(leadersTurn(conflict)));
    }

    private boolean stands(Conflict conflict) {
        return conflict.daysUntilStalled().isEmpty() || !leadersTurn(conflict).isAfter(clock.instant());
    }

    /** What was told stays told, however many days the municipality has decided since. */
    private boolean wasTold(Conflict conflict) {
        return conflict.daysUntilStalled().isEmpty() || !isToBeTold(conflict);
    }

    private boolean isToBeTold(Conflict conflict) {
        return sql.list(
                        "select exists (select from due where subject = ? and kind = ?)",
                        row -> row.getBoolean(1),
                        conflict.id(),
                        LEADERS_TURN)
                .getFirst();
    }

    @Override
    public String kind() {
        return LEADERS_TURN;
    }

    @Override
    public void lock(UUID conflictId) {
        citizenOf(conflictId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID conflictId, Instant at) {
        citizenOf(conflictId).flatMap(journeys::find).ifPresent(journey -> journey.conflicts().stream()
                .filter(conflict -> conflict.id().equals(conflictId) && conflict.isOpen())
                .forEach(conflict -> events.append(
                        List.of(new Entry(journey.citizenId(), stalled(journey.citizenId(), conflict, Told.LEADER))))));
    }

    private Optional<UUID> citizenOf(UUID conflictId) {
        return sql
                .list("select citizen_id from conflict where id = ?", row -> row.getObject(1, UUID.class), conflictId)
                .stream()
                .findFirst();
    }

    /** The day on which it comes onto the leader's list. */
    private Instant leadersTurn(Conflict conflict) {
        Period time = conflict.daysUntilStalled().map(Period::ofDays).orElseGet(settings::leaderAfter);
        return DanishCalendar.startOf(DanishCalendar.dayOf(conflict.openedAt()).plus(time));
    }

    private static Stalled stalled(UUID citizen, Conflict conflict, Told told) {
        Kind kind =
                switch (conflict.rule()) {
                    case "contact-lost" -> Kind.SILENCE;
                    case "coordinator-missing" -> Kind.NO_CONTACT_PERSON;
                    default -> Kind.STANDSTILL;
                };
        return new Stalled(citizen, conflict.id(), kind, told, conflict.openedAt());
    }

    private static StallEnded ended(UUID citizen, Conflict conflict) {
        return new StallEnded(citizen, conflict.id(), conflict.how().orElseThrow());
    }
}
