package dk.sammenhaeng.journey.benefit;

import dk.sammenhaeng.journey.sql.Sql;
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
                fast_track, version
            from benefit
            """;

    private static final String WRITE = """
            insert into benefit (
                id, citizen_id, external_id, external_version, kind, starts_on, ends_on, target_group, has_job,
                fast_track, version, recorded_at, first_recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (citizen_id, external_id) do update set
                external_version = excluded.external_version, kind = excluded.kind, starts_on = excluded.starts_on,
                ends_on = excluded.ends_on, target_group = excluded.target_group, has_job = excluded.has_job,
                fast_track = excluded.fast_track, version = excluded.version, recorded_at = excluded.recorded_at
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

    void write(Benefit benefit, Instant now) {
        sql.change(
                WRITE,
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
}
