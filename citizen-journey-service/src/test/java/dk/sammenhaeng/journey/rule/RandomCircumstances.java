package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;
import static dk.sammenhaeng.journey.rule.RandomJourneys.any;
import static dk.sammenhaeng.journey.rule.RandomJourneys.instant;
import static dk.sammenhaeng.journey.rule.RandomJourneys.list;
import static dk.sammenhaeng.journey.rule.RandomJourneys.maybe;
import static dk.sammenhaeng.journey.rule.RandomJourneys.near;
import static dk.sammenhaeng.journey.rule.RandomJourneys.none;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Circumstances.Rehabilitation;
import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Placement;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Work;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What goes on around the plans of {@link RandomJourneys}. */
final class RandomCircumstances {

    private RandomCircumstances() {}

    static Circumstances around(Random random, List<Plan> plans) {
        List<UUID> some = plans.stream().map(Plan::id).limit(2).toList();
        return new Circumstances(
                maybe(random, () -> TODAY.minusYears(18).plusDays(random.nextInt(500) - 100)),
                random.nextBoolean(),
                random.nextBoolean(),
                list(random, 2, () -> transition(random)),
                maybe(
                        random,
                        () -> new CoordinatedPlan(
                                UUID.randomUUID(),
                                some,
                                random.nextBoolean(),
                                list(
                                        random,
                                        2,
                                        () -> new JointGoal(
                                                UUID.randomUUID(),
                                                "WORK",
                                                maybe(random, () -> any(random, List.of(Goal.Direction.values()))),
                                                maybe(random, () -> near(random)),
                                                maybe(random, () -> TODAY.minusDays(300 + random.nextInt(100))),
                                                maybe(
                                                        random,
                                                        () -> new Circumstances.StepUnderWay(
                                                                UUID.randomUUID(),
                                                                Set.of(any(random, List.of(Sector.values()))),
                                                                TODAY.minusDays(random.nextInt(60)))),
                                                maybe(random, () -> TODAY.minusDays(300 + random.nextInt(100))),
                                                list(random, 4, () -> TODAY.minusDays(random.nextInt(90))))),
                                random.nextBoolean() ? List.of("MENTAL_DISORDER") : List.of())),
                maybe(random, () -> instant(random, TODAY.minusDays(random.nextInt(90)))),
                maybe(random, () -> near(random)),
                list(random, 1, () -> {
                    LocalDate from = near(random);
                    return new Circumstances.Pause(UUID.randomUUID(), from, from.plusDays(1 + random.nextInt(30)));
                }),
                list(
                        random,
                        2,
                        () -> new Circumstances.Episode(
                                UUID.randomUUID(),
                                any(random, List.of("ADMISSION", "HOMELESS")),
                                Sector.PSYCHIATRY,
                                near(random),
                                maybe(random, () -> near(random)))),
                list(random, 2, () -> {
                    LocalDate warn = near(random);
                    return new Circumstances.Milestone(
                            UUID.randomUUID(),
                            any(random, List.of("DANISH_TEST", "PLACEMENT_SUPERVISION")),
                            any(random, List.of(Sector.EMPLOYMENT, Sector.SOCIAL)),
                            warn,
                            warn.plusDays(random.nextInt(30)),
                            Optional.empty());
                }),
                list(random, 2, () -> {
                    LocalDate from = TODAY.minusDays(random.nextInt(120) - 20);
                    return new Circumstances.Benefit(
                            UUID.randomUUID(),
                            "DAGPENGE",
                            from,
                            maybe(random, () -> from.plusDays(1 + random.nextInt(150))));
                }),
                list(random, 2, () -> {
                    LocalDate from = near(random);
                    return new Circumstances.Volunteering(
                            UUID.randomUUID(),
                            BigDecimal.valueOf(random.nextInt(20)),
                            from,
                            maybe(random, () -> from.plusDays(1 + random.nextInt(60))));
                }),
                list(random, 2, () -> rehabilitation(random)),
                new Dealings(
                        list(random, 3, () -> meeting(random)),
                        list(random, 6, () -> change(random, some)),
                        list(random, 4, () -> dependency(random, plans)),
                        maybe(random, () -> placement(random)),
                        false,
                        Set.copyOf(some),
                        list(random, 3, () -> explained(random, plans)),
                        list(
                                random,
                                2,
                                () -> new Dealings.Complained(
                                        UUID.randomUUID(),
                                        any(random, List.of(Sector.values())),
                                        maybe(random, UUID::randomUUID),
                                        near(random))),
                        maybe(
                                random,
                                () -> new Dealings.ComplexNeeds(
                                        UUID.randomUUID(),
                                        any(random, List.of(Sector.HEALTH, Sector.SOCIAL)),
                                        TODAY.minusDays(random.nextInt(40)))),
                        plans.stream()
                                .flatMap(plan -> plan.appointments().stream()
                                        .filter(call -> random.nextInt(3) == 0)
                                        .map(call -> new Dealings.Missed(call.id(), plan.id(), call.start())))
                                .toList(),
                        plans.stream()
                                .filter(plan -> random.nextBoolean())
                                .collect(Collectors.toMap(
                                        Plan::id, plan -> instant(random, TODAY.minusDays(random.nextInt(120))))),
                        plans.stream()
                                .flatMap(plan -> plan.goals().stream())
                                .collect(Collectors.toMap(Goal::id, goal -> random.nextInt(4)))),
                new Competences(random.nextBoolean(), random.nextBoolean() ? Set.copyOf(some) : Set.of()),
                new Work(list(random, 2, () -> stepBack(random)), list(random, 2, () -> former(random))));
    }

