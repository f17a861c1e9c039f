package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.sql.Sql;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One datum about a citizen that the journey already holds.
 *
 * @param part which of several of the data point it is
 * @param keeper the sector that keeps it; empty where no sector does
 * @param planId the sector plan it stands in
 * @param knownOn the day its source last spoke of it
 */
record Known(
        DataPoint point,
        String part,
        String value,
        Optional<Sector> keeper,
        Optional<UUID> planId,
        Gate gate,
        Source source,
        LocalDate knownOn) {

    private static final int STAMP_LENGTH = 16;

    /** Tells whether it still is what was offered. */
    String stamp() {
        return Sql.sha256(value).substring(0, STAMP_LENGTH);
    }

    /** True for a datum with this name. */
    boolean is(DataPoint asked, String askedPart) {
        return point == asked && part.equals(askedPart);
    }

    /** Who may know it. */
    enum Gate {
        /** Who has a relation to the citizen at all. */
        RELATED,
        /** Who may read what the keeper keeps of the citizen beside its plans. */
        SECTOR,
        /** Who works with the citizen. */
        TEAM,
        /** Who may read the content of the plan. */
        PLAN
    }

    /** Where a datum comes from. */
    enum Source {
        /** What was registered of the person. */
        CITIZEN_RECORD,
        /** A sector's own system, in its plan. */
        SECTOR_PLAN,
        BENEFIT_SYSTEM,
        /** Written down in the journey itself. */
        JOURNEY,
        /** What was answered in a form before. */
        FORM
    }
}
