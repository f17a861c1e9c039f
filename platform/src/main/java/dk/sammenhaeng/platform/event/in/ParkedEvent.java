package dk.sammenhaeng.platform.event.in;

import java.time.Instant;
import java.util.UUID;

/**
 * An event that waits for a person.
 *
 * @param sequence its place in the stream; below 1 when it could not be read
 * @param first whether it is the first that waits of its stream
 */
record ParkedEvent(
        UUID id,
        ConsumerId consumer,
        UUID subject,
        long sequence,
        UUID eventId,
        String type,
        String reason,
        int attempts,
        Instant parkedAt,
        boolean first) {}
