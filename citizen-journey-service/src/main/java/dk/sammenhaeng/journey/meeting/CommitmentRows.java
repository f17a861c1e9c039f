package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.meeting.Commitment.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was promised at meetings, in the database. */
@ApplicationScoped
class CommitmentRows {

    private static final String ADD = """
            insert into meeting_commitment (id, citizen_id, meeting_id, what, owner_sector, owner, due_on, state)
            select id, "citizenId", "meetingId", what, "ownerSector", owner, "dueOn", 'OPEN'
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, "citizenId" uuid, "meetingId" uuid, what text, "ownerSector" text, owner text, "dueOn" date)
            """;

    private static final String END = """
            update meeting_commitment set
                state = ?, ended_at = ?, ended_by = ?, reason = ?, version = version + 1
            where id = ? and state = 'OPEN'
            """;

    /**
     * Parameters: sector twice; the reader twice, with now after the second; from whom secrets are kept twice; state and
     * overdue twice each.
     */
    private static final String FILTER = """
            from meeting_commitment k
            where (?::text is null or k.owner_sector = ?::text)
                and (?::text is null or k.citizen_id in (select citizens_of(?::text, ?)))
                and (?::text is null or not hides_promise(k.meeting_id, k.owner_sector, ?::text))
                and (?::text is null or k.state = ?::text)
                and (k.state <> 'OPEN' or exists (select from citizen c where c.id = k.citizen_id and c.stopped_at is null))
                and (?::boolean is null or (k.state = 'OPEN' and k.overdue_since is not null) = ?::boolean)
            """;

    private final Sql sql;

    CommitmentRows(Sql sql) {
        this.sql = sql;
    }

    void add(List<Commitment> commitments) {
        sql.change(ADD, Sql.json(commitments));
    }

    Optional<Commitment> find(UUID id) {
        return sql
                .list(
                        "select " + MeetingRows.COMMITMENT + " from meeting_commitment k where k.id = ?",
                        CommitmentRows::commitment,
                        id)
                .stream()
                .findFirst();
    }

    /** True where the promise tells the user of a plan of which they may not know. */
    boolean isHiddenFrom(String user, Commitment commitment) {
        return sql.list(
                        "select hides_promise(?, ?, ?)",
                        row -> row.getBoolean(1),
                        commitment.meetingId(),
                        commitment.ownerSector(),
                        user)
                .getFirst();
    }

    void end(UUID id, State state, String by, Instant at, Optional<String> reason) {
        sql.change(END, state, at, by, reason, id);
    }

    void overdue(UUID id, Instant since) {
        sql.change("update meeting_commitment set overdue_since = ? where id = ? and state = 'OPEN'", since, id);
    }

    /** One page, the first due first. */
    List<Commitment> page(Filter filter, PageRequest request) {
        List<Object> values = new ArrayList<>(values(filter));
        Optional<LocalDate> day = request.after().map(after -> LocalDate.parse(after.get(0)));
        values.addAll(
                Arrays.asList(day, day, request.after().map(after -> UUID.fromString(after.get(1))), request.fetch()));
        return sql.list(
                "select " + MeetingRows.COMMITMENT + FILTER
                        + " and (?::date is null or (k.due_on, k.id) > (?::date, ?::uuid)) order by k.due_on, k.id limit ?",
                CommitmentRows::commitment,
                values.toArray());
    }

    long count(Filter filter) {
        return sql.list(
                        "select count(*) " + FILTER,
                        row -> row.getLong(1),
                        values(filter).toArray())
                .getFirst();
    }

    private static List<Object> values(Filter filter) {
        return Arrays.asList(
                filter.sector(),
                filter.sector(),
                filter.reader(),
                filter.reader(),
                filter.now(),
                filter.eyes(),
                filter.eyes(),
                filter.state(),
                filter.state(),
                filter.overdue(),
                filter.overdue());
    }

    private static Commitment commitment(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Commitment.class);
    }

    /**
     * Which promises are wanted.
     *
     * @param reader of citizens this user has a relation to; all for a sector's system and for administration
     * @param eyes from whom plans that are a secret are kept; not from a sector's own system
     */
    record Filter(
            Optional<Sector> sector,
            Optional<String> reader,
            Instant now,
            Optional<String> eyes,
            Optional<State> state,
            Optional<Boolean> overdue) {}
}
