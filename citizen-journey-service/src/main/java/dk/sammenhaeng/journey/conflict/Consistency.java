package dk.sammenhaeng.journey.conflict;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.JourneySettings;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.journey.rule.Answer;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps the stored conflicts equal to the rules over (plans, facts, day). Every change of what they ask about ends with
 * it, under the journey's lock and in the transaction of the change (catalogue C3, flow F4).
 */
@ApplicationScoped
public class Consistency {

    static final String DAY_CAME = "journey.day-came";

    /** In one statement what {@code DueRows.set} does in two, since most puts move the day. */
    private static final String BOOK = """
            with removed as (
                delete from due where subject = ?::uuid and kind = ?
            ), added as (
                insert into due (id, municipality, subject, kind, at)
                select ?::uuid, acting_municipality(), ?::uuid, ?, ?::timestamptz where ?::timestamptz is not null
            )
            update citizen set re_evaluate_on = ?::date where id = ?::uuid
            """;

    private final Journeys journeys;
    private final EventLog events;
    private final HeldFacts facts;
    private final ConflictRows rows;
    private final Notices notices;
    private final Event<ConflictsTold> told;
    private final RestingDeadlines deadlines;
    private final Sql sql;
    private final Clock clock;
    private final JourneySettings settings;

    Consistency(
            Journeys journeys,
            EventLog events,
            HeldFacts facts,
            ConflictRows rows,
            Notices notices,
            Event<ConflictsTold> told,
            RestingDeadlines deadlines,
            Sql sql,
            Clock clock,
            JourneySettings settings) {
        this.journeys = journeys;
        this.events = events;
        this.facts = facts;
        this.rows = rows;
        this.notices = notices;
        this.told = told;
        this.deadlines = deadlines;
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
        return restore(journey, happened, Touch.of(Set.of()));
    }

    /** The same after a change of these plans: what a load had found about them is somebody's task from now on. */
    public List<Conflict> restore(Journey journey, List<Entry> happened, Set<UUID> plans) {
        return restore(journey, happened, Touch.of(plans));
    }

    private List<Conflict> restore(Journey journey, List<Entry> happened, Touch touch) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        // Nothing asks anybody to act for a citizen who is dead or has moved away.
        Answer answer = journey.identity().stoppedAt().isPresent()
                ? new Answer(List.of(), Optional.empty())
                : RuleBook.ask(journey, facts.holdFor(journey, today), today);
        Outcome outcome = Outcome.of(journey, answer, today, now, settings.dueDays(), touch);
        if (!outcome.isUnchanged()) {
            rows.write(journey.citizenId(), outcome);
            notices.tell(journey.citizenId(), outcome.heard(), now);
            outcome.told().forEach(conflict -> happened.add(new Entry(journey.citizenId(), event(journey, conflict))));
            told.fire(new ConflictsTold(journey.citizenId(), outcome.told(), outcome.changed(), happened));
            outcome.woken().forEach(conflict -> happened.add(changed(journey.citizenId(), conflict.id())));
        }
        book(
                journey,
                Stream.concat(answer.next().stream(), outcome.acceptanceEnds().stream())
                        .min(Comparator.naturalOrder()));
        if (journey.identity().stoppedAt().isPresent()) {
            deadlines.rest(journey);
        }
        return outcome.standing();
    }

    /**
     * Ends a change of a journey that is not a plan put: reads the journey as it is now, restores its conflicts and
     * appends all that happened. A change of rows alone of which no journey consists, and so no rule asks, ends with
     * {@link #tell(Journey, List)}; when in doubt it ends with this.
     *
     * @param citizenId whose row is locked
     * @param happened the events of the change; empty where it is told by those of the conflicts alone
     */
    public void settle(UUID citizenId, List<Entry> happened) {
        settle(citizenId, happened, Touch.of(Set.of()));
    }

    /** The same where nothing happened but that a part of the journey changed. */
    public void settle(UUID citizenId, UUID partId) {
        settle(citizenId, List.of(changed(citizenId, partId)));
    }

    private void settle(UUID citizenId, List<Entry> happened, Touch touch) {
        List<Entry> all = new ArrayList<>(happened);
        journeys.find(citizenId).ifPresent(after -> restore(after, all, touch));
        if (!all.isEmpty()) {
            events.append(all);
        }
    }

    /**
     * Ends a change of rows that are around a journey and no part of it, such as messages and proposals: the rules would
     * find what they found before, so this asks none and appends what happened.
     *
     * @param journey as it was read under its lock
     */
    public void tell(Journey journey, List<Entry> happened) {
        if (journey.identity().stoppedAt().isPresent()) {
            deadlines.rest(journey);
        }
        events.append(happened);
    }

    /** The same where nothing happened but that one of these rows changed. */
    public void tell(Journey journey, UUID partId) {
        tell(journey, List.of(changed(journey.citizenId(), partId)));
    }

    /** Makes a task of what a load brought, in a journey whose row is locked. */
    void wake(UUID citizenId, Conflict loaded) {
        settle(citizenId, List.of(), Touch.of(Set.of(loaded.id())));
    }

    private void book(Journey journey, Optional<LocalDate> next) {
        if (!next.equals(journey.reEvaluateOn())) {
            UUID citizen = journey.citizenId();
            Optional<Instant> at = next.map(DanishCalendar::startOf);
            sql.change(
                    BOOK,
                    citizen,
                    DAY_CAME,
                    UuidCreator.getTimeOrderedEpoch(),
                    citizen,
                    DAY_CAME,
                    at,
                    at,
                    next,
                    citizen);
        }
    }

    private static Entry changed(UUID citizenId, UUID partId) {
        return new Entry(citizenId, new PartChanged(citizenId, partId));
    }

    private static DomainEvent event(Journey journey, Conflict conflict) {
        return conflict.how()
                .<DomainEvent>map(how -> new ConflictClosed(journey.citizenId(), conflict.id(), how))
                .orElseGet(() -> new ConflictOpened(journey.citizenId(), conflict.id(), conflict.severity()));
    }
}
