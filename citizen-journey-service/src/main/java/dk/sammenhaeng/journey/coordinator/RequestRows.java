package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.OpenRequest.Counted;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What citizens have asked for about their coordinator. */
@ApplicationScoped
class RequestRows {

    private static final String ADD = """
            insert into coordinator_request (
                id, citizen_id, kind, via, about_user, wish, stated_on, recorded_by, recorded_at, answer_by,
                deadlines)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            """;

    private static final String ANSWER = """
            update coordinator_request set outcome = ?, answer_reason = ?, answered_by = ?, answered_at = ? where id = ?
            """;

    private static final String OVERDUE =
            "update coordinator_request set overdue_since = ? where id = ? and outcome is null and overdue_since is null";

    private static final String ROW = """
            select json_build_object(
                'id', id, 'kind', kind, 'via', via, 'aboutUser', about_user, 'wish', wish, 'statedOn', stated_on,
                'recordedAt', recorded_at, 'answerBy', answer_by, 'overdueSince', overdue_since, 'outcome', outcome,
                'answerReason', answer_reason, 'answeredAt', answered_at)
            from coordinator_request where citizen_id in (select records_of(?))
            """;

    /** Whether the citizen of the row {@code c} has said no to a person, which nobody has refused. */
    static final String DECLINES = """
            exists (
                select from coordinator_request q
                where q.citizen_id in (select records_of(c.citizen_id)) and q.kind = 'DECLINES' and q.about_user = ?
                    and q.outcome is distinct from 'NOT_MET')
            """;

    private static final String DECLINED = "select " + DECLINES + " from (values (?::uuid)) c (citizen_id)";

    /** A leader sees those of citizens with a plan of a unit they lead. */
    private static final String OPEN = """
            from coordinator_request q join citizen c on c.id = q.citizen_id
            where q.outcome is null and c.stopped_at is null and (not ? or q.overdue_since is not null)
                and (?::text is null or exists (
                    select from records_of(q.citizen_id) r(id) join sector_plan p on p.citizen_id = r.id
                        join unit u on u.sector = p.sector and u.name = p.responsible_unit
                    where p.withdrawn_at is null and u.leader_user = ?::text))
            """;

    private static final String PAGE = """
            select case when ? then (select count(*)
            """ + OPEN + """
            ) end, json_build_object(
                'id', q.id, 'citizenId', q.citizen_id, 'kind', q.kind, 'via', q.via, 'statedOn', q.stated_on,
                'recordedAt', q.recorded_at, 'answerBy', q.answer_by, 'overdueSince', q.overdue_since)
            """ + OPEN + """
                and (?::uuid is null or q.id > ?::uuid)
            order by q.id limit ?
            """;

    private final Sql sql;

    RequestRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, CitizensRequest request, Map<String, Integer> deadlines, String recordedBy) {
        sql.change(
                ADD,
                request.id(),
                citizenId,
                request.kind(),
                request.via(),
                request.aboutUser(),
                request.wish(),
                request.statedOn(),
                recordedBy,
                request.recordedAt(),
                request.answerBy(),
                Sql.json(deadlines));
    }

    void answer(UUID id, Outcome outcome, String reason, String by, Instant at) {
        sql.change(ANSWER, outcome, reason, by, at, id);
    }

    /** Notes that the answer is missing; false where it is not, or was noted. */
    boolean becomeOverdue(UUID id, Instant now) {
        return sql.change(OVERDUE, now, id) > 0;
    }

    /** Whose request it is. */
    Optional<UUID> citizenOf(UUID id) {
        return sql
                .list(
                        "select citizen_id from coordinator_request where id = ?",
                        row -> row.getObject(1, UUID.class),
                        id)
                .stream()
                .findFirst();
    }

    Optional<CitizensRequest> find(UUID citizenId, UUID id) {
        return sql.list(ROW + " and id = ?", RequestRows::request, citizenId, id).stream()
                .findFirst();
    }

    List<CitizensRequest> of(UUID citizenId) {
        return sql.list(ROW + " order by id desc", RequestRows::request, citizenId);
    }

    /** What waits for an answer, the longest first. */
    List<Counted> open(Leader leader, boolean overdue, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                PAGE,
                row -> new Counted(row.getLong(1), Sql.fromJson(row.getString(2), OpenRequest.class)),
                request.count(),
                overdue,
                leader.user(),
                leader.user(),
                overdue,
                leader.user(),
                leader.user(),
                after,
                after,
                request.fetch());
    }

    /** True while the citizen's no to a person stands: not yet answered, or met. */
    boolean isDeclined(UUID citizenId, String user) {
        return sql.list(DECLINED, row -> row.getBoolean(1), user, citizenId).getFirst();
    }

    /**
     * The citizen's no to a person holds against everybody who would name that person.
     *
     * @throws Refusal 409 while it stands
     */
    void requireNotDeclined(UUID citizenId, String user) {
        if (isDeclined(citizenId, user)) {
            throw Refusal.byRule("coordinator-declined");
        }
    }

    /** The same of whoever would hold the journey. */
    void requireNotDeclined(UUID citizenId, Person person) {
        requireNotDeclined(citizenId, person.user());
        person.deputyUser().ifPresent(deputy -> requireNotDeclined(citizenId, deputy));
    }

    private static CitizensRequest request(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), CitizensRequest.class);
    }
}
