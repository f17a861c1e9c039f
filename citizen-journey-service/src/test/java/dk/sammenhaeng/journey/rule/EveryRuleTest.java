package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.appointment;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.GivenRules.around;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation;
import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.ContactPerson.Kind;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.rule.Facts.Method;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    private static final Optional<LocalDate> OPEN = Optional.empty();

    private static LocalDate day(int fromToday) {
        return TODAY.plusDays(fromToday);
    }

    private static Optional<LocalDate> end(int fromToday) {
        return Optional.of(day(fromToday));
    }

    private record Case(
            String name, Rule rule, Journey journey, Facts facts, List<String> reasons, Optional<LocalDate> next) {

        @Override
        public String toString() {
            return rule.id() + ": " + name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "availability",
        "load",
        "duplicates",
        "goals",
        "coordinators",
        "granting",
        "volunteers",
        "homeHelp",
        "transitions",
        "consent",
        "followUp",
        "volunteering",
        "methods",
        "silence",
        "standstill",
        "activation",
        "digital",
        "milestones",
        "admission",
        "youth",
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

    static Stream<Case> availability() {
        Rule rule = new IncompatibleAvailability();
        Plan limit = GivenRules.limited(plan(Sector.HEALTH), "10");
        return Stream.of(
                found(
                        "practice of 20 hours against a limit of 10",
                        rule,
                        end(30),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("20", day(-3), end(30)))),
                found(
                        "exactly as much",
                        rule,
                        OPEN,
                        List.of(),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("10", day(-3), end(30)))),
                found(
                        "a quarter of an hour more",
                        rule,
                        end(30),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("10.25", day(-3), end(30)))),
                found(
                        "two together, one after the other",
                        rule,
                        OPEN,
                        List.of(),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("8", day(-3), end(5))),
                        plan(Sector.SOCIAL, GivenRules.hours("8", day(5), end(30)))),
                found(
                        "two together, one day at once",
                        rule,
                        end(6),
                        List.of("MORE_HOURS_THAN_POSSIBLE"),
                        limit,
                        plan(Sector.EMPLOYMENT, GivenRules.hours("8", day(-3), end(6))),
                        plan(Sector.SOCIAL, GivenRules.hours("8", day(5), end(30)))),
                found(
                        "the plan's own actions are its own system's business",
                        rule,
                        OPEN,
                        List.of(),
                        GivenRules.limited(plan(Sector.HEALTH, GivenRules.hours("20", day(0), end(30))), "10")));
    }

    static Stream<Case> load() {
        Rule rule = new WeeklyLoad();
        return Stream.of(
                found(
                        "37 hours in two plans",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("30", day(0), end(9))),
                        plan(Sector.HEALTH, GivenRules.hours("7", day(0), end(9)))),
                found(
                        "a minute more",
                        rule,
                        end(9),
                        List.of("TOO_MANY_HOURS"),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("30", day(0), end(9))),
                        plan(Sector.HEALTH, GivenRules.hours("7.02", day(0), end(9)))),
                found(
                        "one plan alone",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.hours("80", day(0), end(9)))),
                with(
                        "where the municipality decided 20",
                        rule,
                        journey(
                                plan(Sector.EMPLOYMENT, GivenRules.hours("15", day(0), end(9))),
                                plan(Sector.HEALTH, GivenRules.hours("7", day(0), end(9)))),
                        GivenRules.deciding("weekly-load", "hoursPerWeek", "20"),
                        List.of("TOO_MANY_HOURS"),
                        end(9)));
    }

    static Stream<Case> duplicates() {
        Rule rule = new DuplicateAction();
        return Stream.of(
                found(
                        "one kind in two plans at once",
                        rule,
                        end(5),
                        List.of("SAME_KIND_SAME_TIME"),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), end(5))),
                        plan(Sector.SOCIAL, GivenRules.action("MENTOR", day(4), OPEN))),
                found(
                        "one after the other",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), end(4))),
                        plan(Sector.SOCIAL, GivenRules.action("MENTOR", day(4), OPEN))),
                found(
                        "two kinds",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.HEALTH, GivenRules.action("MENTOR", day(-2), OPEN)),
                        plan(Sector.SOCIAL, GivenRules.action("TRAINING", day(4), OPEN))),
                found(
                        "one plan",
                        rule,
                        OPEN,
                        List.of(),
                        plan(
                                Sector.HEALTH,
                                GivenRules.action("MENTOR", day(-2), OPEN),
                                GivenRules.action("MENTOR", day(-2), OPEN))));
    }

    static Stream<Case> goals() {
        Rule rule = new ContradictingGoals();
        Optional<Direction> more = Optional.of(Direction.MORE);
        Optional<Direction> less = Optional.of(Direction.LESS);
        Plan health = plan(Sector.HEALTH, GivenRules.goal("WORK", less, OPEN, OPEN));
        CoordinatedPlan whole = new CoordinatedPlan(
                UUID.randomUUID(),
                List.of(health.id()),
                true,
                List.of(new JointGoal(UUID.randomUUID(), "WORK", more, OPEN, OPEN, Optional.empty())));
        return Stream.of(
                found(
                        "more against less",
                        rule,
                        OPEN,
                        List.of("OPPOSITE_DIRECTIONS"),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("WORK", more, OPEN, OPEN)),
                        health),
                found(
                        "in two parts of life",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("HOME", more, OPEN, OPEN)),
                        health),
                found(
                        "more against the same",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.EMPLOYMENT, GivenRules.goal("WORK", Optional.of(Direction.HOLD), OPEN, OPEN)),
                        health),
                found(
                        "in one plan",
                        rule,
                        OPEN,
                        List.of(),
                        plan(
                                Sector.HEALTH,
                                GivenRules.goal("WORK", more, OPEN, OPEN),
                                GivenRules.goal("WORK", less, OPEN, OPEN))),
                with(
                        "a joint goal against a plan's",
                        rule,
                        journey(List.of(health), List.of(), around(any -> any.coordinated(whole))),
                        Facts.NONE,
                        List.of("OPPOSITE_DIRECTIONS"),
                        OPEN));
    }

    static Stream<Case> coordinators() {
        Rule missing = new CoordinatorMissing();
        Rule two = new TwoCoordinators();
        Plan health = plan(Sector.HEALTH);
        return Stream.of(
                with(
                        "two sectors",
                        missing,
                        GivenRules.withoutCoordinator(health, plan(Sector.SOCIAL)),
                        Facts.NONE,
                        List.of("NOBODY_APPOINTED"),
                        OPEN),
                with(
                        "two plans of one sector",
                        missing,
                        GivenRules.withoutCoordinator(health, plan(Sector.HEALTH)),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                with(
                        "until one plan ends",
                        missing,
                        GivenRules.withoutCoordinator(health, GivenRules.endingOn(plan(Sector.SOCIAL), day(3))),
                        Facts.NONE,
                        List.of("NOBODY_APPOINTED"),
                        end(3)),
                with(
                        "where three sectors are asked for",
                        missing,
                        GivenRules.withoutCoordinator(health, plan(Sector.SOCIAL)),
                        GivenRules.deciding("coordinator-missing", "sectors", "3"),
                        List.of(),
                        OPEN),
                found("somebody is appointed", missing, OPEN, List.of(), health, plan(Sector.SOCIAL)),
                found(
                        "somebody else is called contact person",
                        two,
                        OPEN,
                        List.of("SEVERAL_HOLD_THE_WHOLE"),
                        GivenRules.naming(health, Kind.UNSPECIFIED, "Bo Dahl")),
                found(
                        "the coordinator is, however written",
                        two,
                        OPEN,
                        List.of(),
                        GivenRules.naming(health, Kind.COORDINATOR, " karen  HOLM ")),
                found("a mentor is a mentor", two, OPEN, List.of(), GivenRules.naming(health, Kind.MENTOR, "Bo Dahl")),
                with(
                        "two claim it and nobody is appointed",
                        two,
                        GivenRules.withoutCoordinator(
                                GivenRules.naming(health, Kind.UNSPECIFIED, "Bo Dahl"),
                                GivenRules.naming(plan(Sector.SOCIAL), Kind.COORDINATOR, "Ida Lund")),
                        Facts.NONE,
                        List.of("SEVERAL_HOLD_THE_WHOLE"),
                        OPEN),
                with(
                        "one claims it and nobody is appointed",
                        two,
                        GivenRules.withoutCoordinator(GivenRules.naming(health, Kind.UNSPECIFIED, "Bo Dahl")),
                        Facts.NONE,
                        List.of(),
                        OPEN));
    }

    static Stream<Case> granting() {
        Rule rule = new ActionNotGranted();
        return Stream.of(
                found(
                        "undecided and running",
                        rule,
                        end(9),
                        List.of("NOT_DECIDED"),
                        plan(
                                Sector.SOCIAL,
                                GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(-1), end(9)))),
                found(
                        "undecided, two weeks to go",
                        rule,
                        OPEN,
                        List.of("NOT_DECIDED"),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(14), OPEN))),
                found(
                        "a day more",
                        rule,
                        end(1),
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.PROPOSED), day(15), OPEN))),
                found(
                        "refused, however far ahead",
                        rule,
                        end(26),
                        List.of("REFUSED"),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.REFUSED), day(40), OPEN))),
                found(
                        "granted",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.on(GivenRules.decided(Decision.State.GRANTED), day(-1), OPEN))),
                found(
                        "nothing to decide",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.action("TALK", day(-1), OPEN))));
    }

    static Stream<Case> volunteers() {
        Rule rule = new VolunteersOnly();
        Need care = new Need("PERSONAL_CARE", true);
        return Stream.of(
                found(
                        "a duty by volunteers alone",
                        rule,
                        OPEN,
                        List.of("NO_PROFESSIONAL_COVER"),
                        GivenRules.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "PERSONAL_CARE"),
                                                day(-1),
                                                OPEN)),
                                care)),
                found(
                        "beside a professional, until that ends",
                        rule,
                        end(7),
                        List.of(),
                        GivenRules.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "PERSONAL_CARE"),
                                                day(-1),
                                                OPEN),
                                        GivenRules.on(
                                                GivenRules.answering(Provider.PUBLIC, "PERSONAL_CARE"),
                                                day(-1),
                                                end(7))),
                                care)),
                found(
                        "what is no duty",
                        rule,
                        OPEN,
                        List.of(),
                        GivenRules.needing(
                                plan(
                                        Sector.HEALTH,
                                        GivenRules.on(
                                                GivenRules.answering(Provider.VOLUNTEER, "COMPANY"), day(-1), OPEN)),
                                new Need("COMPANY", false))));
    }

    static Stream<Case> homeHelp() {
        Rule rule = new HomeHelpBeforeRehabilitation();
        Facts facts = GivenRules.marking(Mark.HOME_HELP, "HOME_HELP_83");
        Plan help = plan(Sector.HEALTH, GivenRules.action("HOME_HELP_83", day(3), end(30)));
        Plan eldercare = plan(Sector.HEALTH, GivenRules.action("CARE_COURSE", day(3), end(30)));
        return Stream.of(
                with("nothing is decided", rule, journey(help), facts, List.of("NOT_DECIDED"), end(30)),
                with(
                        "offered, not answered",
                        rule,
                        decided(help, Rehabilitation.Outcome.OFFERED),
                        facts,
                        List.of("OFFER_NOT_ANSWERED"),
                        end(30)),
                with(
                        "declined: the right to help stays",
                        rule,
                        decided(help, Rehabilitation.Outcome.DECLINED),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "it cannot help",
                        rule,
                        journey(
                                List.of(help),
                                List.of(),
                                around(any -> any.rehabilitation(new Rehabilitation(false, Optional.empty(), TODAY)))),
                        facts,
                        List.of(),
                        OPEN),
                with("under the eldercare act", rule, journey(eldercare), facts, List.of(), OPEN));
    }

    private static Journey decided(Plan plan, Rehabilitation.Outcome outcome) {
        return journey(
                List.of(plan),
                List.of(),
                around(any -> any.rehabilitation(new Rehabilitation(true, Optional.of(outcome), TODAY))));
    }

    static Stream<Case> transitions() {
        Rule nobody = new TransitionWithoutReceiver();
        Rule late = new TransitionOverdue();
        return Stream.of(
                handOver(
                        "a discharge tomorrow and nobody named",
                        nobody,
                        "NOT_NAMED",
                        OPEN,
                        Transition.Status.STARTED,
                        1,
                        Optional.empty()),
                handOver(
                        "two weeks and a day ahead",
                        nobody,
                        "",
                        end(1),
                        Transition.Status.STARTED,
                        15,
                        Optional.empty()),
                handOver("refused", nobody, "REFUSED", end(26), Transition.Status.REFUSED, 40, Optional.empty()),
                handOver(
                        "somebody is named",
                        nobody,
                        "",
                        OPEN,
                        Transition.Status.STARTED,
                        1,
                        Optional.of("Hjemmeplejen")),
                handOver(
                        "no answer since yesterday",
                        late,
                        "NO_ANSWER",
                        OPEN,
                        Transition.Status.STARTED,
                        0,
                        Optional.of("Hjemmeplejen")),
                handOver(
                        "the answer is due today",
                        late,
                        "",
                        end(1),
                        Transition.Status.STARTED,
                        1,
                        Optional.of("Hjemmeplejen")),
                handOver("accepted", late, "", OPEN, Transition.Status.ACCEPTED, 0, Optional.of("Hjemmeplejen")));
    }

    /** Planned at noon in some days; the answer is due a day before. */
    private static Case handOver(
            String name,
            Rule rule,
            String reason,
            Optional<LocalDate> next,
            Transition.Status status,
            int inDays,
            Optional<String> unit) {
        Instant planned = Instant.parse(day(inDays) + "T11:00:00Z");
        Transition transition = new Transition(
                UUID.randomUUID(),
                "HOSPITAL_DISCHARGE",
                status,
                Sector.HEALTH,
                unit.map(any -> Sector.SOCIAL),
                unit,
                planned,
                planned.minusSeconds(24 * 3600));
        return with(
                name,
                rule,
                journey(List.of(), List.of(), around(any -> any.transition(transition))),
                Facts.NONE,
                reason.isEmpty() ? List.of() : List.of(reason),
                next);
    }

    static Stream<Case> consent() {
        return Stream.of(true, false)
                .map(given -> with(
                        "consent " + given,
                        new SharedContentWithoutConsent(),
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.coordinated(
                                        new CoordinatedPlan(UUID.randomUUID(), List.of(), given, List.of())))),
                        Facts.NONE,
                        given ? List.of() : List.of("NO_CONSENT"),
                        OPEN));
    }

    static Stream<Case> followUp() {
        Rule rule = new GoalWithoutFollowUp();
        return Stream.of(
                found(
                        "no day",
                        rule,
                        OPEN,
                        List.of("NOT_SET"),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), OPEN, OPEN))),
                found(
                        "today is the day",
                        rule,
                        end(1),
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(0), OPEN))),
                found(
                        "it was yesterday",
                        rule,
                        OPEN,
                        List.of("OVERDUE"),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(-1), OPEN))),
                found(
                        "it was yesterday and progress was found",
                        rule,
                        OPEN,
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(-1), end(-1)))),
                found(
                        "both in one plan are two tasks, three goals",
                        rule,
                        OPEN,
                        List.of("NOT_SET", "OVERDUE"),
                        plan(
                                Sector.SOCIAL,
                                GivenRules.goal("HOME", Optional.empty(), OPEN, OPEN),
                                GivenRules.goal("WORK", Optional.empty(), OPEN, OPEN),
                                GivenRules.goal("HOME", Optional.empty(), end(-1), OPEN))));
    }

    static Stream<Case> volunteering() {
        return Stream.of(
                volunteer("15 hours", "15", "DAGPENGE", 0, List.of()),
                volunteer("15 and a quarter", "15.25", "DAGPENGE", 0, List.of("ABOVE_LIMIT")),
                volunteer("efterløn", "15.25", "EFTERLOEN", 0, List.of("ABOVE_LIMIT")),
                volunteer("a pension knows no limit", "30", "FOLKEPENSION", 0, List.of()),
                volunteer("the benefit begins later", "20", "DAGPENGE", 5, List.of()));
    }

    private static Case volunteer(String name, String hours, String benefit, int from, List<String> reasons) {
        Facts facts = GivenRules.marking(Mark.LIMITS_VOLUNTEERING, "DAGPENGE", "EFTERLOEN");
        return with(
                name,
                new VolunteerHours(),
                journey(List.of(), List.of(), around(any -> any.volunteering("5", day(-9), OPEN)
                        .volunteering(
                                new BigDecimal(hours)
                                        .subtract(new BigDecimal(5))
                                        .toPlainString(),
                                day(-9),
                                OPEN)
                        .benefit(benefit, day(from), OPEN))),
                facts,
                reasons,
                from > 0 ? end(from) : OPEN);
    }

    static Stream<Case> methods() {
        Journey using =
                journey(plan(Sector.SOCIAL, GivenRules.on(GivenRules.method("SCARED_STRAIGHT"), day(-1), end(30))));
        return Stream.of(
                with("deselected", new DeselectedMethod(), using, told(-3), List.of("DESELECTED"), end(30)),
                with("deselected from a day on", new DeselectedMethod(), using, told(3), List.of(), end(3)),
                with("never told of", new DeselectedMethod(), using, Facts.NONE, List.of(), OPEN));
    }

    private static Facts told(int inDays) {
        return new Facts(
                Map.of(),
                Map.of(
                        "SCARED_STRAIGHT",
                        new Method(List.of(
                                new Method.Phase(Method.Status.USABLE, GivenRules.LONG_AGO),
                                new Method.Phase(Method.Status.DESELECTED, day(inDays))))),
                Thresholds.USUAL);
    }

    static Stream<Case> silence() {
        Rule rule = new ContactLost();
        Plan employment = plan(Sector.EMPLOYMENT);
        return Stream.of(
                with("60 days", rule, lastSeen(-60, OPEN, employment), Facts.NONE, List.of(), end(1)),
                with(
                        "61 days",
                        rule,
                        lastSeen(-61, OPEN, employment),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with(
                        "61 days in health",
                        rule,
                        lastSeen(-61, OPEN, plan(Sector.HEALTH)),
                        Facts.NONE,
                        List.of(),
                        end(60)),
                with("a next step today", rule, lastSeen(-61, end(0), employment), Facts.NONE, List.of(), end(1)),
                with(
                        "a next step that was yesterday",
                        rule,
                        lastSeen(-61, end(-1), employment),
                        Facts.NONE,
                        List.of("NO_CONTACT_NO_NEXT_STEP"),
                        OPEN),
                with(
                        "where the municipality decided 90 days",
                        rule,
                        lastSeen(-61, OPEN, employment),
                        GivenRules.deciding("contact-lost", "days.EMPLOYMENT", "90"),
                        List.of(),
                        end(30)),
                found(
                        "a changed plan is a sign of life",
                        rule,
                        end(61),
                        List.of(),
                        GivenRules.changedAt(employment, Instant.parse(TODAY + "T08:00:00Z"))),
                found(
                        "an appointment ahead",
                        rule,
                        end(12 + 61),
                        List.of(),
                        plan(Sector.EMPLOYMENT, appointment(day(12), "09:00", "10:00"))),
                with(
                        "a planned pause",
                        rule,
                        journey(List.of(employment), List.of(), around(any -> any.pause(day(-5), day(5)))),
                        Facts.NONE,
                        List.of(),
                        end(5)));
    }

    private static Journey lastSeen(int inDays, Optional<LocalDate> nextStep, Plan plan) {
        return journey(
                List.of(plan),
                List.of(),
                around(any -> any.contact(Instant.parse(day(inDays) + "T08:00:00Z"), nextStep)));
    }

    static Stream<Case> standstill() {
        Rule rule = new Standstill();
        Facts benefits = GivenRules.marking(Mark.TEMPORARY_BENEFIT, "KONTANTHJAELP");
        UnaryOperator<GivenRules.Around> pause = any -> any.pause(day(-1), day(8));
        Plan still = plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(30), end(-365)));
        return Stream.of(
                found("a year without progress", rule, OPEN, List.of("NO_GOAL_MOVED"), still),
                found(
                        "a day less",
                        rule,
                        end(1),
                        List.of(),
                        plan(Sector.SOCIAL, GivenRules.goal("HOME", Optional.empty(), end(30), end(-364)))),
                found(
                        "one of two goals moved",
                        rule,
                        end(165),
                        List.of(),
                        plan(
                                Sector.SOCIAL,
                                GivenRules.goal("HOME", Optional.empty(), end(30), end(-365)),
                                GivenRules.goal("WORK", Optional.empty(), end(30), end(-200)))),
                with(
                        "a planned pause",
                        rule,
                        journey(List.of(still), List.of(), around(pause)),
                        Facts.NONE,
                        List.of(),
                        end(8)),
                with(
                        "three years on one benefit",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.benefit("KONTANTHJAELP", TODAY.minusMonths(36), OPEN))),
                        benefits,
                        List.of("SAME_BENEFIT"),
                        OPEN),
                with(
                        "a pension is for life",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.benefit("FOERTIDSPENSION", TODAY.minusMonths(90), OPEN))),
                        benefits,
                        List.of(),
                        OPEN),
                with(
                        "the third caseworker in a year",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any ->
                                        any.changes(change(-5, false), change(-100, false), change(-364, false)))),
                        Facts.NONE,
                        List.of("CASEWORKER_CHANGED_AGAIN"),
                        Optional.of(day(-364).plusMonths(12))),
                with(
                        "one of them longer ago, one of a plan that is a secret",
                        rule,
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.changes(
                                        change(-5, false),
                                        change(-6, true),
                                        change(-100, false),
                                        change(-370, false)))),
                        Facts.NONE,
                        List.of(),
                        Optional.of(day(-100).plusMonths(12))));
    }

    private static CaseworkerChange change(int inDays, boolean secret) {
        return new CaseworkerChange(
                Instant.parse(day(inDays) + "T10:00:00Z"), Optional.empty(), Optional.empty(), secret, "one", "other");
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
            UnaryOperator<GivenRules.Around> more,
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
        Plan plan = GivenRules.of(plan(Sector.EMPLOYMENT), "INTEGRATIONSKONTRAKT");
        Plan ending = GivenRules.endingOn(plan, day(7));
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

    static Stream<Case> activation() {
        Rule rule = new RepeatedActivation();
        Facts facts = GivenRules.marking(Mark.ACTIVATION, "WORK_PRACTICE", "WAGE_SUBSIDY");
        return Stream.of(
                with(
                        "once",
                        rule,
                        journey(plan(Sector.EMPLOYMENT, GivenRules.action("WORK_PRACTICE", day(-90), end(-60)))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "again, by another kind, without a reason",
                        rule,
                        journey(plan(
                                Sector.EMPLOYMENT,
                                GivenRules.action("WORK_PRACTICE", day(-90), end(-60)),
                                GivenRules.action("WAGE_SUBSIDY", day(5), end(40)))),
                        facts,
                        List.of("NO_REASON"),
                        end(40)),
                with(
                        "again, with a reason",
                        rule,
                        journey(plan(
                                Sector.EMPLOYMENT,
                                GivenRules.action("WORK_PRACTICE", day(-90), end(-60)),
                                GivenRules.with(
                                        GivenRules.action("WORK_PRACTICE", day(5), end(40)),
                                        "WORK_PRACTICE",
                                        Optional.empty(),
                                        GivenRules.reason("Borgeren ønsker faget")))),
                        facts,
                        List.of(),
                        OPEN));
    }

    static Stream<Case> digital() {
        Plan plan = plan(Sector.HEALTH, GivenRules.on(GivenRules.digitalOnly(), day(-1), end(20)));
        return Stream.of(
                with(
                        "exempt",
                        new DigitalOnlyForExempt(),
                        journey(List.of(plan), List.of(), around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of("DIGITAL_ONLY"),
                        end(20)),
                with(
                        "a call by video without a place to come to",
                        new DigitalOnlyForExempt(),
                        journey(
                                List.of(plan(Sector.HEALTH, byVideo(Optional.empty()))),
                                List.of(),
                                around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of("VIDEO_ONLY"),
                        end(4)),
                with(
                        "a call by video to which one can come",
                        new DigitalOnlyForExempt(),
                        journey(
                                List.of(plan(Sector.HEALTH, byVideo(Optional.of("Rådhuset")))),
                                List.of(),
                                around(any -> any.digitalExempt(true))),
                        Facts.NONE,
                        List.of(),
                        OPEN),
                found("not exempt", new DigitalOnlyForExempt(), OPEN, List.of(), plan));
    }

    private static Appointment byVideo(Optional<String> place) {
        Appointment met = appointment(day(3), "09:00", "10:00");
        return new Appointment(
                met.id(),
                met.externalId(),
                met.title(),
                met.start(),
                met.end(),
                place,
                met.travelMinutes(),
                met.sanctionable(),
                Optional.of(Appointment.Form.VIDEO),
                met.interpreter());
    }

    static Stream<Case> milestones() {
        return Stream.of(
                milestone("the warning comes tomorrow", 1, 9, List.of(), end(1)),
                milestone("warned", 0, 9, List.of("DUE_SOON"), end(10)),
                milestone("the last day", -9, 0, List.of("DUE_SOON"), end(1)),
                milestone("passed", -9, -1, List.of("OVERDUE"), OPEN));
    }

    private static Case milestone(String name, int warn, int due, List<String> reasons, Optional<LocalDate> next) {
        return with(
                name,
                new MilestoneDue(),
                journey(List.of(), List.of(), around(any -> any.milestone(day(warn), day(due)))),
                Facts.NONE,
                reasons,
                next);
    }

    static Stream<Case> admission() {
        Facts facts = GivenRules.marking(Mark.ADMISSION, "ADMISSION");
        Rule rule = new ActivityDuringAdmission();
        Plan near =
                plan(Sector.EMPLOYMENT, appointment(day(2), "09:00", "10:00"), appointment(day(4), "09:00", "10:00"));
        return Stream.of(
                with("all that is hit is one finding", rule, admitted(near), facts, List.of("ADMITTED"), end(3)),
                with(
                        "beyond the days ahead",
                        rule,
                        admitted(plan(Sector.EMPLOYMENT, appointment(day(15), "09:00", "10:00"))),
                        facts,
                        List.of(),
                        end(1)),
                with(
                        "a running activity",
                        rule,
                        admitted(plan(Sector.EMPLOYMENT, GivenRules.hours("20", day(-9), end(9)))),
                        facts,
                        List.of("ADMITTED"),
                        end(9)),
                with(
                        "the hospital's own appointments",
                        rule,
                        admitted(plan(Sector.PSYCHIATRY, appointment(day(2), "09:00", "10:00"))),
                        facts,
                        List.of(),
                        OPEN),
                with(
                        "no meeting that can be sanctioned",
                        new PossibleReasonableGround(),
                        admitted(near),
                        facts,
                        List.of(),
                        OPEN));
    }

    private static Journey admitted(Plan... plans) {
        return journey(List.of(plans), List.of(), around(any -> any.episode("ADMISSION", Sector.PSYCHIATRY, day(-2))));
    }

    static Stream<Case> youth() {
        Plan plan = GivenRules.of(plan(Sector.SOCIAL), "UNGEPLAN");
        return Stream.of(
                young(
                        "a 17-year-old",
                        plan,
                        TODAY.minusYears(17),
                        List.of("COMING_OF_AGE"),
                        Optional.of(TODAY.plusYears(1))),
                young("a day younger", plan, TODAY.minusYears(17).plusDays(1), List.of(), end(1)),
                young("18 today", plan, TODAY.minusYears(18), List.of("OF_AGE"), OPEN),
                young("no youth plan", plan(Sector.SOCIAL), TODAY.minusYears(17), List.of(), OPEN));
    }

    private static Case young(String name, Plan plan, LocalDate born, List<String> reasons, Optional<LocalDate> next) {
        return with(
                name,
                new YouthWithoutReceiver(),
                journey(List.of(plan), List.of(), around(any -> any.born(born))),
                GivenRules.marking(Mark.YOUTH_PLAN, "UNGEPLAN"),
                reasons,
                next);
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

    private static Case found(String name, Rule rule, Optional<LocalDate> next, List<String> reasons, Plan... plans) {
        return with(name, rule, journey(plans), Facts.NONE, reasons, next);
    }

    private static Case with(
            String name, Rule rule, Journey journey, Facts facts, List<String> reasons, Optional<LocalDate> next) {
        return new Case(name, rule, journey, facts, reasons, next);
    }
}
