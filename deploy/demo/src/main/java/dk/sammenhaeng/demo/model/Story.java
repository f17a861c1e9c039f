package dk.sammenhaeng.demo.model;

import static dk.sammenhaeng.demo.model.ActionType.*;
import static dk.sammenhaeng.demo.model.PlanType.*;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What has happened to a citizen, so that plans belong together as they do in life; the weights are per cent. */
@SuppressWarnings("ImmutableEnumChecker") // the checker cannot see that these collections and records are unmodifiable
public enum Story {
    JOB_SEEKER(11, 19, 62, plan(MY_PLAN, WORK_PRACTICE, UPSKILLING, WAGE_SUBSIDY, MENTOR, ORDINARY_HOURS)),
    NEWCOMER(5, 20, 55, plan(INTEGRATION_CONTRACT, DANISH_LESSONS, WORK_PRACTICE, MENTOR)),
    CHRONICALLY_ILL(6, 45, 80, plan(DIABETES_COURSE, PATIENT_SCHOOL, PREVENTION, MAINTENANCE_TRAINING)),
    OLD_AT_HOME(7, 70, 94, plan(CARE_COURSE, CARE, HOME_NURSING, MAINTENANCE_TRAINING)),
    NURSING_HOME_RESIDENT(4, 74, 96, plan(CARE_COURSE, NURSING_HOME_STAY, MAINTENANCE_TRAINING)),
    SICK_LISTED(
            15,
            24,
            64,
            plan(MY_PLAN, WORK_PRACTICE, ORDINARY_HOURS, MENTOR),
            plan(TRAINING_PLAN, TRAINING, PREVENTION)),
    BRAIN_INJURED(
            5,
            28,
            62,
            plan(REHABILITATION_PLAN, RESOURCE_COURSE, MENTOR),
            plan(SPECIALISED_TRAINING_PLAN, TRAINING, HOME_NURSING),
            plan(SOCIAL_PLAN, HOME_SUPPORT, COMPANION)),
    LIVING_IN_RESIDENCE(
            8,
            21,
            60,
            plan(SOCIAL_PLAN, LASTING_STAY, ACTIVITY_OFFER, SHELTERED_WORK),
            plan(HOME_HELP_PLAN, HOME_NURSING, MAINTENANCE_TRAINING)),
    ADDICTED(
            7,
            22,
            60,
            plan(SOCIAL_PLAN, DRUG_TREATMENT, SUPPORT_CONTACT),
            plan(MY_PLAN, WORK_PRACTICE, MENTOR),
            plan(LUNG_COURSE, MEDICAL_DRUG_TREATMENT, ALCOHOL_TREATMENT)),
    MENTALLY_ILL(
            10,
            20,
            60,
            plan(DISCHARGE_AGREEMENT, OUTPATIENT_TREATMENT, ASSERTIVE_TREATMENT),
            plan(SOCIAL_PLAN, HOME_SUPPORT, EARLY_HELP, ACTIVITY_OFFER),
            plan(MY_PLAN, SUPPORTED_EMPLOYMENT, MENTOR, WORK_PRACTICE)),
    DISCHARGED_FROM_PSYCHIATRY(
            6,
            20,
            66,
            plan(DISCHARGE_AGREEMENT, OUTPATIENT_TREATMENT, MEDICINE),
            plan(SOCIAL_PLAN, HOME_SUPPORT, TEMPORARY_STAY)),
    HOMELESS(
            5,
            20,
            60,
            plan(SOCIAL_PLAN, SHELTER_STAY, HOUSING_FIRST, SUPPORT_CONTACT),
            plan(COORDINATION_PLAN, ASSERTIVE_TREATMENT, OUTPATIENT_TREATMENT)),
    RELEASED_FROM_PRISON(
            3, 20, 55, plan(RELEASE_PLAN, SUPPORT_CONTACT, DRUG_TREATMENT), plan(MY_PLAN, MENTOR, UPSKILLING)),
    TURNING_EIGHTEEN(
            4, 17, 17, plan(YOUTH_PLAN, YOUTH_CONTACT, AFTERCARE), plan(EDUCATION_PLAN, PREPARATORY_EDUCATION, MENTOR)),
    IN_CRISIS_CENTRE(4, 20, 50, plan(SOCIAL_PLAN, CRISIS_STAY, EARLY_HELP), plan(MY_PLAN, MENTOR, UPSKILLING));

    private final int weight;
    private final int youngest;
    private final int oldest;
    private final List<Sketch> plans;

    Story(int weight, int youngest, int oldest, Sketch... plans) {
        this.weight = weight;
        this.youngest = youngest;
        this.oldest = oldest;
        this.plans = List.of(plans);
    }

    /** How many of a hundred citizens have it. */
    public int weight() {
        return weight;
    }

    /** The lowest age. */
    public int youngest() {
        return youngest;
    }

    /** The highest age. */
    public int oldest() {
        return oldest;
    }

    /** The plans, each of another sector. */
    public List<Sketch> plans() {
        return plans;
    }

    /** The sectors that take part. */
    public Set<Sector> sectors() {
        return plans.stream().map(plan -> plan.type().sector()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A plan before it is drawn.
     *
     * @param actions the first is always given, the others often
     */
    public record Sketch(PlanType type, List<ActionType> actions) {}

    private static Sketch plan(PlanType type, ActionType... actions) {
        return new Sketch(type, List.of(actions));
    }
}
