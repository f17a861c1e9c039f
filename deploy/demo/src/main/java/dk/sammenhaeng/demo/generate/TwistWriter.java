package dk.sammenhaeng.demo.generate;

import static dk.sammenhaeng.demo.model.ActionType.*;
import static dk.sammenhaeng.demo.model.Sector.*;

import dk.sammenhaeng.demo.model.ActionType;
import dk.sammenhaeng.demo.model.LifeDomain;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlanGoal;
import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.demo.model.Twist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes into plans what makes them wrong together. */
final class TwistWriter {

    private static final int DAY = 24 * 60;

    private final long seed;
    private final LocalDate today;
    private final InstitutionCatalogue institutions;
    private final Crises crises;

    TwistWriter(long seed, LocalDate today, InstitutionCatalogue institutions, Crises crises) {
        this.seed = seed;
        this.today = today;
        this.institutions = institutions;
        this.crises = crises;
    }

    /** The actions that the twist writes itself, so that the plan has them once. */
    static Set<ActionType> actions(Twist twist) {
        return switch (twist) {
            case PRACTICE_BEYOND_CAPACITY -> Set.of(WORK_PRACTICE);
            case MEDICINE_AGAINST_PRACTICE -> Set.of(WORK_PRACTICE, MEDICINE);
            case THREE_CONTACT_PERSONS -> Set.of(SUPPORT_CONTACT, MENTOR, EARLY_HELP);
            case YOUTH_WITHOUT_RECEIVER -> Set.of(YOUTH_CONTACT, AFTERCARE);
            case SHELTER_DISCHARGE -> Set.of(SHELTER_STAY, HOUSING_FIRST);
            case INTAKE_STOP -> Set.of(TEMPORARY_STAY, LASTING_STAY);
            case CLOSED_INSTITUTION -> Set.of(ACTIVITY_OFFER);
            case DEAR_RIGHT -> Set.of(LASTING_STAY);
            case TRAINING_AGAINST_JOB_TALK,
                    ADMISSION_DURING_ACTIVITY,
                    FRIDAY_DISCHARGE,
                    MOVE_WITH_STAY,
                    UNKNOWN_INSTITUTION,
                    NO_MONEY -> Set.of();
        };
    }

