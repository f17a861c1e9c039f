package dk.sammenhaeng.platform.event.out;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The idempotent producer of one relay's time in office. */
final class BrokerSend implements AutoCloseable {

    private static final byte[] CONTENT_TYPE =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    /** Not the clock of the suite: a broker refuses messages far ahead of its own time, to which tests move that clock. */
    private static final Clock BROKER_TIME = Clock.systemUTC();

    private final KafkaProducer<String, String> producer;
    private final String topic;

    BrokerSend(Map<String, Object> connection, String topic) {
        this.topic = topic;
        connection.put(ProducerConfig.ACKS_CONFIG, "all");
        connection.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // An expired send would let later events of its key overtake it: wait for the broker instead.
        connection.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        connection.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        connection.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        connection.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        this.producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer());
    }

    /**
     * Sends in order and waits for the broker.
     *
     * @return how many from the start of the list were acknowledged, and the failure that ended the batch, if any
     */
    Sent send(List<Outbox.Unsent> batch) throws InterruptedException {
        List<Future<RecordMetadata>> answers = new ArrayList<>(batch.size());
        Optional<Exception> failure = Optional.empty();
        try {
            for (Outbox.Unsent event : batch) {
                answers.add(producer.send(message(event)));
            }
        } catch (org.apache.kafka.common.KafkaException refused) {
            failure = Optional.of(refused);
        }
        producer.flush();
        int acknowledged = 0;
        for (Future<RecordMetadata> answer : answers) {
            try {
                answer.get();
                acknowledged++;
            } catch (ExecutionException refused) {
                return new Sent(acknowledged, Optional.of(refused));
            }
        }
        return new Sent(acknowledged, failure);
    }

    private ProducerRecord<String, String> message(Outbox.Unsent event) {
        var message =
                new ProducerRecord<>(topic, null, time(event), event.subject().toString(), event.payload());
        message.headers()
                .add("content-type", CONTENT_TYPE)
                .add("ce_id", event.id().toString().getBytes(StandardCharsets.UTF_8))
                .add("ce_type", event.type().getBytes(StandardCharsets.UTF_8));
        event.traceparent()
                .ifPresent(trace -> message.headers().add("traceparent", trace.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** The producer's own time, or of an anonymous event the day alone, which no other message has to the millisecond. */
    private static @Nullable Long time(Outbox.Unsent event) {
        return event.isCutToTheDay()
                ? BROKER_TIME.instant().truncatedTo(ChronoUnit.DAYS).toEpochMilli()
                : null;
    }

    /** Ends at once; what is still on its way is left to the next relay. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    /** What became of a batch. */
    record Sent(int acknowledged, Optional<Exception> failure) {}
}
