package dk.sammenhaeng.journey.deadline;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/** What a municipality has decided about its times, in the database; a decision is never changed or deleted. */
@ApplicationScoped
class DeadlineRows {

    private static final String ALL = """
            select code, version, time, valid_from, reason, decided_by, recorded_at from deadline order by code, version
            """;

    private static final String DECIDE = """
            insert into deadline (id, code, version, time, valid_from, reason, decided_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, code, version) do nothing
            """;

    private final Sql sql;

    DeadlineRows(Sql sql) {
        this.sql = sql;
    }

    /** Every decision of the municipality. */
    List<Decided> all() {
        return sql.list(
                ALL,
                row -> new Decided(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getString(6),
                        row.getTimestamp(7).toInstant()));
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(Decided decided) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        decided.code(),
                        decided.version(),
                        decided.time(),
                        decided.validFrom(),
                        decided.reason(),
                        decided.decidedBy(),
                        decided.recordedAt())
                == 1;
    }
}
