package dk.sammenhaeng.journey.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Severity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A rule as it is published (X6, X16).
 *
 * @param version the version of the rule, which each conflict keeps
 * @param ground why there is such a rule
 * @param laws what it rests on by law, on the day asked for
 * @param threshold what exactly it looks for
 * @param thresholds the numbers in it
 * @param solutions what would end a finding
 * @param dismissed how many of its findings people set aside
 */
record RuleView(
        String id,
        int version,
        String title,
        Severity severity,
        String owner,
        String ground,
        List<LawView> laws,
        String threshold,
        List<NumberView> thresholds,
        List<SolutionView> solutions,
        DismissedView dismissed) {

    /** All rules. */
    record PageOf(List<RuleView> items) {}

    /**
     * A ground by law.
     *
     * @param toBeChecked true where the municipality should check it before relying on it
     * @param legalChangeId the change of law that brought it, as its identifier in Lovtidende (ELI), such as lta/2018/707
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record LawView(
            String law,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            boolean toBeChecked,
            String source,
            Optional<String> legalChangeId) {}

    /**
     * A threshold.
     *
     * @param value what holds in the municipality on the day asked for
     * @param usual what holds where it decides nothing
     */
    record NumberView(
            String key,
            String name,
            Threshold.Unit unit,
            BigDecimal value,
            BigDecimal usual,
            BigDecimal least,
            BigDecimal most,
            String source) {}

    /** What would end a finding. */
    record SolutionView(Solution code, String text) {}

    /**
     * Findings of the last 12 months that people set aside.
     *
     * @param reviewNeeded true when the owner must look at the rule anew
     * @param reviewedAt when the owner last did
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record DismissedView(
            long found, long accepted, BigDecimal share, boolean reviewNeeded, Optional<Instant> reviewedAt) {}
}
