package dk.sammenhaeng.platform.event.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.sammenhaeng.stack.Credentials;
import dk.sammenhaeng.stack.Database;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promises 1, 3 and 9 at the relay: killed between sending and confirming, it repeats events and loses none. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class RelayCrashTest {

    private static final String TOPIC = "sammenhaeng.supervision.events.v1";

    private static Database database;
    private final UUID stream = UUID.randomUUID();

    @BeforeAll
    static void a_database_whose_relay_is_driven_by_hand() {
        database = StackResource.stack().postgres().createDatabase("supervision");
        Flyway.configure()
                .dataSource(
                        database.url(),
                        database.owner().username(),
                        database.owner().password())
                .locations("classpath:db/platform")
                .placeholders(Map.of(
                        "app", database.app().username(),
                        "worker", database.worker().username()))
                .load()
                .migrate();
    }

    @BeforeEach
    void three_events_wait_to_be_sent() throws SQLException {
        try (Outbox outbox = elected()) {
            outbox.confirm(outbox.next(500));
        }
        try (Connection app = database.connect(database.app());
                var statement = app.createStatement()) {
            statement.execute("select set_config('sammenhaeng.municipality', '0101', false)");
            for (int sequence = 1; sequence <= 3; sequence++) {
                statement.execute("""
                        with logged as (
                            insert into event_log (id, aggregatetype, aggregateid, type, sequence, municipality, recorded_at, payload)
                            values (gen_random_uuid(), 'note', '%s', 'test', %d, '0101', now(), '{"sequence": %d}')
                            returning position)
                        insert into outbox select position, '0101' from logged
                        """.formatted(stream, sequence, sequence));
            }
        }
    }

    @Test
    void a_relay_killed_between_send_and_confirm_is_followed_by_one_that_sends_the_same_events_again()
            throws Exception {
        List<UUID> ids;
        try (Outbox killed = elected();
                BrokerSend broker = broker()) {
            List<Outbox.Unsent> batch = killed.next(500);
            ids = batch.stream().map(Outbox.Unsent::id).toList();
            assertThat(broker.send(batch).acknowledged()).isEqualTo(3);
        }

        try (Outbox successor = elected();
                BrokerSend broker = broker()) {
            List<Outbox.Unsent> batch = successor.next(500);
            assertThat(batch).extracting(Outbox.Unsent::id).isEqualTo(ids);
            assertThat(broker.send(batch).acknowledged()).isEqualTo(3);
            successor.confirm(batch);
            assertThat(successor.next(500)).isEmpty();
        }

        List<PublishedEvent> published = EventsOf.topic(TOPIC, stream).atLeast(6);
        assertThat(published).extracting(PublishedEvent::sequence).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
        assertThat(published.stream().map(e -> e.headers().get("ce_id")).distinct())
                .hasSize(3);
        assertThat(feed()).isEqualTo(ids);
    }

    @Test
    void only_one_relay_is_elected_at_a_time() throws Exception {
        try (Outbox first = elected()) {
            assertThat(first.next(1)).hasSize(1);
            assertThat(elect()).isEmpty();
        }
        try (Outbox second = elected()) {
            assertThat(second.next(500)).hasSize(3);
        }
    }

    @Test
    void a_relay_that_lost_its_lock_can_confirm_nothing() throws Exception {
        try (Outbox lost = elected()) {
            List<Outbox.Unsent> batch = lost.next(500);
            endConnectionsOfRelays();

            assertThatThrownBy(() -> lost.confirm(batch)).isInstanceOf(SQLException.class);
        }
        try (Outbox next = elected()) {
            assertThat(next.next(500)).hasSize(3);
        }
    }

    private static void endConnectionsOfRelays() throws SQLException {
        try (Connection worker = database.connect(database.worker());
                var statement = worker.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'sammenhaeng-relay' and datname = current_database()");
        }
    }

    private List<UUID> feed() throws SQLException {
        try (Connection worker = database.connect(database.worker());
                var statement = worker.prepareStatement(
                        "select l.id from feed f join event_log l using (position) where aggregateid = ? order by f.\"offset\"")) {
            statement.setObject(1, stream);
            List<UUID> ids = new java.util.ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static BrokerSend broker() {
        return new BrokerSend(
                new HashMap<>(Map.of(
                        "bootstrap.servers", StackResource.stack().broker().bootstrapServers())),
                TOPIC);
    }

    private static Outbox elected() throws SQLException {
        return org.awaitility.Awaitility.await()
                .until(RelayCrashTest::elect, Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<Outbox> elect() throws SQLException {
        Credentials worker = database.worker();
        return Outbox.elect(database.url(), worker.username(), worker.password());
    }
}
