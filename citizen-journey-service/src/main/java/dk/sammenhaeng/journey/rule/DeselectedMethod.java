package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Facts.Method.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An action uses a method that supervision's register has deselected, because it does not work or does harm (virksomme
 * metoder; FV-C26), or one that is not in the register, so that nobody would notice if it were (C10). It warns: for this
 * citizen it may still be the right one, and then somebody says so.
 */
record DeselectedMethod() implements Rule {

    private static final About ABOUT = About.of(
                    "deselected-method",
                    Severity.KNOW,
                    Owner.SECTOR,
                    Solution.CHOOSE_ANOTHER_METHOD,
                    Solution.NAME_METHOD_OF_ACTION)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Planned> withMethod = Planned.notOver(journey, today).stream()
                .filter(one -> one.action().terms().method().isPresent())
                .toList();
        return Answer.of(withMethod.stream()
                        .flatMap(one -> reason(one.action(), facts, today).stream()
                                .map(reason -> Finding.by(this, journey, reason.name())
                                        .key(reason.keyOf(one.action().id()))
                                        .part(one.plan(), one.action().id())
                                        .until(one.action().to())
                                        .found()))
                        .toList())
                .changingOn(
                        withMethod.stream()
                                .flatMap(one -> one.action().terms().method().stream())
                                .flatMap(facts::changesOfMethod),
                        today);
    }

    private static Optional<Reason> reason(Action action, Facts facts, LocalDate today) {
        String method = action.terms().method().orElseThrow();
        return facts.lacksMethod(method)
                ? Optional.of(Reason.NOT_IN_REGISTER)
                : facts.methodOn(method, today)
                        .filter(status -> status == Status.DESELECTED)
                        .map(status -> Reason.DESELECTED);
    }

    private enum Reason {
        DESELECTED,
        NOT_IN_REGISTER;

        /**
         * The action itself for the one, a name of its own for the other: who accepted that a method is in no register
         * did not accept that it does harm.
         */
        UUID keyOf(UUID action) {
            return this == DESELECTED
                    ? action
                    : UUID.nameUUIDFromBytes((action + name()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
