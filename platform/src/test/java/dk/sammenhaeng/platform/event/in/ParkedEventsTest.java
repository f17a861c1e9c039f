package dk.sammenhaeng.platform.event.in;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dk.sammenhaeng.platform.event.in.Neighbour.Sent;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Promise 4: what cannot be processed is kept, seen, and retried or skipped by a person. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class ParkedEventsTest {

    private static final String POISON = "{\"poison\":true,\"secret\":\"Hansen\"}";

    @Inject
    EffectSubscription subscription;

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
    void a_poison_event_is_parked_with_all_later_ones_of_its_stream_while_other_streams_go_on() {
        UUID other = UUID.randomUUID();
        poisonThenTwoMore();
        neighbour.tell(MUNICIPALITY, other, 3);

        effects.awaitUpTo(other, 3);
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");
        assertThat(effects.of(stream)).containsExactly("1");
        assertThat(state(stream)).isEqualTo("1 PARKED");
        assertThat(state(other)).isEqualTo("3 RUNNING");
        assertThat(effects.ask("select attempts from parked_event where sequence = 2 and subject = ?", stream))
                .containsExactly("3");
    }

    @Test
    void what_came_while_a_stream_was_parked_is_parked_behind_it_later_too() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        neighbour.tell(MUNICIPALITY, stream, 1);

        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind", "5 Behind");
    }

    @Test
    void an_operator_sees_which_and_why_but_not_what() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        list().body("items", hasSize(3))
                .body("items.sequence", contains(2, 3, 4))
                .body("items[0].reason", equalTo("Refusal poisoned"))
                .body("items[0].allowedActions", contains("retry", "skip"))
                .body("items[1].allowedActions", contains("retry"))
                .body(not(containsString("Hansen")));
        operator()
                .get("/v1/parked-events/" + parkedId(0))
                .then()
                .statusCode(200)
                .body("sequence", equalTo(2));
        operator()
                .get("/v1/parked-events?source=agreements&count=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("total", equalTo(0));
        String next = operator()
                .get("/v1/parked-events?limit=2&subject=" + stream)
                .then()
                .body("items.sequence", contains(2, 3))
                .body("next", notNullValue())
                .extract()
                .path("next");
        operator()
                .queryParam("cursor", next)
                .get("/v1/parked-events?limit=2&subject=" + stream)
                .then()
                .body("items.sequence", contains(4));
    }

    @Test
    void a_retry_after_the_cause_is_gone_applies_the_whole_stream_in_order() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");
        subscription.cure(stream);

        retry(parkedId(0)).body("processed", equalTo(3)).body("waiting", equalTo(false));

        effects.awaitUpTo(stream, 4);
        assertThat(effects.parked(stream)).isEmpty();
        neighbour.tell(MUNICIPALITY, stream, 1);
        effects.awaitUpTo(stream, 5);
        assertThat(state(stream)).isEqualTo("5 RUNNING");
    }

    @Test
    void a_retry_stops_at_the_first_event_that_fails_again_and_loses_nothing() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        retry(parkedId(2))
                .body("processed", equalTo(0))
                .body("waiting", equalTo(true))
                .body("stoppedAt.sequence", equalTo(2))
                .body("stoppedAt.attempts", equalTo(4));

        assertThat(effects.parked(stream)).containsExactly("2 Refusal poisoned", "3 Behind", "4 Behind");
        assertThat(effects.of(stream)).containsExactly("1");
    }

    @Test
    void an_event_is_skipped_with_a_reason_that_is_kept_and_the_rest_goes_on_by_retry() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");
        UUID poisoned = parkedId(0);

        skip(poisoned, "{\"reason\":\"sent twice\"}").statusCode(200);
        retry(parkedId(0)).body("processed", equalTo(2)).body("waiting", equalTo(false));

        assertThat(effects.of(stream)).containsExactly("1", "3", "4");
        assertThat(state(stream)).isEqualTo("4 RUNNING");
        assertThat(effects.ask(
                        "select concat_ws('|', sequence, parked_for, skipped_by, reason) from skipped_event where id = ?",
                        poisoned))
                .containsExactly("2|Refusal poisoned|olga|sent twice");
        assertThat(effects.ask(
                        "select concat_ws('|', actor, act, outcome) from audit where act like '%skip' and subject = ?::text",
                        poisoned))
                .containsExactly("olga|parked-event.skip|DONE");
        neighbour.send(neighbour.write(MUNICIPALITY, stream, "{}"));
        assertThat(effects.gaps(stream)).isEmpty();
    }

    @Test
    void an_event_is_not_skipped_without_a_reason_nor_before_the_one_ahead_of_it() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        skip(parkedId(0), "{}").statusCode(400);
        skip(parkedId(0), "{\"reason\":\"  \"}").statusCode(400);
        skip(parkedId(1), "{\"reason\":\"impatient\"}").statusCode(409).body("rule", equalTo("parked-event.not-next"));
        skip(UUID.randomUUID(), "{\"reason\":\"none such\"}").statusCode(404);

        assertThat(effects.parked(stream)).hasSize(3);
    }

    @Test
    void what_was_lost_while_a_stream_was_parked_is_fetched_at_the_retry() {
        neighbour.send(neighbour.write(MUNICIPALITY, stream, POISON));
        effects.awaitParked(stream, "1 Refusal poisoned");
        neighbour.write(MUNICIPALITY, stream, "{}");
        neighbour.tell(MUNICIPALITY, stream, 2);
        effects.awaitParked(stream, "1 Refusal poisoned", "3 Behind", "4 Behind");
        subscription.cure(stream);

        retry(parkedId(0)).body("processed", equalTo(1)).body("waiting", equalTo(false));

        effects.awaitUpTo(stream, 4);
        await().until(() -> effects.gaps(stream).isEmpty());
    }

    @Test
    void poison_among_what_was_fetched_for_a_gap_is_parked_with_what_follows() {
        neighbour.write(MUNICIPALITY, stream, "{}");
        neighbour.write(MUNICIPALITY, stream, POISON);
        neighbour.tell(MUNICIPALITY, stream, 2);

        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        assertThat(effects.of(stream)).containsExactly("1");
        assertThat(effects.gaps(stream)).isEmpty();
    }

    @Test
    void only_an_operator_of_the_same_municipality_gets_at_parked_events() {
        poisonThenTwoMore();
        effects.awaitParked(stream, "2 Refusal poisoned", "3 Behind", "4 Behind");

        as("operator", FreshMunicipality.next())
                .get("/v1/parked-events/" + parkedId(0))
                .then()
                .statusCode(404);
        for (String path : List.of("/v1/parked-events", "/v1/parked-events/" + parkedId(0), "/v1/stream-positions")) {
            as("caseworker", MUNICIPALITY).get(path).then().statusCode(403);
        }
        as("caseworker", MUNICIPALITY)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/parked-events/" + parkedId(0) + "/retries")
                .then()
                .statusCode(403);
    }

    private void poisonThenTwoMore() {
        Sent first = neighbour.write(MUNICIPALITY, stream, "{}");
        Sent poison = neighbour.write(MUNICIPALITY, stream, POISON);
        neighbour.send(first, poison);
        neighbour.tell(MUNICIPALITY, stream, 2);
    }

    private ValidatableResponse list() {
        return operator()
                .get("/v1/parked-events?source=budget&subject=" + stream)
                .then()
                .statusCode(200);
    }

    private UUID parkedId(int place) {
        return UUID.fromString(list().extract().path("items[" + place + "].id"));
    }

    private ValidatableResponse retry(UUID id) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/parked-events/" + id + "/retries")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse skip(UUID id, String body) {
        return operator()
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/parked-events/" + id + "/skips")
                .then();
    }

    private String state(UUID subject) {
        List<String> found = as("service", MUNICIPALITY)
                .get("/v1/stream-positions?source=budget&limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.subject == '" + subject + "' }.collect { it.sequence + ' ' + it.state }");
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private RequestSpecification operator() {
        return as("operator", MUNICIPALITY);
    }

    private static RequestSpecification as(String role, String where) {
        return given().auth()
                .oauth2(TestTokens.role(role).municipality(where).user("olga").token())
                .contentType("application/json");
    }
}
