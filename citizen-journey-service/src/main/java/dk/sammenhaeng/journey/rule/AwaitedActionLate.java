package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An action waits for another's (afhængighed på tværs), and that one will not be over when the waiting one is to begin,
 * or has been left out of its plan: all parties depend on each other to succeed (CIT-09).
 */
record AwaitedActionLate() implements Rule {

    private static final Threshold DAYS =
            Threshold.of("daysBefore", Unit.DAYS, 14, 0, 365, "Standardværdi: tid til at flytte det, der venter");

    private static final About ABOUT = About.of(
                    "awaited-action-late",
                    Severity.ACT,
                    Owner.SECTOR,
                    Solution.FINISH_AWAITED_ACTION,
                    Solution.MOVE_WAITING_ACTION,
                    Solution.END_DEPENDENCY)
            .with(DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        List<Awaited> waiting = Awaited.notBegunWithout(journey, today);
        return Answer.of(waiting.stream()
                        .filter(one -> one.isGone()
                                || (one.isLate(today) && !soon(one, days).isAfter(today)))
                        .map(one -> finding(journey, one))
                        .toList())
                .changingOn(waiting.stream().filter(one -> !one.isGone()).map(one -> soon(one, days)), today);
    }

    private Finding finding(Journey journey, Awaited one) {
        Planned waiting = one.waiting();
        Finding.Draft draft = Finding.by(this, journey, one.isGone() ? "GONE" : "LATE")
                .key(one.dependency().id())
                .part(waiting.plan(), waiting.action().id())
                .toChange(waiting.plan())
                .tooLate(waiting.action().from());
        one.awaited().ifPresent(other -> draft.part(other.plan(), other.action().id())
                .toChange(other.plan()));
        Optional<LocalDate> over = one.awaited().flatMap(other -> other.action().to());
        return draft.until(Stream.concat(waiting.action().to().stream(), over.stream())
                        .min(LocalDate::compareTo))
                .found();
    }

    private static LocalDate soon(Awaited one, int days) {
        return one.waiting().action().from().minusDays(days);
    }

    /** A dependency whose waiting action is in its plan, and the awaited one where that is. */
    record Awaited(Dependency dependency, Planned waiting, Optional<Planned> awaited) {

        /** Those in which the waiting action is not over. */
        static List<Awaited> notBegunWithout(Journey journey, LocalDate today) {
            return journey.circumstances().dealings().dependencies().stream()
                    .flatMap(dependency -> Planned.find(journey, dependency.actionId())
                            .filter(waiting -> !waiting.action().isOverOn(today))
                            .map(waiting ->
                                    new Awaited(dependency, waiting, Planned.find(journey, dependency.awaits())))
                            .stream())
                    .toList();
        }

        /** True when the awaited action has been left out of its plan. */
        boolean isGone() {
            return awaited.isEmpty();
        }

        /** True when the awaited action is over on the day. */
        boolean isDone(LocalDate day) {
            return awaited.filter(other -> other.action().isOverOn(day)).isPresent();
        }

        /** True when the awaited action will run on the day the waiting one begins, or runs although it has begun. */
        boolean isLate(LocalDate today) {
            LocalDate begins = waiting.action().from();
            return !isDone(begins.isAfter(today) ? begins : today);
        }
    }
}
