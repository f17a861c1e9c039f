package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Pause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Silence: plans are in force, nobody has talked with the citizen for longer than the sector allows, and no next step is
 * agreed (tabt i systemet; CIT-06, daily use C6). A talk and a kept appointment are signs of life for everybody, a new
 * plan for its sector. What a system corrects in its plan later is none, and a letter is no talk: which forms are,
 * reference data says. A planned pause is no silence.
 */
record ContactLost() implements Rule {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal (CIT-06)";

    private static final Map<Sector, Threshold> DAYS = new EnumMap<>(Map.of(
            Sector.EMPLOYMENT, Threshold.of("days.EMPLOYMENT", Unit.DAYS, 60, 7, 730, SOURCE),
            Sector.SOCIAL, Threshold.of("days.SOCIAL", Unit.DAYS, 90, 7, 730, SOURCE),
            Sector.HEALTH, Threshold.of("days.HEALTH", Unit.DAYS, 120, 7, 730, SOURCE),
            Sector.PSYCHIATRY, Threshold.of("days.PSYCHIATRY", Unit.DAYS, 60, 7, 730, SOURCE)));

    private static final About ABOUT = About.of(
                    "contact-lost",
                    Severity.ACT,
                    Owner.COORDINATION,
                    Solution.CONTACT_CITIZEN,
                    Solution.PLAN_NEXT_STEP,
                    Solution.PLAN_PAUSE)
            .with(DAYS.values().toArray(Threshold[]::new))
            .inVersion(3);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Pause> pauses = journey.circumstances().pauses();
        boolean paused = pauses.stream().anyMatch(pause -> pause.holdsOn(today));
        List<Plan> silent = journey.plans().stream()
                .filter(plan -> !paused && plan.isInForceOn(today))
                .filter(plan -> !silentFrom(journey, plan, facts, today).isAfter(today))
                .toList();
        List<Finding> findings = silent.isEmpty()
                ? List.of()
                : List.of(Finding.by(this, journey, "NO_CONTACT_NO_NEXT_STEP")
                        .key(journey.citizenId())
                        .part(journey.citizenId())
                        .plans(silent)
                        .found());
        return Answer.of(findings)
                .changingOn(
                        Stream.of(
                                        journey.plans().stream().map(plan -> silentFrom(journey, plan, facts, today)),
                                        journey.plans().stream().map(Plan::validFrom),
                                        journey.plans().stream().flatMap(plan -> plan.validTo().stream()),
                                        pauses.stream().map(Pause::from),
                                        pauses.stream().map(Pause::to))
                                .flatMap(days -> days),
                        today);
    }

    /** The first day on which no step is ahead and the last sign of life is too old for the plan's sector. */
    private LocalDate silentFrom(Journey journey, Plan plan, Facts facts, LocalDate today) {
        Threshold days = Optional.ofNullable(DAYS.get(plan.sector())).orElseThrow();
        int allowed = facts.thresholds().count(this, days, today);
        return Stream.concat(
                        signs(journey, plan.sector()).map(day -> day.plusDays(allowed + 1L)),
                        nextSteps(journey).map(day -> day.plusDays(1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Days on which somebody talked with the citizen, or is to. */
    private static Stream<LocalDate> signs(Journey journey, Sector sector) {
        return Stream.of(
                        journey.circumstances().lastContactAt().map(DanishCalendar::dayOf).stream(),
                        journey.plans().stream()
                                .filter(plan -> plan.sector() == sector)
                                .map(plan -> DanishCalendar.dayOf(
                                        journey.circumstances().dealings().begun(plan))),
                        appointments(journey))
                .flatMap(days -> days);
    }

    private static Stream<LocalDate> nextSteps(Journey journey) {
        return Stream.concat(journey.circumstances().nextStepOn().stream(), appointments(journey));
    }

    private static Stream<LocalDate> appointments(Journey journey) {
        return journey.plans().stream()
                .flatMap(plan -> plan.appointments().stream())
                .map(appointment -> DanishCalendar.dayOf(appointment.start()));
    }
}
