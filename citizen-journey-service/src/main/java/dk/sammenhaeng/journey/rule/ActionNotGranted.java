package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * An action that the authority must decide on runs or soon starts undecided, or has been refused and is in the plan all
 * the same (afgørelse; catalogue C20): only a granted one counts as promised.
 */
record ActionNotGranted() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("daysBefore", Unit.DAYS, 14, 0, 365, "Standardværdi: tid til at afgøre før start");

    private static final About ABOUT = About.of(
                    "action-not-granted", Severity.ACT, Owner.GRANTING, Solution.DECIDE, Solution.END_ACTION)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Planned> undecided = Planned.notOver(journey, today).stream()
                .filter(one -> one.action()
                        .terms()
                        .decision()
                        .filter(decision -> decision.state() != Decision.State.GRANTED)
                        .isPresent())
                .toList();
        return Answer.of(undecided.stream()
                        .filter(one -> isRefused(one) || !soon(one, days).isAfter(today))
                        .map(one -> Finding.by(this, journey, isRefused(one) ? "REFUSED" : "NOT_DECIDED")
                                .part(one.plan(), one.action().id())
                                .tooLate(one.action().from())
                                .until(one.action().to())
                                .found())
                        .toList())
                .changingOn(undecided.stream().map(one -> soon(one, days)), today);
    }

    private static LocalDate soon(Planned one, int days) {
        return one.action().from().minusDays(days);
    }

    private static boolean isRefused(Planned one) {
        return one.action()
                .terms()
                .decision()
                .filter(decision -> decision.state() == Decision.State.REFUSED)
                .isPresent();
    }
}
