package dk.sammenhaeng.journey;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.testing.StackResource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The neighbours' events, put onto their real topics as they would publish them. */
public final class Neighbours implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String municipality;
    private final Map<String, Long> sequences = new ConcurrentHashMap<>();
    private final List<ProducerRecord<String, String>> sent = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    StackResource.stack().broker().bootstrapServers(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new StringSerializer());

    public Neighbours(String municipality) {
        this.municipality = municipality;
    }

    /** An institution that agreements has just registered, open. */
    public UUID institution(String name) {
        UUID id = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        register(id, name);
        return id;
    }

    public void register(UUID id, String name) {
        publish(
                "agreements",
                "institution.registered.v1",
                id,
                Map.of(
                        "institutionId", id,
                        "name", name,
                        "area", "ELDERCARE",
                        "ownership", "MUNICIPAL",
                        "cvr", "64942212",
                        "pNumber", "1003259999",
                        "places", 40,
                        "employees", 60,
                        "serviceStatus", "OPEN"));
    }

    /** One status from a day on, after which nothing else is decided. */
    public void serve(UUID institution, String status, LocalDate from) {
        serve(institution, status, from, List.of(phase(status, from)));
    }

    /** The gravest status and the whole timeline. */
    public void serve(UUID institution, String gravest, LocalDate from, List<Map<String, Object>> phases) {
        publish(
                "agreements",
                "institution.service-status-changed.v1",
                institution,
                Map.of(
                        "institutionId", institution,
                        "serviceStatus", gravest,
                        "effectiveFrom", from.toString(),
                        "cause", "EMERGENCY_BRAKE",
                        "phases", phases));
    }

    public static Map<String, Object> phase(String status, LocalDate from) {
        return Map.of(
                "serviceStatus", status, "effectiveFrom", from.toString(), "intakeStopped", !status.equals("OPEN"));
    }

    /** Everything that was told is told again, in the same order. */
    public void repeatAll() {
        try {
            for (ProducerRecord<String, String> told : List.copyOf(sent)) {
                producer.send(told).get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("the events could not be published again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** How supervision looks at a method, all of it: {@code DESELECTED 2026-01-01}. */
    public void method(UUID id, String code, List<String> phases) {
        publish(
                "supervision",
                "method.status-changed.v1",
                id,
                Map.of(
                        "methodId",
                        id,
                        "code",
                        code,
                        "phases",
                        phases.stream()
                                .map(phase -> phase.split(" "))
                                .map(phase -> Map.of("status", phase[0], "effectiveFrom", phase[1]))
                                .toList()));
    }

    /** Supervision begins to follow an institution. */
    public void follow(UUID institution) {
        publish("supervision", "institution-profile.opened.v1", institution, Map.of("institutionId", institution));
    }

    /** Supervision opens a case about an institution; its id. */
    public UUID openCase(UUID institution, String severity) {
        UUID id = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        publish(
                "supervision",
                "institution-profile.case-opened.v1",
                institution,
                Map.of("institutionId", institution, "caseId", id, "origin", "CONCERN", "severity", severity));
        return id;
    }

    public void closeCase(UUID institution, UUID id) {
        publish(
                "supervision",
                "institution-profile.case-closed.v1",
                institution,
                Map.of("institutionId", institution, "caseId", id));
    }

    /** Supervision publishes a quality card with one figure. */
    public void card(UUID institution, LocalDate publishedOn, String code, double value) {
        publish(
                "supervision",
                "institution-profile.quality-card-published.v1",
                institution,
                Map.of(
                        "institutionId",
                        institution,
                        "publishedOn",
                        publishedOn.toString(),
                        "indicators",
                        List.of(Map.of("code", code, "value", value, "unit", "PERCENT", "period", "2025"))));
    }

    public void accept(UUID action, long answersSequence) {
        publish("budget", "commitment.accepted.v1", action, answer(action, answersSequence));
    }

    public void acceptWithoutCover(UUID action, long answersSequence) {
        publish("budget", "commitment.accepted-without-cover.v1", action, answer(action, answersSequence));
    }

    public void refuse(UUID action, long answersSequence, String reason) {
        Map<String, Object> answer = answer(action, answersSequence);
        answer.put("reason", reason);
        publish("budget", "commitment.refused.v1", action, answer);
    }

    public void release(UUID action, long answersSequence) {
        publish("budget", "commitment.released.v1", action, answer(action, answersSequence));
    }

    /** A service has erased what it held of a citizen, which is nothing. */
    public void confirmErasure(String service, UUID citizen) {
        publish(service, "erasure.confirmed.v1", citizen, Map.of("citizenId", citizen, "rowsErased", 0));
    }

    /** Budget has erased what was written about an action's money. */
    public void eraseCommitment(UUID action, int rowsErased) {
        publish("budget", "commitment.erased.v1", action, Map.of("actionId", action, "rowsErased", rowsErased));
    }

    private static Map<String, Object> answer(UUID action, long sequence) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("actionId", action);
        answer.put("answersSequence", sequence);
        return answer;
    }

    private void publish(String service, String type, UUID subject, Map<String, Object> data) {
        String name = "dk.sammenhaeng." + service + "." + type;
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch());
        event.put("source", "urn:sammenhaeng:" + service);
        event.put("type", name);
        event.put("subject", subject);
        event.put("time", Instant.now().toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:sammenhaeng:schema:" + name);
        event.put("sequence", sequences.merge(service + "/" + subject, 1L, Long::sum));
        event.put("epoch", 1);
        event.put("municipality", municipality);
        event.put("classification", "IKKE_FORTROLIG");
        event.put("correlationid", UUID.randomUUID());
        event.put("actorrole", "administration");
        event.put("data", data);
        try {
            ProducerRecord<String, String> told = new ProducerRecord<>(
                    "sammenhaeng." + service + ".events.v1", subject.toString(), JSON.writeValueAsString(event));
            sent.add(told);
            producer.send(told).get();
        } catch (JsonProcessingException | ExecutionException e) {
            throw new AssertionError("the event could not be published", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
