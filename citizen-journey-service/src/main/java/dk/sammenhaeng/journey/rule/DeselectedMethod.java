package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Facts.Method.Status;
import java.time.LocalDate;
import java.util.List;

/**
 * An action uses a method that supervision's register has deselected, because it does not work or does harm (virksomme
 * metoder; FV-C26). It warns: for this citizen it may still be the right one, and then somebody says so.
 */
record DeselectedMethod() implements Rule {

    private static final About ABOUT =
            About.of("deselected-method", Severity.KNOW, Owner.SECTOR, Solution.CHOOSE_ANOTHER_METHOD);

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
                        .filter(one -> one.action()
                                .terms()
                                .method()
                                .flatMap(code -> facts.methodOn(code, today))
                                .filter(status -> status == Status.DESELECTED)
                                .isPresent())
                        .map(one -> Finding.by(this, journey, "DESELECTED")
                                .part(one.plan(), one.action().id())
                                .until(one.action().to())
                                .found())
                        .toList())
                .changingOn(
                        withMethod.stream()
                                .flatMap(one -> one.action().terms().method().stream())
                                .flatMap(facts::changesOfMethod),
                        today);
    }
}
