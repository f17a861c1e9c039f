package dk.sammenhaeng.journey.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * One word of a member about being seen together with the family (samtykke); the latest one holds.
 *
 * @param representative who spoke for the member; empty where the member did
 */
record FamilyConsent(
        UUID id,
        UUID linkId,
        UUID citizenId,
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
