package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Plans of several sectors are in force and nobody holds them together (CIT-02). It counts sectors and nothing else: who
 * has no prospect of work needs a coordinator as much (CIT-07). Where nobody is appointed for the municipality's time, the
 * journey stands still (CIT-06).
 */
record CoordinatorMissing() implements Rule {

    private static final Threshold SECTORS =
            Threshold.of("sectors", Unit.COUNT, 2, 2, 4, "Rustet til fremtiden 2019 (CIT-02); standardværdi");

    /** Who tells of stalled journeys takes the number from the finding. */
    private static final Threshold DAYS = Threshold.of(
            Conflict.Basis.DAYS_UNTIL_STALLED,
            Unit.DAYS,
            14,
            1,
            365,
            "Standardværdi; kilden nævner intet tal (CIT-06)");

    private static final About ABOUT = About.of(
                    "coordinator-missing", Severity.ACT, Owner.COORDINATION, Solution.APPOINT_COORDINATOR)
            .with(SECTORS, DAYS);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        if (journey.coordinator().isPresent()) {
            return Answer.NOTHING;
        }
        List<Plan> active =
                journey.plans().stream().filter(plan -> plan.isInForceOn(today)).toList();
        long sectors = active.stream().map(Plan::sector).distinct().count();
        List<Finding> findings = sectors < facts.thresholds().count(this, SECTORS, today)
                ? List.of()
                : List.of(Finding.by(this, journey, "NOBODY_APPOINTED")
                        .key(journey.citizenId())
                        .part(journey.citizenId())
                        .plans(active)
                        .found());
        return Answer.of(findings)
                .changingOn(
                        journey.plans().stream()
                                .flatMap(plan -> Stream.concat(Stream.of(plan.validFrom()), plan.validTo().stream())),
                        today);
    }
}
