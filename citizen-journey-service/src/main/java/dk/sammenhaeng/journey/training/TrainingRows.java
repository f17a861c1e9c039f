package dk.sammenhaeng.journey.training;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.training.HomeTraining.ToldBy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Training at home and its sessions in the database. */
@ApplicationScoped
class TrainingRows {

    private static final String WRITE = """
            insert into home_training (
                id, citizen_id, plan_id, action_id, sector, sessions_per_week, starts_on, recorded_by, recorded_at,
                version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update set
                sessions_per_week = excluded.sessions_per_week, starts_on = excluded.starts_on,
                recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at, version = excluded.version
            """;

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'planId', plan_id, 'actionId', action_id, 'sector', sector,
                'sessionsPerWeek', sessions_per_week, 'from', starts_on, 'version', version)
            from home_training where citizen_id = any (?) order by id desc
            """;

    private static final String PERFORM = """
            insert into training_session (
                id, training_id, session_id, performed_on, told_by, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** Weeks begin on Monday (ISO 8601). */
    private static final String WEEKS = """
            select training_id, date_trunc('week', performed_on)::date, count(*)
            from training_session where training_id = any (?) and performed_on >= ?
            group by 1, 2
            """;

    private final Sql sql;

    TrainingRows(Sql sql) {
        this.sql = sql;
    }

    void write(HomeTraining training, String by, Instant now) {
        sql.change(
                WRITE,
                training.id(),
                training.citizenId(),
                training.planId(),
                training.actionId(),
                training.sector(),
                training.sessionsPerWeek(),
                training.from(),
                by,
                now,
                training.version());
    }

    List<HomeTraining> of(Journey journey) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), HomeTraining.class), journey.records());
    }

    /** The day of a session that was told before. */
    Optional<LocalDate> performed(UUID trainingId, String sessionId) {
        return sql
                .list(
                        "select performed_on from training_session where training_id = ? and session_id = ?",
                        row -> row.getObject(1, LocalDate.class),
                        trainingId,
                        sessionId)
                .stream()
                .findFirst();
    }

    void perform(UUID id, UUID trainingId, String sessionId, LocalDate on, ToldBy toldBy, String by, Instant now) {
        sql.change(PERFORM, id, trainingId, sessionId, on, toldBy, by, now);
    }

    /** How many sessions were performed in each week from a Monday on; a week without any is left out. */
    List<Week> weeks(List<UUID> trainings, LocalDate fromMonday) {
        return sql.list(
                WEEKS,
                row -> new Week(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getInt(3)),
                trainings,
                fromMonday);
    }

    /** The sessions of a week. */
    record Week(UUID trainingId, LocalDate monday, int performed) {}
}
