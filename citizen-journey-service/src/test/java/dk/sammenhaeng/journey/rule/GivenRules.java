package dk.sammenhaeng.journey.rule;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Reference.MarkedKind;
import dk.sammenhaeng.journey.rule.Thresholds.Decided;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Parts of plans, circumstances and facts for tests of rules, each other than usual in one thing. */
final class GivenRules {

    static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private GivenRules() {}

    static Facts marking(Mark mark, String... codes) {
        return Facts.NONE.with(new Reference(
                List.of(),
                Arrays.stream(codes)
                        .map(code -> new MarkedKind(mark, code, LONG_AGO, Optional.empty()))
                        .toList(),
                List.of()));
    }

    static Facts deciding(String rule, String key, String value) {
        return new Facts(
                Map.of(),
                Map.of(),
                new Thresholds(List.of(new Decided(rule, key, 1, new BigDecimal(value), LONG_AGO)), Reference.NONE));
    }

    static Action action(String kind, LocalDate from, Optional<LocalDate> to) {
        return with(Given.action(from, to), kind, Optional.empty(), ActionTerms.USUAL);
    }

    static Action hours(String hours, LocalDate from, Optional<LocalDate> to) {
        return with(Given.action(from, to), "PRACTICE", Optional.of(new BigDecimal(hours)), ActionTerms.USUAL);
    }

    static Action on(ActionTerms terms, LocalDate from, Optional<LocalDate> to) {
        return with(Given.action(from, to), "SUPPORT", Optional.empty(), terms);
    }

    static Action with(Action usual, String kind, Optional<BigDecimal> hours, ActionTerms terms) {
        return new Action(
                usual.id(),
                usual.externalId(),
                kind,
                usual.title(),
                usual.institutionId(),
                usual.from(),
                usual.to(),
                hours,
                false,
                List.of(),
                0,
                Funding.NONE,
                terms);
    }

    /** The same, to which the citizen has a right by law. */
    static Action byRight(Action usual) {
        return new Action(
                usual.id(),
                usual.externalId(),
                usual.kind(),
                usual.title(),
                usual.institutionId(),
                usual.from(),
                usual.to(),
                usual.weeklyHours(),
                true,
                usual.payers(),
                usual.wishSequence(),
                usual.funding(),
                usual.terms());
    }

    static ActionTerms decided(Decision.State state) {
        return new ActionTerms(
                Provider.PUBLIC,
                List.of(),
                Optional.of(new Decision(
                        state,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A decision of which the citizen has complained. */
    static ActionTerms complained(LocalDate reassessBy, boolean reassessed) {
        ActionTerms usual = decided(Decision.State.GRANTED);
        return new ActionTerms(
                usual.provider(),
                usual.needs(),
                Optional.of(new Decision(
                        Decision.State.GRANTED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Complaint(
                                reassessBy.minusWeeks(4),
                                false,
                                reassessBy,
                                reassessed ? Optional.of(reassessBy) : Optional.empty(),
                                reassessed ? Optional.of(Complaint.Outcome.SENT_ON) : Optional.empty())),
                        Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static ActionTerms answering(Provider provider, String... needs) {
        return new ActionTerms(
                provider,
                List.of(needs),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static ActionTerms method(String code) {
        return new ActionTerms(
                Provider.PUBLIC,
                List.of(),
                Optional.empty(),
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static ActionTerms reason(String reason) {
        return new ActionTerms(
                Provider.PUBLIC,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(reason));
    }

    static ActionTerms copied(boolean unchanged) {
        return ActionTerms.USUAL.from(Optional.of(new ActionTerms.FromTemplate("PRAKTIK_STANDARD", unchanged)));
    }

    /** A coordinated plan over plans with one goal of some sectors and a step under way since a day. */
    static CoordinatedPlan stepping(LocalDate movedOn, Set<Sector> owners, Plan... plans) {
        return new CoordinatedPlan(
                UUID.randomUUID(),
                Arrays.stream(plans).map(Plan::id).toList(),
                true,
                List.of(new Circumstances.JointGoal(
                        UUID.randomUUID(),
                        "HOME",
                        Optional.empty(),
                        Optional.of(movedOn.plusYears(9)),
                        Optional.empty(),
                        Optional.of(new Circumstances.StepUnderWay(UUID.randomUUID(), owners, movedOn)),
                        Optional.empty(),
                        List.of())),
                List.of());
    }

    /** Circumstances in which what the citizen brings is known so far. */
    static Circumstances bringing(Competences competences) {
        Circumstances none = Circumstances.NONE;
        return new Circumstances(
                none.birthDate(),
                none.digitalExempt(),
                none.choseNotDigital(),
                none.transitions(),
                none.coordinatedPlan(),
                none.lastContactAt(),
                none.nextStepOn(),
                none.pauses(),
                none.episodes(),
                none.milestones(),
                none.benefits(),
                none.volunteering(),
                none.rehabilitation(),
                none.dealings(),
                competences,
                none.work());
    }

    static ActionTerms digitalOnly() {
        return new ActionTerms(
                Provider.PUBLIC,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    static Appointment sanctionable(Appointment usual) {
        return new Appointment(
                usual.id(),
                usual.externalId(),
                usual.title(),
                usual.start(),
                usual.end(),
                usual.place(),
                usual.travelMinutes(),
                true,
                usual.form(),
                usual.interpreter());
    }

    static Goal goal(
            String domain,
            Optional<Goal.Direction> direction,
            Optional<LocalDate> followUp,
            Optional<LocalDate> moved) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Goal(id, id.toString(), domain, "Mål", followUp, direction, Goal.Status.ACTIVE, moved);
    }

    static Journey withoutCoordinator(Plan... plans) {
        Journey known = Given.journey(plans);
        return new Journey(
                known.citizenId(),
                known.givenName(),
                known.familyName(),
                known.registeredBySector(),
                known.identity(),
                Optional.empty(),
                known.isProtected(),
                known.consent(),
                known.reEvaluateOn(),
                known.team(),
                known.circumstances(),
                known.plans(),
                known.conflicts());
    }

    /** What goes on around the plans, other than nothing in what the function changes. */
    static Circumstances around(UnaryOperator<Around> change) {
        return change.apply(Around.nothing()).known();
    }
}
