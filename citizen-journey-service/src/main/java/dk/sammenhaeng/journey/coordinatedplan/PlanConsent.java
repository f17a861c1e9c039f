package dk.sammenhaeng.journey.coordinatedplan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the citizen said about having a coordinated plan (samtykke, act no. 707 of 2018), with date and way.
 *
 * @param representative who spoke for the citizen; empty where the citizen did
 */
record PlanConsent(
        boolean given,
        LocalDate statedOn,
        Way way,
        StatedBy statedBy,
        Optional<String> representative,
        String recordedBy,
        Instant recordedAt) {

    /** How it was said. */
    enum Way {
        MEETING,
        PHONE,
        VIDEO,
        LETTER,
        DIGITAL
    }

    /** Who said it. */
    enum StatedBy {
        CITIZEN,
        REPRESENTATIVE,
        CUSTODY_HOLDER
    }
}
