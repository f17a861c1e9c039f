package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances.Benefit;
import dk.sammenhaeng.journey.journey.Circumstances.JointGoal;
import dk.sammenhaeng.journey.journey.Circumstances.Pause;
import dk.sammenhaeng.journey.journey.Dealings.CaseworkerChange;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Reference.Mark;
import dk.sammenhaeng.journey.rule.Threshold.Unit;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Standstill: somebody is in touch and nothing moves (CIT-06, daily use C6). No goal of a plan has moved over two
 * follow-ups or for a year, whichever comes first, a joint goal has not, a benefit meant for a time goes on beyond it, or
 * the citizen gets somebody else to deal with again and again. A planned pause is no standstill.
 */
record Standstill() implements Rule {

    private static final Threshold DAYS = Threshold.of(
            "daysWithoutProgress", Unit.DAYS, 365, 30, 1460, "Standardværdi: tiden for to opfølgninger (C6)");

    private static final Threshold FOLLOW_UPS =
            Threshold.of("followUpsWithoutProgress", Unit.COUNT, 2, 1, 20, "To opfølgninger (C6)");

    private static final Threshold MONTHS =
            Threshold.of("benefitMonths", Unit.MONTHS, 36, 3, 240, "Standardværdi; kilden nævner intet tal (CIT-06)");

    /** The time over which the journey counts them (daily use C4). */
    private static final int MONTHS_OF_CHANGES = 12;

    private static final Threshold CHANGES =
            Threshold.of("caseworkerChanges", Unit.COUNT, 3, 2, 20, "Standardværdi; kilden nævner intet tal (C6)");

    private static final About ABOUT = About.of(
                    "standstill",
                    Severity.KNOW,
                    Owner.COORDINATION,
                    Solution.PLAN_NEXT_STEP,
                    Solution.REVIEW_GOALS,
                    Solution.PLAN_PAUSE)
            .with(DAYS, FOLLOW_UPS, MONTHS, CHANGES)
            .inVersion(3);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        int days = facts.thresholds().count(this, DAYS, today);
        int followUps = facts.thresholds().count(this, FOLLOW_UPS, today);
        int months = facts.thresholds().count(this, MONTHS, today);
        List<Benefit> benefits = journey.circumstances().benefits().stream()
                .filter(benefit -> facts.reference().marks(Mark.TEMPORARY_BENEFIT, benefit.kind(), today))
                .toList();
        List<CaseworkerChange> changes = journey.circumstances().dealings().changes().stream()
                .filter(change -> !change.secret() && noLongerCounts(change).isAfter(today))
                .toList();
        List<Pause> pauses = journey.circumstances().pauses();
        List<Finding> findings = new ArrayList<>();
        if (pauses.stream().noneMatch(pause -> pause.holdsOn(today))) {
            journey.plans().stream()
                    .filter(plan -> plan.isInForceOn(today))
                    .filter(plan -> passedBy(journey, plan, followUps)
                            || still(plan, days)
                                    .filter(day -> !day.isAfter(today))
                                    .isPresent())
                    .forEach(plan -> findings.add(stands(journey, plan)));
            jointGoals(journey)
                    .filter(goal -> goal.followUpsWithoutMoving() >= followUps
                            || stillFrom(goal, days)
                                    .filter(day -> !day.isAfter(today))
                                    .isPresent())
                    .forEach(goal -> findings.add(stands(journey, goal)));
            benefits.stream()
                    .filter(benefit -> !tooLong(benefit, months).isAfter(today)
                            && benefit.to().filter(end -> !end.isAfter(today)).isEmpty())
                    .forEach(benefit -> findings.add(goesOn(journey, benefit)));
            if (changes.size() >= facts.thresholds().count(this, CHANGES, today)) {
                findings.add(somebodyElseAgain(journey, changes));
            }
        }
        return Answer.of(findings)
                .changingOn(
                        Stream.of(
                                        journey.plans().stream().flatMap(plan -> changes(plan, days)),
                                        jointGoals(journey).flatMap(goal -> stillFrom(goal, days).stream()),
                                        benefits.stream().map(benefit -> tooLong(benefit, months)),
                                        benefits.stream().flatMap(benefit -> benefit.to().stream()),
                                        changes.stream().map(Standstill::noLongerCounts),
                                        pauses.stream().map(Pause::from),
                                        pauses.stream().map(Pause::to))
                                .flatMap(each -> each),
                        today);
    }

    private Finding stands(Journey journey, Plan plan) {
        Finding.Draft draft = Finding.by(this, journey, "NO_GOAL_MOVED").key(plan.id());
        active(plan).forEach(goal -> draft.part(plan, goal.id()));
        return draft.found();
    }

    private Finding stands(Journey journey, JointGoal goal) {
        Set<UUID> covered = journey.circumstances().coordinatedPlan().stream()
                .flatMap(whole -> whole.planIds().stream())
                .collect(Collectors.toSet());
        return Finding.by(this, journey, "JOINT_GOAL_NOT_MOVED")
                .part(goal.id())
                .plans(journey.plans().stream()
                        .filter(plan -> covered.contains(plan.id()))
                        .toList())
                .found();
    }

    private static Stream<JointGoal> jointGoals(Journey journey) {
        return journey.circumstances().coordinatedPlan().stream().flatMap(whole -> whole.goals().stream());
    }

    /** The day from which a joint goal has not moved for too long. */
    private static Optional<LocalDate> stillFrom(JointGoal goal, int days) {
        return goal.lastMovedOn().map(moved -> moved.plusDays(days));
    }

    private Finding goesOn(Journey journey, Benefit benefit) {
        return Finding.by(this, journey, "SAME_BENEFIT")
                .part(benefit.id())
                .sector(Sector.EMPLOYMENT)
                .plans(journey.plans().stream()
                        .filter(plan -> plan.sector() == Sector.EMPLOYMENT)
                        .toList())
                .found();
    }

    private Finding somebodyElseAgain(Journey journey, List<CaseworkerChange> changes) {
        return Finding.by(this, journey, "CASEWORKER_CHANGED_AGAIN")
                .key(journey.citizenId())
                .part(journey.citizenId())
                .plans(changes.stream()
                        .flatMap(change -> change.planId().flatMap(journey::plan).stream())
                        .distinct()
                        .toList())
                .found();
    }

    private static LocalDate noLongerCounts(CaseworkerChange change) {
        return DanishCalendar.dayOf(change.at()).plusMonths(MONTHS_OF_CHANGES);
    }

    /** The day from which no goal of the plan has moved for too long; nothing for a plan without goals. */
    private static Optional<LocalDate> still(Plan plan, int days) {
        return active(plan)
                .map(goal -> goal.movedOn().orElse(plan.validFrom()))
                .max(Comparator.naturalOrder())
                .map(moved -> moved.plusDays(days));
    }

    /** True when so many follow-ups of each goal of the plan have passed without its moving. */
    private static boolean passedBy(Journey journey, Plan plan, int followUps) {
        return active(plan)
                        .mapToInt(goal -> journey.circumstances().dealings().followUpsWithoutMoving(goal))
                        .min()
                        .orElse(0)
                >= followUps;
    }

    private static Stream<LocalDate> changes(Plan plan, int days) {
        return still(plan, days).stream()
                .flatMap(day -> Stream.concat(Stream.of(day, plan.validFrom()), plan.validTo().stream()));
    }

    private static Stream<Goal> active(Plan plan) {
        return plan.goals().stream().filter(goal -> goal.status() == Goal.Status.ACTIVE);
    }

    private static LocalDate tooLong(Benefit benefit, int months) {
        return benefit.from().plusMonths(months);
    }
}
