package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What citizens have asked for about their coordinator. */
@ApplicationScoped
class RequestRows {

    private static final String ADD = """
            insert into coordinator_request (
                id, citizen_id, kind, about_user, wish, stated_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ANSWER = """
            update coordinator_request set outcome = ?, answer_reason = ?, answered_by = ?, answered_at = ? where id = ?
            """;

    private static final String ROW = """
            select json_build_object(
                'id', id, 'kind', kind, 'aboutUser', about_user, 'wish', wish, 'statedOn', stated_on,
                'recordedAt', recorded_at, 'outcome', outcome, 'answerReason', answer_reason,
                'answeredAt', answered_at)
            from coordinator_request where citizen_id in (select records_of(?))
            """;

    private static final String DECLINED = """
            select count(*) from coordinator_request
            where citizen_id in (select records_of(?)) and kind = 'DECLINES' and about_user = ? and outcome is distinct from 'NOT_MET'
            """;

    private final Sql sql;

    RequestRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, CitizensRequest request, String recordedBy) {
        sql.change(
                ADD,
                request.id(),
                citizenId,
                request.kind(),
                request.aboutUser(),
                request.wish(),
                request.statedOn(),
                recordedBy,
                request.recordedAt());
    }

    void answer(UUID id, Outcome outcome, String reason, String by, Instant at) {
        sql.change(ANSWER, outcome, reason, by, at, id);
    }

    Optional<CitizensRequest> find(UUID citizenId, UUID id) {
        return sql.list(ROW + " and id = ?", RequestRows::request, citizenId, id).stream()
                .findFirst();
    }

    List<CitizensRequest> of(UUID citizenId) {
        return sql.list(ROW + " order by id desc", RequestRows::request, citizenId);
    }

    /** True while the citizen's no to a person stands: not yet answered, or met. */
    boolean isDeclined(UUID citizenId, String user) {
        return sql.list(DECLINED, row -> row.getLong(1), citizenId, user).getFirst() > 0;
    }

    private static CitizensRequest request(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), CitizensRequest.class);
    }
}
