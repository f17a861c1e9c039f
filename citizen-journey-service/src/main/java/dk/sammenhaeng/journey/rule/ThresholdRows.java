package dk.sammenhaeng.journey.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.rule.Thresholds.Decided;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a municipality has decided about thresholds, in the database; a decision is never changed or deleted. */
@ApplicationScoped
class ThresholdRows {

    private static final String ALL = "select rule, key, version, value, valid_from from rule_threshold";

    private static final String HISTORY = """
            select version, value, valid_from, reason, decided_by, recorded_at from rule_threshold
            where rule = ? and key = ? order by version
            """;

    private static final String DECIDE = """
            insert into rule_threshold (id, rule, key, version, value, valid_from, reason, decided_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, rule, key, version) do nothing
            """;

    private final Sql sql;

    ThresholdRows(Sql sql) {
        this.sql = sql;
    }

    /** Every decision of the municipality. */
    List<Decided> all() {
        return sql.list(
                ALL,
                row -> new Decided(
                        row.getString(1),
                        row.getString(2),
                        row.getInt(3),
                        row.getBigDecimal(4),
                        row.getObject(5, LocalDate.class)));
    }

    /** The decisions about one threshold, the first first. */
    List<Decision> history(Rule rule, Threshold threshold) {
        return sql.list(
                HISTORY,
                row -> new Decision(
                        row.getInt(1),
                        row.getBigDecimal(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getTimestamp(6).toInstant()),
                rule.id(),
                threshold.key());
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(Rule rule, Threshold threshold, Decision decision) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        rule.id(),
                        threshold.key(),
                        decision.version(),
                        decision.value(),
                        decision.validFrom(),
                        decision.reason(),
                        decision.decidedBy(),
                        decision.recordedAt())
                == 1;
    }

    /**
     * A decision about a threshold.
     *
     * @param version counts them, from 1
     */
    record Decision(
            int version, BigDecimal value, LocalDate validFrom, String reason, String decidedBy, Instant recordedAt) {}
}
