package dk.sammenhaeng.journey.coordinator;

import dk.sammenhaeng.journey.coordinator.Caseload.Item;
import dk.sammenhaeng.journey.coordinator.Caseload.Reason;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Hand-overs of whole caseloads in the database. */
@ApplicationScoped
class CaseloadRows {

    private static final String ADD = """
            insert into caseload_hand_over (
                id, from_user, to_user, to_name, to_phone, to_deputy, ordered_by, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_ITEMS = """
            insert into caseload_item (hand_over_id, citizen_id)
            select ?, citizen_id from coordinator where user_id = ?
            returning citizen_id
            """;

    private static final String WAITING = """
            select json_build_object(
                'handOverId', h.id, 'fromUser', h.from_user, 'toUser', h.to_user, 'toName', h.to_name,
                'toPhone', h.to_phone, 'toDeputy', h.to_deputy, 'orderedBy', h.ordered_by)
            from caseload_item i join caseload_hand_over h on h.id = i.hand_over_id
            where i.citizen_id = ? and i.state = 'WAITING'
            order by h.id
            """;

    private static final String DECIDE = """
            update caseload_item set state = ?, refusal = ? where hand_over_id = ? and citizen_id = ?
            """;

    private static final String FIND = """
            select json_build_object(
                'id', h.id, 'fromUser', h.from_user, 'toUser', h.to_user, 'toName', h.to_name,
                'orderedAt', h.ordered_at, 'total', count(i.citizen_id),
                'moved', count(i.citizen_id) filter (where i.state = 'MOVED'),
                'refused', count(i.citizen_id) filter (where i.state = 'REFUSED'),
                'waiting', count(i.citizen_id) filter (where i.state = 'WAITING'),
                'refusals', coalesce(json_agg(json_build_object('citizenId', i.citizen_id, 'reason', i.refusal)
                    order by i.citizen_id) filter (where i.state = 'REFUSED'), '[]'))
            from caseload_hand_over h left join caseload_item i on i.hand_over_id = h.id
            where h.from_user = ? and h.id = ?
            group by h.id
            """;

    private final Sql sql;

    CaseloadRows(Sql sql) {
        this.sql = sql;
    }

    /** Writes the act down, with every journey the coordinator holds. */
    List<UUID> add(UUID id, String fromUser, Person receiver, String orderedBy, Instant now) {
        sql.change(
                ADD,
                id,
                fromUser,
                receiver.user(),
                receiver.name(),
                receiver.phone(),
                receiver.deputyUser(),
                orderedBy,
                now);
        return sql.list(ADD_ITEMS, row -> row.getObject(1, UUID.class), id, fromUser);
    }

    /** How many journeys a coordinator holds. */
    long held(String user) {
        return sql.list("select count(*) from coordinator where user_id = ?", row -> row.getLong(1), user)
                .getFirst();
    }

    /** The caseloads that wait for a citizen's turn, the oldest first. */
    List<Item> waitingFor(UUID citizenId) {
        return sql.list(
                WAITING, row -> Sql.fromJson(row.getString(1), Item.Row.class).item(), citizenId);
    }

    void moved(Item item, UUID citizenId) {
        sql.change(DECIDE, "MOVED", Optional.empty(), item.handOverId(), citizenId);
    }

    void refused(Item item, UUID citizenId, Reason reason) {
        sql.change(DECIDE, "REFUSED", reason, item.handOverId(), citizenId);
    }

    Optional<Caseload> find(String fromUser, UUID id) {
        return sql.list(FIND, row -> Sql.fromJson(row.getString(1), Caseload.class), fromUser, id).stream()
                .findFirst();
    }
}
