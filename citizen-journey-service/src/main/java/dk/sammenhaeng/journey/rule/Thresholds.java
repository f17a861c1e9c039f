package dk.sammenhaeng.journey.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a municipality has decided about thresholds, over what reference data says, over what the rules declare.
 *
 * @param decided in any order; of two that hold on a day the later day counts, and of one day the later decision
 */
public record Thresholds(List<Decided> decided, Reference reference) {

    /** What the rules declare. */
    public static final Thresholds USUAL = new Thresholds(List.of(), Reference.NONE);

    private static final Comparator<Decided> LATEST =
            Comparator.comparing(Decided::validFrom).thenComparingInt(Decided::version);

    public Thresholds {
        decided = List.copyOf(decided);
    }

    /** The value that holds on the day. */
    BigDecimal of(Rule rule, Threshold threshold, LocalDate day) {
        return decided.stream()
                .filter(value -> value.rule().equals(rule.id()) && value.key().equals(threshold.key()))
                .filter(value -> !value.validFrom().isAfter(day))
                .max(LATEST)
                .map(Decided::value)
                .or(() -> reference.value(rule.id(), threshold.key(), day))
                .map(Threshold::plain)
                .orElse(threshold.usual());
    }

    /** The same for one that counts days, months or things. */
    int count(Rule rule, Threshold threshold, LocalDate day) {
        return of(rule, threshold, day).intValueExact();
    }

    /** Every value of a rule that holds on the day: what a conflict keeps as the ground it was found on (X16). */
    Map<String, BigDecimal> of(Rule rule, LocalDate day) {
        Map<String, BigDecimal> values = new TreeMap<>();
        rule.about().thresholds().forEach(threshold -> values.put(threshold.key(), of(rule, threshold, day)));
        return values;
    }

    /**
     * One decision.
     *
     * @param version counts the decisions about the threshold
     */
    public record Decided(String rule, String key, int version, BigDecimal value, LocalDate validFrom) {}
}
