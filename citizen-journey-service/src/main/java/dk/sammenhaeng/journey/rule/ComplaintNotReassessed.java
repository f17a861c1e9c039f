package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The authority has not looked at a decision again by the day by which it should have (genvurdering; catalogue C20,
 * retssikkerhedsloven § 66). The complaint waits whether or not the action is over, until its system says the outcome. That
 * the citizen complains is content of the decision, so only its sector hears of it.
 */
record ComplaintNotReassessed() implements Rule {

    private static final About ABOUT =
            About.of("complaint-not-reassessed", Severity.ACT, Owner.SECTOR, Solution.REASSESS_DECISION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Waiting> waiting = journey.plans().stream()
                .flatMap(plan -> plan.actions().stream().map(action -> new Planned(plan, action)))
                .flatMap(one -> complaint(one).map(made -> new Waiting(one, made)).stream())
                .toList();
        return Answer.of(waiting.stream()
                        .filter(one -> !one.late().isAfter(today))
                        .map(one -> Finding.by(this, journey, "NOT_REASSESSED")
                                .part(one.in().plan(), one.in().action().id())
                                .toChange(one.in().plan())
                                .cause(Cause.plan(one.in().plan().id()))
                                .sensitivity(Sensitivity.VIP)
                                .tooLate(one.complaint().reassessBy())
                                .found())
                        .toList())
                .changingOn(waiting.stream().map(Waiting::late), today);
    }

    private static Optional<Complaint> complaint(Planned one) {
        return one.action()
                .terms()
                .decision()
                .flatMap(decision -> decision.complaint())
                .filter(made -> made.outcome().isEmpty());
    }

    /** A complaint without an outcome. */
    private record Waiting(Planned in, Complaint complaint) {

        private LocalDate late() {
            return complaint.reassessBy().plusDays(1);
        }
    }
}
