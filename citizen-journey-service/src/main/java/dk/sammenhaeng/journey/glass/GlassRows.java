package dk.sammenhaeng.journey.glass;

import dk.sammenhaeng.journey.glass.BreakGlass.Review;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Break-glass in the database. */
@ApplicationScoped
class GlassRows {

    private static final String ROW = """
            select json_build_object(
                'id', g.id, 'citizenId', g.citizen_id, 'user', g.user_id, 'reason', g.reason,
                'openedAt', g.opened_at, 'until', g.until, 'closedAt', g.closed_at, 'isProtected', g.protected,
                'review', case when g.verdict is not null then json_build_object(
                    'verdict', g.verdict, 'note', g.note, 'by', g.reviewed_by, 'at', g.reviewed_at) end)
            from break_glass g
            """;

    private static final String FIND = ROW + " where g.id = ?";

    private static final String STANDING =
            ROW + " where g.citizen_id = any (?) and g.user_id = ? and g.closed_at is null";

    private static final String OPEN = """
            insert into break_glass (id, citizen_id, user_id, reason, opened_at, until, protected)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CLOSE =
            "update break_glass set closed_at = least(until, ?) where id = ? and closed_at is null returning citizen_id";

    private static final String REVIEW = """
            update break_glass set verdict = ?, note = ?, reviewed_by = ?, reviewed_at = ?
            where id = ? and verdict is null
            """;

    private static final String LOCK = """
            select id from citizen where id = (select citizen_id from break_glass where id = ?)
            """;

    /** All of them, or those by who worked in a unit that the reader leads, when they opened it. */
    private static final String FILTER = """
            where (? or g.user_id <> ? and exists (
                    select from unit u join unit_member m on m.unit_id = u.id
                    where u.leader_user = ? and m.user_id = g.user_id
                        and m.since <= g.opened_at and (m.until is null or m.until >= g.opened_at)))
                and (?::boolean is null or (g.verdict is not null) = ?::boolean)
            """;

    private static final String LIST =
            ROW + FILTER + " and (?::uuid is null or g.id < ?::uuid) order by g.id desc limit ?";

    private static final String COUNT = "select count(*) from break_glass g " + FILTER;

    private static final String LED = "select exists (select from break_glass g " + FILTER + " and g.id = ?)";

    private static final String USES = """
            select json_build_object('at', at, 'act', act, 'outcome', outcome) from audit
            where subject = any (?) and actor = ? and at between ? and ? and outcome <> 'REFUSED'
            order by at, id
            """;

    private final Sql sql;

    GlassRows(Sql sql) {
        this.sql = sql;
    }

    /** The break-glass with this id. */
    Optional<BreakGlass> find(UUID id) {
        return first(sql.list(FIND, row -> Sql.fromJson(row.getString(1), BreakGlass.class), id));
    }

    /** What a user opened at a citizen and nobody has closed, also where its time is over. */
    Optional<BreakGlass> standing(List<UUID> records, String user) {
        return first(sql.list(STANDING, row -> Sql.fromJson(row.getString(1), BreakGlass.class), records, user));
    }

    /** Opens one. */
    void open(BreakGlass glass) {
        sql.change(
                OPEN,
                glass.id(),
                glass.citizenId(),
                glass.user(),
                glass.reason(),
                glass.openedAt(),
                glass.until(),
                glass.isProtected());
    }

    /** Closes one that nobody has closed; the citizen it was about. */
    Optional<UUID> close(UUID id, Instant now) {
        return first(sql.list(CLOSE, row -> row.getObject(1, UUID.class), now, id));
    }

    /** Notes what a leader found; false when another has. */
    boolean review(UUID id, Review review) {
        return sql.change(REVIEW, review.verdict(), review.note(), review.by(), review.at(), id) == 1;
    }

    /** The citizen a break-glass is about. */
    Optional<UUID> citizenOf(UUID id) {
        return first(sql.list(LOCK, row -> row.getObject(1, UUID.class), id));
    }

    /** The latest first. */
    List<BreakGlass> list(Filter filter, PageRequest request) {
        Optional<UUID> after = request.after().map(values -> UUID.fromString(values.getFirst()));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), BreakGlass.class),
                filter.all(),
                filter.reader(),
                filter.reader(),
                filter.reviewed(),
                filter.reviewed(),
                after,
                after,
                request.fetch());
    }

    /** How many {@link #list} gives in all. */
    long count(Filter filter) {
        return sql.list(
                        COUNT,
                        row -> row.getLong(1),
                        filter.all(),
                        filter.reader(),
                        filter.reader(),
                        filter.reviewed(),
                        filter.reviewed())
                .getFirst();
    }

    /** True when it stands on the list of this reader. */
    boolean isListedFor(Filter filter, UUID id) {
        return sql.list(
                        LED,
                        row -> row.getBoolean(1),
                        filter.all(),
                        filter.reader(),
                        filter.reader(),
                        filter.reviewed(),
                        filter.reviewed(),
                        id)
                .getFirst();
    }

    /** What its holder did with the citizen while it held, as the audit log has it. */
    List<GlassView.Use> uses(BreakGlass glass) {
        return sql.list(
                USES,
                row -> Sql.fromJson(row.getString(1), GlassView.Use.class),
                List.of(glass.citizenId().toString()),
                glass.user(),
                glass.openedAt(),
                glass.end());
    }

    private static <T> Optional<T> first(List<T> rows) {
        return rows.stream().findFirst();
    }

    /**
     * Which ones are wanted, and by whom.
     *
     * @param all true for administration and auditors; else those of units the reader leads
     */
    record Filter(boolean all, String reader, Optional<Boolean> reviewed) {}
}
