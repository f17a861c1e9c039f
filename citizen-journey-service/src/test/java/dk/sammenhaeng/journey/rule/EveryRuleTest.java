package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule at the border of what it finds: just found, just not found, and the day on which that changes by itself. */
class EveryRuleTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "dk.sammenhaeng.journey.rule.LoadCases#availability",
        "dk.sammenhaeng.journey.rule.LoadCases#load",
        "dk.sammenhaeng.journey.rule.LoadCases#duplicates",
        "dk.sammenhaeng.journey.rule.LoadCases#goals",
        "dk.sammenhaeng.journey.rule.CoordinationCases#coordinators",
        "dk.sammenhaeng.journey.rule.HelpCases#granting",
        "dk.sammenhaeng.journey.rule.HelpCases#complaints",
        "dk.sammenhaeng.journey.rule.VolunteerCases#volunteers",
        "dk.sammenhaeng.journey.rule.HelpCases#homeHelp",
        "dk.sammenhaeng.journey.rule.CoordinationCases#transitions",
        "dk.sammenhaeng.journey.rule.CoordinationCases#consent",
        "dk.sammenhaeng.journey.rule.CoordinationCases#followUp",
        "dk.sammenhaeng.journey.rule.VolunteerCases#volunteering",
        "dk.sammenhaeng.journey.rule.HelpCases#methods",
        "dk.sammenhaeng.journey.rule.SilenceCases#silence",
        "dk.sammenhaeng.journey.rule.StandstillCases#standstill",
        "dk.sammenhaeng.journey.rule.LoadCases#activation",
        "dk.sammenhaeng.journey.rule.SilenceCases#digital",
        "dk.sammenhaeng.journey.rule.CoordinationCases#milestones",
        "dk.sammenhaeng.journey.rule.StayCases#admission",
        "dk.sammenhaeng.journey.rule.StayCases#treatment",
        "dk.sammenhaeng.journey.rule.CoordinationCases#youth",
        "dk.sammenhaeng.journey.rule.CareCases#complexNeeds",
        "dk.sammenhaeng.journey.rule.CareCases#involvement",
        "dk.sammenhaeng.journey.rule.CareCases#methods",
        "steps",
        "templates",
        "integration",
        "waiting"
    })
    void finds_exactly_this_and_looks_again_on_that_day(Case given) {
        Answer answer = given.rule().ask(given.journey(), given.facts(), TODAY);

        assertThat(answer.findings()).extracting(Finding::reason).containsExactlyElementsOf(given.reasons());
        assertThat(answer.next()).isEqualTo(given.next());
    }

    static Stream<Case> steps() {
        Rule rule = new StepStalled();
        return Stream.of(
                stepping("six weeks in one place", rule, -42, any -> any, Facts.NONE, List.of("NOT_MOVED"), OPEN),
                stepping("a day less", rule, -41, any -> any, Facts.NONE, List.of(), end(1)),
                stepping(
                        "where the municipality decided 60 days",
                        rule,
                        -42,
                        any -> any,
                        GivenRules.deciding("step-stalled", "days", "60"),
                        List.of(),
                        end(18)),
                stepping(
                        "a planned pause", rule, -42, any -> any.pause(day(-5), day(5)), Facts.NONE, List.of(), end(5)),
                found("no step is under way", rule, OPEN, List.of(), plan(Sector.SOCIAL)));
    }

    private static Case stepping(
            String name,
            Rule rule,
            int movedInDays,
            UnaryOperator<Around> more,
            Facts facts,
            List<String> reasons,
            Optional<LocalDate> next) {
        Plan health = plan(Sector.HEALTH);
        return with(
                name,
                rule,
                journey(
                        List.of(health),
                        List.of(),
                        around(any -> more.apply(any.coordinated(
                                GivenRules.stepping(day(movedInDays), Set.of(Sector.HEALTH), health))))),
                facts,
                reasons,
                next);
    }

    static Stream<Case> templates() {
        Rule rule = new NotIndividualised();
        return Stream.of(
                found(
                        "as the template, until it ends",
                        rule,
                        end(9),
                        List.of("AS_THE_TEMPLATE"),
                        plan(Sector.EMPLOYMENT, GivenRules.on(GivenRules.copied(true), day(-1), end(9)))),
                found(
                        "not yet begun, without an end",
                        rule,
                        OPEN,
                        List.of("AS_THE_TEMPLATE"),
                        plan(Sector.EMPLOYMENT, GivenRules.on(GivenRules.copied(true), day(30), OPEN))),
                found(
                        "made this citizen's",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.on(GivenRules.copied(false), day(-1), end(9)))),
                found(
                        "over",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.on(GivenRules.copied(true), day(-9), end(0)))));
    }

    static Stream<Case> integration() {
        Rule rule = new IntegrationWithoutAssessment();
        Facts contract = GivenRules.marking(Mark.INTEGRATION_PLAN, "INTEGRATIONSKONTRAKT");
        Plan plan = GivenPlans.of(plan(Sector.EMPLOYMENT), "INTEGRATIONSKONTRAKT");
        Plan ending = GivenPlans.endingOn(plan, day(7));
        return Stream.of(
                with("never assessed", rule, journey(plan), contract, List.of("NOT_ASSESSED"), OPEN),
                with("until the plan ends", rule, journey(ending), contract, List.of("NOT_ASSESSED"), end(7)),
                with(
                        "assessed, and the plan does not say so",
                        rule,
                        journey(
                                List.of(plan),
                                List.of(),
                                GivenRules.bringing(new Competences(true, Set.of(UUID.randomUUID())))),
                        contract,
                        List.of("NOT_REFERENCED"),
                        OPEN),
                with(
                        "the plan refers to it",
                        rule,
                        journey(
                                List.of(plan),
                                List.of(),
                                GivenRules.bringing(new Competences(true, Set.of(plan.id())))),
                        contract,
                        List.of(),
                        OPEN),
                with("another plan", rule, journey(plan(Sector.EMPLOYMENT)), contract, List.of(), OPEN));
    }

    @Test
    void a_stalled_step_goes_to_the_plans_of_the_sectors_that_own_its_goal() {
        Plan health = plan(Sector.HEALTH);
        Plan social = plan(Sector.SOCIAL);
        CoordinatedPlan whole = GivenRules.stepping(day(-42), Set.of(Sector.SOCIAL), health, social);

        List<Finding> found = new StepStalled()
                .ask(
                        journey(List.of(health, social), List.of(), around(any -> any.coordinated(whole))),
                        Facts.NONE,
                        TODAY)
                .findings();

        assertThat(found).extracting(Finding::plans).containsExactly(Set.of(social));
        assertThat(found.getFirst().toChange()).contains(social);
    }

    static Stream<Case> waiting() {
        return Stream.of(
                waiting("late, and near", 5, 9, true, List.of("LATE"), end(9)),
                waiting("just in time", 5, 5, true, List.of(), OPEN),
                waiting("late, and two weeks and a day off", 15, 20, true, List.of(), end(1)),
                waiting("begun although the other runs", -2, 9, true, List.of("LATE"), end(9)),
                waiting("begun, and the other is over by now", -2, 0, true, List.of(), OPEN),
                waiting("left out of its plan", 15, 0, false, List.of("GONE"), end(40)),
                done("not yet", 9, 4, List.of(), end(4)),
                done("over since today", 9, 0, List.of("MAY_BEGIN"), end(9)),
                done("begun", 0, -4, List.of(), OPEN));
    }

    private static Case done(String name, int begins, int over, List<String> reasons, Optional<LocalDate> next) {
        return awaited(name, new AwaitedActionDone(), begins, over, true, reasons, next);
    }

    private static Case waiting(
            String name, int begins, int over, boolean there, List<String> reasons, Optional<LocalDate> next) {
        return awaited(name, new AwaitedActionLate(), begins, over, there, reasons, next);
    }

    private static Case awaited(
            String name,
            Rule rule,
            int begins,
            int over,
            boolean there,
            List<String> reasons,
            Optional<LocalDate> next) {
        Action waits = GivenRules.action("PRACTICE", day(begins), end(40));
        Action awaited = GivenRules.action("TRAINING", day(-20), end(over));
        return with(
                name,
                rule,
                journey(
                        List.of(
                                plan(Sector.EMPLOYMENT, waits),
                                there ? plan(Sector.HEALTH, awaited) : plan(Sector.HEALTH)),
                        List.of(),
                        around(any -> any.dependencies(new Dependency(UUID.randomUUID(), waits.id(), awaited.id())))),
                Facts.NONE,
                reasons,
                next);
    }

    @ParameterizedTest(name = "{0}: {1} hours")
    @CsvSource({"2014-09-30, 4", "2014-10-01, 15", "2026-11-22, 15"})
    void the_limit_of_voluntary_work_is_the_law_of_the_day(LocalDate day, String limit) {
        Reference law = new Reference(
                List.of(),
                List.of(),
                List.of(
                        new Reference.Value(
                                "volunteer-hours", "hoursPerWeek", new BigDecimal(4), LocalDate.of(2004, 1, 1), "før"),
                        new Reference.Value(
                                "volunteer-hours",
                                "hoursPerWeek",
                                new BigDecimal(15),
                                LocalDate.of(2014, 10, 1),
                                "nu")));
        Rule rule = new VolunteerHours();

        assertThat(new Thresholds(List.of(), law)
                        .of(rule, rule.about().thresholds().getFirst(), day))
                .isEqualByComparingTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"ADMISSION, FOELSOM", "CRISIS_CENTRE, VIP"})
    void an_admission_is_known_to_those_who_may_know_and_the_job_centre_hears_no_word_of_it(
            String kind, Sensitivity sensitivity) {
        Facts facts = Facts.NONE.with(new Reference(
                List.of(),
                List.of(
                        new Reference.MarkedKind(Mark.ADMISSION, kind, GivenRules.LONG_AGO, OPEN),
                        new Reference.MarkedKind(Mark.SHELTER, "CRISIS_CENTRE", GivenRules.LONG_AGO, OPEN)),
                List.of()));
        Journey journey = journey(
                List.of(plan(Sector.EMPLOYMENT, GivenRules.sanctionable(appointment(day(2), "09:00", "10:00")))),
                List.of(),
                around(any -> any.episode(kind, Sector.SOCIAL, day(-2))));

        Finding admission = new ActivityDuringAdmission()
                .ask(journey, facts, TODAY)
                .findings()
                .getFirst();
        Finding ground = new PossibleReasonableGround()
                .ask(journey, facts, TODAY)
                .findings()
                .getFirst();

        assertThat(admission.sensitivity()).isEqualTo(sensitivity);
        assertThat(admission.sectors()).containsExactly(Sector.SOCIAL);
        assertThat(admission.plans()).isEmpty();
        assertThat(ground.sensitivity()).isEqualTo(Sensitivity.FORTROLIG);
        assertThat(ground.sectors()).containsExactly(Sector.EMPLOYMENT);
        assertThat(ground.cause().kind()).isEqualTo(Cause.Kind.CITIZEN);
        assertThat(ground.reason()).isEqualTo("ASK_BEFORE_ABSENCE");
    }
}
