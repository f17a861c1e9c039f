package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.plan.PlanTypes.PlanType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A sector plan the coordinated plan covers, and what it does with it.
 *
 * @param ground the law as it stood when the plan was covered; empty where the reference data has none for the day
 */
record Covered(UUID planId, Sector sector, String planType, Effect effect, Optional<Ground> ground) {

    /** By law employment and social plans are replaced, one in its part on actions alone, health plans only coordinated. */
    enum Effect {
        REPLACED,
        /** Its part on actions (indsatsdelen) is replaced; the rest stays a plan of its own. */
        ACTION_PART_REPLACED,
        COORDINATED;

        static Effect of(PlanType.Role role) {
            return switch (role) {
                case REPLACED -> REPLACED;
                case ACTION_PART_REPLACED -> ACTION_PART_REPLACED;
                case COORDINATED -> COORDINATED;
            };
        }
    }

    /**
     * The law the sector plan rests on and the version of it that was used (X16).
     *
     * @param inForceFrom the day from which this version of the reference data holds
     * @param toBeChecked true where the municipality should check it before it relies on it
     */
    record Ground(String law, LocalDate inForceFrom, String source, boolean toBeChecked) {}
}
