package dk.sammenhaeng.journey.meeting;

import dk.sammenhaeng.journey.meeting.Meeting.Answer;
import dk.sammenhaeng.journey.meeting.Meeting.Decision;
import dk.sammenhaeng.journey.meeting.Meeting.Interpreter;
import dk.sammenhaeng.journey.meeting.Meeting.Participant;
import dk.sammenhaeng.journey.meeting.Meeting.Presence;
import dk.sammenhaeng.journey.meeting.Meeting.State;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Meetings in the database, each read whole by one statement. */
@ApplicationScoped
class MeetingRows {

    private static final String ADD = """
            insert into meeting (
                id, citizen_id, kind, form, starts_at, ends_at, place, interpreter_language, interpreter_form, agenda,
                state, called_by, called_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?);
            insert into meeting_participant (id, meeting_id, kind, name, sector, plan_id)
            select id, ?, kind, name, sector, "planId"
            from jsonb_to_recordset(?::jsonb) as r (id uuid, kind text, name text, sector text, "planId" uuid)
            """;

    private static final String MOVE = """
            update meeting set starts_at = ?, ends_at = ?, reason = ?, moved = moved + 1, version = version + 1
            where id = ?;
            update meeting_participant set answer = 'INVITED', answered_at = null where meeting_id = ?
            """;

    private static final String CANCEL = """
            update meeting set state = 'CANCELLED', reason = ?, ended_at = ?, version = version + 1 where id = ?
            """;

    private static final String HOLD = """
            update meeting set state = 'HELD', citizen_presence = ?, ended_at = ?, version = version + 1 where id = ?;
            insert into meeting_decision (id, meeting_id, position, content, assents)
            select (r.value ->> 'id')::uuid, ?, r.ordinality, r.value ->> 'content', r.value -> 'assents'
            from jsonb_array_elements(?::jsonb) with ordinality r
            """;

    private static final String ANSWER = """
            update meeting_participant set answer = ?, answered_at = ? where id = any (?)
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
                'agenda', m.agenda, 'state', m.state, 'moved', m.moved, 'presence', m.citizen_presence,
                'reason', m.reason, 'version', m.version, 'contentShown', true,
                'participants', (
                    select coalesce(json_agg(json_build_object(
                        'id', id, 'kind', kind, 'name', name, 'sector', sector, 'planId', plan_id, 'answer', answer)
                        order by id), '[]')
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

    void add(Meeting meeting, String by, Instant now) {
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
                meeting.id(),
                Sql.json(meeting.participants()));
    }

    /** Moves it; everybody is asked anew. */
    void move(UUID id, Instant start, Instant end, String reason) {
        sql.change(MOVE, start, end, reason, id, id);
    }

    void cancel(UUID id, String reason, Instant now) {
        sql.change(CANCEL, reason, now, id);
    }

    /** Writes the minutes. */
    void hold(UUID id, Presence presence, List<Decision> decisions, Instant now) {
        sql.change(HOLD, presence, now, id, id, Sql.json(decisions));
    }

    void answer(Collection<Participant> participants, Answer answer, Instant now) {
        sql.change(
                ANSWER,
                answer,
                answer == Answer.INVITED ? Optional.empty() : now,
                participants.stream().map(Participant::id).toList());
    }

    Optional<Meeting> find(List<UUID> records, UUID id) {
        return sql.list(ROW + "where m.citizen_id = any (?) and m.id = ?", MeetingRows::meeting, records, id).stream()
                .findFirst();
    }

    /** Those to come first, the next of them first; then those that were, the latest first. */
    List<Meeting> of(List<UUID> records, Optional<State> state, Instant now) {
        return sql.list(ROW + """
                        where m.citizen_id = any (?) and (?::text is null or m.state = ?::text)
                        order by m.starts_at < ?, abs(extract(epoch from m.starts_at - ?)), m.id
                        """, MeetingRows::meeting, records, state, state, now, now);
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Meeting.class);
    }
}
