package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.journey.team.TeamTask.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tasks of teams, and who may take them, in the database. */
@ApplicationScoped
class TeamTaskRows {

    private static final String ROW = """
            select json_build_object(
                'id', t.id, 'citizenId', t.citizen_id, 'taskType', t.task_type, 'professions', c.professions,
                'what', t.what, 'dueOn', t.due_on, 'state', t.state, 'takenBy', t.taken_by, 'takenAs', t.taken_as,
                'version', t.version)
            from team_task t join task_competence c on c.task_type = t.task_type
            """;

    private static final String ADD = """
            insert into team_task (id, citizen_id, task_type, what, due_on, state, set_by, set_at, version)
            values (?, ?, ?, ?, ?, 'OPEN', ?, ?, 1)
            """;

    private static final String MOVE = """
            update team_task set state = ?, taken_by = ?, taken_as = ?, version = version + 1 where id = ?
            """;

    private static final String COMPETENCE = """
            select json_build_object('taskType', task_type, 'professions', professions, 'version', version)
            from task_competence
            """;

    private static final String DECIDE = """
            insert into task_competence (task_type, professions, version) values (?, ?, ?)
            on conflict (municipality, task_type) do update
                set professions = excluded.professions, version = excluded.version
                where task_competence.version = excluded.version - 1
            """;

    private final Sql sql;

    TeamTaskRows(Sql sql) {
        this.sql = sql;
    }

    void add(TeamTask task, String by, Instant now) {
        sql.change(ADD, task.id(), task.citizenId(), task.taskType(), task.what(), task.dueOn(), by, now);
    }

    void move(UUID id, State state, Optional<String> by, Optional<String> as) {
        sql.change(MOVE, state, by, as, id);
    }

    Optional<TeamTask> find(List<UUID> records, UUID id) {
        return sql
                .list(
                        ROW + "where t.citizen_id = any (?) and t.id = ?",
                        row -> Sql.fromJson(row.getString(1), TeamTask.class),
                        records,
                        id)
                .stream()
                .findFirst();
    }

    List<TeamTask> of(List<UUID> records) {
        return sql.list(
                ROW + "where t.citizen_id = any (?) order by t.state <> 'OPEN', t.state <> 'TAKEN', t.due_on, t.id",
                row -> Sql.fromJson(row.getString(1), TeamTask.class),
                records);
    }

    Optional<TaskCompetence> competence(String taskType) {
        return sql
                .list(
                        COMPETENCE + "where task_type = ?",
                        row -> Sql.fromJson(row.getString(1), TaskCompetence.class),
                        taskType)
                .stream()
                .findFirst();
    }

    List<TaskCompetence> competences() {
        return sql.list(COMPETENCE + "order by task_type", row -> Sql.fromJson(row.getString(1), TaskCompetence.class));
    }

    /** Writes it; false where another was faster. */
    boolean decide(TaskCompetence competence) {
        return sql.change(DECIDE, competence.taskType(), competence.professions(), competence.version()) > 0;
    }

    /**
     * Which professions may take a type of task.
     *
     * @param professions in the words of the team
     */
    record TaskCompetence(String taskType, List<String> professions, long version) {

        TaskCompetence {
            professions = List.copyOf(professions);
        }

        /** All types of tasks. */
        record PageOf(List<TaskCompetence> items) {}
    }
}
