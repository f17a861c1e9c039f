package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.handingOver;
import static dk.sammenhaeng.journey.TransitionCalls.soon;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A citizen moves to another municipality: as far as the citizen consents, and no row belongs to two. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MoveHttpTest {

    /** Copenhagen, which no test is given as a fresh municipality. */
    private static final Calls THERE = Calls.in("0101");

    private static final Calls ELSEWHERE = Calls.inFreshMunicipality();

    private final Calls here = Calls.inFreshMunicipality();
    private final String cpr = Calls.freshCpr();
    private TransitionCalls transitions;
    private UUID citizen;
    private UUID support;
    private UUID budgetPlan;

    @BeforeEach
    void a_citizen_with_two_social_plans() {
        citizen = here.citizen("SOCIAL", cpr);
        transitions = new TransitionCalls(citizen);
        support = here.putting(citizen, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        budgetPlan = here.putting(citizen, PlanBody.of("SOCIAL", "HP-2").goal("g2"));
    }

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

    private void carryAgain(String letter, String body) throws SQLException {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            for (String statement : List.of(
                    "select set_config('sammenhaeng.municipality', '%s', true)".formatted(here.municipality()),
                    "insert into letter (id, to_municipality, kind, body, written_at) "
                            + "values ('%s', '0101', 'Withdrawal', '%s', now())".formatted(letter, body),
                    "insert into due (id, municipality, subject, kind, at) values ('%s', '%s', '%s', 'letter.carry', now())"
                            .formatted(UUID.randomUUID(), here.municipality(), letter))) {
                try (var sent = connection.createStatement()) {
                    sent.execute(statement);
                }
            }
            connection.commit();
        }
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

    private static Map<String, Object> moving() {
        return with(body("MUNICIPALITY_TO_MUNICIPALITY", "SOCIAL", "SOCIAL", IN_A_MONTH), "toMunicipality", "0101");
    }

    private UUID started() {
        return transitions.started(sender(), handingOver(moving(), support, budgetPlan));
    }

    private UUID offered(List<UUID> plans) {
        UUID move = started();
        consent(move, true, plans.toArray(UUID[]::new))
                .then()
                .statusCode(200)
                .body("handOverConsent.given", equalTo(true));
        return move;
    }

    private Response consent(UUID move, boolean given, UUID... plans) {
        return transitions.put(
                sender(), sender(), move, "hand-over-consent", Map.of("given", given, "planIds", List.of(plans)));
    }

    /** The offer of this test's municipality that waits there. */
    private UUID arrived() {
        String path = "items.findAll { it.fromMunicipality == '%s' }.incomingId".formatted(here.municipality());
        await().untilAsserted(
                        () -> assertThat(offers().<List<String>>path(path)).hasSize(1));
        return UUID.fromString(offers().<List<String>>path(path).getFirst());
    }

    private static Response offers() {
        return there().get("/v1/incoming-transitions?status=OFFERED&limit=500");
    }

    private static UUID received(UUID incoming) {
        await().untilAsserted(() -> there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("citizenId", notNullValue()));
        return UUID.fromString(
                there().get("/v1/incoming-transitions/" + incoming).path("citizenId"));
    }

    private static Response acceptThere(UUID incoming) {
        return acceptThere(
                incoming, there().get("/v1/incoming-transitions/" + incoming).header("ETag"));
    }

    private static Response acceptThere(UUID incoming, String tag) {
        return there().header("If-Match", tag)
                .body(accepting())
                .post("/v1/incoming-transitions/" + incoming + "/acceptances");
    }

    private RequestSpecification sender() {
        return here.system("SOCIAL");
    }

    private static RequestSpecification there() {
        return THERE.system("SOCIAL");
    }
}