    void write(Twist twist, int citizen, Map<Sector, PlanDraft> plans, Diary diary, Dice dice) {
        switch (twist) {
            case TRAINING_AGAINST_JOB_TALK -> {
                LocalDate day = diary.takeDay();
                of(plans, HEALTH).meeting(Meeting.GROUP_TRAINING, day, LocalTime.of(10, 0));
                of(plans, EMPLOYMENT).meeting(Meeting.JOB_TALK, day, LocalTime.of(10, 15));
            }
            case PRACTICE_BEYOND_CAPACITY -> {
                String limit = "Højst 10 timers belastning om ugen (lægens vurdering)";
                of(plans, HEALTH)
                        .goal(
                                LifeDomain.PHYSICAL_HEALTH,
                                limit,
                                Optional.of(today.plusDays(28)),
                                Optional.of(PlanGoal.Direction.LESS));
                of(plans, HEALTH).capacity(10);
                practice(of(plans, EMPLOYMENT), dice.between(20, 25));
            }
            case MEDICINE_AGAINST_PRACTICE -> {
                LocalDate day = diary.takeDay();
                PlanDraft health = of(plans, HEALTH);
                health.action(MEDICINE, anyGiving(MEDICINE, dice), today, Optional.of(today.plusMonths(6)), 1);
                health.appointment("Morgenmedicin", day, LocalTime.of(8, 0), 15, "Hjemmet", 0);
                practice(of(plans, EMPLOYMENT), 15);
                of(plans, EMPLOYMENT).appointment("Praktik", day, LocalTime.of(7, 0), 300, "Praktikstedet", 20);
            }
            case ADMISSION_DURING_ACTIVITY -> {
                LocalDate day = diary.takeDay();
                PlanDraft psychiatry = of(plans, PSYCHIATRY);
                psychiatry.action(ADMISSION, anyGiving(ADMISSION, dice), day, Optional.of(day.plusDays(5)), 0);
                psychiatry.appointment(
                        "Indlæggelse", day, LocalTime.of(9, 0), 5 * DAY, "Psykiatrisk Center Nordlyset", 0);
                LocalDate duty = WorkingDays.after(day).findFirst().orElseThrow();
                of(plans, EMPLOYMENT).duty(Meeting.FOLLOW_UP, duty, LocalTime.of(10, 0));
            }
            case FRIDAY_DISCHARGE -> {
                LocalDate friday = diary.takeFriday();
                of(plans, PSYCHIATRY)
                        .appointment("Udskrivning", friday, LocalTime.of(14, 0), 60, "Psykiatrisk Center Nordlyset", 0);
                LocalDate first = WorkingDays.after(friday).findFirst().orElseThrow();
                of(plans, SOCIAL)
                        .appointment("Første besøg efter udskrivning", first, LocalTime.of(15, 0), 60, "Hjemmet", 0);
            }
            case THREE_CONTACT_PERSONS -> {
                contactPerson(of(plans, SOCIAL), SUPPORT_CONTACT, "støtte- og kontaktperson (serviceloven § 99)", dice);
                contactPerson(of(plans, SOCIAL), EARLY_HELP, "forløbskoordinator (serviceloven § 82 b)", dice);
                contactPerson(of(plans, EMPLOYMENT), MENTOR, "mentor (LAB § 167)", dice);
                of(plans, SOCIAL).contactPerson(of(plans, SOCIAL).responsible());
                of(plans, EMPLOYMENT).contactPerson(of(plans, EMPLOYMENT).responsible());
            }
            case YOUTH_WITHOUT_RECEIVER -> {
                LocalDate eighteen = Numbers.bornAsSeventeen(citizen, today).plusYears(18);
                of(plans, SOCIAL)
                        .action(
                                YOUTH_CONTACT,
                                anyGiving(YOUTH_CONTACT, dice),
                                today.minusMonths(6),
                                Optional.of(eighteen),
                                4);
            }
            case MOVE_WITH_STAY -> {
                PlanDraft social = of(plans, SOCIAL);
                social.goal(
                        LifeDomain.HOUSING,
                        "Afklaret betalingskommune efter flytning",
                        Optional.of(today.plusDays(21)));
            }
            case SHELTER_DISCHARGE -> {
                PlanDraft social = of(plans, SOCIAL);
                LocalDate out = diary.takeDay();
                social.action(SHELTER_STAY, anyGiving(SHELTER_STAY, dice), today.minusMonths(3), Optional.of(out), 0);
                social.appointment(
                        "Udskrivning fra forsorgshjem", out, LocalTime.of(11, 0), 60, "Forsorgshjemmet Nordhus", 0);
                LocalDate decision =
                        WorkingDays.after(out.plusDays(14)).findFirst().orElseThrow();
                social.goal(LifeDomain.HOUSING, "Afgørelse om støtte i egen bolig", Optional.of(decision));
                social.action(
                        HOUSING_FIRST,
                        anyGiving(HOUSING_FIRST, dice),
                        decision,
                        Optional.of(decision.plusMonths(9)),
                        5);
            }
            case UNKNOWN_INSTITUTION -> {
                PlanDraft plan = plans.values().iterator().next();
                ActionType action =
                        switch (plan.sector()) {
                            case EMPLOYMENT -> MENTOR;
                            case SOCIAL -> SUPPORT_CONTACT;
                            case HEALTH -> PREVENTION;
                            case PSYCHIATRY -> OUTPATIENT_TREATMENT;
                        };
                begin(plan, action, Optional.of(unknown(citizen)), Optional.empty(), 6, 2);
            }
            case INTAKE_STOP ->
                begin(of(plans, SOCIAL), TEMPORARY_STAY, at(crises.intakeStop()), Optional.empty(), 12, 0);
            case CLOSED_INSTITUTION ->
                begin(of(plans, SOCIAL), ACTIVITY_OFFER, at(crises.closing()), Optional.empty(), 12, 12);
            case NO_MONEY ->
                begin(
                        of(plans, EMPLOYMENT),
                        BRIDGING,
                        anyGiving(BRIDGING, dice),
                        Optional.of(Budgets.BRIDGING_FUND),
                        12,
                        12);
            case DEAR_RIGHT ->
                begin(
                        of(plans, SOCIAL),
                        SPECIAL_STAY,
                        anyGiving(SPECIAL_STAY, dice),
                        Optional.of(Budgets.SPECIAL_CASES),
                        36,
                        0);
        }
    }

    private static PlanDraft of(Map<Sector, PlanDraft> plans, Sector sector) {
        return Objects.requireNonNull(plans.get(sector), "the twist does not fit the story");
    }

    private void practice(PlanDraft plan, int weeklyHours) {
        begin(plan, WORK_PRACTICE, Optional.empty(), Optional.empty(), 3, weeklyHours);
    }

    private void contactPerson(PlanDraft plan, ActionType action, String title, Dice dice) {
        plan.action(
                action,
                "Kontaktperson: " + title,
                anyGiving(action, dice),
                today,
                Optional.of(today.plusMonths(6)),
                2,
                Optional.empty());
    }

    /** An action that begins within a month. */
    private void begin(
            PlanDraft plan,
            ActionType action,
            Optional<Place> place,
            Optional<String> budget,
            int months,
            int weeklyHours) {
        LocalDate from = WorkingDays.after(today.plusDays(16)).findFirst().orElseThrow();
        plan.action(action, action.title(), place, from, Optional.of(from.plusMonths(months)), weeklyHours, budget);
    }

    private Optional<Place> anyGiving(ActionType action, Dice dice) {
        return Optional.of(
                new Place.Known(dice.oneOf(institutions.giving(action)).key()));
    }

    private static Optional<Place> at(String institution) {
        return Optional.of(new Place.Known(institution));
    }

    private Place unknown(int citizen) {
        String name = "unregistered institution " + seed + " " + citizen;
        return new Place.Unknown(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
