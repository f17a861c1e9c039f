package dk.sammenhaeng.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.stack.TopicReader;
import dk.sammenhaeng.stack.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads from the real broker what was published about one subject, in the order of its partition. */
public final class EventsOf {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(15);

    private final String topic;
    private final String subject;
    private final Duration patience;

    private EventsOf(String topic, String subject, Duration patience) {
        this.topic = topic;
        this.subject = subject;
        this.patience = patience;
    }

    /** The events of a service about one subject. */
    public static EventsOf service(String service, Object subject) {
        return topic(Topics.eventsOf(service), subject);
    }

    /** The records of any topic about one subject. */
    public static EventsOf topic(String topic, Object subject) {
        return new EventsOf(topic, subject.toString(), USUAL_PATIENCE);
    }

    /** The same with another deadline than 15 seconds. */
    public EventsOf within(Duration deadline) {
        return new EventsOf(topic, subject, deadline);
    }

    /** The events up to and with the first one of this type; fails when none comes before the deadline. */
    public List<PublishedEvent> until(String type) {
        return await(found -> found.getLast().type().equals(type), "one of type " + type);
    }

    /** All events once there are this many; fails when they do not come before the deadline. */
    public List<PublishedEvent> atLeast(int count) {
        return await(found -> found.size() >= count, count + " of them");
    }

    /** What is on the broker at this moment, without waiting for more. */
    public List<PublishedEvent> now() {
        try (TopicReader reader = reader()) {
            List<PublishedEvent> found = new ArrayList<>();
            reader.toEnd(published -> addIfAbout(published, found));
            return List.copyOf(found);
        }
    }

    private List<PublishedEvent> await(Predicate<List<PublishedEvent>> enough, String wanted) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<PublishedEvent> found = new ArrayList<>();
        try (TopicReader reader = reader()) {
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, String> record : reader.next()) {
                    if (addIfAbout(record, found) && enough.test(found)) {
                        return List.copyOf(found);
                    }
                }
            }
        }
        throw new AssertionError("waited %d s on %s for events about %s until there was %s; there were %s"
                .formatted(
                        patience.toSeconds(),
                        topic,
                        subject,
                        wanted,
                        found.stream().map(PublishedEvent::type).toList()));
    }

    private TopicReader reader() {
        return new TopicReader(StackResource.stack().broker().bootstrapServers(), List.of(topic));
    }

    private boolean addIfAbout(ConsumerRecord<String, String> record, List<PublishedEvent> found) {
        if (!subject.equals(record.key())) {
            return false;
        }
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        try {
            found.add(new PublishedEvent(
                    record.key(), JSON.readTree(record.value()), headers, record.partition(), record.offset()));
            return true;
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON on " + topic + ": " + record.value(), e);
        }
    }
}
