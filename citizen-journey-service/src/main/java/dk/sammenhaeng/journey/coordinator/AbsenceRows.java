package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Absences in the database, and the journeys in which somebody stands in. */
@ApplicationScoped
class AbsenceRows {

    private static final String ROW = """
            select json_build_object(
                'id', id, 'user', user_id, 'from', starts_on, 'to', ends_on, 'substitute', substitute, 'state', state)
            from coordinator_absence
            """;

    private static final String ADD = """
            insert into coordinator_absence (
                id, user_id, starts_on, ends_on, substitute, recorded_by, recorded_at, state)
            values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')
            """;

    private static final String OVERLAPPING = ROW + """
            where user_id = ? and daterange(starts_on, greatest(starts_on, ends_on)) && daterange(?::date, ?::date)
            """;

    /**
     * Journeys that go on and would be alone on one of the days: the user's own without a deputy who is there, and those
     * in which the user is the deputy of somebody who is away. Parameters: user, from and to, twice.
     */
    private static final String ALONE = """
            from coordinator c join citizen about on about.id = c.citizen_id and about.stopped_at is null
            where c.user_id = ? and (c.deputy_user is null or exists (
                    select from coordinator_absence a
                    where a.user_id = c.deputy_user
                        and daterange(a.starts_on, greatest(a.starts_on, a.ends_on)) && daterange(?::date, ?::date)))
                or c.deputy_user = ? and exists (
                    select from coordinator_absence a
                    where a.user_id = c.user_id
                        and daterange(a.starts_on, greatest(a.starts_on, a.ends_on)) && daterange(?::date, ?::date))
            """;

    /** Who stands in for a substitute does so until the coordinator is back: the journey is that absence's. */
    private static final String STAND_IN = """
            update coordinator c set
                deputy_before = case when absence_id is null then deputy_user else deputy_before end,
                deputy_user = ?, absence_id = coalesce(absence_id, ?), version = version + 1
            where citizen_id = any (?) and (user_id = ? and absence_id is null or deputy_user = ?) and user_id <> ?
                and not\s""" + RequestRows.DECLINES + """
            returning citizen_id, id
            """;

    private static final String NOT_STOOD_IN = "select count(*) from (select c.citizen_id " + ALONE
            + ") c where ?::text is null or " + RequestRows.DECLINES;

    private static final String STAND_BACK = """
            with back as (
                update coordinator set
                    deputy_user = deputy_before, deputy_before = null, absence_id = null, version = version + 1
                where absence_id = ?
                returning citizen_id, id
            )
            select back.citizen_id, back.id from back join citizen c on c.id = back.citizen_id
            where c.stopped_at is null
            """;

    private final Sql sql;

    AbsenceRows(Sql sql) {
        this.sql = sql;
    }

    /** Lets one transaction at a time record absences of a user, so that two cannot overlap unseen. */
    void lockUser(String user) {
        sql.list(
                "select pg_advisory_xact_lock(hashtextextended(acting_municipality() || ' ' || ?, 0))", row -> 1, user);
    }

    void add(Absence absence, String recordedBy, Instant now) {
        sql.change(
                ADD, absence.id(), absence.user(), absence.from(), absence.to(), absence.substitute(), recordedBy, now);
    }

    /** Moves on to another state, on the way noting an earlier end. */
    void become(UUID id, Absence.State state, LocalDate to) {
        sql.change("update coordinator_absence set state = ?, ends_on = ? where id = ?", state, to, id);
    }

    Optional<Absence> find(UUID id) {
        return sql.list(ROW + "where id = ?", AbsenceRows::absence, id).stream().findFirst();
    }

    Optional<Absence> lock(UUID id) {
        return sql.list(ROW + "where id = ? for update", AbsenceRows::absence, id).stream()
                .findFirst();
    }

    List<Absence> of(String user) {
        return sql.list(ROW + "where user_id = ? order by starts_on desc, id desc", AbsenceRows::absence, user);
    }

    /** True when the user is known to be away on one of the days. */
    boolean isAway(String user, LocalDate from, LocalDate to) {
        return !sql.list(OVERLAPPING, AbsenceRows::absence, user, from, to).isEmpty();
    }

    /** The absence that runs for a coordinator who names no deputy of their own. */
    Optional<Absence> runningFor(Person person) {
        return person.deputyUser().isPresent()
                ? Optional.empty()
                : sql
                        .list(ROW + "where user_id = ? and state = 'RUNNING'", AbsenceRows::absence, person.user())
                        .stream()
                        .findFirst();
    }

    /** How many journeys would be alone: all without a deputy, or those whose citizen has declined the substitute. */
    long countAlone(String user, LocalDate from, LocalDate to, Optional<String> substitute) {
        return sql.list(NOT_STOOD_IN, row -> row.getLong(1), user, from, to, user, from, to, substitute, substitute)
                .getFirst();
    }

    /** The journeys that would be alone. */
    List<UUID> alone(Absence absence) {
        return sql.list(
                "select c.citizen_id " + ALONE,
                row -> row.getObject(1, UUID.class),
                absence.user(),
                absence.from(),
                absence.to(),
                absence.user(),
                absence.from(),
                absence.to());
    }

    /** The journeys somebody stands in for an absence. */
    List<UUID> stoodIn(UUID absenceId) {
        return sql.list(
                "select citizen_id from coordinator where absence_id = ?",
                row -> row.getObject(1, UUID.class),
                absenceId);
    }

    /** Lets the substitute act in journeys that are locked, but for those whose citizen has said no meanwhile. */
    List<Concerned> standIn(Absence absence, String substitute, List<UUID> citizens) {
        return citizens.isEmpty()
                ? List.of()
                : sql.list(
                        STAND_IN,
                        AbsenceRows::concerned,
                        substitute,
                        absence.id(),
                        citizens,
                        absence.user(),
                        absence.user(),
                        substitute,
                        substitute);
    }

    /** Takes the substitute out again, in journeys that are locked; names those that go on. */
    List<Concerned> standBack(UUID absenceId) {
        return sql.list(STAND_BACK, AbsenceRows::concerned, absenceId);
    }

    private static Absence absence(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Absence.class);
    }

    private static Concerned concerned(ResultSet row) throws SQLException {
        return new Concerned(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
    }

    /** A journey whose deputy changed. */
    record Concerned(UUID citizenId, UUID coordinationId) {}
}
