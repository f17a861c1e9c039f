package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.journey.Sharing;
import java.time.Instant;
import java.util.UUID;

/**
 * What the citizen last said about sharing content between the sectors (samtykke).
 *
 * @param id that of the consent through all that is said about it
 */
record Consent(UUID id, Sharing sharing, Said said, Instant statedAt, String recordedBy, long version) {

    /** How the citizen said it. */
    enum Said {
        WRITTEN,
        ORAL,
        DIGITAL
    }

    /** True when it says nothing else. */
    boolean says(Sharing other, Said how) {
        return sharing.equals(other) && said == how;
    }
}