    private static Work.StepBack stepBack(Random random) {
        LocalDate from = near(random);
        return new Work.StepBack(
                UUID.randomUUID(),
                from,
                maybe(random, () -> from.plusDays(1 + random.nextInt(60))),
                BigDecimal.valueOf(random.nextInt(38)));
    }

    private static Work.FormerAction former(Random random) {
        LocalDate from = TODAY.minusDays(1 + random.nextInt(700));
        return new Work.FormerAction(
                UUID.randomUUID(),
                UUID.randomUUID(),
                any(random, List.of("WORK_PRACTICE", "MENTOR")),
                from,
                from.plusDays(1 + random.nextInt(200)));
    }

    private static Dealings.Meeting meeting(Random random) {
        Instant start = instant(random, near(random));
        return new Dealings.Meeting(
                UUID.randomUUID(),
                start,
                start.plusSeconds(900L * (1 + random.nextInt(100))),
                any(random, List.of(Appointment.Form.values())),
                Optional.empty(),
                maybe(random, () -> any(random, List.of("A", "B"))),
                random.nextBoolean() ? Set.of() : Set.of(any(random, List.of(Sector.values()))));
    }

    private static Placement placement(Random random) {
        return new Placement(
                UUID.randomUUID(),
                Sector.SOCIAL,
                TODAY.minusDays(random.nextInt(400)),
                list(
                        random,
                        3,
                        () -> new RiskSignal(
                                any(random, List.of(RiskSignal.Kind.values())),
                                UUID.randomUUID(),
                                TODAY.minusDays(random.nextInt(400)))));
    }

    private static Rehabilitation rehabilitation(Random random) {
        Optional<Rehabilitation.Outcome> outcome =
                maybe(random, () -> any(random, List.of(Rehabilitation.Outcome.values())));
        return new Rehabilitation(
                outcome.isPresent(),
                outcome,
                TODAY,
                outcome.filter(Rehabilitation.Outcome.OFFERED::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(near(random)));
    }

    private static Dealings.CaseworkerChange change(Random random, List<UUID> plans) {
        return new Dealings.CaseworkerChange(
                instant(random, TODAY.minusDays(random.nextInt(500))),
                plans.isEmpty() ? Optional.empty() : Optional.of(any(random, plans)),
                Optional.empty(),
                random.nextInt(4) == 0,
                "one",
                "other");
    }

    private static Dealings.Dependency dependency(Random random, List<Plan> plans) {
        List<UUID> actions = Stream.concat(
                        plans.stream().flatMap(plan -> plan.actions().stream()).map(Action::id),
                        Stream.of(new UUID(9, random.nextInt(2))))
                .toList();
        return new Dealings.Dependency(UUID.randomUUID(), any(random, actions), any(random, actions));
    }

    private static Dealings.Explained explained(Random random, List<Plan> plans) {
        List<UUID> actions = Stream.concat(
                        plans.stream().flatMap(plan -> plan.actions().stream()).map(Action::id),
                        Stream.of(new UUID(9, 0)))
                .toList();
        return new Dealings.Explained(
                any(random, actions), any(random, List.of(Decision.State.GRANTED, Decision.State.REFUSED)), none());
    }

    private static Transition transition(Random random) {
        Instant planned = instant(random, near(random));
        Optional<String> unit = maybe(random, () -> "Hjemmeplejen");
        return new Transition(
                UUID.randomUUID(),
                any(random, List.of("HOSPITAL_DISCHARGE", "TURNING_18")),
                any(random, List.of(Transition.Status.values())),
                Sector.HEALTH,
                unit.map(named -> Sector.SOCIAL),
                unit,
                planned,
                planned.minusSeconds(3600L * random.nextInt(100)),
                true,
                random.nextBoolean() ? List.of() : List.of("FIRST_VISIT"),
                maybe(random, () -> DanishCalendar.dayOf(planned).minusDays(random.nextInt(30))));
    }
}
