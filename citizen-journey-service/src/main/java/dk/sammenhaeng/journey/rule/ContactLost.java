package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Circumstances.Pause;
import dk.sammenhaeng.journey.journey.Dealings.Missed;
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
 *
 * <p>An appointment that was missed or called off is no sign of life, and one that is called off is no next step. Who did
 * not come several times in a row by one plan is called in vain: another call is no next step either (FV-C16). Those that
 * fell into a stay at hospital or a pause, or were excused, never count.
 */
record ContactLost() implements Rule {

    private static final String SOURCE = "Standardværdi; kilden nævner intet tal (CIT-06)";

    private static final Map<Sector, Threshold> DAYS = new EnumMap<>(Map.of(
            Sector.EMPLOYMENT, Threshold.of("days.EMPLOYMENT", Unit.DAYS, 60, 7, 730, SOURCE),
            Sector.SOCIAL, Threshold.of("days.SOCIAL", Unit.DAYS, 90, 7, 730, SOURCE),
            Sector.HEALTH, Threshold.of("days.HEALTH", Unit.DAYS, 120, 7, 730, SOURCE),
            Sector.PSYCHIATRY, Threshold.of("days.PSYCHIATRY", Unit.DAYS, 60, 7, 730, SOURCE)));

    private static final Threshold MISSED =
            Threshold.of("missedInARow", Unit.COUNT, 2, 1, 20, "Standardværdi; kilden nævner intet tal (FV-C16)");

    private static final About ABOUT = About.of(
                    "contact-lost",
                    Severity.ACT,
                    Owner.COORDINATION,
                    Solution.CONTACT_CITIZEN,
                    Solution.PLAN_NEXT_STEP,
                    Solution.PLAN_PAUSE)
            .with(Stream.concat(DAYS.values().stream(), Stream.of(MISSED)).toArray(Threshold[]::new))
            .inVersion(4);

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

    /** The first day on which the citizen is called in vain, or is silent. */
    private LocalDate silentFrom(Journey journey, Plan plan, Facts facts, LocalDate today) {
        LocalDate quiet = quietFrom(journey, plan, facts, today);
        return calledInVainFrom(journey, plan, facts.thresholds().count(this, MISSED, today))
                .filter(quiet::isAfter)
                .orElse(quiet);
    }

    /** The day on which the citizen did not come by this plan as often in a row as one accepts, without a talk since. */
    private static Optional<LocalDate> calledInVainFrom(Journey journey, Plan plan, int accepted) {
        Circumstances around = journey.circumstances();
        return around.dealings().missed().stream()
                .filter(missed -> missed.planId().equals(plan.id()))
                .map(Missed::at)
                .filter(at -> around.lastContactAt()
                        .filter(talk -> !talk.isBefore(at))
                        .isEmpty())
                .sorted()
                .skip(accepted - 1L)
                .findFirst()
                .map(DanishCalendar::dayOf);
    }

    /** The first day on which no step is ahead and the last sign of life is too old for the plan's sector. */
    private LocalDate quietFrom(Journey journey, Plan plan, Facts facts, LocalDate today) {
        Threshold days = Optional.ofNullable(DAYS.get(plan.sector())).orElseThrow();
        int allowed = facts.thresholds().count(this, days, today);
        return Stream.concat(
                        signs(journey, plan.sector()).map(day -> day.plusDays(allowed + 1L)),
                        nextSteps(journey).map(day -> day.plusDays(1)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Days on which somebody talked with the citizen, may have, or is to. */
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
                .filter(Appointment::mayBeKept)
                .map(appointment -> DanishCalendar.dayOf(appointment.start()));
    }
}
