package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.representation.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One word of a member about being seen together with the family (samtykke); the latest one holds.
 *
 * @param speaker who spoke for the member, or the member
 */
record FamilyConsent(
        UUID id,
        UUID linkId,
        UUID citizenId,
        boolean given,
        LocalDate statedOn,
        Way way,
        Speaker speaker,
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
}
