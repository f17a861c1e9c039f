package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Speaker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the citizen lets go to the other municipality.
 *
 * @param sector the other municipality's sector that is to answer
 * @param offerId the copy that was sent there, where one is out
 * @param ownWords true where wishes, resources, needs and joint goals go along, too
 * @param speaker whose word it was; empty until something was said, and for a word from before it was noted
 */
record Offer(
        Sector sector,
        Optional<UUID> offerId,
        boolean given,
        List<UUID> planIds,
        boolean ownWords,
        Optional<Speaker> speaker,
        Instant statedAt,
        String recordedBy) {

    Offer {
        planIds = List.copyOf(planIds);
    }

    /** The same when no copy is out any more. */
    Offer ended() {
        return new Offer(sector, Optional.empty(), given, planIds, ownWords, speaker, statedAt, recordedBy);
    }
}
