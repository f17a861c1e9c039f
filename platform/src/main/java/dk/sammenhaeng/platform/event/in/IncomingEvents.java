package dk.sammenhaeng.platform.event.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.event.IncomingEvent;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Reads CloudEvents; what is none becomes something to park, never an exception. */
@ApplicationScoped
class IncomingEvents {

    private static final String SOURCE = "urn:sammenhaeng:";

    /** In the series of the regions, but no region's: whose event it is could not be read. */
    private static final MunicipalityCode NOBODYS = MunicipalityCode.of("1000");

    private final ObjectReader json;

    IncomingEvents(ObjectMapper mapper) {
        // A double would round the money in an event.
        this.json = mapper.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * What this text is.
     *
     * @param place where it was found, for what the text itself does not tell
     */
    Incoming decode(String payload, Place place) {
        String text = payload.replace('\u0000', '\uFFFD');
        Envelope envelope;
        try {
            envelope = new Envelope(json.readTree(text));
        } catch (JsonProcessingException malformed) {
            return unreadable(new Envelope(json.createObjectNode()), text, place, "NotJson");
        }
        try {
            return new Incoming.Readable(envelope.event(place.source()), text);
        } catch (Malformed malformed) {
            return unreadable(envelope, text, place, "MalformedEvent " + malformed.field);
        }
    }

    private static Incoming unreadable(Envelope envelope, String text, Place place, String reason) {
        return new Incoming.Unprocessable(
                envelope.uuid("subject").orElse(place.subject()),
                envelope.municipality().orElse(NOBODYS),
                envelope.sequence().orElse(place.sequence()),
                envelope.uuid("id").orElseGet(UuidCreator::getTimeOrderedEpoch),
                envelope.text("type").orElse("unreadable"),
                text,
                reason,
                0);
    }

    /**
     * Where a text was found.
     *
     * @param subject the stream by its Kafka key or by the question asked
     * @param sequence its sequence if known, else a number below 1 that rises in the order of arrival
     */
    record Place(String source, UUID subject, long sequence) {

        private static final UUID NO_STREAM = new UUID(0, 0);

        /** A record of a topic. */
        static Place ofRecord(String source, Optional<String> key, int partition, long offset) {
            return new Place(
                    source, key.flatMap(Place::uuid).orElse(NO_STREAM), Long.MIN_VALUE + (offset << 10) + partition);
        }

        private static Optional<UUID> uuid(String text) {
            return parse(text, UUID::fromString);
        }
    }

    private static <T> Optional<T> parse(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            return Optional.empty();
        }
    }

    /** The attributes around the data. */
    private record Envelope(JsonNode tree) {

        IncomingEvent event(String source) throws Malformed {
            required("specversion", text("specversion").filter("1.0"::equals));
            required("source", text("source").filter((SOURCE + source)::equals));
            UUID id = required("id", uuid("id"));
            return new IncomingEvent(
                    id,
                    source,
                    required("type", text("type")),
                    required("subject", uuid("subject")),
                    required("sequence", sequence()),
                    required("time", text("time").flatMap(text -> parse(text, Instant::parse))),
                    required("municipality", municipality()),
                    // An anonymous event carries none; what follows from it is then a chain of its own.
                    uuid("correlationid").orElse(id),
                    required("data", Optional.of(tree.path("data")).filter(JsonNode::isObject)));
        }

        Optional<String> text(String field) {
            return Optional.of(tree.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
        }

        Optional<UUID> uuid(String field) {
            return text(field).flatMap(text -> parse(text, UUID::fromString));
        }

        Optional<Long> sequence() {
            return Optional.of(tree.path("sequence"))
                    .filter(node -> node.isIntegralNumber() && node.canConvertToLong())
                    .map(JsonNode::longValue)
                    .filter(sequence -> sequence >= 1);
        }

        Optional<MunicipalityCode> municipality() {
            return text("municipality").flatMap(MunicipalityCode::parse);
        }

        private static <T> T required(String field, Optional<T> value) throws Malformed {
            return value.orElseThrow(() -> new Malformed(field));
        }
    }

    /** An attribute is missing or not what it must be. */
    private static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        private final String field;

        Malformed(String field) {
            super(field, null, false, false);
            this.field = field;
        }
    }
}
