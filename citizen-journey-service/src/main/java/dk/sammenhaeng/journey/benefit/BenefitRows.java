package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.journey.Identity;
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

/** Benefits in the database; one that was put on the wrong citizen is not found. */
@ApplicationScoped
class BenefitRows {

    private static final String COLUMNS = """
            select id, citizen_id, external_id, external_version, kind, starts_on, ends_on, target_group, has_job,
                fast_track, version, retracted_at is not null
            from benefit
            """;

    private static final String NAMED = COLUMNS + """
            where citizen_id = any (?) and external_id = ?
            order by retracted_at is not null, citizen_id <> ? limit 1
            """;

    private static final String ADD = """
            insert into benefit (
                id, citizen_id, external_id, external_version, kind, starts_on, ends_on, target_group, has_job,
                fast_track, version, recorded_at, first_recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = """
            update benefit set
                external_version = ?, kind = ?, starts_on = ?, ends_on = ?, target_group = ?, has_job = ?,
                fast_track = ?, version = ?, recorded_at = ?
            where id = ?
            """;

    private static final String KEEP = """
            insert into benefit_version (
                benefit_id, version, citizen_id, external_version, kind, starts_on, ends_on, target_group, has_job,
                fast_track, recorded_at)
            select id, version, citizen_id, external_version, kind, starts_on, ends_on, target_group, has_job, fast_track,
                recorded_at
            from benefit where id = ?
            """;

    private static final String VERSIONS = """
            select json_build_object(
                'version', v.version, 'externalVersion', v.external_version, 'kind', v.kind, 'from', v.starts_on,
                'to', v.ends_on, 'targetGroup', v.target_group, 'hasJob', v.has_job, 'fastTrack', v.fast_track,
                'recordedAt', v.recorded_at, 'recordedUntil', (
                    select n.recorded_at from benefit_version n
                    where n.benefit_id = v.benefit_id and n.version > v.version order by n.version limit 1))
            from benefit_version v
            where v.benefit_id = ? and (?::bigint is null or v.version < ?::bigint)
            order by v.version desc limit ?
            """;

    private static final String HELD = """
            select kind, starts_on, ends_on from benefits_held(?::uuid[], 'infinity') order by starts_on, benefit_id
            """;

    private final Sql sql;

    BenefitRows(Sql sql) {
        this.sql = sql;
    }

    Optional<Benefit> find(UUID id) {
        return sql.list(COLUMNS + "where id = ? and retracted_at is null", BenefitRows::benefit, id).stream()
                .findFirst();
    }

    /** A citizen's, the latest first. */
    List<Benefit> of(List<UUID> records) {
        return sql.list(
                COLUMNS + "where citizen_id = any (?) and retracted_at is null order by starts_on desc, id desc",
                BenefitRows::benefit,
                records);
    }

    /** The one that its system knows by this id: one that is there, else one that was retracted; the asked record's first. */
    Optional<Named> named(Identity person, String externalId) {
        return sql
                .list(
                        NAMED,
                        row -> new Named(benefit(row), row.getBoolean(12)),
                        person.records(),
                        externalId,
                        person.asked())
                .stream()
                .findFirst();
    }

    /** What the person lived on, each period with its kind, the first first; also before a benefit became another. */
    List<Held> held(List<UUID> records) {
        return sql.list(
                HELD,
                row -> new Held(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        Optional.ofNullable(row.getObject(3, LocalDate.class))),
                records);
    }

    /** What a benefit said, the latest first, one more than the page shows. */
    List<BenefitVersion> versions(UUID id, PageRequest request) {
        Optional<Long> before = request.after().map(values -> Long.valueOf(values.getFirst()));
        return sql.list(
                VERSIONS,
                row -> Sql.fromJson(row.getString(1), BenefitVersion.class),
                id,
                before,
                before,
                request.fetch());
    }

    /** Changes it, and keeps what it says from now on as a version. */
    void change(Benefit benefit, Instant now) {
        sql.change(
                CHANGE,
                benefit.externalVersion(),
                benefit.kind(),
                benefit.from(),
                benefit.to(),
                benefit.targetGroup(),
                benefit.hasJob(),
                benefit.fastTrack(),
                benefit.version(),
                now,
                benefit.id());
        sql.change(KEEP, benefit.id());
    }

    /** Adds it, with its first version. */
    void add(Benefit benefit, Instant now) {
        sql.change(
                ADD,
                benefit.id(),
                benefit.citizenId(),
                benefit.externalId(),
                benefit.externalVersion(),
                benefit.kind(),
                benefit.from(),
                benefit.to(),
                benefit.targetGroup(),
                benefit.hasJob(),
                benefit.fastTrack(),
                benefit.version(),
                now,
                now);
        sql.change(KEEP, benefit.id());
    }

    /** Nobody reads it any more. */
    void retract(UUID id, Instant now) {
        sql.change("update benefit set retracted_at = ?, version = version + 1 where id = ?", now, id);
    }

    private static Benefit benefit(ResultSet row) throws SQLException {
        return new Benefit(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                Optional.ofNullable(row.getObject(7, LocalDate.class)),
                Optional.ofNullable(row.getString(8)),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getLong(11));
    }

    /** A benefit, and whether it turned out to be somebody else's. */
    record Named(Benefit benefit, boolean retracted) {}
}
