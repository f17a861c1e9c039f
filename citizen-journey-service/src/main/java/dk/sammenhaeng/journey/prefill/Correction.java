package dk.sammenhaeng.journey.prefill;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody says is wrong in a datum that another keeps (rettelse). It changes nothing by itself: the owner does, in
 * its own system.
 *
 * @param planId the sector plan the datum stands in
 * @param ownerSector whose datum it is; empty where no sector keeps it
 * @param fromSector whose form it was said in; empty where the citizen filled it in
 * @param offered what was shown
 * @param corrected what it should be
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Correction(
        UUID id,
        UUID citizenId,
        DataPoint point,
        String part,
        Optional<UUID> planId,
        Optional<Sector> ownerSector,
        Optional<Sector> fromSector,
        String offered,
        String corrected,
        State state,
        Instant statedAt,
        Optional<Instant> answeredAt,
        Optional<String> reason,
        long version) {

    /** What became of it. */
    enum State {
        OPEN,
        /** The owner agrees and changes the datum in its own system. */
        TAKEN,
        /** The owner does not, with a reason. */
        DECLINED
    }
}
