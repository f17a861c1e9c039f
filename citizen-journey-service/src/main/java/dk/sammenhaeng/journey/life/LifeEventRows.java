package dk.sammenhaeng.journey.life;

import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Life events and what they change, in the database. */
@ApplicationScoped
class LifeEventRows {

    private static final String ROW = """
            select json_build_object(
                'lifeEventId', id, 'kind', kind, 'happenedOn', happened_on, 'toMunicipality', to_municipality,
                'registeredAt', registered_at, 'registeredBy', registered_by, 'takenBackAt', taken_back_at,
                'takenBackWhy', taken_back_why, 'cancelledAppointments', json_build_array())
            from life_event
            """;

    private static final String LIST = ROW + "where citizen_id = any (?::uuid[]) order by id";

    private static final String ADD = """
            insert into life_event (
                id, citizen_id, kind, happened_on, to_municipality, registered_at, registered_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STOP = "update citizen set stopped_at = ? where id = any (?::uuid[])";

    private static final String GO_ON = """
            update life_event set taken_back_at = ?, taken_back_by = ?, taken_back_why = ? where id = ?;
            update citizen set stopped_at = null, re_evaluate_on = null where id = any (?::uuid[])
            """;

    private static final String MOVE =
            "update citizen set municipality_of_residence = ?, version = version + 1 where id = any (?::uuid[])";

    private static final String RENAME =
            "update citizen set given_name = ?, family_name = ?, version = version + 1 where id = any (?::uuid[])";

    private final Sql sql;

    LifeEventRows(Sql sql) {
        this.sql = sql;
    }

    List<LifeEvent> of(Collection<UUID> records) {
        return sql.list(LIST, LifeEventRows::event, records);
    }

    void add(UUID citizenId, LifeEvent event) {
        sql.change(
                ADD,
                event.lifeEventId(),
                citizenId,
                event.kind(),
                event.happenedOn(),
                event.toMunicipality(),
                event.registeredAt(),
                event.registeredBy());
    }

    void stop(Collection<UUID> records, Instant from) {
        sql.change(STOP, from, records);
    }

    void goOn(Collection<UUID> records, UUID lifeEventId, Instant now, String by, String why) {
        sql.change(GO_ON, now, by, why, lifeEventId, records);
    }

    void move(Collection<UUID> records, String municipality) {
        sql.change(MOVE, municipality, records);
    }

    void rename(Collection<UUID> records, String givenName, String familyName) {
        sql.change(RENAME, givenName, familyName, records);
    }

    private static LifeEvent event(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), LifeEvent.class).with(Optional.empty(), List.of());
    }
}
