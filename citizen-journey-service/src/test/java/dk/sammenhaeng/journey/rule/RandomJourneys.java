package dk.sammenhaeng.journey.rule;

import static dk.sammenhaeng.journey.Given.TODAY;

import dk.sammenhaeng.journey.Given;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Decision.Complaint;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.rule.Facts.Method;
import dk.sammenhaeng.journey.rule.Facts.Phase;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.rule.Facts.Status;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Reference.MarkedKind;
import dk.sammenhaeng.journey.rule.Thresholds.Decided;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Journeys with everything a rule can look at, small enough that things meet often. */
final class RandomJourneys {

    private static final List<UUID> INSTITUTIONS = List.of(new UUID(7, 1), new UUID(7, 2), new UUID(7, 3));
    private static final List<String> KINDS = List.of("WORK_PRACTICE", "HOME_HELP_83", "MENTOR");

    private RandomJourneys() {}

    static Facts facts(Random random) {
        Reference reference = new Reference(
                List.of(),
                Stream.of(
                                Map.entry(Mark.HOME_HELP, "HOME_HELP_83"),
                                Map.entry(Mark.ACTIVATION, "WORK_PRACTICE"),
                                Map.entry(Mark.LIMITS_VOLUNTEERING, "DAGPENGE"),
                                Map.entry(Mark.TEMPORARY_BENEFIT, "DAGPENGE"),
                                Map.entry(Mark.ADMISSION, "ADMISSION"),
                                Map.entry(Mark.YOUTH_PLAN, "UNGEPLAN"),
                                Map.entry(Mark.TO_ADULT, "TURNING_18"),
                                Map.entry(Mark.INTEGRATION_PLAN, "INTEGRATIONSKONTRAKT"),
                                Map.entry(Mark.NEEDS_DIALOGUE, "HOMELESS_HOLISTIC"),
                                Map.entry(Mark.NEEDS_METHOD, "HOMELESS_HOLISTIC"),
                                Map.entry(Mark.METHOD_OF_EACH_ACTION, "UNGEPLAN"),
                                Map.entry(Mark.METHOD_OF_EACH_ACTION, "MENTOR"),
                                Map.entry(Mark.METHOD_OF_EACH_ACTION, "MENTAL_DISORDER"))
                        .map(entry -> new MarkedKind(
                                entry.getKey(),
                                entry.getValue(),
                                TODAY.minusDays(300),
                                random.nextInt(4) == 0 ? Optional.of(TODAY.plusDays(random.nextInt(60))) : none()))
                        .toList(),
                List.of());
        return new Facts(
                Map.of(INSTITUTIONS.get(0), service(random), INSTITUTIONS.get(1), service(random)),
                Map.of(
                        "M1",
                        new Method(List.of(
                                new Method.Phase(Method.Status.USABLE, TODAY.minusDays(99)),
                                new Method.Phase(Method.Status.DESELECTED, near(random))))),
                new Thresholds(
                        List.of(
                                new Decided(
                                        "standstill",
                                        "daysWithoutProgress",
                                        1,
                                        BigDecimal.valueOf(40),
                                        TODAY.minusDays(9)),
                                new Decided(
                                        "complex-without-coordinated-plan",
                                        "days",
                                        1,
                                        BigDecimal.valueOf(20),
                                        TODAY.minusDays(9)),
                                new Decided(
                                        "contact-lost", "days.SOCIAL", 1, BigDecimal.valueOf(20), TODAY.minusDays(9)),
                                new Decided(
                                        "weekly-load", "hoursPerWeek", 1, BigDecimal.valueOf(20), TODAY.minusDays(9)),
                                new Decided(
                                        "standstill", "benefitMonths", 1, BigDecimal.valueOf(3), TODAY.minusDays(9))),
                        reference));
    }

