package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * All plans together, and the steps back to a job beside them, ask the citizen for more hours a week than anybody works
 * (catalogue C10, C24; architecture).
 */
record WeeklyLoad() implements Rule {

    private static final Threshold HOURS = new Threshold(
            "hoursPerWeek",
            Unit.HOURS_A_WEEK,
            BigDecimal.valueOf(37),
            BigDecimal.ONE,
            BigDecimal.valueOf(168),
            "Overenskomsternes fulde arbejdsuge; standardværdi, ikke lov");

    private static final About ABOUT = About.of(
                    "weekly-load",
                    Severity.KNOW,
                    Owner.COORDINATION,
                    Solution.FEWER_HOURS,
                    Solution.PLAN_PAUSE,
                    Solution.END_ACTION)
            .with(HOURS)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        BigDecimal limit = facts.thresholds().of(this, HOURS, today);
        List<Finding> findings = Load.over(limit, 2, Demand.notOver(journey, today), today).stream()
                .map(load -> {
                    Finding.Draft draft = Finding.by(this, journey, "TOO_MANY_HOURS")
                            .key(journey.citizenId())
                            .tooLate(load.from())
                            .until(load.until());
                    load.demands().forEach(one -> one.nameIn(draft));
                    return draft.found();
                })
                .toList();
        return Answer.of(findings);
    }
}
