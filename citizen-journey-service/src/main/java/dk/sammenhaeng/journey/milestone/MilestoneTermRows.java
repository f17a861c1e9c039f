package dk.sammenhaeng.journey.milestone;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.milestone.MilestoneTerms.Decided;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** What a municipality has decided about the deadlines of milestones, in the database; never changed or deleted. */
@ApplicationScoped
class MilestoneTermRows {

    private static final String ALL = """
            select kind, version, after_period, repeated_every, warned_before, valid_from, law, reason, decided_by,
                recorded_at
            from milestone_term order by kind, version
            """;

    private static final String DECIDE = """
            insert into milestone_term (
                id, kind, version, after_period, repeated_every, warned_before, valid_from, law, reason, decided_by,
                recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, kind, version) do nothing
            """;

    private final Sql sql;

    MilestoneTermRows(Sql sql) {
        this.sql = sql;
    }

    /** Every decision of the municipality. */
    MilestoneTerms all() {
        return new MilestoneTerms(sql.list(
                ALL,
                row -> new Decided(
                        row.getString(1),
                        row.getInt(2),
                        Period.parse(row.getString(3)),
                        Optional.ofNullable(row.getString(4)).map(Period::parse),
                        Period.parse(row.getString(5)),
                        row.getObject(6, LocalDate.class),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getTimestamp(10).toInstant())));
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(Decided decided) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        decided.kind(),
                        decided.version(),
                        decided.after().toString(),
                        decided.repeated().map(Period::toString),
                        decided.warnedBefore().toString(),
                        decided.validFrom(),
                        decided.law(),
                        decided.reason(),
                        decided.decidedBy(),
                        decided.recordedAt())
                == 1;
    }
}
