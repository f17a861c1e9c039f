package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole coordinated view as of any time, by today's right (catalogue C15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class JourneyAsOfHttpTest {

    private static final PlanBody PLAN = PlanBody.of("SOCIAL", "HP-1").goal("g1");

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    @Test
    void the_coordinator_the_consent_and_the_team_are_those_of_then() {
        calls.putting(citizen, PLAN);
        Instant nobody = Instant.now();
        calls.coordinate(citizen, "karen");
        consent(true);
        String member = karen().body(Map.of("user", "vera", "role", "Sygeplejerske", "sector", "HEALTH"))
                .post(path("/team"))
                .path("memberId");
        Instant shared = Instant.now();
        consent(false);
        karen().delete(path("/team/" + member)).then().statusCode(204);
        String seen = karen().get(path("/coordinator")).header("ETag");
        calls.with(TestTokens.role("administration"))
                .header("If-Match", seen)
                .body(Map.of("user", "ole", "name", "Ole Bak", "phone", "89402001"))
                .put(path("/coordinator"));

        asOf(social(), nobody)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(nobody.toString()))
                .body("coordinator", nullValue())
                .body("sharing", equalTo(false))
                .body("around.consent", nullValue())
                .body("around.team", empty());
        asOf(social(), shared)
                .then()
                .body("coordinator.user", equalTo("karen"))
                .body("coordinator.phone", nullValue())
                .body("sharing", equalTo(true))
                .body("around.consent.given", equalTo(true))
                .body("around.consent.holds", equalTo(true))
                .body("around.team.user", contains("vera"));
        asOf(social(), Instant.now())
                .then()
                .body("sharing", equalTo(false))
                .body("around.consent.given", equalTo(false))
                .body("around.team", empty());
        social().get(path("/journey")).then().body("around", nullValue()).body("asOf", nullValue());
    }

    @Test
    void the_coordinated_plan_is_the_version_of_then_while_it_was_open() {
        calls.putting(citizen, PLAN);
        calls.coordinate(citizen, "karen");
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, citizen);
        Instant none = Instant.now();
        String plan = plans.offered();
        Instant drafted = Instant.now();
        plans.described(plan, CoordinatedPlanCalls.WORDS);
        plans.talked(plan, "CITIZEN", "NEEDS");
        plans.consented(plan, true);
        plans.activated(plan).then().statusCode(200);
        Instant active = Instant.now();
        plans.consented(plan, false);

        asOf(karen(), none).then().body("around.work.coordinatedPlans", empty());
        asOf(karen(), drafted)
                .then()
                .body("around.work.coordinatedPlans.status", contains("DRAFT"))
                .body("around.work.coordinatedPlans[0].words.wishes", empty());
        asOf(karen(), active)
                .then()
                .body("around.work.coordinatedPlans.status", contains("ACTIVE"))
                .body("around.work.coordinatedPlans[0].words.wishes", hasSize(1));
        asOf(karen(), Instant.now()).then().body("around.work.coordinatedPlans", empty());
        // What the team could read while the citizen consented is not theirs any more.
        asOf(social(), active).then().body("around.work.coordinatedPlans.contentShown", contains(false));
    }

    @Test
    void a_transition_is_the_senders_in_the_past_until_the_receiver_had_accepted() {
        calls.putting(citizen, PLAN);
        calls.coordinate(citizen, "karen");
        TransitionCalls transitions = new TransitionCalls(citizen);
        Instant before = Instant.now();
        UUID transition = transitions.started(
                social(), TransitionCalls.body("SECTOR_TO_SECTOR", "SOCIAL", "EMPLOYMENT", TransitionCalls.IN_A_MONTH));
        Instant started = Instant.now();
        RequestSpecification receiver = calls.caseworker("worker-employment", "EMPLOYMENT");
        transitions
                .step(
                        receiver,
                        calls.caseworker("worker-employment", "EMPLOYMENT"),
                        transition,
                        "acceptances",
                        TransitionCalls.accepting())
                .then()
                .statusCode(200);

        asOf(karen(), before).then().body("around.work.transitions", empty());
        asOf(karen(), started)
                .then()
                .body("around.work.transitions.transitionId", contains(transition.toString()))
                .body("around.work.transitions[0].toSector", nullValue())
                .body("around.work.transitions[0].acceptedAt", nullValue());
        asOf(karen(), Instant.now()).then().body("around.work.transitions[0].toSector", equalTo("EMPLOYMENT"));
        // HEALTH has no side in it and no consent: its kind may tell of prison, shelter or illness.
        asOf(calls.system("HEALTH"), started).then().body("around.work.transitions", empty());
    }

    @Test
    void episodes_contacts_steps_and_pauses_are_those_known_then_each_to_who_may_read_it() {
        calls.putting(citizen, PLAN);
        calls.coordinate(citizen, "karen");
        Instant before = Instant.now();
        begin("SHELTER");
        begin("PLACEMENT");
        social().body(Map.of(
                        "at",
                        Instant.now().minusSeconds(60).toString(),
                        "form",
                        "PHONE",
                        "unit",
                        "Enheden for SOCIAL",
                        "nextStep",
                        Map.of(
                                "what",
                                "Besøg i hjemmet",
                                "on",
                                Calls.today().plusDays(3).toString())))
                .post(path("/contacts"))
                .then()
                .statusCode(201);
        step("Møde på rådhuset");
        Instant one = Instant.now();
        step("Møde hos lægen");
        karen().body(Map.of(
                        "from", Calls.today().toString(),
                        "to", Calls.today().plusDays(9).toString(),
                        "reason", "Borgeren er på højskole"))
                .post(path("/pauses"))
                .then()
                .statusCode(201);

        asOf(social(), before)
                .then()
                .body("around.work.episodes", empty())
                .body("around.work.lastContact", nullValue())
                .body("around.work.nextStep", nullValue())
                .body("around.work.pauses", empty());
        asOf(social(), one)
                .then()
                .body("around.work.episodes.kind", containsInAnyOrder("SHELTER", "PLACEMENT"))
                .body("around.work.lastContact.nextStep", equalTo("Besøg i hjemmet"))
                .body("around.work.pauses", empty());
        asOf(karen(), one)
                .then()
                .body("around.work.nextStep.what", equalTo("Møde på rådhuset"))
                .body("around.work.episodes", empty());
        asOf(karen(), Instant.now())
                .then()
                .body("around.work.nextStep.what", equalTo("Møde hos lægen"))
                .body("around.work.pauses.reason", contains("Borgeren er på højskole"));
        asOf(calls.system("HEALTH"), Instant.now())
                .then()
                .body("around.work.episodes", empty())
                .body("around.work.lastContact.nextStep", nullValue())
                .body("around.work.pauses[0].reason", nullValue());
    }

    @Test
    void a_leader_is_shown_what_a_leader_may_read_today_and_a_stranger_nothing() {
        Callers callers = Callers.around(calls);
        RequestSpecification leader =
                calls.with(TestTokens.role("institution-leader").user("lone"));
        String asOf = "/v1/citizens/" + callers.citizen() + "/journey?asOf=" + Calls.today();

        leader.get(asOf)
                .then()
                .statusCode(200)
                .body("around.team.user", contains("tim"))
                .body("around.work", nullValue());
        calls.coordinator("ole").get(asOf).then().statusCode(404);
    }

    @Test
    void the_past_costs_one_statement_more_than_the_present_however_much_there_was() {
        calls.putting(citizen, PLAN);
        calls.coordinate(citizen, "karen");
        List<String> little = StatementCount.during(() -> asOf(karen(), Instant.now()));
        for (int i = 0; i < 4; i++) {
            calls.putting(citizen, PLAN.version(2 + i).goal("h" + i));
            step("Trin " + i);
        }
        new CoordinatedPlanCalls(calls, citizen).active();
        begin("SHELTER");

        List<String> much = StatementCount.during(() -> asOf(karen(), Instant.now()));
        List<String> now = StatementCount.during(() -> karen().get(path("/journey")));

        assertThat(much).hasSameSizeAs(little).hasSize(now.size() + 1);
        assertThat(much.stream().filter(statement -> statement.startsWith("with asked")))
                .hasSize(1);
    }

    private void begin(String kind) {
        calls.system("SOCIAL")
                .body(Map.of("kind", kind, "from", Calls.today().toString()))
                .post(path("/episodes"))
                .then()
                .statusCode(201);
    }

    private void step(String what) {
        karen().body(Map.of("what", what, "on", Calls.today().plusDays(5).toString(), "unit", "Koordinationen"))
                .post(path("/next-steps"))
                .then()
                .statusCode(201);
    }

    private void consent(boolean given) {
        karen().body(Map.of("given", given)).put(path("/consent")).then().statusCode(200);
    }

    private Response asOf(RequestSpecification caller, Instant at) {
        return caller.get(path("/journey?asOf=" + at));
    }

    private RequestSpecification karen() {
        return calls.coordinator("karen");
    }

    private RequestSpecification social() {
        return calls.caseworker("worker-social", "SOCIAL");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
