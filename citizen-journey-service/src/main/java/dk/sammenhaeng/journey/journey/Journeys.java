package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.journey.journey.Relation.Terms;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads a whole journey. It comes as one document from one statement and so from one snapshot: a reader never sees half
 * of another's change.
 */
@ApplicationScoped
public class Journeys {

    /** The kind of due row that asks for a new look at a citizen because a neighbour's fact has changed. */
    public static final String RE_EVALUATE = "journey.re-evaluate";

    /** What others hold is refused at once (SQL state 55P03), and the transaction tried again. */
    private static final String LOCK_IF_FREE = JourneyQuery.LOCK + " nowait";

    /**
     * Rows written from now on in this transaction stand with the record that was named, and not with the one that stands
     * for the person: so each person gets back what is theirs when a merge is undone. The latest named comes first.
     */
    private static final String STAND_WITH = """
            select set_config('sammenhaeng.record',
                concat_ws(',', ?::text, nullif(current_setting('sammenhaeng.record', true), '')), true)
            """;

    private final Sql sql;
    private final CurrentCaller current;
    private final LegalGrounds grounds;
    private final Clock clock;
    private final boolean glassOpensVip;
    private final Duration beginWithin;

    Journeys(
            Sql sql,
            CurrentCaller current,
            LegalGrounds grounds,
            Clock clock,
            @ConfigProperty(name = "sammenhaeng.journey.glass.opens-vip", defaultValue = "false") boolean glassOpensVip,
            @ConfigProperty(name = "sammenhaeng.journey.received.begin-within", defaultValue = "P30D")
                    Duration beginWithin) {
        this.sql = sql;
        this.current = current;
        this.grounds = grounds;
        this.clock = clock;
        this.glassOpensVip = glassOpensVip;
        this.beginWithin = beginWithin;
    }

    /** The journey as it is now, by the id of any of its records. */
    public Optional<Journey> find(UUID citizenId) {
        Instant now = clock.instant();
        return only(sql.listByOnePlan(
                JourneyQuery.READ, Journeys::journey, citizenId, Optional.empty(), now, DanishCalendar.dayOf(now)));
    }

    /**
     * The journey, with every change of it by others held off until this transaction ends. The lock is a statement of
     * its own, so that what is read afterwards is what the former holder committed.
     */
    public Optional<Journey> lock(UUID citizenId) {
        Instant now = clock.instant();
        return locked(
                        citizenId,
                        (lock, held) -> only(sql.listByOnePlanAfter(
                                lock,
                                JourneyQuery.READ,
                                row -> new Known(journey(row), Optional.empty(), Set.of()),
                                held,
                                citizenId,
                                Optional.empty(),
                                now,
                                DanishCalendar.dayOf(now))))
                .map(Known::journey)
                .map(this::standingWithItsRecord);
    }

