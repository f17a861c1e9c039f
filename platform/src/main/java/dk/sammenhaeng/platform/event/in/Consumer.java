package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.event.in.IncomingEvents.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries one neighbour's topic into the service. What has been taken in is known by the stream positions; the group's
 * offsets only say where to begin again, and a repeat from there is harmless.
 */
final class Consumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(Consumer.class);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Subscriber subscriber;
    private final Map<String, Object> connection;
    private final IncomingEvents decoder;
    private final Intake intake;
    private final IntakeMetrics metrics;
    private final EventsIn settings;
    private final Stopping stopping;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;

    Consumer(
            Subscriber subscriber,
            Map<String, Object> connection,
            IncomingEvents decoder,
            Intake intake,
            IntakeMetrics metrics,
            EventsIn settings,
            Stopping stopping) {
        this.subscriber = subscriber;
        this.connection = connection;
        this.decoder = decoder;
        this.intake = intake;
        this.metrics = metrics;
        this.settings = settings;
        this.stopping = stopping;
    }

    @Override
    public void run() {
        while (!stopping.hasBegun()) {
            try {
                connect();
            } catch (WakeupException | InterruptException stop) {
                return;
            } catch (RuntimeException | Error trouble) {
                LOG.warnf(
                        "consumer starts over: source=%s reason=%s",
                        subscriber.id().source(), Blame.reason(trouble));
                stopping.rest(settings.troubleBackoff());
            }
        }
    }

    /** Ends a wait for events; whatever is being taken in is finished first. */
    void wakeUp() {
        KafkaConsumer<String, byte[]> kafka = current;
        if (kafka != null) {
            kafka.wakeup();
        }
    }

    private void connect() {
        KafkaConsumer<String, byte[]> kafka =
                new KafkaConsumer<>(connection, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            current = kafka;
            kafka.subscribe(List.of("sammenhaeng." + subscriber.id().source() + ".events.v1"));
            while (!stopping.hasBegun()) {
                ConsumerRecords<String, byte[]> records = kafka.poll(settings.poll());
                if (!records.isEmpty()) {
                    take(kafka, records);
                }
            }
        } finally {
            kafka.close(CloseOptions.timeout(FAREWELL));
        }
    }

    private void take(KafkaConsumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> records) {
        try {
            intake.take(subscriber, decode(records), Origin.TOPIC);
        } catch (IntakeHalted trouble) {
            LOG.warnf("events wait: source=%s reason=%s", subscriber.id().source(), trouble.getMessage());
            metrics.waited(subscriber.id().source());
            rewind(kafka, records);
            waitOut(kafka);
            return;
        }
        kafka.commitAsync((offsets, failure) -> {
            if (failure != null) {
                LOG.debugf(
                        "offsets not committed: source=%s reason=%s",
                        subscriber.id().source(), Blame.reason(failure));
            }
        });
    }

    private List<Incoming> decode(ConsumerRecords<String, byte[]> records) {
        List<Incoming> events = new ArrayList<>(records.count());
        for (ConsumerRecord<String, byte[]> record : records) {
            byte @Nullable [] value = record.value();
            events.add(decoder.decode(
                    value == null ? "" : new String(value, StandardCharsets.UTF_8),
                    Place.ofRecord(
                            subscriber.id().source(),
                            Optional.ofNullable(record.key()),
                            record.partition(),
                            record.offset())));
        }
        return events;
    }

    private static void rewind(KafkaConsumer<String, byte[]> kafka, ConsumerRecords<String, byte[]> records) {
        records.partitions().stream()
                .filter(kafka.assignment()::contains)
                .forEach(partition -> kafka.seek(
                        partition, records.records(partition).getFirst().offset()));
    }

    /** Stays in the group, so that the wait does not look like a death, but takes nothing. */
    private void waitOut(KafkaConsumer<String, byte[]> kafka) {
        kafka.pause(kafka.assignment());
        rewind(kafka, kafka.poll(settings.troubleBackoff()));
        kafka.resume(kafka.assignment());
    }
}
