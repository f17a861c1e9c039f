package dk.sammenhaeng.platform.event.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.note.NoteCalls;
import dk.sammenhaeng.platform.note.Notes;
import dk.sammenhaeng.platform.tenancy.Transactions;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** Promises 1 and 2: state and event are one; per aggregate, in order and without gaps. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class StateAndEventTest {

    @Inject
    Transactions transactions;

    @Inject
    EventLog events;

    private final NoteCalls notes = new NoteCalls(FreshMunicipality.next());
    private final Acting acting = Acting.byTime(MunicipalityCode.of(notes.municipality()), "agreements");

    @Test
    void a_change_is_told_by_one_event_with_the_values_of_that_moment() {
        UUID id = notes.written("hello");

        PublishedEvent event = EventsOf.service("agreements", id).atLeast(1).getFirst();
        assertThat(event.type()).isEqualTo("dk.sammenhaeng.agreements.note.written.v1");
        assertThat(event.sequence()).isEqualTo(1);
        assertThat(event.data().path("length").asInt()).isEqualTo(5);
        assertThat(event.event().path("source").asText()).isEqualTo("urn:sammenhaeng:agreements");
        assertThat(event.event().path("municipality").asText()).isEqualTo(notes.municipality());
        assertThat(event.event().path("actorrole").asText()).isEqualTo("administration");
        assertThat(event.headers())
                .containsEntry("ce_id", event.event().path("id").asText())
                .containsEntry("ce_type", event.type())
                .containsKey("traceparent");
    }

    @Test
    void a_change_that_is_refused_after_its_event_leaves_neither() throws Exception {
        notes.write("k1", "fail after the event").then().statusCode(409);
        UUID after = notes.written("after");

        EventsOf.service("agreements", after).atLeast(1);
        try (var app = StackResource.database().connect(StackResource.database().app());
                var enter = app.createStatement()) {
            enter.execute("select set_config('sammenhaeng.municipality', '" + notes.municipality() + "', false)");
            try (var rows = enter.executeQuery(
                    "select (select count(*) from event_log), (select count(*) from note), (select count(*) from stream)")) {
                rows.next();
                assertThat(List.of(rows.getInt(1), rows.getInt(2), rows.getInt(3)))
                        .containsExactly(1, 1, 1);
            }
        }
    }

    @Test
    void concurrent_changes_of_one_stream_are_numbered_without_gap_and_arrive_in_that_order() throws Exception {
        UUID stream = UUID.randomUUID();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<Long>> appended = IntStream.range(0, 100)
                    .mapToObj(i -> threads.submit(() ->
                            transactions.write(acting, () -> events.append(stream, new Notes.NoteWritten(stream, i)))))
                    .toList();
            for (Future<Long> one : appended) {
                one.get();
            }
        }

        List<PublishedEvent> published = EventsOf.service("agreements", stream).atLeast(100);
        assertThat(published)
                .extracting(PublishedEvent::sequence)
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(published).extracting(e -> e.event().path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void a_slow_transaction_with_a_lower_position_is_not_skipped_by_the_relay_or_the_feed() throws Exception {
        UUID slow = UUID.randomUUID();
        UUID fast = UUID.randomUUID();
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            Future<?> first = thread.submit(() -> transactions.write(acting, () -> {
                events.append(slow, new Notes.NoteWritten(slow, 1));
                appended.countDown();
                return until(mayCommit);
            }));
            String offset;
            try {
                appended.await();
                transactions.write(acting, () -> events.append(fast, new Notes.NoteWritten(fast, 2)));
                EventsOf.service("agreements", fast).atLeast(1);
                offset = await().until(() -> feed("0").getString("next"), next -> !next.equals("0"));
            } finally {
                mayCommit.countDown();
            }
            first.get();

            EventsOf.service("agreements", slow).atLeast(1);
            List<String> late = await().until(() -> feed(offset).getList("items.subject"), items -> !items.isEmpty());
            assertThat(late).contains(slow.toString());
        }
    }

    @Test
    void an_anonymous_event_carries_no_thread_back_to_a_person() {
        UUID action = UUID.randomUUID();
        transactions.write(acting, () -> events.append(action, new Notes.SecretWished(7)));

        PublishedEvent event = EventsOf.service("agreements", action).atLeast(1).getFirst();
        assertThat(event.event().fieldNames())
                .toIterable()
                .doesNotContain("correlationid", "causationid", "traceparent", "actorrole");
        assertThat(event.event().path("time").asText()).endsWith("T00:00:00Z");
        assertThat(event.headers()).doesNotContainKey("traceparent");
        assertThat(UUID.fromString(event.event().path("id").asText()).version())
                .as("an id that tells no time")
                .isEqualTo(4);
        assertThat(messageTime(action))
                .as("the time the broker keeps")
                .isEqualTo(Instant.parse(event.event().path("time").asText()));
    }

    private static Instant messageTime(UUID subject) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        StackResource.stack().broker().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            String topic = "sammenhaeng.agreements.events.v1";
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return await().until(
                            () -> StreamSupport.stream(
                                            consumer.poll(Duration.ofMillis(200))
                                                    .spliterator(),
                                            false)
                                    .filter(message -> subject.toString().equals(message.key()))
                                    .map(message -> Instant.ofEpochMilli(message.timestamp()))
                                    .findFirst(),
                            Optional::isPresent)
                    .orElseThrow();
        }
    }

    @Test
    void one_stream_is_read_from_a_sequence_on_and_another_municipality_reads_nothing() {
        UUID id = notes.written("one");
        notes.rewrite(id, notes.read(id).header("ETag"), "two!").then().statusCode(200);

        assertThat(stream(notes.municipality(), id, 2)).containsExactly(2);
        assertThat(stream(FreshMunicipality.next(), id, 1)).isEmpty();
    }

    private List<Integer> stream(String municipality, UUID subject, int from) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.service("budget").municipality(municipality).token())
                .get("/v1/events?subject=" + subject + "&fromSequence=" + from)
                .then()
                .statusCode(200)
                .extract()
                .path("items.sequence");
    }

    private io.restassured.path.json.JsonPath feed(String after) {
        return RestAssured.given()
                .auth()
                .oauth2(TestTokens.role("data-consumer")
                        .municipality(notes.municipality())
                        .token())
                .get("/v1/events?after=" + after)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static boolean until(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
