package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.soon;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A citizen moves to another municipality, as far as the citizen consents. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MoveHttpTest extends BetweenTwoMunicipalities {

    @Test
    void a_move_takes_the_citizen_and_the_plans_agreed_to_and_ends_the_journey_here() {
        UUID move = offered(List.of(support));
        UUID incoming = arrived();

        there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .statusCode(200)
                .body("fromMunicipality", equalTo(here.municipality()))
                .body("givenName", equalTo("Aksel"))
                .body("note", equalTo("Bor alene på 3. sal"))
                .body("plans.goals.title.flatten()", contains("I arbejde på deltid"))
                .body("citizenId", nullValue());
        acceptThere(incoming).then().statusCode(200).body("status", equalTo("ACCEPTED"));

        await().untilAsserted(() -> transitions
                .read(sender(), move)
                .then()
                .body("status", equalTo("ACCEPTED"))
                .body("responsible", equalTo("RECEIVER"))
                .body("to.unit", equalTo("Visitationen Nord")));
        UUID citizenThere = received(incoming);
        assertThat(citizenThere).isNotEqualTo(citizen);
        there().get("/v1/citizens/" + citizenThere + "/received-plans")
                .then()
                .statusCode(200)
                .body("items.fromMunicipality", contains(here.municipality()))
                .body("items[0].plan.planType", equalTo("HANDLEPLAN_141"));
        there().body(Map.of("cprNumber", cpr))
                .post("/v1/citizens/search")
                .then()
                .body("items.id", contains(citizenThere.toString()));
        there().get("/v1/citizens/" + citizen).then().statusCode(404);

        transitions
                .put(
                        sender(),
                        sender(),
                        move,
                        "planned-time",
                        Map.of("plannedAt", soon(Duration.ofMillis(300)).toString()))
                .then()
                .statusCode(200);
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .until("dk.sammenhaeng.citizen-journey.journey.ended.v1"))
                .extracting(event -> event.type().replace("dk.sammenhaeng.citizen-journey.journey.", ""))
                .endsWith("transition-accepted.v1", "part-changed.v1", "transition-completed.v1", "ended.v1");
        transitions.read(sender(), move).then().body("status", equalTo("COMPLETED"));
        Response letter = here.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("kind", "WHOM_TO_CALL"))
                .post("/v1/citizens/" + citizen + "/messages");
        letter.then().statusCode(409).body("rule", equalTo("journey-ended"));
        assertThat(letter.<String>path("detail")).contains("flyttet til en anden kommune");
    }

    @Test
    void without_consent_nothing_leaves_and_a_move_names_a_real_municipality() {
        UUID move = started();

        transitions
                .read(sender(), move)
                .then()
                .body("to.unit", equalTo("København"))
                .body("handOverConsent.given", equalTo(false))
                .body("allowedActions", hasItems("hand-over-consent", "receiving-municipality"));
        assertThat(Rows.of(here.municipality(), "select kind from letter")).isEmpty();
        there().get("/v1/incoming-transitions")
                .then()
                .body("items.fromMunicipality", not(hasItem(here.municipality())));

        for (String nobody : List.of("0999", "1084", here.municipality())) {
            sender().body(with(moving(), "toMunicipality", nobody))
                    .post(transitions.path())
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("transition.municipality.unknown"));
        }
        consent(move, true, UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("errors.code", contains("transition.plan.not-in-package"));
    }

    @Test
    void a_refusal_deletes_the_copy_there_and_is_back_here_with_its_reason() {
        UUID move = offered(List.of(support));
        UUID incoming = arrived();

        there().header(
                        "If-Match",
                        there().get("/v1/incoming-transitions/" + incoming).header("ETag"))
                .body(Map.of("reason", "Borgeren er ikke flyttet hertil"))
                .post("/v1/incoming-transitions/" + incoming + "/refusals")
                .then()
                .statusCode(200)
                .body("status", equalTo("REFUSED"))
                .body("givenName", nullValue())
                .body("plans", nullValue());

        await().untilAsserted(() -> transitions
                .read(sender(), move)
                .then()
                .body("status", equalTo("REFUSED"))
                .body("refusals.municipality", contains("0101"))
                .body("refusals.reason", contains("Borgeren er ikke flyttet hertil")));
        transitions
                .put(sender(), sender(), move, "receiving-municipality", Map.of("municipality", "0751"))
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"))
                .body("to.unit", equalTo("Aarhus"))
                .body("handOverConsent.given", equalTo(false));
        acceptThere(incoming).then().statusCode(409).body("rule", equalTo("incoming-transition-state"));
    }

    @Test
    void a_citizen_known_there_by_the_number_keeps_that_id() {
        UUID known = THERE.citizen("HEALTH", cpr);
        offered(List.of(support));
        UUID incoming = arrived();

        acceptThere(incoming).then().statusCode(200);

        assertThat(received(incoming)).isEqualTo(known);
    }

    @Test
    void a_move_cancelled_after_acceptance_takes_the_plans_back() {
        UUID move = offered(List.of(support));
        UUID incoming = arrived();
        acceptThere(incoming).then().statusCode(200);
        UUID citizenThere = received(incoming);

        transitions
                .step(sender(), sender(), move, "cancellations", Map.of("reason", "Flyttede ikke alligevel"))
                .then()
                .statusCode(200);

        await().untilAsserted(() -> assertThat(there().get("/v1/citizens/" + citizenThere + "/received-plans")
                        .<List<?>>path("items"))
                .isEmpty());
    }
}
