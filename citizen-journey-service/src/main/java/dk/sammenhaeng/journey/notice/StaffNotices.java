package dk.sammenhaeng.journey.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells one person what happened around a citizen they work with, in the transaction in which it happened. */
@ApplicationScoped
public class StaffNotices {

    private static final String TELL =
            "insert into staff_notice (id, user_id, citizen_id, kind, part_id, at) values (?, ?, ?, ?, ?, ?)";

    private static final String TELL_ALL = """
            insert into staff_notice (id, user_id, citizen_id, kind, part_id, at)
            select id, "user", ?, ?, ?, ? from jsonb_to_recordset(?::jsonb) as r (id uuid, "user" text)
            """;

    /**
     * Of citizens with whom the reader still works: who has left is told nothing more, but that what they had read of a
     * citizen was another's (daily use C2), for the retraction itself may have ended the work.
     */
    private static final String FILTER = """
            from staff_notice
            where user_id = ?
                and (citizen_id in (select citizens_of(?, ?)) or kind in ('PLAN_RETRACTED', 'BENEFIT_RETRACTED'))
            """;

    private static final String ROW = "select id, citizen_id, kind, part_id, at, read_at ";

    private static final String LIST = ROW + FILTER + " and (?::uuid is null or id < ?::uuid) order by id desc limit ?";

    private static final String READ =
            "update staff_notice set read_at = ? where id = ? and user_id = ? and read_at is null";

    private static final String COUNT = "select count(*) " + FILTER;

    /** Of coordinated plans: an objection to a sector's plan is for who is responsible for that. */
    private static final String OBJECTIONS = """
            select n.part_id, n.at from staff_notice n
            where n.user_id = ? and n.citizen_id in (select records_of(?)) and n.kind = 'PLAN_OBJECTED'
                and n.read_at is null
                and exists (select from coordinated_plan p where p.id = n.part_id)
                and not exists (
                    select from staff_notice known
                    where known.user_id = ? and known.kind = n.kind and known.part_id = n.part_id and known.at = n.at)
            """;

    private final Sql sql;

    StaffNotices(Sql sql) {
        this.sql = sql;
    }

    /** Tells a person that something happened. */
    public void tell(String user, UUID citizenId, Kind kind, UUID partId, Instant now) {
        sql.change(TELL, UuidCreator.getTimeOrderedEpoch(), user, citizenId, kind, partId, now);
    }

    /** Tells several persons the same. */
    public void tell(Collection<String> users, UUID citizenId, Kind kind, UUID partId, Instant now) {
        List<Told> told = users.stream()
                .map(user -> new Told(UuidCreator.getTimeOrderedEpoch(), user))
                .toList();
        sql.change(TELL_ALL, citizenId, kind, partId, now, Sql.json(told));
    }

    /** Tells the next coordinator of the citizen's objections that the former one has not read (catalogue C4: no gap). */
    public void handOn(UUID citizenId, String from, String to) {
        sql.list(
                        OBJECTIONS,
                        row -> new Objection(
                                row.getObject(1, UUID.class),
                                row.getTimestamp(2).toInstant()),
                        from,
                        citizenId,
                        to)
                .forEach(unread -> tell(to, citizenId, Kind.PLAN_OBJECTED, unread.planId(), unread.at()));
    }

    /** What a person is told, the latest first. */
    List<StaffNotice> list(String user, Instant now, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(LIST, StaffNotices::notice, user, user, now, after, after, request.fetch());
    }

    /**
     * Notes that the person has read it; again changes nothing.
     *
     * @return the notice, where it is the person's and they still work with the citizen or had read what was another's
     */
    Optional<StaffNotice> read(String user, UUID noticeId, Instant now) {
        sql.change(READ, now, noticeId, user);
        return sql.list(ROW + FILTER + " and id = ?", StaffNotices::notice, user, user, now, noticeId).stream()
                .findFirst();
    }

    private static StaffNotice notice(ResultSet row) throws SQLException {
        return new StaffNotice(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                Kind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getTimestamp(5).toInstant(),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant));
    }

    /** How many {@link #list} gives in all. */
    long count(String user, Instant now) {
        return sql.list(COUNT, row -> row.getLong(1), user, user, now).getFirst();
    }

    /** What happened. */
    public enum Kind {
        /** Somebody broke the glass at the citizen. */
        BREAK_GLASS_OPENED,
        /** A plan the person may have seen had been put on the wrong citizen. */
        PLAN_RETRACTED,
        /** The same of a benefit. */
        BENEFIT_RETRACTED,
        /** The citizen does not agree with the plan that is named: the coordinated one or a sector's. */
        PLAN_OBJECTED,
        /** An offer of volunteers the citizen was referred to is there no more. */
        VOLUNTEER_OFFER_GONE,
        /** The part is the life event, or the citizen where it is the protection of name and address. */
        LIFE_EVENT
    }

    private record Told(UUID id, String user) {}

    private record Objection(UUID planId, Instant at) {}

    /**
     * One thing a person is told.
     *
     * @param readAt when the person said that it is read; until then it is a task on the worklist
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record StaffNotice(UUID noticeId, UUID citizenId, Kind kind, UUID partId, Instant at, Optional<Instant> readAt) {}
}
