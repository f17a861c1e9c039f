package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.HandOver.State;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Offers of journeys in the database. */
@ApplicationScoped
class HandOverRows {

    private static final String ADD = """
            insert into coordinator_hand_over (
                id, citizen_id, from_user, to_user, to_name, to_phone, to_deputy, proposed_by, proposed_at, answer_by,
                deadlines, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'PROPOSED', 0)
            """;

    private static final String END = """
            update coordinator_hand_over set state = ?, ended_at = ?, reason = ?, version = version + 1
            where id = ? and state = 'PROPOSED'
            """;

    private static final String OVERTAKE = """
            update coordinator_hand_over set state = 'OVERTAKEN', ended_at = ?, version = version + 1
            where citizen_id = ? and state = 'PROPOSED'
            """;

    private static final String ROW = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'fromUser', from_user, 'toUser', to_user, 'toName', to_name,
                'toPhone', to_phone, 'toDeputy', to_deputy, 'proposedBy', proposed_by, 'proposedAt', proposed_at,
                'answerBy', answer_by, 'state', state, 'endedAt', ended_at, 'reason', reason, 'version', version)
            from coordinator_hand_over
            """;

    private static final String OF_USER = """
            where (to_user = ? or from_user = ?)
                and (?::text is null or state = ?::text)
                and (state <> 'PROPOSED' or exists (select from citizen c where c.id = coordinator_hand_over.citizen_id and c.stopped_at is null))
            """;

    private static final String LIST =
            ROW + OF_USER + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?";

    private static final String COUNT = "select count(*) from coordinator_hand_over " + OF_USER;

    private final Sql sql;

    HandOverRows(Sql sql) {
        this.sql = sql;
    }

    void add(HandOver offer, Map<String, Integer> deadlines) {
        sql.change(
                ADD,
                offer.id(),
                offer.citizenId(),
                offer.fromUser(),
                offer.toUser(),
                offer.toName(),
                offer.toPhone(),
                offer.toDeputy(),
                offer.proposedBy(),
                offer.proposedAt(),
                offer.answerBy(),
                Sql.json(deadlines));
    }

    /** Ends an open offer. */
    void end(UUID id, State state, Instant at, Optional<String> reason) {
        sql.change(END, state, at, reason, id);
    }

    /** Ends what is still offered to others when the journey has gone to somebody. */
    void overtake(UUID citizenId, Instant at) {
        sql.change(OVERTAKE, at, citizenId);
    }

    Optional<HandOver> find(UUID id) {
        return sql.list(ROW + "where id = ?", HandOverRows::offer, id).stream().findFirst();
    }

    /** The open offer of a journey. */
    Optional<HandOver> openOf(UUID citizenId) {
        return sql
                .list(
                        ROW + "where citizen_id in (select records_of(?)) and state = 'PROPOSED'",
                        HandOverRows::offer,
                        citizenId)
                .stream()
                .findFirst();
    }

    /** The offers of a journey, the latest first. */
    List<HandOver> of(UUID citizenId) {
        return sql.list(
                ROW + "where citizen_id in (select records_of(?)) order by id desc", HandOverRows::offer, citizenId);
    }

    /** What was offered to a user or by one, the latest first. */
    List<HandOver> ofUser(String user, Optional<State> state, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(LIST, HandOverRows::offer, user, user, state, state, after, after, request.fetch());
    }

    long count(String user, Optional<State> state) {
        return sql.list(COUNT, row -> row.getLong(1), user, user, state, state).getFirst();
    }

    private static HandOver offer(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), HandOver.class);
    }
}
