package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages in the database. */
@ApplicationScoped
public class Messages {

    private static final String ROW = """
            select json_build_object(
                'messageId', id, 'kind', kind, 'channel', channel, 'status', status, 'text', text,
                'inPlaceOf', in_place_of, 'createdAt', created_at, 'changedAt', changed_at, 'version', version,
                'subject', json_build_object(
                    'planId', plan_id, 'meetingId', meeting_id, 'sector', sector,
                    'calledPlans', array(
                        select p.plan_id from meeting_participant p
                        where p.meeting_id = message.meeting_id and p.plan_id is not null),
                    'calledSectors', array(
                        select distinct p.sector from meeting_participant p
                        where p.meeting_id = message.meeting_id and p.sector is not null)))
            from message
            """;

    private static final String PAGE = ROW + """
            where citizen_id = any (?::uuid[]) and (?::uuid is null or id < ?::uuid) order by id desc limit ?
            """;

    private static final String ONE = ROW + "where citizen_id = any (?::uuid[]) and id = ?";

    private static final String ADD = """
            insert into message (
                id, citizen_id, kind, channel, status, text, in_place_of, created_at, created_by, changed_at, version,
                plan_id, meeting_id, sector)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String ADD_ONCE = """
            insert into message (
                id, citizen_id, kind, channel, status, text, created_at, created_by, changed_at, version, about, occasion,
                plan_id, meeting_id, sector)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (about, kind, occasion) where about is not null do nothing
            """;

    private static final String MOVE =
            "update message set status = ?, changed_at = ?, version = version + 1 where id = ?";

    private static final String CANCEL = """
            update message set status = 'CANCELLED', changed_at = ?, version = version + 1
            where citizen_id = any (?::uuid[]) and status = 'WAITING'
            returning id
            """;

    private static final String CANCEL_OF_PLAN = """
            update message set status = 'CANCELLED', changed_at = ?, version = version + 1
            where citizen_id = any (?::uuid[]) and plan_id = ? and status = 'WAITING'
            returning id
            """;

    /** With what is to go out in the place of one that did not arrive. */
    private static final String CANCEL_ABOUT = """
            update message set status = 'CANCELLED', changed_at = ?, version = version + 1
            where citizen_id = any (?::uuid[]) and status = 'WAITING'
                and (about = any (?::uuid[])
                    or in_place_of in (select failed.id from message failed where failed.about = any (?::uuid[])))
            returning id
            """;

    private static final String WENT_OUT_ABOUT = """
            select 1 from message
            where status in ('SENT', 'DELIVERED') and citizen_id = any (?::uuid[])
                and (about = any (?::uuid[])
                    or in_place_of in (select failed.id from message failed where failed.about = any (?::uuid[])))
            limit 1
            """;

    private static final String WENT_OUT =
            "select 1 from message where plan_id = ? and status in ('SENT', 'DELIVERED') limit 1";

    private final Sql sql;

    Messages(Sql sql) {
        this.sql = sql;
    }

    /** Stops what has not been sent to a citizen; says which events tell it. */
    public List<Entry> cancelAll(Journey journey, Instant now) {
        return sql.list(CANCEL, row -> row.getObject(1, UUID.class), now, journey.records()).stream()
                .map(id -> MessageStatusChanged.entry(journey.citizenId(), id, Message.Status.CANCELLED))
                .toList();
    }

    /** Stops what has not been sent of a plan that was put on the wrong citizen; says which events tell it. */
    public List<Entry> cancelOf(Journey journey, UUID planId, Instant now) {
        return sql.list(CANCEL_OF_PLAN, row -> row.getObject(1, UUID.class), now, journey.records(), planId).stream()
                .map(id -> MessageStatusChanged.entry(journey.citizenId(), id, Message.Status.CANCELLED))
                .toList();
    }

    /** True where the citizen was told of the plan. */
    public boolean wentOutOf(UUID planId) {
        return !sql.list(WENT_OUT, row -> row.getInt(1), planId).isEmpty();
    }

    /** Stops what has not been sent of findings that rested on what was another person's; says which events tell it. */
    public List<Entry> cancelAbout(Journey journey, Collection<UUID> about, Instant now) {
        return sql
                .list(CANCEL_ABOUT, row -> row.getObject(1, UUID.class), now, journey.records(), about, about)
                .stream()
                .map(id -> MessageStatusChanged.entry(journey.citizenId(), id, Message.Status.CANCELLED))
                .toList();
    }

    /** True where the citizen was told of one of these findings. */
    public boolean wentOutAbout(Journey journey, Collection<UUID> about) {
        return !sql.list(WENT_OUT_ABOUT, row -> row.getInt(1), journey.records(), about, about)
                .isEmpty();
    }

    /** Adds what is told of an occasion; false where it was told. */
    boolean addOnce(UUID citizenId, Message message, News news, String by) {
        return sql.change(
                        ADD_ONCE,
                        message.messageId(),
                        citizenId,
                        message.kind(),
                        message.channel(),
                        message.status(),
                        message.text(),
                        message.createdAt(),
                        by,
                        message.changedAt(),
                        message.version(),
                        news.about(),
                        news.occasion(),
                        message.subject().planId(),
                        message.subject().meetingId(),
                        message.subject().sector())
                > 0;
    }

    void add(UUID citizenId, Message message, String by) {
        sql.change(
                ADD,
                message.messageId(),
                citizenId,
                message.kind(),
                message.channel(),
                message.status(),
                message.text(),
                message.inPlaceOf(),
                message.createdAt(),
                by,
                message.changedAt(),
                message.version(),
                message.subject().planId(),
                message.subject().meetingId(),
                message.subject().sector());
    }

    void move(UUID id, Message.Status status, Instant now) {
        sql.change(MOVE, status, now, id);
    }

    Optional<Message> find(Collection<UUID> records, UUID id) {
        return sql.list(ONE, Messages::message, records, id).stream().findFirst();
    }

    /** The latest first, one more than the page shows. */
    List<Message> page(Collection<UUID> records, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(PAGE, Messages::message, records, after, after, request.fetch());
    }

    private static Message message(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Message.class);
    }
}
