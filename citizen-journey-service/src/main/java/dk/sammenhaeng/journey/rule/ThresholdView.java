package dk.sammenhaeng.journey.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A threshold with everything the municipality has decided about it.
 *
 * @param value what holds today
 */
record ThresholdView(
        String rule,
        String key,
        String name,
        Threshold.Unit unit,
        BigDecimal value,
        BigDecimal usual,
        BigDecimal least,
        BigDecimal most,
        String source,
        List<DecisionView> history) {

    /** One decision. */
    record DecisionView(
            int version, BigDecimal value, LocalDate validFrom, String reason, String decidedBy, Instant recordedAt) {}
}
