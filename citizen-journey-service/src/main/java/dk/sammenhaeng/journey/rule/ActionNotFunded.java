package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Funding.State;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An action is in the plan although budget has refused the money for it, or it has begun and budget has not answered
 * (catalogue C14 "unfunded", flow F2). What rests on a legal right is never refused for lack of money.
 */
record ActionNotFunded() implements Rule {

    private static final Threshold DAYS = Threshold.of(
            "daysAwaited", Unit.DAYS, 1, 0, 365, "Standardværdi: et svar kommer normalt inden for sekunder");

    private static final About ABOUT = About.of(
                    "action-not-funded",
                    Severity.ACT,
                    Owner.GRANTING,
                    Solution.ASK_BUDGET_FOR_ANSWER,
                    Solution.RAISE_GRANT_CASE,
                    Solution.CHANGE_PAYER,
                    Solution.END_ACTION)
            .with(DAYS)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Planned> planned = Planned.notOver(journey, today);
        List<Planned> awaited =
                planned.stream().filter(one -> is(one, State.PENDING)).toList();
        return Answer.of(Stream.concat(
                                planned.stream().filter(one -> is(one, State.REFUSED)),
                                awaited.stream().filter(one -> !late(one, days).isAfter(today)))
                        .map(one -> Finding.by(this, journey, reason(one.action()))
                                .part(one.plan(), one.action().id())
                                .tooLate(one.action().from())
                                .until(one.action().to())
                                .found())
                        .toList())
                .changingOn(awaited.stream().map(one -> late(one, days)), today);
    }

    /** The first day it has begun and budget has had its time since the plan last changed: a wish is no older than that. */
    private static LocalDate late(Planned one, int days) {
        LocalDate answered = DanishCalendar.dayOf(one.plan().changedAt()).plusDays(days);
        LocalDate begins = one.action().from();
        return begins.isAfter(answered) ? begins : answered;
    }

    private static boolean is(Planned one, State state) {
        return one.action().funding().state() == state;
    }

    private static String reason(Action action) {
        return action.funding().reason().orElse(action.funding().state().name());
    }
}
