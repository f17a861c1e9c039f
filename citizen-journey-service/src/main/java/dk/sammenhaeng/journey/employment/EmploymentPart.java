package dk.sammenhaeng.journey.employment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the coordinated dialogue between citizen, unemployment fund (a-kasse) and job centre has found out (FW-J2).
 *
 * @param educationLift the option that was considered; nobody with the greatest need is without one
 * @param internship how far the search for a place of internship (praktikplads) is; empty where none is sought
 */
record EmploymentPart(
        UUID id,
        UUID citizenId,
        NeedTier needTier,
        Objective objective,
        Optional<EducationLift> educationLift,
        Optional<Internship> internship,
        long version) {

    /** How great the need for help on the way to a job is. */
    enum NeedTier {
        LOW,
        MIDDLE,
        HIGH
    }

    /** What the dialogue is for. */
    enum Objective {
        /** Varig beskæftigelse. */
        LASTING_EMPLOYMENT,
        /** Uddannelse, for who must get one first. */
        EDUCATION
    }

    /** Whether a measure of education lift (uddannelsesløft) was chosen. */
    enum Choice {
        CHOSEN,
        REJECTED
    }

    /** How far a search for a place of internship is. */
    enum Search {
        SEEKING,
        /** Skolepraktik, also in its trial period. */
        SCHOOL_INTERNSHIP,
        /** A place is agreed. */
        AGREED,
        STOPPED
    }

    /**
     * A measure of education lift that was considered.
     *
     * @param measure a code of {@link EducationMeasure}
     * @param measureValidFrom the first day of the period of the measure that it was considered by (X16)
     * @param reason why it was rejected, or chosen before those with greater need
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record EducationLift(String measure, LocalDate measureValidFrom, Choice choice, Optional<String> reason) {}

    /** How far the search for an internship is, and since when. */
    record Internship(Search status, LocalDate since) {}

    /** True when it says nothing new. */
    boolean saysTheSameAs(EmploymentPart other) {
        return needTier == other.needTier
                && objective == other.objective
                && educationLift.equals(other.educationLift)
                && internship.equals(other.internship);
    }
}
