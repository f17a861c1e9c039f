package dk.sammenhaeng.supervision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.stack.Topics;
import dk.sammenhaeng.testing.StackResource;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for agreements: writes its events to its own topic, as it does, for one municipality. */
final class Agreements {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String municipality;
    private final Map<UUID, Long> sequences = new HashMap<>();

    Agreements(String municipality) {
        this.municipality = municipality;
    }

    UUID institution(String name, String area) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        publish(
                "institution.registered.v1",
                id,
                Map.of("institutionId", id, "name", name, "area", area, "serviceStatus", "OPEN"));
        return id;
    }

    void serviceStatus(UUID institution, String status) {
        publish(
                "institution.service-status-changed.v1",
                institution,
                Map.of(
                        "institutionId",
                        institution,
                        "serviceStatus",
                        status,
                        "effectiveFrom",
                        "2020-01-01",
                        "cause",
                        "DECISION"));
    }

    UUID activated(UUID institution, String from, String to) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        publish(
                "agreement.activated.v1",
                id,
                Map.of("agreementId", id, "institutionId", institution, "periodFrom", from, "periodTo", to));
        return id;
    }

    void terminated(UUID agreement, UUID institution, String on) {
        publish(
                "agreement.terminated.v1",
                agreement,
                Map.of("agreementId", agreement, "institutionId", institution, "effectiveFrom", on));
    }

    UUID brakePulled(UUID agreement, UUID institution, String... effects) {
        UUID brake = UuidCreator.getTimeOrderedEpoch();
        brakeTold(brake, agreement, institution, effects);
        return brake;
    }

    void brakeTold(UUID brake, UUID agreement, UUID institution, String... effects) {
        publish(
                "agreement.emergency-brake-pulled.v1",
                agreement,
                Map.of(
                        "agreementId",
                        agreement,
                        "institutionId",
                        institution,
                        "brakeId",
                        brake,
                        "ground",
                        "BREACH",
                        "measures",
                        Arrays.stream(effects)
                                .map(effect -> Map.of(
                                        "kind",
                                        "NEW_REQUIREMENTS",
                                        "citizenEffect",
                                        effect,
                                        "effectiveFrom",
                                        "2027-01-01"))
                                .toList(),
                        "reviewOn",
                        "2027-06-01"));
    }

    private void publish(String type, UUID subject, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UuidCreator.getTimeOrderedEpoch());
        event.put("source", "urn:sammenhaeng:agreements");
        event.put("type", "dk.sammenhaeng.agreements." + type);
        event.put("subject", subject);
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:sammenhaeng:schema:dk.sammenhaeng.agreements." + type);
        event.put("sequence", sequences.merge(subject, 1L, Long::sum));
        event.put("epoch", 1);
        event.put("municipality", municipality);
        event.put("classification", "IKKE_FORTROLIG");
        event.put("correlationid", UuidCreator.getTimeOrderedEpoch());
        event.put("actorrole", "administration");
        event.put("data", data);
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", StackResource.stack().broker().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(
                            Topics.eventsOf("agreements"), subject.toString(), JSON.writeValueAsString(event)))
                    .get();
        } catch (JsonProcessingException | ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
