package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.sammenhaeng.platform.event.in.Neighbour.Sent;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promise 9 on the way in: what the service stands on may die at any moment; nothing is parked for it and nothing lost. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class EventsInTroubleTest {

    @Inject
    MeterRegistry metrics;

    private static final String MUNICIPALITY = FreshMunicipality.next();

    private final Effects effects = new Effects(MUNICIPALITY);
    private final List<UUID> streams =
            Stream.generate(UUID::randomUUID).limit(8).toList();
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
    void while_the_database_is_down_events_wait_and_none_is_parked_or_lost() {
        tellEach(5);
        streams.forEach(stream -> effects.awaitUpTo(stream, 5));
        double before = waits();

        StackResource.stack().postgres().kill();
        tellEach(5);
        await().atMost(Duration.ofSeconds(60)).until(() -> waits() > before + 2);
        StackResource.stack().postgres().start();

        allArrived(10);
    }

    @Test
    void a_database_killed_in_the_middle_of_a_stream_of_events_leaves_each_applied_once() {
        for (int i = 0; i < 40; i++) {
            tellEach(5);
            if (i == 20) {
                await().until(() -> !effects.of(streams.getFirst()).isEmpty());
                StackResource.stack().postgres().kill();
            }
        }
        StackResource.stack().postgres().start();

        allArrived(200);
    }

    @Test
    void while_the_broker_is_down_the_service_is_ready_and_afterwards_takes_what_comes() {
        tellEach(5);
        streams.forEach(stream -> effects.awaitUpTo(stream, 5));

        StackResource.stack().broker().kill();
        RestAssured.get("/q/health/ready").then().statusCode(200);
        StackResource.stack().broker().start();
        tellEach(5);

        allArrived(10);
    }

    private void tellEach(int count) {
        List<Sent> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            streams.forEach(stream -> events.add(neighbour.write(MUNICIPALITY, stream, "{}")));
        }
        neighbour.send(events.toArray(Sent[]::new));
    }

    private void allArrived(long last) {
        for (UUID stream : streams) {
            effects.awaitUpTo(stream, last);
            assertThat(effects.parked(stream)).isEmpty();
            assertThat(effects.position(stream)).containsExactly(Long.toString(last));
        }
    }

    private double waits() {
        return metrics.counter("sammenhaeng.events.in.waits", "source", Neighbour.NAME)
                .count();
    }
}
