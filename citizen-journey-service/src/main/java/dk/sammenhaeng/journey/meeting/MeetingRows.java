package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.meeting.Meeting.Answer;
import dk.sammenhaeng.journey.meeting.Meeting.Decision;
import dk.sammenhaeng.journey.meeting.Meeting.Interpreter;
import dk.sammenhaeng.journey.meeting.Meeting.Participant;
import dk.sammenhaeng.journey.meeting.Meeting.Presence;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.journey.meeting.MeetingTimes.Times;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Meetings in the database, each read whole by one statement. */
@ApplicationScoped
class MeetingRows {

    private static final String ADD = """
            insert into meeting (
                id, citizen_id, kind, form, starts_at, ends_at, place, interpreter_language, interpreter_form, agenda,
                state, called_by, called_at, minutes_by, deadlines)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?::jsonb);
            insert into meeting_participant (id, meeting_id, kind, name, sector, plan_id, answer_by)
            select id, ?, kind, name, sector, "planId", "answerBy"
            from jsonb_to_recordset(?::jsonb) as r (
                id uuid, kind text, name text, sector text, "planId" uuid, "answerBy" timestamptz)
            """;

    private static final String NOBODY_IS_ASKED = """
            update meeting_participant set answer_by = null, unanswered_since = null
            where meeting_id = ? and answer_by is not null
            """;

    private static final String MOVE = """
            update meeting set
                starts_at = ?, ends_at = ?, reason = ?, minutes_by = ?, deadlines = ?::jsonb,
                minutes_missing_since = null, moved = moved + 1, version = version + 1
            where id = ?;
            update meeting_participant set
                answer = 'INVITED', answered_at = null, unanswered_since = null,
                answer_by = case when id = any (?) then ?::timestamptz end
            where meeting_id = ?
            """;

    private static final String CANCEL = """
            update meeting set
                state = 'CANCELLED', reason = ?, ended_at = ?, minutes_missing_since = null, version = version + 1
            where id = ?;
            """ + NOBODY_IS_ASKED;

    private static final String HOLD = """
            update meeting set
                state = 'HELD', citizen_presence = ?, ended_at = ?, minutes_missing_since = null, version = version + 1
            where id = ?;
            insert into meeting_decision (id, meeting_id, position, content, assents)
            select (r.value ->> 'id')::uuid, ?, r.ordinality, r.value ->> 'content', r.value -> 'assents'
            from jsonb_array_elements(?::jsonb) with ordinality r;
            """ + NOBODY_IS_ASKED;

    private static final String ANSWER = """
            update meeting_participant set
                answer = ?, answered_at = ?, unanswered_since = null,
                answer_by = case when ?::text = 'INVITED' then answer_by end
            where id = any (?)
            """;

    private static final String UNANSWERED = """
            update meeting_participant set unanswered_since = ?
            where meeting_id = ? and answer_by <= ? and unanswered_since is null
            """;

    private static final String SECRETS = """
            select id from sector_plan
            where citizen_id = any (?) and sensitivity = 'VIP' and withdrawn_at is not null
            """;

    static final String COMMITMENT = """
            json_build_object(
                'id', k.id, 'citizenId', k.citizen_id, 'meetingId', k.meeting_id, 'what', k.what,
                'ownerSector', k.owner_sector, 'owner', k.owner, 'dueOn', k.due_on, 'state', k.state,
                'overdue', k.state = 'OPEN' and k.overdue_since is not null, 'endedAt', k.ended_at,
                'reason', k.reason, 'version', k.version)
            """;

