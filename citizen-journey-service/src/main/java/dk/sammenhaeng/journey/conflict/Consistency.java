package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.institution.Institutions;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.journey.rule.Answer;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps the stored conflicts equal to the rules over (plans, facts, day). Every change of a journey ends with it, under
 * the journey's lock and in the transaction of the change (catalogue C3, flow F4).
 */
@ApplicationScoped
public class Consistency {

    static final String DAY_CAME = "journey.day-came";

    private static final String BOOK = "update citizen set re_evaluate_on = ? where id = ?";

    private final Journeys journeys;
    private final EventLog events;
    private final Institutions institutions;
    private final ConflictRows rows;
    private final Notices notices;
    private final DueRows due;
    private final Sql sql;
    private final Clock clock;
    private final JourneySettings settings;

    Consistency(
            Journeys journeys,
            EventLog events,
            Institutions institutions,
            ConflictRows rows,
            Notices notices,
            DueRows due,
            Sql sql,
            Clock clock,
            JourneySettings settings) {
        this.journeys = journeys;
        this.events = events;
        this.institutions = institutions;
        this.rows = rows;
        this.notices = notices;
        this.due = due;
        this.sql = sql;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Opens, keeps and closes conflicts until they are what the rules find.
     *
     * @param journey as it is after the change; its row is locked
     * @param happened takes the events this adds to those of the change
     * @return the conflicts that stand now
     */
    public List<Conflict> restore(Journey journey, List<Entry> happened) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        // Nothing asks anybody to act for a citizen who is dead.
        Answer answer = journey.identity().stoppedAt().isPresent()
                ? new Answer(List.of(), Optional.empty())
                : RuleBook.ask(journey, institutions.holdFor(journey, today), today);
        Outcome outcome = Outcome.of(journey.conflicts(), answer, today, now, settings.dueDays());
        if (!outcome.isUnchanged()) {
            rows.write(journey.citizenId(), outcome);
            notices.tell(journey.citizenId(), outcome.told(), now);
            outcome.told().forEach(conflict -> happened.add(new Entry(journey.citizenId(), event(journey, conflict))));
        }
        book(
                journey,
                Stream.concat(answer.next().stream(), outcome.acceptanceEnds().stream())
                        .min(Comparator.naturalOrder()));
        return outcome.standing();
    }

    /**
     * Ends a change of a journey that is not a plan put: reads the journey as it is now, restores its conflicts and
     * appends all that happened.
     *
     * @param citizenId whose row is locked
     * @param happened the events of the change; empty where it is told by those of the conflicts alone
     */
    public void settle(UUID citizenId, List<Entry> happened) {
        List<Entry> all = new ArrayList<>(happened);
        journeys.find(citizenId).ifPresent(after -> restore(after, all));
        if (!all.isEmpty()) {
            events.append(all);
        }
    }

    private void book(Journey journey, Optional<LocalDate> next) {
        if (!next.equals(journey.reEvaluateOn())) {
            due.set(journey.citizenId(), DAY_CAME, next.map(DanishCalendar::startOf));
            sql.change(BOOK, next, journey.citizenId());
        }
    }

    private static DomainEvent event(Journey journey, Conflict conflict) {
        return conflict.how()
                .<DomainEvent>map(how -> new ConflictClosed(journey.citizenId(), conflict.id(), how))
                .orElseGet(() -> new ConflictOpened(journey.citizenId(), conflict.id(), conflict.severity()));
    }
}
