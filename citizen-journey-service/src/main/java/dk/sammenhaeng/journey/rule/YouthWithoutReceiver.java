package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Transition;
import dk.sammenhaeng.journey.journey.Circumstances.Transition.Status;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A young person with a youth plan (ungeplan) comes of age and no adult unit is named to take over (daily use: a
 * 17-year-old with a youth plan and no adult receiver; barnets lov §§ 108 and 122-123).
 */
record YouthWithoutReceiver() implements Rule {

    private static final int OF_AGE = 18;

    private static final Threshold MONTHS = Threshold.of(
            "monthsBefore", Unit.MONTHS, 12, 1, 36, "Standardværdi: forberedelse af voksenlivet fra 17 år");

    private static final Threshold NEAR = Threshold.of(
            "daysFromBirthday",
            Unit.DAYS,
            90,
            0,
            365,
            "Standardværdi: en overgang mellem sektorer er til voksenstøtte nær fødselsdagen (C5)");

    private static final About ABOUT = About.of(
                    "youth-without-receiver", Severity.ACT, Owner.SECTOR, Solution.NAME_RECEIVER)
            .with(MONTHS, NEAR)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        Optional<LocalDate> ofAge = journey.circumstances().birthDate().map(born -> born.plusYears(OF_AGE));
        List<Plan> youth = journey.plans().stream()
                .filter(plan -> facts.reference().marks(Mark.YOUTH_PLAN, plan.planType(), today))
                .toList();
        if (ofAge.isEmpty() || youth.isEmpty() || hasReceiver(journey, ofAge.get(), facts, today)) {
            return Answer.NOTHING;
        }
        LocalDate birthday = ofAge.get();
        LocalDate prepared = birthday.minusMonths(facts.thresholds().count(this, MONTHS, today));
        List<Plan> inForce =
                youth.stream().filter(plan -> plan.isInForceOn(today)).toList();
        boolean found = !prepared.isAfter(today) && !inForce.isEmpty();
        return Answer.of(
                        found
                                ? List.of(
                                        Finding.by(this, journey, birthday.isAfter(today) ? "COMING_OF_AGE" : "OF_AGE")
                                                .key(journey.citizenId())
                                                .part(journey.citizenId())
                                                .plans(inForce)
                                                .tooLate(birthday)
                                                .found())
                                : List.of())
                .changingOn(
                        Stream.of(
                                        Stream.of(prepared, birthday),
                                        youth.stream().map(Plan::validFrom),
                                        youth.stream().flatMap(plan -> plan.validTo().stream()))
                                .flatMap(days -> days),
                        today);
    }

    /** Somebody is named, or took over: also when the hand-over is completed. */
    private boolean hasReceiver(Journey journey, LocalDate birthday, Facts facts, LocalDate today) {
        int near = facts.thresholds().count(this, NEAR, today);
        return journey.circumstances().transitions().stream()
                .filter(transition -> facts.reference().marks(Mark.TO_ADULT, transition.kind(), today)
                        || (facts.reference().marks(Mark.MAY_BE_TO_ADULT, transition.kind(), today)
                                && isNear(DanishCalendar.dayOf(transition.plannedAt()), birthday, near)))
                .filter(transition -> transition.status() != Status.REFUSED)
                .map(Transition::toUnit)
                .anyMatch(Optional::isPresent);
    }

    private static boolean isNear(LocalDate day, LocalDate birthday, int days) {
        return !day.isBefore(birthday.minusDays(days)) && !day.isAfter(birthday.plusDays(days));
    }
}
