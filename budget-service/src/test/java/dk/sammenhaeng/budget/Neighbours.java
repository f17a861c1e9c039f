package dk.sammenhaeng.budget;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.stack.Topics;
import dk.sammenhaeng.testing.StackResource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Speaks for the neighbours: writes their events to their own topics, as they do, for one municipality. */
public final class Neighbours {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String municipality;
    private final Map<UUID, Long> sequences = new HashMap<>();

    public Neighbours(String municipality) {
        this.municipality = municipality;
    }

    /** An institution was registered. */
    public UUID institution(String name) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        publish(
                "agreements",
                "institution.registered.v1",
                id,
                Map.of("institutionId", id, "name", name, "area", "ELDERCARE", "serviceStatus", "OPEN"));
        return id;
    }

    /** The status of an institution was changed. */
    public void serviceStatus(UUID institution, String status, String effectiveFrom) {
        phases(institution, phase(status, effectiveFrom, false));
    }

    /** What the institution offers from which day on; the headline is the last. */
    @SafeVarargs
    public final void phases(UUID institution, Map<String, Object>... phases) {
        Map<String, Object> last = phases[phases.length - 1];
        publish(
                "agreements",
                "institution.service-status-changed.v1",
                institution,
                Map.of(
                        "institutionId",
                        institution,
                        "serviceStatus",
                        last.get("serviceStatus"),
                        "effectiveFrom",
                        last.get("effectiveFrom"),
                        "cause",
                        "EMERGENCY_BRAKE",
                        "phases",
                        List.of(phases)));
    }

    /** One phase of an institution's service. */
    public static Map<String, Object> phase(String status, String effectiveFrom, boolean intakeStopped) {
        return Map.of("serviceStatus", status, "effectiveFrom", effectiveFrom, "intakeStopped", intakeStopped);
    }

    /** An agreement became active, with the same frame in each of these years. */
    public UUID agreement(UUID institution, String carryOver, String frame, int... years) {
        return agreementInPrices("CURRENT", institution, carryOver, frame, years);
    }

    /** The same with its frames in the prices of a year. */
    public UUID agreementInPrices(String priceBasis, UUID institution, String carryOver, String frame, int... years) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<Map<String, Object>> frames = Arrays.stream(years)
                .mapToObj(year -> Map.<String, Object>of("year", year, "amount", new BigDecimal(frame)))
                .toList();
        publish(
                "agreements",
                "agreement.activated.v1",
                id,
                Map.of(
                        "agreementId",
                        id,
                        "institutionId",
                        institution,
                        "carryOver",
                        carryOver,
                        "priceBasis",
                        priceBasis,
                        "yearlyFrames",
                        frames,
                        "goals",
                        List.of()));
        return id;
    }

    /** An action wishes money; the answer is the sequence of the wish. */
    public long wish(UUID action, Wished wished) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("actionId", action);
        data.put("sector", wished.sector());
        data.put("legalRight", wished.legalRight());
        data.put("payers", wished.payers());
        if (wished.institution() != null) {
            data.put("institutionId", wished.institution());
        }
        return publish("citizen-journey", "funding.wished.v1", action, data);
    }

    /** An action is erased with its citizen. */
    public void eraseFunding(UUID action) {
        publish("citizen-journey", "funding.erased.v1", action, Map.of("actionId", action));
    }

    /** A citizen is erased. */
    public void eraseJourney(UUID citizen) {
        publish(
                "citizen-journey",
                "journey.erased.v1",
                citizen,
                Map.of("citizenId", citizen, "erasureId", UuidCreator.getTimeOrderedEpoch()));
    }

    /** An outcome was recorded on a day; it has a stream of its own, and tells the day alone. */
    public UUID outcome(LocalDate day, Map<String, Object> data) {
        return outcome(UuidCreator.getTimeOrderedEpoch(), "recorded", day, data);
    }

    /** An outcome was taken back, on another stream than its own. */
    public UUID outcomeTakenBack(LocalDate day, Map<String, Object> data) {
        return outcome(UuidCreator.getTimeOrderedEpoch(), "taken-back", day, data);
    }

    /** The same outcome is delivered once more. */
    public void outcomeAgain(UUID outcome, LocalDate day, Map<String, Object> data) {
        outcome(outcome, "recorded", day, data);
    }

    private UUID outcome(UUID subject, String what, LocalDate day, Map<String, Object> data) {
        Instant time = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        publish("citizen-journey", "outcome." + what + ".v1", subject, 1, time, data);
        return subject;
    }

    private synchronized long publish(String service, String type, UUID subject, Map<String, Object> data) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        publish(service, type, subject, sequence, Instant.now(), data);
        return sequence;
    }

    private void publish(
            String service, String type, UUID subject, long sequence, Instant time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UuidCreator.getTimeOrderedEpoch());
        event.put("source", "urn:sammenhaeng:" + service);
        event.put("type", "dk.sammenhaeng." + service + "." + type);
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("dataschema", "urn:sammenhaeng:schema:dk.sammenhaeng." + service + "." + type);
        event.put("sequence", sequence);
        event.put("epoch", 1);
        event.put("municipality", municipality);
        event.put("classification", "IKKE_FORTROLIG");
        if (!service.equals("citizen-journey") || type.startsWith("journey.")) {
            event.put("correlationid", UuidCreator.getTimeOrderedEpoch());
            event.put("actorrole", "administration");
        }
        event.put("data", data);
        send(Topics.eventsOf(service), subject.toString(), event);
    }

    private static void send(String topic, String key, Map<String, Object> event) {
        String brokers = StackResource.stack().broker().bootstrapServers();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, JSON.writeValueAsString(event)))
                    .get();
        } catch (JsonProcessingException | ExecutionException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
