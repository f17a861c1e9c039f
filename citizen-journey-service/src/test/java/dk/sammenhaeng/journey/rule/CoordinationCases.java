package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.Given.journey;
import static dk.sammenhaeng.journey.Given.plan;
import static dk.sammenhaeng.journey.rule.Case.OPEN;
import static dk.sammenhaeng.journey.rule.Case.day;
import static dk.sammenhaeng.journey.rule.Case.end;
import static dk.sammenhaeng.journey.rule.Case.found;
import static dk.sammenhaeng.journey.rule.Case.with;
import static dk.sammenhaeng.journey.rule.GivenRules.around;

import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.ContactPerson.Kind;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Reference.MarkedKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Who holds a journey together: coordinators, hand-overs, consent, follow-up, milestones, youth. */
final class CoordinationCases {

    private CoordinationCases() {}

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
                        GivenRules.withoutCoordinator(health, GivenPlans.endingOn(plan(Sector.SOCIAL), day(3))),
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
                        GivenPlans.naming(health, Kind.UNSPECIFIED, "Bo Dahl")),
                found(
                        "the coordinator is, however written",
                        two,
                        OPEN,
                        List.of(),
                        GivenPlans.naming(health, Kind.COORDINATOR, " karen  HOLM ")),
                found("a mentor is a mentor", two, OPEN, List.of(), GivenPlans.naming(health, Kind.MENTOR, "Bo Dahl")),
                with(
                        "two claim it and nobody is appointed",
                        two,
                        GivenRules.withoutCoordinator(
                                GivenPlans.naming(health, Kind.UNSPECIFIED, "Bo Dahl"),
                                GivenPlans.naming(plan(Sector.SOCIAL), Kind.COORDINATOR, "Ida Lund")),
                        Facts.NONE,
                        List.of("SEVERAL_HOLD_THE_WHOLE"),
                        OPEN),
                with(
                        "one claims it and nobody is appointed",
                        two,
                        GivenRules.withoutCoordinator(GivenPlans.naming(health, Kind.UNSPECIFIED, "Bo Dahl")),
                        Facts.NONE,
                        List.of(),
                        OPEN));
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
                handOver("accepted", late, "", OPEN, Transition.Status.ACCEPTED, 0, Optional.of("Hjemmeplejen")),
                lacking("near and a point is open", "POINTS_OPEN", OPEN, Transition.Status.ACCEPTED, 14, 20),
                lacking("a day more", "", end(1), Transition.Status.ACCEPTED, 15, 20),
                lacking("its points are not work yet", "", end(3), Transition.Status.STARTED, 9, 6),
                lacking("nobody has accepted", "POINTS_OPEN", OPEN, Transition.Status.STARTED, 9, 9),
                lacking("it took place without", "TOOK_PLACE_UNPREPARED", OPEN, Transition.Status.COMPLETED, -3, 14),
                home("home in three days and nobody hands over", "HOME_EXPECTED", OPEN, 3, any -> any),
                home("home in four days", "", end(1), 4, any -> any),
                home("expected yesterday and still there", "HOME_EXPECTED", OPEN, -1, any -> any),
                home(
                        "a hand-over from there is under way",
                        "",
                        OPEN,
                        1,
                        any -> any.transition(handedOver("HOSPITAL_DISCHARGE", Transition.Status.REFUSED, day(1)))),
                home(
                        "the one of the stay before is over",
                        "HOME_EXPECTED",
                        OPEN,
                        1,
                        any -> any.transition(handedOver("HOSPITAL_DISCHARGE", Transition.Status.COMPLETED, day(-9)))),
                with(
                        "nothing it needs is open",
                        new TransitionNotPrepared(),
                        journey(
                                List.of(),
                                List.of(),
                                around(any -> any.transition(
                                        handedOver("HOSPITAL_DISCHARGE", Transition.Status.ACCEPTED, day(1))))),
                        Facts.NONE,
                        List.of(),
                        OPEN));
    }

    /** A hand-over in some days whose points are work some days before it. */
    private static Case lacking(
            String name,
            String reason,
            Optional<LocalDate> next,
            Transition.Status status,
            int inDays,
            int workBefore) {
        Instant planned = Instant.parse(day(inDays) + "T11:00:00Z");
        Transition transition = new Transition(
                UUID.randomUUID(),
                "SHELTER_TO_OWN_HOME",
                status,
                Sector.SOCIAL,
                Optional.of(Sector.HEALTH),
                Optional.of("Bostøtten"),
                planned,
                planned,
                true,
                List.of("TENANCY"),
                Optional.of(day(inDays - workBefore)));
        return with(
                name,
                new TransitionNotPrepared(),
                journey(List.of(), List.of(), around(any -> any.transition(transition))),
                Facts.NONE,
                reason.isEmpty() ? List.of() : List.of(reason),
                next);
    }

    /** Admitted in the sector that hands over, and expected home in some days. */
    private static Case home(
            String name, String reason, Optional<LocalDate> next, int inDays, UnaryOperator<Around> more) {
        return with(
                name,
                new HomeComingWithoutHandOver(),
                journey(List.of(), List.of(), around(any -> more.apply(any.expectedHome(Sector.SOCIAL, day(inDays))))),
                Facts.NONE,
                reason.isEmpty() ? List.of() : List.of(reason),
                next);
    }

    private static Transition handedOver(String kind, Transition.Status status, LocalDate on) {
        Instant planned = Instant.parse(on + "T11:00:00Z");
        return new Transition(
                UUID.randomUUID(),
                kind,
                status,
                Sector.SOCIAL,
                Optional.of(Sector.SOCIAL),
                Optional.of("Voksenenheden"),
                planned,
                planned,
                false,
                List.of(),
                Optional.empty());
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
                planned.minusSeconds(24 * 3600),
                true,
                List.of(),
                Optional.empty());
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
                                around(any -> any.coordinated(new CoordinatedPlan(
                                        UUID.randomUUID(), List.of(), given, List.of(), List.of())))),
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

    static Stream<Case> youth() {
        Plan plan = GivenPlans.of(plan(Sector.SOCIAL), "UNGEPLAN");
        return Stream.of(
                young(
                        "a 17-year-old",
                        plan,
                        TODAY.minusYears(17),
                        List.of("COMING_OF_AGE"),
                        Optional.of(TODAY.plusYears(1))),
                young("a day younger", plan, TODAY.minusYears(17).plusDays(1), List.of(), end(1)),
                young("18 today", plan, TODAY.minusYears(18), List.of("OF_AGE"), OPEN),
                young("no youth plan", plan(Sector.SOCIAL), TODAY.minusYears(17), List.of(), OPEN),
                of18("the adult unit is named", "TURNING_18", Transition.Status.STARTED, 0, List.of()),
                of18("it took over on the birthday", "TURNING_18", Transition.Status.COMPLETED, 0, List.of()),
                of18("it said no", "TURNING_18", Transition.Status.REFUSED, 0, List.of("OF_AGE")),
                of18("another sector near the day", "SECTOR_TO_SECTOR", Transition.Status.ACCEPTED, -90, List.of()),
                of18("long before", "SECTOR_TO_SECTOR", Transition.Status.COMPLETED, -91, List.of("OF_AGE")));
    }

    /** Who turned 18 today, handed over some days from then. */
    private static Case of18(String name, String kind, Transition.Status status, int days, List<String> reasons) {
        Reference reference = new Reference(
                List.of(),
                Map.of(
                                Mark.YOUTH_PLAN,
                                "UNGEPLAN",
                                Mark.TO_ADULT,
                                "TURNING_18",
                                Mark.MAY_BE_TO_ADULT,
                                "SECTOR_TO_SECTOR")
                        .entrySet()
                        .stream()
                        .map(mark -> new MarkedKind(mark.getKey(), mark.getValue(), day(-999), Optional.empty()))
                        .toList(),
                List.of());
        return with(
                name,
                new YouthWithoutReceiver(),
                journey(List.of(GivenPlans.of(plan(Sector.SOCIAL), "UNGEPLAN")), List.of(), around(any -> any.born(
                                TODAY.minusYears(18))
                        .transition(handedOver(kind, status, day(days))))),
                Facts.NONE.with(reference),
                reasons,
                OPEN);
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
}
