package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.platform.event.in.Neighbour.Sent;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises 2, 3 and 4 on the way in. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class EventsInTest {

    @Inject
    Intake intake;

    @Inject
    Subscribers subscribers;

    @Inject
    IncomingEvents decoder;

    private static final String MUNICIPALITY = FreshMunicipality.next();

    private final Effects effects = new Effects(MUNICIPALITY);
    private final UUID stream = UUID.randomUUID();
    private Neighbour neighbour;

    @BeforeEach
    void meet() throws IOException {
        neighbour = new Neighbour();
    }

    @AfterEach
    void part() {
        neighbour.close();
    }

    @Test
    void an_event_that_is_delivered_again_changes_nothing() {
        List<Sent> events = neighbour.tell(MUNICIPALITY, stream, 3);
        effects.awaitUpTo(stream, 3);

        neighbour.send(events.get(0), events.get(2), events.get(1), events.get(2));
        neighbour.tell(MUNICIPALITY, stream, 1);

        effects.awaitUpTo(stream, 4);
    }

    @Test
    void each_stream_is_applied_in_its_order_and_names_the_event_that_caused_it() {
        List<UUID> streams = Stream.generate(UUID::randomUUID).limit(5).toList();
        List<Sent> events = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            streams.forEach(one -> events.add(neighbour.write(MUNICIPALITY, one, "{}")));
        }
        neighbour.send(events.toArray(Sent[]::new));

        for (UUID one : streams) {
            effects.awaitUpTo(one, 20);
            assertThat(effects.position(one)).containsExactly("20");
            assertThat(effects.causes(one))
                    .isEqualTo(events.stream()
                            .filter(event -> event.subject().equals(one))
                            .map(event -> event.id().toString())
                            .toList());
        }
    }

    @Test
    void a_lost_event_is_fetched_from_the_neighbour_and_the_stream_goes_on_in_order() {
        neighbour.tell(MUNICIPALITY, stream, 1);
        effects.awaitUpTo(stream, 1);

        Sent lost = neighbour.write(MUNICIPALITY, stream, "{}");
        neighbour.tell(MUNICIPALITY, stream, 2);

        effects.awaitUpTo(stream, 4);
        assertThat(effects.causes(stream).get(1)).isEqualTo(lost.id().toString());
        assertThat(effects.gaps(stream)).isEmpty();
        assertThat(neighbour.tokens()).allMatch(token -> token.startsWith("Bearer ey"));
        neighbour.tell(MUNICIPALITY, stream, 1);
        effects.awaitUpTo(stream, 5);
    }

    @Test
    void a_stream_whose_beginning_was_lost_is_fetched_whole() {
        for (int i = 0; i < 700; i++) {
            neighbour.write(MUNICIPALITY, stream, "{}");
        }
        neighbour.tell(MUNICIPALITY, stream, 1);

        effects.awaitUpTo(stream, 701);
        assertThat(neighbour.tokens()).hasSizeGreaterThan(1);
    }

    @Test
    void a_gap_stops_its_own_stream_only_and_waits_until_the_neighbour_answers() throws IOException {
        UUID other = UUID.randomUUID();
        neighbour.write(MUNICIPALITY, stream, "{}");
        Sent second = neighbour.write(MUNICIPALITY, stream, "{}");
        String kept = second.text();
        neighbour.close();
        neighbour = new Neighbour();
        neighbour.send(stream.toString(), kept);
        neighbour.tell(MUNICIPALITY, other, 3);

        effects.awaitUpTo(other, 3);
        await().until(
                        () -> effects.ask("select last_reason from stream_gap where subject = ?", stream),
                        reasons -> reasons.equals(List.of("NotInFeed")));
        assertThat(effects.of(stream)).isEmpty();

        neighbour.write(MUNICIPALITY, stream, "{}");
        neighbour.write(MUNICIPALITY, stream, "{}");
        effects.awaitUpTo(stream, 2);
        await().until(() -> effects.gaps(stream).isEmpty());
    }

    @Test
    void the_effect_and_the_position_commit_together_or_not_at_all() {
        neighbour.tell(MUNICIPALITY, stream, 1);
        neighbour.send(neighbour.write(MUNICIPALITY, stream, "{\"poison\":true}"));

        effects.awaitParked(stream, "2 Refusal poisoned");

        assertThat(effects.of(stream)).containsExactly("1");
        assertThat(effects.position(stream)).containsExactly("1");
    }

    @Test
    void events_of_several_municipalities_in_one_batch_each_land_in_their_own() {
        String neighbouring = FreshMunicipality.next();
        UUID theirs = UUID.randomUUID();
        List<Incoming> batch = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            batch.add(decoded(neighbour.write(MUNICIPALITY, stream, "{}")));
            batch.add(decoded(neighbour.write(neighbouring, theirs, "{}")));
        }

        intake.take(subscribers.all().iterator().next(), batch, Origin.TOPIC);

        effects.awaitUpTo(stream, 10);
        new Effects(neighbouring).awaitUpTo(theirs, 10);
        assertThat(effects.of(theirs)).isEmpty();
    }

    @Test
    void a_poison_event_does_not_take_its_batch_with_it() {
        UUID poisoned = UUID.randomUUID();
        List<Incoming> batch = List.of(
                decoded(neighbour.write(MUNICIPALITY, stream, "{}")),
                decoded(neighbour.write(MUNICIPALITY, poisoned, "{\"poison\":true}")),
                decoded(neighbour.write(MUNICIPALITY, poisoned, "{}")),
                decoded(neighbour.write(MUNICIPALITY, stream, "{}")));

        intake.take(subscribers.all().iterator().next(), batch, Origin.TOPIC);

        assertThat(effects.of(stream)).containsExactly("1", "2");
        assertThat(effects.of(poisoned)).isEmpty();
        assertThat(effects.parked(poisoned)).containsExactly("1 Refusal poisoned", "2 Behind");
    }

    @Test
    void what_cannot_be_read_is_parked_under_its_key_and_the_others_go_on() {
        UUID unreadable = UUID.randomUUID();
        neighbour.send(unreadable.toString(), "{\"municipality\":\"" + MUNICIPALITY + "\", \"sequence\":1}");
        neighbour.send("no uuid", "not even JSON \u0000");
        neighbour.tell(MUNICIPALITY, stream, 1);

        effects.awaitUpTo(stream, 1);
        effects.awaitParked(unreadable, "1 MalformedEvent specversion");
        assertThat(new Effects("1000").parked(new UUID(0, 0))).anyMatch(parked -> parked.endsWith(" NotJson"));
    }

    @Test
    void an_event_that_claims_a_stream_of_another_municipality_is_parked_and_blocks_nobody() {
        String claiming = FreshMunicipality.next();
        neighbour.tell(MUNICIPALITY, stream, 1);
        effects.awaitUpTo(stream, 1);

        neighbour.send(Sent.of(claiming, stream, 1, "{}"));
        neighbour.tell(MUNICIPALITY, stream, 1);

        effects.awaitUpTo(stream, 2);
        new Effects(claiming).awaitParked(stream, "1 PSQLException 23505");
        assertThat(new Effects(claiming).of(stream)).isEmpty();
    }

    @Test
    void what_came_in_and_what_waits_is_measured() {
        neighbour.tell(MUNICIPALITY, stream, 1);
        effects.awaitUpTo(stream, 1);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        RestAssured.get("/q/metrics").then().extract().asString())
                .contains("sammenhaeng_events_in_total{outcome=\"applied\",source=\"budget\"}")
                .contains("sammenhaeng_events_in_parked{source=\"budget\"}")
                .contains("sammenhaeng_events_in_gaps{source=\"budget\"}")
                .contains("sammenhaeng_events_in_lag_seconds_count{source=\"budget\"}"));
    }

    private Incoming decoded(Sent event) {
        return decoder.decode(
                event.text(),
                IncomingEvents.Place.ofRecord(
                        Neighbour.NAME, Optional.of(event.subject().toString()), 0, 0));
    }
}
