package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Benefit;
import dk.sammenhaeng.journey.journey.Circumstances.Volunteering;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A citizen on unemployment benefit or efterløn does more unpaid voluntary work (frivilligt arbejde) than the law leaves
 * free (FW-J13): 15 hours a week, 4 before October 2014, as dated reference data. It tells in time; nobody is sanctioned
 * by it.
 */
record VolunteerHours() implements Rule {

    private static final Threshold HOURS = new Threshold(
            "hoursPerWeek",
            Unit.HOURS_A_WEEK,
            BigDecimal.valueOf(15),
            BigDecimal.ZERO,
            BigDecimal.valueOf(168),
            "Ti initiativer for frivilligt socialt arbejde, oktober 2014 (FW-J13)");

    private static final About ABOUT = About.of(
                    "volunteer-hours",
                    Severity.KNOW,
                    Owner.SECTOR,
                    Solution.TELL_CITIZEN_OF_LIMIT,
                    Solution.FEWER_HOURS)
            .with(HOURS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Volunteering> all = journey.circumstances().volunteering();
        if (all.isEmpty()) {
            return Answer.NOTHING;
        }
        List<Benefit> limiting = journey.circumstances().benefits().stream()
                .filter(benefit -> facts.reference().marks(Mark.LIMITS_VOLUNTEERING, benefit.kind(), today))
                .toList();
        List<Volunteering> running =
                all.stream().filter(one -> runs(one.from(), one.to(), today)).toList();
        BigDecimal hours = running.stream().map(Volunteering::weeklyHours).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean limited = limiting.stream().anyMatch(one -> runs(one.from(), one.to(), today));
        boolean tooMany = limited && hours.compareTo(facts.thresholds().of(this, HOURS, today)) > 0;
        return Answer.of(tooMany ? List.of(finding(journey, running)) : List.of())
                .changingOn(
                        Stream.concat(
                                all.stream().flatMap(one -> Stream.concat(Stream.of(one.from()), one.to().stream())),
                                limiting.stream()
                                        .flatMap(one -> Stream.concat(Stream.of(one.from()), one.to().stream()))),
                        today);
    }

    private Finding finding(Journey journey, List<Volunteering> running) {
        Finding.Draft draft = Finding.by(this, journey, "ABOVE_LIMIT")
                .key(journey.citizenId())
                .sector(Sector.EMPLOYMENT)
                .plans(journey.plans().stream()
                        .filter(plan -> plan.sector() == Sector.EMPLOYMENT)
                        .toList());
        running.forEach(one -> draft.part(one.id()));
        return draft.found();
    }

    private static boolean runs(LocalDate from, Optional<LocalDate> to, LocalDate day) {
        return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
    }
}
