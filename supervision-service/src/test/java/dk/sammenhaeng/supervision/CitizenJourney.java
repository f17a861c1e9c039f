package dk.sammenhaeng.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.stack.Topics;
import dk.sammenhaeng.testing.StackResource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for citizen-journey: writes its outcomes to its own topic, as it does, for one municipality. */
final class CitizenJourney {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String municipality;

    CitizenJourney(String municipality) {
        this.municipality = municipality;
    }

    /** What is told of an outcome; the month is absent in an event from before it was told. */
    record Told(String type, Map<String, Object> data) {

        static Told recorded(String measure, String value, boolean counted, YearMonth month) {
            return new Told("outcome.recorded.v1", said(measure, value))
                    .with("counted", counted)
                    .with("month", month.toString());
        }

        static Told takenBack(String measure, String value, YearMonth month) {
            return new Told("outcome.taken-back.v1", said(measure, value)).with("month", month.toString());
        }

        Told with(String field, Object value) {
            Map<String, Object> more = new LinkedHashMap<>(data);
            more.put(field, value);
            return new Told(type, more);
        }

        Told without(String field) {
            Map<String, Object> less = new LinkedHashMap<>(data);
            less.remove(field);
            return new Told(type, less);
        }

        private static Map<String, Object> said(String measure, String value) {
            return Map.of("measure", measure, "value", value, "sector", "SOCIAL");
        }
    }

    /** Tells so many of the same. */
    void tells(int times, Told told) {
        for (int time = 0; time < times; time++) {
            tells(told);
        }
    }

    /** The text of the event, told today. */
    String tells(Told told) {
        return tells(told, LocalDate.now(ZoneOffset.UTC));
    }

    String tells(Told told, LocalDate on) {
        UUID subject = UUID.randomUUID();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID());
        event.put("source", "urn:sammenhaeng:citizen-journey");
        event.put("type", "dk.sammenhaeng.citizen-journey." + told.type());
        event.put("subject", subject);
        event.put("time", on.atStartOfDay(ZoneOffset.UTC).toInstant().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:sammenhaeng:schema:dk.sammenhaeng.citizen-journey." + told.type());
        event.put("sequence", 1);
        event.put("epoch", 1);
        event.put("municipality", municipality);
        event.put("classification", "IKKE_FORTROLIG");
        event.put("data", told.data());
        try {
            String text = JSON.writeValueAsString(event);
            send(subject, text);
            return text;
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Tells once more what was told before, word for word. */
    void repeats(String event) {
        try {
            send(UUID.fromString(JSON.readTree(event).path("subject").asText()), event);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void send(UUID subject, String text) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", StackResource.stack().broker().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.eventsOf("citizen-journey"), subject.toString(), text))
                    .get();
        } catch (ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
