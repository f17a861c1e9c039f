package dk.sammenhaeng.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import java.time.Instant;
import java.util.UUID;

/**
 * A neighbour's event as it arrived, by Kafka or by the feed.
 *
 * @param source the neighbour's name, for example {@code agreements}
 * @param type the full type, for example {@code dk.sammenhaeng.agreements.agreement.activated.v1}
 * @param subject the stream
 * @param sequence the place in the stream, from 1, without gaps
 */
public record IncomingEvent(
        UUID id,
        String source,
        String type,
        UUID subject,
        long sequence,
        Instant time,
        MunicipalityCode municipality,
        UUID correlationId,
        JsonNode data) {}
