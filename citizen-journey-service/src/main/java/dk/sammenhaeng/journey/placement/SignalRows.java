package dk.sammenhaeng.journey.placement;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Registered signs of a breakdown in the database. */
@ApplicationScoped
class SignalRows {

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'episodeId', episode_id, 'sign', sign, 'what', what,
                'seenOn', seen_on, 'sector', sector, 'registeredAt', registered_at, 'endedOn', ended_on, 'done', done,
                'version', version)
            from placement_signal where episode_id = ? order by id
            """;

    private static final String ADD = """
            insert into placement_signal (
                id, citizen_id, episode_id, sign, what, seen_on, sector, registered_by, registered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END = """
            update placement_signal set ended_on = ?, done = ?, ended_by = ?, version = version + 1 where id = ?
            """;

    private final Sql sql;

    SignalRows(Sql sql) {
        this.sql = sql;
    }

    /** Those of a placement, the first one first. */
    List<RegisteredSignal> of(UUID episodeId) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), RegisteredSignal.class), episodeId);
    }

    void add(RegisteredSignal signal, String by) {
        sql.change(
                ADD,
                signal.id(),
                signal.citizenId(),
                signal.episodeId(),
                signal.sign(),
                signal.what(),
                signal.seenOn(),
                signal.sector(),
                by,
                signal.registeredAt());
    }

    void end(UUID id, LocalDate on, String done, String by) {
        sql.change(END, on, done, by, id);
    }
}
