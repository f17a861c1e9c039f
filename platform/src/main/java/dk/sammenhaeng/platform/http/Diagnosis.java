package dk.sammenhaeng.platform.http;

import java.util.List;
import java.util.OptionalInt;

/**
 * What a failure means to the one who asked.
 *
 * @param code stable; its texts are {@code problem.<code>.title} and {@code problem.<code>.detail}
 * @param arguments values for the texts; never personal data
 * @param byRule true when the code is the id of the domain rule that refused
 * @param faults every fault in what was sent
 * @param retryAfter seconds after which the same request may well succeed
 */
record Diagnosis(
        int status, String code, List<Object> arguments, boolean byRule, List<Fault> faults, OptionalInt retryAfter) {

    Diagnosis {
        arguments = List.copyOf(arguments);
        faults = List.copyOf(faults);
    }

    static Diagnosis of(Refusal refusal) {
        return new Diagnosis(
                refusal.kind().status(),
                refusal.code(),
                refusal.arguments(),
                refusal.kind() == Refusal.Kind.RULE,
                refusal.faults(),
                OptionalInt.empty());
    }

    static Diagnosis plain(int status, String code) {
        return new Diagnosis(status, code, List.of(), false, List.of(), OptionalInt.empty());
    }

    static Diagnosis invalid(List<Fault> faults) {
        return of(Refusal.invalid(faults));
    }

    static Diagnosis retryLater(int status, String code, int seconds) {
        return new Diagnosis(status, code, List.of(), false, List.of(), OptionalInt.of(seconds));
    }

    boolean isDefect() {
        return status == 500;
    }
}
