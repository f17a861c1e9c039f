package dk.sammenhaeng.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The time from an event's own {@code time}, taken before the commit, until a consumer's poll returns it; and the same
 * for a bare producer at the same rate.
 */
final class EventLatency {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String bootstrapServers;
    private final String topic;
    private final int perSecond;
    private final Duration time;

    EventLatency(String bootstrapServers, String topic, int perSecond, Duration time) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
        this.perSecond = perSecond;
        this.time = time;
    }

    /** Of the suite: each write is one event. */
    Result ofSuite(Callable<?> write) throws Exception {
        return measure(write);
    }

    /** Of a bare producer. */
    Result ofBareProducer(String payload) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            return measure(() -> producer.send(new ProducerRecord<>(
                            topic,
                            Integer.toString((int) (System.nanoTime() % 1000)),
                            payload.replace("@time", Instant.now().toString())))
                    .get());
        }
    }

    private Result measure(Callable<?> write) throws Exception {
        var stop = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(65);
                KafkaConsumer<String, String> consumer = atEnd()) {
            Future<long[]> read = threads.submit(() -> read(consumer, stop));
            long begin = System.nanoTime();
            long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
            long count = time.toNanos() / gap;
            for (long i = 0; i < count; i++) {
                java.util.concurrent.locks.LockSupport.parkNanos(begin + i * gap - System.nanoTime());
                Future<?> unused = threads.submit(write);
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofSeconds(2).toNanos());
            stop.set(true);
            return new Result(count, read.get());
        }
    }

    private KafkaConsumer<String, String> atEnd() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "fetch.min.bytes", 1),
                new StringDeserializer(),
                new StringDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }

    private static long[] read(KafkaConsumer<String, String> consumer, AtomicBoolean stop) throws Exception {
        LongStream.Builder latencies = LongStream.builder();
        while (!stop.get()) {
            var records = consumer.poll(Duration.ofMillis(100));
            Instant now = Instant.now();
            for (var record : records) {
                Instant written =
                        Instant.parse(JSON.readTree(record.value()).path("time").asText());
                latencies.add(Duration.between(written, now).toNanos());
            }
        }
        long[] sorted = latencies.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** What was measured. */
    record Result(long sent, long[] latencies) {

        double percentile(double part) {
            return latencies.length == 0
                    ? Double.NaN
                    : latencies[(int) Math.min(latencies.length - 1L, (long) (latencies.length * part))] / 1e6;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d of %d events seen, median %.1f ms, p99 %.1f ms, max %.1f ms",
                    latencies.length,
                    sent,
                    percentile(0.5),
                    percentile(0.99),
                    percentile(1));
        }
    }
}
