package dk.sammenhaeng.journey.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What law and practice say that rules need, with dates; the same for all municipalities (danish-practice).
 *
 * @param spellings each known word for a kind of action, with the kind's code; a code stands for itself
 */
public record Reference(
        List<Ground> grounds, List<MarkedKind> kinds, List<Value> values, Map<String, String> spellings) {

    /** Nothing known. */
    public static final Reference NONE = new Reference(List.of(), List.of(), List.of());

    public Reference {
        grounds = List.copyOf(grounds);
        kinds = List.copyOf(kinds);
        values = List.copyOf(values);
        spellings = Map.copyOf(spellings);
    }

    /** What is known where no kind of action has another word. */
    public Reference(List<Ground> grounds, List<MarkedKind> kinds, List<Value> values) {
        this(grounds, kinds, values, Map.of());
    }

    /** The same with these words for kinds of action. */
    Reference spelling(Map<String, String> words) {
        return new Reference(grounds, kinds, values, words);
    }

    /** The kind that a word stands for; a word nobody knows stands for itself. */
    String kindOf(String word) {
        return spellings.getOrDefault(word, word);
    }

    /** True for a word that stands for a kind of action. */
    boolean knows(String word) {
        return spellings.containsKey(word);
    }

    /** True when a kind has the mark on the day, by whichever of its words. */
    boolean marks(Mark mark, String kind, LocalDate day) {
        String asked = kindOf(kind);
        return kinds.stream()
                .anyMatch(known -> known.mark() == mark
                        && kindOf(known.code()).equals(asked)
                        && !known.validFrom().isAfter(day)
                        && known.validTo().filter(end -> !end.isAfter(day)).isEmpty());
    }

    /** The number the law gives a rule on the day. */
    Optional<BigDecimal> value(String rule, String key, LocalDate day) {
        return values.stream()
                .filter(value -> value.rule().equals(rule)
                        && value.key().equals(key)
                        && !value.validFrom().isAfter(day))
                .max(Comparator.comparing(Value::validFrom))
                .map(Value::value);
    }

    /** The first day after this one on which something here begins or ends. */
    Optional<LocalDate> nextChange(LocalDate day) {
        return Stream.of(
                        kinds.stream().map(MarkedKind::validFrom),
                        kinds.stream().flatMap(kind -> kind.validTo().stream()),
                        values.stream().map(Value::validFrom))
                .flatMap(Function.identity())
                .filter(change -> change.isAfter(day))
                .min(Comparator.naturalOrder());
    }

    /** What a kind of action, plan, benefit, episode, transition or contact means to rules. */
    public enum Mark {
        /** Home help by serviceloven § 83, outside the eldercare act. */
        HOME_HELP,
        /** Activation (aktivering) by the employment act. */
        ACTIVATION,
        /** A benefit that unpaid voluntary work above a limit reduces. */
        LIMITS_VOLUNTEERING,
        /** A benefit meant for a time, not for life. */
        TEMPORARY_BENEFIT,
        /** An episode in which the citizen cannot come to anything else. */
        ADMISSION,
        /** An episode whose existence tells too much. */
        SHELTER,
        /** A form of contact in which somebody talks with the citizen. */
        BREAKS_SILENCE,
        /** A plan that ends as its young person becomes of age. */
        YOUTH_PLAN,
        /** A transition from youth to adult support. */
        TO_ADULT,
        /** A transition that is one to adult support where it is near the birthday. */
        MAY_BE_TO_ADULT,
        /** A plan of integration, which begins with what the citizen brings. */
        INTEGRATION_PLAN,
        /** A plan that is not whole before the citizen was talked with on what they need. */
        NEEDS_DIALOGUE,
        /** A plan that is not whole before one of its actions names a method. */
        NEEDS_METHOD,
        /** A kind of action, a type of plan, or whom a coordinated plan is for, of which every action names a method. */
        METHOD_OF_EACH_ACTION
    }

    /**
     * The law a rule rests on.
     *
     * @param legalChangeId the act that brought it, as its identifier in Lovtidende (ELI); empty where none is known
     */
    public record Ground(
            String rule,
            String law,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            boolean toBeChecked,
            String source,
            Optional<String> legalChangeId) {}

    /** A kind with a meaning. */
    public record MarkedKind(Mark mark, String code, LocalDate validFrom, Optional<LocalDate> validTo) {}

    /** A number the law gives from a day on. */
    public record Value(String rule, String key, BigDecimal value, LocalDate validFrom, String source) {}
}
