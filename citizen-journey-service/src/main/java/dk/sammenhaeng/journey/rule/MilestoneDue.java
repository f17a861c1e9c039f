package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Milestone;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A milestone (milepæl) by age or date comes close, or has passed unmet (catalogue C11). What rests on a plan is a finding
 * in that plan, and as secret.
 */
record MilestoneDue() implements Rule {

    private static final About ABOUT =
            About.of("milestone-due", Severity.ACT, Owner.SECTOR, Solution.MEET_MILESTONE, Solution.MARK_NOT_RELEVANT);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Milestone> open = journey.circumstances().milestones();
        return Answer.of(open.stream()
                        .filter(one -> !one.warnOn().isAfter(today))
                        .map(one -> finding(journey, one, today))
                        .toList())
                .changingOn(
                        open.stream()
                                .flatMap(one ->
                                        Stream.of(one.warnOn(), one.dueOn().plusDays(1))),
                        today);
    }

    private Finding finding(Journey journey, Milestone one, LocalDate today) {
        Finding.Draft draft = Finding.by(this, journey, one.dueOn().isBefore(today) ? "OVERDUE" : "DUE_SOON")
                .sector(one.sector())
                .tooLate(one.dueOn());
        return one.planId()
                .flatMap(journey::plan)
                .map(plan -> draft.part(plan, one.id()))
                .orElseGet(() -> draft.part(one.id()).plans(journey.namedPlans(one.sector())))
                .found();
    }
}
