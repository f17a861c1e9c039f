package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.representation.Speaker;
import dk.sammenhaeng.journey.representation.StatedBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen said about having a coordinated plan (samtykke, act no. 707 of 2018), with date and way.
 *
 * @param representationId the registered ground on which somebody spoke for the citizen; empty also in words from
 *     before it was asked for
 * @param representative who spoke for the citizen; empty where the citizen did
 */
record PlanConsent(
        boolean given,
        LocalDate statedOn,
        Way way,
        StatedBy statedBy,
        Optional<UUID> representationId,
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

    /** Whose word it was. */
    Speaker speaker() {
        return new Speaker(statedBy, representationId, representative);
    }

    /** What somebody said. */
    static PlanConsent of(
            boolean given, LocalDate statedOn, Way way, Speaker speaker, String recordedBy, Instant recordedAt) {
        return new PlanConsent(
                given, statedOn, way, speaker.by(), speaker.representationId(), speaker.name(), recordedBy, recordedAt);
    }
}
