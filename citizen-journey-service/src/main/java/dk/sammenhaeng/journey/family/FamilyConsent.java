package dk.sammenhaeng.journey.family;

import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One word of a member about being seen together with the family (samtykke); the latest one holds.
 *
 * @param sharing given for that a plan is there and whom to call, with the sectors whose plans are seen by their content
 * @param speaker who spoke for the member, or the member
 */
record FamilyConsent(
        UUID id,
        UUID linkId,
        UUID citizenId,
        Sharing sharing,
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