    /** The same with what ties the caller to the journey, where something does. */
    public Optional<Known> lockKnown(UUID citizenId) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        Optional<Known> known = locked(
                citizenId,
                (lock, held) -> only(sql.listByOnePlanAfter(
                        lock,
                        JourneyQuery.READ_SEEN,
                        row -> known(row, caller, now),
                        held,
                        citizenId,
                        caller.user(),
                        now,
                        DanishCalendar.dayOf(now))));
        known.map(Known::journey).ifPresent(this::standingWithItsRecord);
        return known;
    }

    private Journey standingWithItsRecord(Journey journey) {
        standWith(journey, journey.identity().asked());
        return journey;
    }

    /**
     * What is written from now on about a person whose journey is locked stands with this record and not with the one the
     * caller named, because it follows from what stands there (X8).
     */
    public void standWith(Journey journey, UUID record) {
        if (journey.records().size() > 1) {
            sql.list(STAND_WITH, row -> row.getString(1), record);
        }
    }

    /**
     * A merge that commits while this waits brings more records, which may stand before those already held. Nobody waits
     * for one lock with another in hand out of order, so these are taken only where nobody holds them; else the
     * transaction begins anew, and then takes all of them in order.
     */
    private static Optional<Known> locked(UUID citizenId, BiFunction<String, List<UUID>, Optional<Known>> lockAndRead) {
        List<UUID> held = List.of(citizenId);
        Optional<Known> read = lockAndRead.apply(JourneyQuery.LOCK, held);
        while (read.isPresent() && !held.containsAll(read.get().journey().records())) {
            held = read.get().journey().records();
            read = lockAndRead.apply(LOCK_IF_FREE, held);
        }
        return read;
    }

    /** Holds off every change of the journey by others until this transaction ends. */
    public void lockOnly(UUID citizenId) {
        lockOnly(List.of(citizenId));
    }

    /** The same for several journeys at once, taken in an order that never lets two wait for each other. */
    public void lockOnly(List<UUID> citizenIds) {
        List<UUID> held = ids(JourneyQuery.LOCK, citizenIds);
        while (!held.containsAll(ids(JourneyQuery.RECORDS, citizenIds))) {
            held = ids(LOCK_IF_FREE, citizenIds);
        }
    }

    private List<UUID> ids(String query, List<UUID> citizenIds) {
        return sql.list(query, row -> row.getObject(1, UUID.class), citizenIds);
    }

    /**
     * The journey as the caller may know it, with the caller's relation to the citizen.
     *
     * @throws Refusal 404 when there is none, or none for this caller
     */
    public Seen seen(UUID citizenId) {
        return find(citizenId, current.caller()).orElseThrow(Refusal::notFound);
    }

    /**
     * The same under the journey's lock, to change it.
     *
     * @throws Refusal 404 when there is none, or none for this caller; 403 by break-glass alone, which only looks
     */
    public Seen lockSeen(UUID citizenId) {
        Seen seen = lockKnown(citizenId).flatMap(Known::seen).orElseThrow(Refusal::notFound);
        if (!seen.relation().mayAct()) {
            throw Refusal.forbidden("break-glass-only-looks");
        }
        return seen;
    }

    /** The journey with what ties a caller to it, where something does. */
    public Optional<Seen> find(UUID citizenId, Caller caller) {
        return known(citizenId, caller).flatMap(Known::seen);
    }

    /** The journey with what ties the caller to it, also where nothing does. */
    public Optional<Known> findKnown(UUID citizenId) {
        return known(citizenId, current.caller());
    }

    private Optional<Known> known(UUID citizenId, Caller caller) {
        Instant now = clock.instant();
        return only(sql.listByOnePlan(
                JourneyQuery.READ_SEEN,
                row -> known(row, caller, now),
                citizenId,
                caller.user(),
                now,
                DanishCalendar.dayOf(now)));
    }

    /** The journeys of many records at once, each with what ties the caller to it, where something does. */
    public List<Known> findAll(List<UUID> citizenIds) {
        Caller caller = current.caller();
        Instant now = clock.instant();
        return sql.listByOnePlan(
                JourneyQuery.READ_SEEN_ALL,
                row -> known(row, caller, now),
                citizenIds,
                caller.user(),
                now,
                DanishCalendar.dayOf(now));
    }

    private Known known(ResultSet row, Caller caller, Instant now) throws SQLException {
        Journey journey = Sql.fromJson(row.getString(2), Journey.class);
        Ties ties = Sql.fromJson(row.getString(1), Ties.class);
        return new Known(journey, relation(journey, caller, ties, now), ties.secret());
    }

    private Optional<Relation> relation(Journey journey, Caller caller, Ties ties, Instant now) {
        Terms terms = new Terms(
                journey.consent(),
                grounds.all(),
                DanishCalendar.dayOf(now),
                glassOpensVip,
                journey.isProtected(),
                ties.secret(),
                Set.of());
        return Relation.of(journey, caller, ties.receivedSince(now.minus(beginWithin)), terms);
    }

    private static <T> Optional<T> only(List<T> rows) {
        return rows.stream().findFirst();
    }

    private static Journey journey(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Journey.class);
    }

    /** A journey and what ties the caller to it. */
    public record Seen(Journey journey, Relation relation) {}

    /**
     * A journey of which the caller may know by other means than a relation.
     *
     * @param secretUnits the plans of units whose name tells where the citizen is
     */
    public record Known(Journey journey, Optional<Relation> relation, Set<UUID> secretUnits) {

        public Known {
            secretUnits = Set.copyOf(secretUnits);
        }

        private Optional<Seen> seen() {
            return relation.map(tie -> new Seen(journey, tie));
        }
    }
}
