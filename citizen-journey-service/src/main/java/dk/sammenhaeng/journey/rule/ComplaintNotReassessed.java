package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Dealings.Complained;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

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
        List<Waiting> waiting = Stream.concat(
                        journey.plans().stream()
                                .flatMap(plan -> plan.actions().stream().map(action -> new Planned(plan, action)))
                                .flatMap(one -> complaint(one).map(made -> waiting(one, made)).stream()),
                        journey.circumstances().dealings().complaints().stream().map(made -> waiting(journey, made)))
                .toList();
        return Answer.of(waiting.stream()
                        .filter(one -> !one.late().isAfter(today))
                        .map(one -> found(journey, one))
                        .toList())
                .changingOn(waiting.stream().map(Waiting::late), today);
    }

    private Finding found(Journey journey, Waiting one) {
        Finding.Draft draft = Finding.by(this, journey, "NOT_REASSESSED")
                .part(one.decision())
                .sector(one.sector())
                .plans(one.plans())
                .sensitivity(Sensitivity.VIP)
                .tooLate(one.reassessBy());
        one.plans().stream().findFirst().ifPresent(plan -> draft.cause(Cause.plan(plan.id())));
        return draft.found();
    }

    private static Waiting waiting(Planned one, Complaint made) {
        return new Waiting(one.action().id(), one.plan().sector(), List.of(one.plan()), made.reassessBy());
    }

    /** What was decided under no plan, or one that is gone, is of the sector. */
    private static Waiting waiting(Journey journey, Complained made) {
        List<Plan> plans =
                made.planId().flatMap(journey::plan).map(List::of).orElseGet(() -> journey.namedPlans(made.sector()));
        return new Waiting(made.decisionId(), made.sector(), plans, made.reassessBy());
    }

    private static Optional<Complaint> complaint(Planned one) {
        return one.action()
                .terms()
                .decision()
                .flatMap(decision -> decision.complaint())
                .filter(made -> made.outcome().isEmpty());
    }

    /**
     * A complaint without an outcome.
     *
     * @param decision the action, or what else was decided on
     * @param plans that have a side of it
     */
    private record Waiting(UUID decision, Sector sector, List<Plan> plans, LocalDate reassessBy) {

        private LocalDate late() {
            return reassessBy.plusDays(1);
        }
    }
}
