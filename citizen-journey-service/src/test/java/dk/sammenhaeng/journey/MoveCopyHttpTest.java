package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What lies in the other municipality of a citizen who moves: no row belongs to two, and none is left behind. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MoveCopyHttpTest extends BetweenTwoMunicipalities {

    @Test
    void a_withdrawal_before_acceptance_deletes_the_copy_there() {
        UUID move = offered(List.of(support));
        UUID incoming = arrived();

        consent(move, false).then().statusCode(200).body("handOverConsent.given", equalTo(false));

        await().untilAsserted(() ->
                there().get("/v1/incoming-transitions/" + incoming).then().statusCode(404));
        assertThat(Rows.of(
                        "0101",
                        "select status || coalesce(given_name, '') || coalesce(content::text, '') || "
                                + "coalesce(sealed_number::text, '') from incoming_transition where id = '" + incoming
                                + "'"))
                .containsExactly("WITHDRAWN");
        transitions.read(sender(), move).then().body("status", equalTo("STARTED"));
    }

    @Test
    void consent_stated_anew_replaces_the_copy() {
        UUID move = offered(List.of(support));
        UUID first = arrived();

        consent(move, true, support, budgetPlan).then().statusCode(200);

        await().untilAsserted(() ->
                there().get("/v1/incoming-transitions/" + first).then().statusCode(404));
        UUID second = arrived();
        assertThat(second).isNotEqualTo(first);
        assertThat(there().get("/v1/incoming-transitions/" + second).<List<?>>path("plans"))
                .hasSize(2);
    }

    @Test
    void no_row_belongs_to_two_municipalities_and_no_letter_is_left() {
        offered(List.of(support));
        UUID incoming = arrived();
        acceptThere(incoming).then().statusCode(200);
        UUID citizenThere = received(incoming);

        await().untilAsserted(() -> {
            assertThat(Rows.of(here.municipality(), "select kind from letter")).isEmpty();
            assertThat(Rows.of("0101", "select kind from letter")).isEmpty();
        });
        String query = "select municipality from %s where %s";
        String there = "id = '" + incoming + "'";
        String plans = "citizen_id = '" + citizenThere + "'";
        for (Map.Entry<String, String> table : Map.of(
                        "incoming_transition", there, "received_plan", plans, "citizen", "id = '" + citizenThere + "'")
                .entrySet()) {
            String rows = query.formatted(table.getKey(), table.getValue());
            assertThat(Rows.of("0101", rows)).containsOnly("0101").isNotEmpty();
            assertThat(Rows.of(here.municipality(), rows)).isEmpty();
            assertThat(Rows.of(ELSEWHERE.municipality(), rows)).isEmpty();
            assertThat(Rows.of("", rows)).isEmpty();
        }
        assertThat(Rows.of("0101", query.formatted("transition", "citizen_id = '" + citizen + "'")))
                .isEmpty();
        ELSEWHERE
                .system("SOCIAL")
                .get("/v1/incoming-transitions/" + incoming)
                .then()
                .statusCode(404);
        here.system("SOCIAL").get("/v1/incoming-transitions/" + incoming).then().statusCode(404);
        THERE.system("HEALTH")
                .get("/v1/incoming-transitions/" + incoming)
                .then()
                .statusCode(404);
    }

    @Test
    void a_letter_that_is_carried_twice_is_taken_in_once() throws SQLException {
        offered(List.of(support));
        UUID incoming = arrived();
        String letter = Rows.of("0101", "select id from letter_received order by received_at desc, id desc limit 1")
                .getFirst();

        // As after a crash between the receiver's commit and the sender's; the content would show if it were taken in.
        carryAgain(letter, "{\"offerId\": \"" + incoming + "\"}");

        await().untilAsserted(() -> assertThat(Rows.of(here.municipality(), "select kind from letter"))
                .isEmpty());
        there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFERED"));
    }

    @Test
    void an_acceptance_that_crosses_a_withdrawal_never_leaves_the_citizen_in_between() throws Exception {
        for (int round = 0; round < 4; round++) {
            UUID move = offered(List.of(support));
            UUID incoming = arrived();
            String tag = there().get("/v1/incoming-transitions/" + incoming).header("ETag");
            try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
                Future<Response> accepted = hands.submit(() -> acceptThere(incoming, tag));
                Future<Response> withdrawn = hands.submit(() -> consent(move, false));
                accepted.get();
                withdrawn.get();
            }

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                String statusHere = transitions.read(sender(), move).path("status");
                String statusThere = Rows.of(
                                "0101", "select status from incoming_transition where id = '" + incoming + "'")
                        .getFirst();
                assertThat(statusHere + " " + statusThere).isIn("ACCEPTED RECEIVED", "STARTED WITHDRAWN");
            });
            transitions
                    .step(sender(), sender(), move, "cancellations", Map.of("reason", "Næste"))
                    .then()
                    .statusCode(200);
        }
    }
}
