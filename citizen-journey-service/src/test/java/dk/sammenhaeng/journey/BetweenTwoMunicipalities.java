package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.handingOver;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dk.sammenhaeng.testing.StackResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A citizen with two social plans who moves to Copenhagen. */
abstract class BetweenTwoMunicipalities {

    /** Copenhagen, which no test is given as a fresh municipality. */
    static final Calls THERE = Calls.in("0101");

    static final Calls ELSEWHERE = Calls.inFreshMunicipality();
    final Calls here = Calls.inFreshMunicipality();
    final String cpr = Calls.freshCpr();
    TransitionCalls transitions;
    UUID citizen;
    UUID support;
    UUID budgetPlan;

    @BeforeEach
    void a_citizen_with_two_social_plans() {
        citizen = here.citizen("SOCIAL", cpr);
        transitions = new TransitionCalls(citizen);
        support = here.putting(citizen, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        budgetPlan = here.putting(citizen, PlanBody.of("SOCIAL", "HP-2").goal("g2"));
    }

    void carryAgain(String letter, String body) throws SQLException {
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

    static Map<String, Object> moving() {
        return with(body("MUNICIPALITY_TO_MUNICIPALITY", "SOCIAL", "SOCIAL", IN_A_MONTH), "toMunicipality", "0101");
    }

    UUID started() {
        return transitions.started(sender(), handingOver(moving(), support, budgetPlan));
    }

    UUID offered(List<UUID> plans) {
        UUID move = started();
        consent(move, true, plans.toArray(UUID[]::new))
                .then()
                .statusCode(200)
                .body("handOverConsent.given", equalTo(true));
        return move;
    }

    Response consent(UUID move, boolean given, UUID... plans) {
        return transitions.put(
                sender(), sender(), move, "hand-over-consent", Map.of("given", given, "planIds", List.of(plans)));
    }

    /** The offer of this test's municipality that waits there. */
    UUID arrived() {
        return arrivedFrom(here);
    }

    static UUID arrivedFrom(Calls sending) {
        String path = "items.findAll { it.fromMunicipality == '%s' }.incomingId".formatted(sending.municipality());
        await().untilAsserted(
                        () -> assertThat(offers().<List<String>>path(path)).hasSize(1));
        return UUID.fromString(offers().<List<String>>path(path).getFirst());
    }

    static Response offers() {
        return there().get("/v1/incoming-transitions?status=OFFERED&limit=500");
    }

    static UUID received(UUID incoming) {
        await().untilAsserted(() -> there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .body("status", equalTo("RECEIVED"))
                .body("citizenId", notNullValue()));
        return UUID.fromString(
                there().get("/v1/incoming-transitions/" + incoming).path("citizenId"));
    }

    static Response acceptThere(UUID incoming) {
        return acceptThere(
                incoming, there().get("/v1/incoming-transitions/" + incoming).header("ETag"));
    }

    static Response acceptThere(UUID incoming, String tag) {
        return there().header("If-Match", tag)
                .body(accepting())
                .post("/v1/incoming-transitions/" + incoming + "/acceptances");
    }

    UUID livesThere() {
        UUID known = THERE.citizen("HEALTH", cpr);
        THERE.putting(known, PlanBody.of("EMPLOYMENT", "MP-" + known).responsible("jens"));
        THERE.coordinate(known, "kurt");
        return known;
    }

    static void wishing(Calls calls, UUID whose, String wish) {
        calls.coordinate(whose, "karen");
        calls.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("wishes", List.of(wish), "resources", List.of()))
                .put("/v1/citizens/" + whose + "/resource-profile")
                .then()
                .statusCode(201);
    }

    static void cancelled(Calls from, TransitionCalls moves, UUID move) {
        await().untilAsserted(
                        () -> moves.read(from.system("SOCIAL"), move).then().body("status", equalTo("ACCEPTED")));
        moves.step(
                        from.coordinator("karen"),
                        from.coordinator("karen"),
                        move,
                        "cancellations",
                        Map.of("reason", "Bliver boende"))
                .then()
                .statusCode(200);
    }

    static ValidatableResponse profileThere(UUID known) {
        return THERE.coordinator("kurt")
                .get("/v1/citizens/" + known + "/resource-profile")
                .then();
    }

    static ValidatableResponse came(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/received-words").then().statusCode(200);
    }

    RequestSpecification sender() {
        return here.system("SOCIAL");
    }

    static RequestSpecification there() {
        return THERE.system("SOCIAL");
    }
}
