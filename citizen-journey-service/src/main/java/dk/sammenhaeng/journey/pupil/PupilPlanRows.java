package dk.sammenhaeng.journey.pupil;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** References to pupil plans in the database. */
@ApplicationScoped
class PupilPlanRows {

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'sector', sector, 'link', link, 'status', status,
                'teachers', teachers, 'school', school, 'grade', grade, 'followUpOn', follow_up_on,
                'changedAt', changed_at, 'version', version)
            from pupil_plan where citizen_id = any (?) order by status = 'CLOSED', changed_at desc limit 1
            """;

    private static final String WRITE = """
            insert into pupil_plan (
                id, citizen_id, sector, link, status, teachers, school, grade, follow_up_on, changed_by, changed_at,
                version)
            values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::integer, ?, ?, ?, ?)
            on conflict (id) do update set
                link = excluded.link, status = excluded.status, teachers = excluded.teachers, school = excluded.school,
                grade = excluded.grade, follow_up_on = excluded.follow_up_on, changed_by = excluded.changed_by,
                changed_at = excluded.changed_at, version = excluded.version
            """;

    private final Sql sql;

    PupilPlanRows(Sql sql) {
        this.sql = sql;
    }

    /** A citizen's; of merged records the one in force. */
    Optional<PupilPlan> of(List<UUID> records) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), PupilPlan.class), records).stream()
                .findFirst();
    }

    void write(PupilPlan plan, String by) {
        sql.change(
                WRITE,
                plan.id(),
                plan.citizenId(),
                plan.sector(),
                plan.link(),
                plan.status(),
                Sql.json(plan.teachers()),
                plan.school(),
                plan.grade().isPresent() ? Optional.of(plan.grade().getAsInt()) : Optional.empty(),
                plan.followUpOn(),
                by,
                plan.changedAt(),
                plan.version());
    }
}
