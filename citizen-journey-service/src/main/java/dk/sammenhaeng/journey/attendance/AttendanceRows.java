package dk.sammenhaeng.journey.attendance;

import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How appointments went, in the database. */
@ApplicationScoped
class AttendanceRows {

    /** What was left out of its plan and of which nobody said how it went was never an appointment that was. */
    private static final String OF_PLANS = """
            from appointment a join sector_plan p on p.id = a.plan_id
            where p.id = any (?::uuid[]) and (a.active or a.went is not null)
            """;

    private static final String ROW = """
            select json_build_object(
                'appointmentId', a.id, 'planId', p.id, 'sector', p.sector, 'title', a.title, 'start', a.starts_at,
                'end', a.ends_at, 'attendance', a.went, 'bySystem', a.attendance is not null,
                'version', a.attendance_version)
            """ + OF_PLANS;

    private static final String WANTED = """
                and (?::text is null or a.went = ?::text)
                and (?::timestamptz is null or a.starts_at >= ?::timestamptz)
                and (?::timestamptz is null or a.starts_at < ?::timestamptz)
            """;

    private static final String LIST = ROW + WANTED + """
                and (?::timestamptz is null or (a.starts_at, a.id) < (?::timestamptz, ?::uuid))
            order by a.starts_at desc, a.id desc limit ?
            """;

    private static final String NOTE = """
            update appointment set
                noted_attendance = ?, noted_by = ?, noted_at = ?, attendance_version = attendance_version + 1
            where id = ?
            """;

    private final Sql sql;

    AttendanceRows(Sql sql) {
        this.sql = sql;
    }

    /** Those of some plans, the latest first. */
    List<Attended> list(List<UUID> plans, Wanted wanted, PageRequest request) {
        Optional<Instant> at = request.after().map(after -> Instant.parse(after.get(0)));
        List<Object> values = values(plans, wanted);
        values.addAll(
                Arrays.asList(at, at, request.after().map(after -> UUID.fromString(after.get(1))), request.fetch()));
        return sql.list(LIST, row -> Sql.fromJson(row.getString(1), Attended.class), values.toArray());
    }

    long count(List<UUID> plans, Wanted wanted) {
        return sql.list(
                        "select count(*) " + OF_PLANS + WANTED,
                        row -> row.getLong(1),
                        values(plans, wanted).toArray())
                .getFirst();
    }

    Optional<Attended> find(List<UUID> plans, UUID appointmentId) {
        return sql
                .list(ROW + "and a.id = ?", row -> Sql.fromJson(row.getString(1), Attended.class), plans, appointmentId)
                .stream()
                .findFirst();
    }

    /** Notes how one went, as a person said. */
    void note(UUID appointmentId, Attendance how, String by, Instant now) {
        sql.change(NOTE, how, by, now, appointmentId);
    }

    private static List<Object> values(List<UUID> plans, Wanted wanted) {
        return new ArrayList<>(Arrays.asList(
                plans,
                wanted.attendance(),
                wanted.attendance(),
                wanted.from(),
                wanted.from(),
                wanted.to(),
                wanted.to()));
    }

    /**
     * Which are wanted.
     *
     * @param to the first instant no longer wanted
     */
    record Wanted(Optional<Attendance> attendance, Optional<Instant> from, Optional<Instant> to) {}
}
