package dk.sammenhaeng.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TopicReader;
import dk.sammenhaeng.stack.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Everything the four services have published, read from the real broker as any consumer reads it. */
final class Published implements AutoCloseable {

    private final TopicReader reader;
    private final List<Event> seen = new ArrayList<>();

    Published(String bootstrapServers) {
        reader = new TopicReader(
                bootstrapServers,
                Part.services().stream()
                        .map(service -> Topics.eventsOf(service.id()))
                        .toList());
    }

    /** All that is on the broker at this moment, each partition in its order. */
    synchronized List<Event> all() {
        reader.toEnd(published -> seen.add(event(published)));
        return List.copyOf(seen);
    }

    /** What a service has published about one subject, in order and without repeats. */
    List<Event> of(Part service, UUID subject) {
        Map<Long, Event> once = new LinkedHashMap<>();
        all().stream()
                .filter(event -> event.isOf(service) && event.subject().equals(subject.toString()))
                .forEach(event -> once.putIfAbsent(event.sequence(), event));
        return List.copyOf(once.values());
    }

    /** The same as short type names, such as {@code journey.conflict-opened}. */
    List<String> typesOf(Part service, UUID subject) {
        return of(service, subject).stream().map(Event::shortType).toList();
    }

    /** How far each stream of a municipality has come on the broker. */
    Map<String, Long> lastSequences(Part service, String municipality) {
        Map<String, Long> last = new HashMap<>();
        all().stream()
                .filter(event -> event.isOf(service) && event.isIn(municipality))
                .forEach(event -> last.merge(event.subject(), event.sequence(), Math::max));
        return last;
    }

    private static Event event(ConsumerRecord<String, String> record) {
        try {
            return new Event(
                    record.topic(), record.key(), Http.JSON.readTree(record.value()), record.value() + headers(record));
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON on " + record.topic() + ": " + record.value(), e);
        }
    }

    private static String headers(ConsumerRecord<String, String> record) {
        return StreamSupport.stream(record.headers().spliterator(), false)
                .map(header -> " " + header.key() + "=" + new String(header.value(), UTF_8))
                .reduce("", String::concat);
    }

    @Override
    public synchronized void close() {
        reader.close();
    }

    /**
     * A record as it stands on a topic.
     *
     * @param text all of it that could give something away, headers included
     */
    record Event(String topic, String key, JsonNode envelope, String text) {

        private static final int PLACE_OF_THING = 3;

        boolean isOf(Part service) {
            return topic.equals(Topics.eventsOf(service.id()));
        }

        boolean isIn(String municipality) {
            return municipality.equals(envelope.path("municipality").asText());
        }

        String id() {
            return Answer.text(envelope, "id");
        }

        String type() {
            return Answer.text(envelope, "type");
        }

        /** The type without the service before it and the version behind it. */
        String shortType() {
            String[] words = type().split("\\.", -1);
            return words[PLACE_OF_THING] + "." + words[PLACE_OF_THING + 1];
        }

        String subject() {
            return Answer.text(envelope, "subject");
        }

        long sequence() {
            return envelope.required("sequence").asLong();
        }

        JsonNode data() {
            return envelope.required("data");
        }
    }
}
