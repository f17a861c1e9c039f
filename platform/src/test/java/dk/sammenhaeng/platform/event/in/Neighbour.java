package dk.sammenhaeng.platform.event.in;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.Topics;
import dk.sammenhaeng.testing.StackResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** The service whose events are taken: its real topic, and a stand-in for its feed on its port of the stack. */
final class Neighbour implements AutoCloseable {

    static final String NAME = "budget";

    private final Map<UUID, List<Sent>> log = new ConcurrentHashMap<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final KafkaProducer<String, String> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    StackResource.stack().broker().bootstrapServers(),
                    ProducerConfig.LINGER_MS_CONFIG,
                    5),
            new StringSerializer(),
            new StringSerializer());
    private final HttpServer feed;

    Neighbour() throws IOException {
        int port = StackResource.stack().instance().port(Part.BUDGET);
        feed = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        feed.createContext("/v1/events", this::answer);
        feed.start();
    }

    /** Writes the next event of a stream into the neighbour's log without sending it. */
    Sent write(String municipality, UUID subject, String data) {
        List<Sent> stream = log.computeIfAbsent(subject, unknown -> new CopyOnWriteArrayList<>());
        Sent event = Sent.of(municipality, subject, stream.size() + 1, data);
        stream.add(event);
        return event;
    }

    /** Sends events, in this order, and returns when the broker has them. */
    void send(Sent... events) {
        for (Sent event : events) {
            send(event.subject().toString(), event.text());
        }
        producer.flush();
    }

    /** Sends anything. */
    void send(String key, String value) {
        producer.send(new ProducerRecord<>(Topics.eventsOf(NAME), key, value));
    }

    /** Writes and sends as many events, each saying nothing. */
    List<Sent> tell(String municipality, UUID subject, int count) {
        List<Sent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(write(municipality, subject, "{}"));
        }
        send(events.toArray(Sent[]::new));
        return events;
    }

    List<String> tokens() {
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        Map<String, String> query = List.of(exchange.getRequestURI().getQuery().split("&")).stream()
                .map(pair -> pair.split("="))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        long from = Long.parseLong(query.get("fromSequence"));
        String items = log.getOrDefault(UUID.fromString(query.get("subject")), List.of()).stream()
                .filter(event -> event.sequence() >= from)
                .limit(Long.parseLong(query.get("limit")))
                .map(Sent::text)
                .collect(Collectors.joining(","));
        byte[] body = ("{\"items\":[" + items + "],\"next\":\"0\"}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        producer.close();
        feed.stop(0);
    }

    /** An event as it stands in the neighbour's log. */
    record Sent(UUID id, UUID subject, long sequence, String text) {

        static Sent of(String municipality, UUID subject, long sequence, String data) {
            UUID id = UUID.randomUUID();
            return new Sent(id, subject, sequence, """
                    {"specversion":"1.0","id":"%1$s","source":"urn:sammenhaeng:%2$s",\
                    "type":"dk.sammenhaeng.%2$s.thing.happened.v1","subject":"%3$s","time":"%6$s",\
                    "datacontenttype":"application/json","sequence":%4$d,"epoch":1,"municipality":"%5$s",\
                    "classification":"IKKE_FORTROLIG","correlationid":"%1$s","actorrole":"controller",\
                    "data":%7$s}""".formatted(
                            id, NAME, subject, sequence, municipality, Instant.now(), data));
        }
    }
}
