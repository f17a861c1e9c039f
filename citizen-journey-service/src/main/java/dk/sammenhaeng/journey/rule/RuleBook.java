package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All consistency rules, in the order they are listed. */
public final class RuleBook {

    /** Every rule there is. */
    public static final List<Rule> RULES = List.of(
            new OverlappingAppointments(),
            new IncompatibleAvailability(),
            new DuplicateAction(),
            new ContradictingGoals(),
            new CoordinatorMissing(),
            new TwoCoordinators(),
            new InstitutionCannotReceive(),
            new ActionNotGranted(),
            new ActionNotFunded(),
            new VolunteersOnly(),
            new HomeHelpBeforeRehabilitation(),
            new WeeklyLoad(),
            new TransitionWithoutReceiver(),
            new TransitionOverdue(),
            new TransitionNotPrepared(),
            new HomeComingWithoutHandOver(),
            new SharedContentWithoutConsent(),
            new GoalWithoutFollowUp(),
            new VolunteerHours(),
            new DeselectedMethod(),
            new ContactLost(),
            new Standstill(),
            new RepeatedActivation(),
            new DigitalOnlyForExempt(),
            new DigitalOnlyNotChosen(),
            new MilestoneDue(),
            new ActivityDuringAdmission(),
            new PossibleReasonableGround(),
            new YouthWithoutReceiver(),
            new StepStalled(),
            new NotIndividualised(),
            new IntegrationWithoutAssessment(),
            new AwaitedActionLate(),
            new AwaitedActionDone(),
            new PlacementAtRisk(),
            new PlanIncomplete(),
            new ComplexWithoutCoordinatedPlan(),
            new DecisionWithoutInvolvement(),
            new ActionWithoutMethod(),
            new ComplaintNotReassessed());

    private RuleBook() {}

    /** The rule with the id. */
    public static Optional<Rule> find(String id) {
        return RULES.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What would end a conflict; nothing where its rule is no longer asked. */
    public static List<Solution> solutionsOf(Conflict conflict, Journey journey) {
        return find(conflict.rule())
                .map(rule -> rule.solutions(conflict.parts(), journey))
                .orElse(List.of());
    }

    /** What all rules find in the journey on the day. */
    public static Answer ask(Journey journey, Facts facts, LocalDate today) {
        return ask(RULES, journey, facts, today);
    }

    /** What some rules find. */
    public static Answer ask(List<Rule> rules, Journey journey, Facts facts, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        List<LocalDate> next = new ArrayList<>();
        facts.reference().nextChange(today).ifPresent(next::add);
        for (Rule rule : rules) {
            Answer answer = rule.ask(journey, facts, today);
            if (!answer.findings().isEmpty()) {
                Map<String, BigDecimal> ground = facts.thresholds().of(rule, today);
                answer.findings().forEach(finding -> found.add(finding.under(ground)));
            }
            answer.next().ifPresent(next::add);
        }
        return new Answer(found, next.stream().min(Comparator.naturalOrder()));
    }
}
