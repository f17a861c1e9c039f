package dk.sammenhaeng.journey.consent;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sharing;
import dk.sammenhaeng.journey.representation.Speaker;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the citizen last said about sharing content between the sectors (samtykke).
 *
 * @param id that of the consent through all that is said about it
 * @param speaker whose word it was; empty for a word from before it was noted
 */
record Consent(
        UUID id,
        Sharing sharing,
        Said said,
        Optional<Speaker> speaker,
        Instant statedAt,
        String recordedBy,
        long version) {

    /** How the citizen said it. */
    enum Said {
        WRITTEN,
        ORAL,
        DIGITAL
    }

    /** What a word covers: a yes all sectors where none is named, a withdrawal nothing, whatever else is sent with it. */
    static Sharing sharing(
            boolean given,
            Optional<Set<Sector>> sectors,
            Optional<Boolean> includesSensitive,
            Optional<LocalDate> until) {
        return given
                ? new Sharing(
                        true,
                        sectors.orElseGet(() -> EnumSet.allOf(Sector.class)),
                        includesSensitive.orElse(false),
                        until)
                : Sharing.NONE;
    }

    /** True when it says nothing else. */
    boolean says(Sharing other, Said how, Speaker by) {
        return sharing.equals(other)
                && said == how
                && speaker.filter(by::equals).isPresent();
    }
}
