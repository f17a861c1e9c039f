package dk.sammenhaeng.journey.anomaly;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** What a municipality has decided about thresholds, in the database; a decision is never changed or deleted. */
@ApplicationScoped
class ThresholdRows {

    private static final String ALL = """
            select json_build_object(
                'threshold', threshold, 'version', version, 'value', value, 'reason', reason,
                'decidedBy', decided_by, 'recordedAt', recorded_at)
            from access_threshold order by threshold, version
            """;

    private static final String DECIDE = """
            insert into access_threshold (id, threshold, version, value, reason, decided_by, recorded_at)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (municipality, threshold, version) do nothing
            """;

    private final Sql sql;

    ThresholdRows(Sql sql) {
        this.sql = sql;
    }

    /** Every decision, by threshold, the first first. */
    List<Decision> all() {
        return sql.list(ALL, row -> Sql.fromJson(row.getString(1), Decision.class));
    }

    /** Adds a decision; false when another took its version first. */
    boolean decide(Decision decision) {
        return sql.change(
                        DECIDE,
                        UuidCreator.getTimeOrderedEpoch(),
                        decision.threshold(),
                        decision.version(),
                        decision.value(),
                        decision.reason(),
                        decision.decidedBy(),
                        decision.recordedAt())
                == 1;
    }

    /** The value that holds. */
    static int value(List<Decision> decisions, Threshold threshold) {
        return decisions.stream()
                .filter(decision -> decision.threshold() == threshold)
                .max(Comparator.comparingInt(Decision::version))
                .map(Decision::value)
                .orElse(threshold.usual());
    }
}
