package dk.sammenhaeng.journey.monitoring;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Home monitoring and deviations in the database. */
@ApplicationScoped
class MonitoringRows {

    private static final String ADD = """
            insert into home_monitoring (
                id, citizen_id, plan_id, sector, patient_group, responsible_party, responsible_name,
                responsible_phone, citizen_does, contact_name, contact_phone, starts_on, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF = """
            select json_build_object(
                'id', id, 'citizenId', citizen_id, 'planId', plan_id, 'sector', sector,
                'patientGroup', patient_group,
                'responsible', json_build_object(
                    'party', responsible_party, 'name', responsible_name, 'phone', responsible_phone),
                'citizenDoes', citizen_does,
                'contact', json_build_object('name', contact_name, 'phone', contact_phone),
                'from', starts_on, 'to', ends_on, 'version', version)
            from home_monitoring where citizen_id = any (?) order by ends_on is not null, starts_on desc, id desc
            """;

    private static final String DEVIATION = """
            select json_build_object(
                'id', id, 'monitoringId', monitoring_id, 'readingId', reading_id, 'kind', kind, 'at', at,
                'review', review, 'recordedAt', recorded_at)
            from monitoring_deviation where monitoring_id = ?
            """;

    private static final String DEVIATIONS = DEVIATION + """
                and (?::timestamptz is null or (at, id) < (?::timestamptz, ?::uuid))
            order by at desc, id desc limit ?
            """;

    private static final String NOTE = """
            insert into monitoring_deviation (
                id, monitoring_id, citizen_id, reading_id, kind, at, review, recorded_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    MonitoringRows(Sql sql) {
        this.sql = sql;
    }

    void add(Monitoring monitoring, String by, Instant now) {
        sql.change(
                ADD,
                monitoring.id(),
                monitoring.citizenId(),
                monitoring.planId(),
                monitoring.sector(),
                monitoring.patientGroup(),
                monitoring.responsible().party(),
                monitoring.responsible().name(),
                monitoring.responsible().phone(),
                monitoring.citizenDoes(),
                monitoring.contact().name(),
                monitoring.contact().phone(),
                monitoring.from(),
                by,
                now);
    }

    void end(UUID id, LocalDate on) {
        sql.change("update home_monitoring set ends_on = ?, version = version + 1 where id = ?", on, id);
    }

    /** A citizen's, what goes on first. */
    List<Monitoring> of(Journey journey) {
        return sql.list(OF, row -> Sql.fromJson(row.getString(1), Monitoring.class), journey.records());
    }

    Optional<Deviation> deviation(UUID monitoringId, String readingId) {
        return sql
                .list(
                        DEVIATION + " and reading_id = ?",
                        row -> Sql.fromJson(row.getString(1), Deviation.class),
                        monitoringId,
                        readingId)
                .stream()
                .findFirst();
    }

    void note(UUID citizenId, Deviation deviation, String by) {
        sql.change(
                NOTE,
                deviation.id(),
                deviation.monitoringId(),
                citizenId,
                deviation.readingId(),
                deviation.kind(),
                deviation.at(),
                deviation.review(),
                by,
                deviation.recordedAt());
    }

    /** The latest first. */
    List<Deviation> deviations(UUID monitoringId, PageRequest request) {
        Optional<Instant> at = request.after().map(values -> Instant.parse(values.get(0)));
        return sql.list(
                DEVIATIONS,
                row -> Sql.fromJson(row.getString(1), Deviation.class),
                monitoringId,
                at,
                at,
                request.after().map(values -> UUID.fromString(values.get(1))),
                request.fetch());
    }
}
