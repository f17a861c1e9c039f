package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.AwaitedActionLate.Awaited;
import java.time.LocalDate;
import java.util.List;

/** What an action waited for is done and the action has not begun: its sector knows that it may begin (CIT-09). */
record AwaitedActionDone() implements Rule {

    private static final About ABOUT = About.of(
            "awaited-action-done", Severity.KNOW, Owner.SECTOR, Solution.BEGIN_WAITING_ACTION, Solution.END_DEPENDENCY);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Awaited> ahead = Awaited.notBegunWithout(journey, today).stream()
                .filter(one -> one.waiting().action().from().isAfter(today))
                .toList();
        return Answer.of(ahead.stream()
                        .filter(one -> one.isDone(today))
                        .map(one -> finding(journey, one))
                        .toList())
                .changingOn(
                        ahead.stream()
                                .flatMap(one -> one.awaited().stream())
                                .flatMap(other -> other.action().to().stream()),
                        today);
    }

    private Finding finding(Journey journey, Awaited one) {
        Planned waiting = one.waiting();
        Finding.Draft draft = Finding.by(this, journey, "MAY_BEGIN")
                .key(one.dependency().id())
                .part(waiting.plan(), waiting.action().id())
                .toChange(waiting.plan())
                .until(waiting.action().from());
        one.awaited().ifPresent(other -> draft.part(other.plan(), other.action().id()));
        return draft.found();
    }
}
