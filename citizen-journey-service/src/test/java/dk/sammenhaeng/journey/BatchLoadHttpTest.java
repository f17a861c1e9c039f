package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A first load is quiet, and what is no load is told as usual (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BatchLoadHttpTest extends AroundABatch {

    @Test
    void a_load_is_quiet_and_its_events_say_what_caused_them() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        PlanBody colliding =
                PlanBody.of("SOCIAL", "HP-1").appointment("s1", Callers.NINE, Callers.NINE.plusSeconds(3600));

        Response loaded = post(calls.system("SOCIAL"), List.of(item(citizen, colliding)), true);

        String batch = loaded.path("batch.batchId");
        loaded.then().body("batch.summary.openedConflicts.ACT", equalTo(1)).body("batch.load", equalTo(true));
        calls.conflicts(calls.system("SOCIAL"), citizen, "OPEN").then().body("items", hasSize(1));
        for (String sector : List.of("SOCIAL", "HEALTH")) {
            calls.system(sector).get("/v1/notices?limit=500").then().body("items", empty());
        }
        List<PublishedEvent> events =
                EventsOf.service("citizen-journey", citizen).atLeast(5);
        assertThat(events.get(2).event().has("causationid")).isFalse();
        assertThat(events.subList(3, 5))
                .extracting(event -> event.event().path("causationid").asText())
                .containsOnly(batch);
        assertThat(events.subList(3, 5))
                .extracting(event -> event.event().path("correlationid").asText())
                .doesNotContain("")
                .hasSize(2);
    }

    @Test
    void what_is_no_load_tells_every_sector_as_usual() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);

        put(item(
                citizen,
                PlanBody.of("SOCIAL", "HP-1").appointment("s1", Callers.NINE, Callers.NINE.plusSeconds(3600))));

        calls.system("HEALTH").get("/v1/notices?limit=500").then().body("items.kind", contains("OPENED"));
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .atLeast(5)
                        .getLast()
                        .event()
                        .has("causationid"))
                .isFalse();
    }
}
