package dk.sammenhaeng.journey.contact;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Contacts, next steps and pauses in the database. */
@ApplicationScoped
class ContactRows {

    private static final String ADD = """
            insert into contact (
                id, citizen_id, at, form, sector, unit, next_step, next_step_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String LIST = """
            select json_build_object(
                'id', id, 'at', at, 'form', form, 'sector', sector, 'unit', unit, 'nextStep', next_step,
                'nextStepOn', next_step_on, 'recordedAt', recorded_at)
            from contact
            where citizen_id = any (?) and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid))
            order by at desc, id desc limit ?
            """;

    private static final String ADD_STEP = """
            update next_step set superseded = true where citizen_id = any (?) and not superseded;
            insert into next_step (id, citizen_id, what, on_day, sector, unit, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String STEPS = """
            select json_build_object(
                'id', id, 'what', what, 'on', on_day, 'sector', sector, 'unit', unit, 'recordedAt', recorded_at,
                'current', not superseded)
            from next_step where citizen_id = any (?) order by superseded, id desc
            """;

    private static final String ADD_PAUSE = """
            insert into pause (id, citizen_id, starts_on, ends_on, reason, sector, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String END_PAUSE =
            "update pause set ends_on = ?, ended_by = ?, version = version + 1 where id = ?";

    private static final String PAUSES = """
            select json_build_object(
                'id', id, 'from', starts_on, 'to', ends_on, 'reason', reason, 'sector', sector,
                'endedEarly', ended_by is not null, 'version', version)
            from pause where citizen_id = any (?) order by starts_on desc, id desc
            """;

    private final Sql sql;

    ContactRows(Sql sql) {
        this.sql = sql;
    }

    void add(UUID citizenId, Contact contact, String by) {
        sql.change(
                ADD,
                contact.id(),
                citizenId,
                contact.at(),
                contact.form(),
                contact.sector(),
                contact.unit(),
                contact.nextStep(),
                contact.nextStepOn(),
                by,
                contact.recordedAt());
    }

    /** A citizen's contacts, the latest first. */
    List<Contact> list(List<UUID> records, PageRequest request) {
        Optional<Instant> at = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                LIST,
                row -> Sql.fromJson(row.getString(1), Contact.class),
                records,
                at,
                at,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }

    long count(List<UUID> records) {
        return sql.list("select count(*) from contact where citizen_id = any (?)", row -> row.getLong(1), records)
                .getFirst();
    }

    /** Writes the next step in place of the former. */
    void add(Journey journey, NextStep step, String by) {
        sql.change(
                ADD_STEP,
                journey.records(),
                step.id(),
                journey.citizenId(),
                step.what(),
                step.on(),
                step.sector(),
                step.unit(),
                by,
                step.recordedAt());
    }

    List<NextStep> steps(List<UUID> records) {
        return sql.list(STEPS, row -> Sql.fromJson(row.getString(1), NextStep.class), records);
    }

    void add(UUID citizenId, Pause pause, String by, Instant now) {
        sql.change(ADD_PAUSE, pause.id(), citizenId, pause.from(), pause.to(), pause.reason(), pause.sector(), by, now);
    }

    void end(UUID pauseId, LocalDate to, String by) {
        sql.change(END_PAUSE, to, by, pauseId);
    }

    List<Pause> pauses(List<UUID> records) {
        return sql.list(PAUSES, ContactRows::pause, records);
    }

    private static Pause pause(ResultSet row) throws SQLException {
        return Sql.fromJson(row.getString(1), Pause.class);
    }
}