    private static final String ROW = """
            select json_build_object(
                'id', m.id, 'citizenId', m.citizen_id, 'kind', m.kind, 'form', m.form, 'start', m.starts_at,
                'end', m.ends_at, 'place', m.place,
                'interpreter', case when m.interpreter_language is not null then json_build_object(
                    'language', m.interpreter_language, 'form', m.interpreter_form) end,
                'agenda', m.agenda, 'state', m.state, 'moved', m.moved, 'minutesBy', m.minutes_by,
                'minutesMissing', m.minutes_missing_since is not null, 'presence', m.citizen_presence,
                'reason', m.reason, 'version', m.version, 'contentShown', coalesce(m.called_by = ?::text, false),
                'participants', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'kind', kind, 'name', name, 'sector', sector, 'planId', plan_id, 'answer', answer,
                        'answerBy', answer_by, 'unanswered', unanswered_since is not null) order by id), '[]')
                    from meeting_participant where meeting_id = m.id),
                'decisions', (
                    select coalesce(json_agg(json_build_object('id', id, 'content', content, 'assents', assents)
                        order by position), '[]')
                    from meeting_decision where meeting_id = m.id),
                'commitments', (
                    select coalesce(json_agg(""" + COMMITMENT + """
                    order by k.id), '[]')
                    from meeting_commitment k where k.meeting_id = m.id))
            from meeting m
            """;

    private final Sql sql;

    MeetingRows(Sql sql) {
        this.sql = sql;
    }

    void add(Meeting meeting, Map<String, Integer> deadlines, String by, Instant now) {
        sql.change(
                ADD,
                meeting.id(),
                meeting.citizenId(),
                meeting.kind(),
                meeting.form(),
                meeting.start(),
                meeting.end(),
                meeting.place(),
                meeting.interpreter().map(Interpreter::language),
                meeting.interpreter().map(Interpreter::form),
                meeting.agenda(),
                by,
                now,
                meeting.minutesBy(),
                Sql.json(deadlines),
                meeting.id(),
                Sql.json(meeting.participants()));
    }

    /**
     * Moves it; everybody is asked anew.
     *
     * @param asked who is to answer by when
     */
    void move(UUID id, Instant start, Instant end, String reason, Times times, List<UUID> asked, Instant by) {
        sql.change(MOVE, start, end, reason, times.minutesBy(end), Sql.json(times.deadlines()), id, asked, by, id);
    }

    void cancel(UUID id, String reason, Instant now) {
        sql.change(CANCEL, reason, now, id, id);
    }

    /** True where somebody who was to answer by then has not. */
    boolean unanswered(UUID id, Instant at) {
        return sql.change(UNANSWERED, at, id, at) > 0;
    }

    /** Notes that the minutes are not there in time. */
    boolean minutesMissing(UUID id, Instant at) {
        return sql.change("update meeting set minutes_missing_since = ? where id = ?", at, id) > 0;
    }

    /** Writes the minutes. */
    void hold(UUID id, Presence presence, List<Decision> decisions, Instant now) {
        sql.change(HOLD, presence, now, id, id, Sql.json(decisions), id);
    }

    void answer(Collection<Participant> participants, Answer answer, Instant now) {
        sql.change(
                ANSWER,
                answer,
                answer == Answer.INVITED ? Optional.empty() : now,
                answer,
                participants.stream().map(Participant::id).toList());
    }

    /** As the user knows it: who called it knows the whole. */
    Optional<Meeting> find(List<UUID> records, UUID id, String user) {
        return sql
                .list(ROW + "where m.citizen_id = any (?) and m.id = ?", MeetingRows::meeting, user, records, id)
                .stream()
                .findFirst();
    }

    Optional<Meeting> find(UUID id) {
        return sql.list(ROW + "where m.id = ?", MeetingRows::meeting, Optional.empty(), id).stream()
                .findFirst();
    }

    /** The plans of a citizen whose existence was a secret until they were withdrawn. */
    Set<UUID> withdrawnSecrets(List<UUID> records) {
        return Set.copyOf(sql.list(SECRETS, row -> row.getObject(1, UUID.class), records));
    }

    /** Those to come first, the next of them first; then those that were, the latest first. */
    List<Meeting> of(List<UUID> records, Optional<State> state, Instant now, Optional<String> user) {
        return sql.list(ROW + """
                        where m.citizen_id = any (?) and (?::text is null or m.state = ?::text)
                        order by m.starts_at < ?, abs(extract(epoch from m.starts_at - ?)), m.id
                        """, MeetingRows::meeting, user, records, state, state, now, now);
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Meeting.class);
    }
}