    static Journey journey(Random random) {
        List<Plan> plans = list(random, 4, () -> plan(random));
        Journey known = Given.journey(plans, List.of(), RandomCircumstances.around(random, plans));
        return random.nextBoolean()
                ? known
                : new Journey(
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

    private static Plan plan(Random random) {
        Sector sector = any(random, List.of(Sector.values()));
        Plan usual = Given.plan(sector);
        LocalDate from = TODAY.minusDays(random.nextInt(90) - 20);
        return new Plan(
                usual.id(),
                sector,
                usual.externalId(),
                1,
                usual.contentHash(),
                any(random, List.of("MIN_PLAN", "UNGEPLAN", "INTEGRATIONSKONTRAKT", "HOMELESS_HOLISTIC")),
                usual.responsible(),
                from,
                random.nextBoolean() ? none() : Optional.of(from.plusDays(1 + random.nextInt(150))),
                instant(random, TODAY.minusDays(random.nextInt(90))),
                1,
                usual.source(),
                any(random, List.of(Sensitivity.values())),
                random.nextInt(3) == 0 ? Optional.of(BigDecimal.valueOf(random.nextInt(20))) : Optional.empty(),
                list(
                        random,
                        2,
                        () -> new Need(
                                any(random, List.of("CARE", "HOME")), random.nextBoolean(), random.nextInt(4) == 0)),
                list(
                        random,
                        2,
                        () -> new ContactPerson(
                                any(random, List.of(ContactPerson.Kind.values())),
                                any(random, List.of("Karen Holm", "Bo Dahl", "Ida Lund")),
                                "89 40 10 00")),
                List.of(),
                list(random, 3, () -> goal(random)),
                list(random, 4, () -> action(random)),
                list(random, 3, () -> appointment(random)));
    }

    private static Goal goal(Random random) {
        Goal usual = GivenRules.goal(
                any(random, List.of("WORK", "HOME")),
                maybe(random, () -> any(random, List.of(Goal.Direction.values()))),
                maybe(random, () -> near(random)),
                maybe(random, () -> TODAY.minusDays(random.nextInt(60))));
        return new Goal(
                usual.id(),
                usual.externalId(),
                usual.lifeDomain(),
                usual.title(),
                usual.followUpOn(),
                usual.direction(),
                any(random, List.of(Goal.Status.ACTIVE, Goal.Status.ACTIVE, Goal.Status.DROPPED)),
                usual.movedOn());
    }

    private static Action action(Random random) {
        LocalDate from = near(random);
        Action usual = Given.action(from, maybe(random, () -> from.plusDays(1 + random.nextInt(60))));
        boolean paid = random.nextInt(4) == 0;
        return new Action(
                usual.id(),
                usual.externalId(),
                any(random, KINDS),
                usual.title(),
                maybe(random, () -> any(random, INSTITUTIONS)),
                usual.from(),
                usual.to(),
                maybe(random, () -> BigDecimal.valueOf(random.nextInt(25))),
                random.nextInt(6) == 0,
                List.of(),
                0,
                paid
                        ? any(
                                random,
                                List.of(new Funding(Funding.State.REFUSED, Optional.of("NO_FUNDS")), Funding.PENDING))
                        : Funding.NONE,
                terms(random));
    }

    private static ActionTerms terms(Random random) {
        return new ActionTerms(
                any(random, List.of(Provider.PUBLIC, Provider.VOLUNTEER)),
                list(random, 2, () -> any(random, List.of("CARE", "HOME"))),
                maybe(
                        random,
                        () -> new Decision(
                                any(random, List.of(Decision.State.values())),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                maybe(random, () -> complaint(random)),
                                Optional.empty())),
                maybe(random, () -> any(random, List.of("M1", "M2"))),
                Optional.empty(),
                Optional.empty(),
                random.nextInt(4) == 0,
                random.nextBoolean() ? Optional.of("aftalt") : Optional.empty(),
                maybe(random, () -> new ActionTerms.FromTemplate("T1", random.nextBoolean())));
    }

    private static Complaint complaint(Random random) {
        LocalDate received = TODAY.minusDays(random.nextInt(60));
        Optional<LocalDate> reassessed = maybe(random, () -> TODAY);
        return new Complaint(
                received,
                random.nextBoolean(),
                received.plusWeeks(4),
                reassessed,
                reassessed.map(day -> Complaint.Outcome.CHANGED));
    }

    private static Appointment appointment(Random random) {
        Instant start = instant(random, TODAY.plusDays(random.nextInt(40) - 5));
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new Appointment(
                id,
                id.toString(),
                "Samtale",
                start,
                start.plusSeconds(900L * (1 + random.nextInt(100))),
                maybe(random, () -> any(random, List.of("A", "B"))),
                30 * random.nextInt(5),
                random.nextBoolean(),
                Optional.empty(),
                Optional.empty(),
                maybe(random, () -> any(random, List.of(Attendance.values()))));
    }

    private static Service service(Random random) {
        LocalDate from = near(random);
        return new Service(List.of(
                new Phase(any(random, List.of(Status.values())), from, random.nextBoolean()),
                new Phase(any(random, List.of(Status.values())), from.plusDays(1 + random.nextInt(40)), false)));
    }

    static LocalDate near(Random random) {
        return TODAY.plusDays(random.nextInt(80) - 30);
    }

    static Instant instant(Random random, LocalDate day) {
        return day.atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
    }

    static <T> Optional<T> maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    static Optional<LocalDate> none() {
        return Optional.empty();
    }

    static <T> List<T> list(Random random, int most, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(most + 1)).toList();
    }

    static <T> T any(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
