package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every version of a plan is kept, read as of any moment, compared, and answered by the citizen (C1, C27). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatedPlanVersionsTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private CoordinatedPlanCalls plans;
    private String plan;

    @BeforeEach
    void an_active_plan_of_four_versions() {
        UUID citizen = calls.citizen("HEALTH");
        plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
        calls.coordinate(citizen, "karen");
        plan = plans.active();
    }

    @Test
    void a_plan_is_read_as_of_every_instant_at_which_a_version_began_and_just_before() {
        Response versions = plans.karen().get(plans.path("/" + plan + "/versions?count=true"));
        versions.then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("items.version", contains(1, 2, 3, 4))
                .body("items.change", contains("OFFERED", "DESCRIBED", "CONSENT_STATED", "ACTIVATED"))
                .body("items.recordedBy", contains("karen", "karen", "karen", "karen"))
                .body("items[3].recordedTo", nullValue());

        for (int i = 0; i < 4; i++) {
            Instant from = Instant.parse(versions.path("items[" + i + "].recordedFrom"));
            asOf(from.toString()).then().body("version", equalTo(i + 1));
            Response before = asOf(from.minus(1, ChronoUnit.MICROS).toString());
            if (i == 0) {
                before.then().statusCode(404);
            } else {
                before.then().body("version", equalTo(i));
                assertThat(versions.<String>path("items[" + (i - 1) + "].recordedTo"))
                        .isEqualTo(from.toString());
            }
        }
    }

    @Test
    void a_day_means_how_it_stood_when_that_day_ended_in_denmark() {
        asOf(Calls.today().toString()).then().body("version", equalTo(4)).body("status", equalTo("ACTIVE"));
        asOf(Calls.today().minusDays(1).toString()).then().statusCode(404);
        asOf(DanishCalendar.startOf(Calls.today()).toString()).then().statusCode(404);
        asOf("i går").then().statusCode(400).body("errors.code", contains("as-of.malformed"));
    }

    @Test
    void the_versions_come_page_by_page() {
        Response first = plans.karen().get(plans.path("/" + plan + "/versions?limit=3"));
        first.then().body("items.version", contains(1, 2, 3)).body("next", notNullValue());
        plans.karen()
                .queryParam("cursor", first.<String>path("next"))
                .queryParam("limit", 3)
                .get(plans.path("/" + plan + "/versions"))
                .then()
                .body("items.version", contains(4))
                .body("next", nullValue());
    }

    @Test
    void two_versions_are_compared_part_by_part() {
        String url = plans.path("/" + plan + "/versions/differences?from=%d&to=%d");
        plans.karen()
                .get(url.formatted(1, 2))
                .then()
                .statusCode(200)
                .body("items.part", hasItem("/words/wishes"))
                .body("items.find { it.part == '/words/wishes' }.kind", equalTo("ADDED"))
                .body("items.part", not(hasItem(containsString("/standing"))));
        plans.karen()
                .get(url.formatted(3, 4))
                .then()
                .body("items.part", contains("/standing/since", "/standing/status"))
                .body("items.kind", contains("CHANGED", "CHANGED"));
        plans.karen().get(url.formatted(2, 1)).then().body("items.kind", hasItem("REMOVED"));
        plans.karen().get(url.formatted(4, 4)).then().body("items", hasSize(0));
        plans.karen().get(url.formatted(1, 5)).then().statusCode(404);
    }

    @Test
    void a_version_is_never_changed_by_anybody() {
        assertThatThrownBy(() -> Rows.of(
                        calls.municipality(),
                        "update coordinated_plan_version set document = '{}' where plan_id = '" + plan
                                + "' returning number"))
                .hasStackTraceContaining("a version is never changed");
    }

    @Test
    void a_withdrawal_closes_old_versions_too() {
        plans.consented(plan, false).then().statusCode(200);

        calls.caseworker("worker-health", "HEALTH")
                .queryParam("asOf", Instant.now().plusSeconds(60).toString())
                .get(plans.path("/" + plan))
                .then()
                .statusCode(200)
                .body("contentShown", equalTo(false))
                .body("words", nullValue());
        calls.caseworker("worker-health", "HEALTH")
                .get(plans.path("/" + plan + "/versions"))
                .then()
                .statusCode(403);
    }

    @Test
    void the_citizen_answers_each_version_in_own_words() {
        assent(4, "ACCEPTED", Map.of()).then().statusCode(201).body("answer", equalTo("ACCEPTED"));
        assent(4, "OBJECTED", Map.of("words", "Mødet ligger for tidligt"))
                .then()
                .statusCode(201);
        assent(4, "OBJECTED", Map.of()).then().statusCode(400).body("errors.code", contains("words.needed"));
        assent(5, "ACCEPTED", Map.of()).then().statusCode(400).body("errors.code", contains("version.unknown"));
        plans.karen()
                .get(plans.path("/" + plan + "/assents"))
                .then()
                .body("items.answer", contains("ACCEPTED", "OBJECTED"))
                .body("items.version", contains(4, 4))
                .body("items[1].words", equalTo("Mødet ligger for tidligt"));
        // An objection ends nothing: only the citizen's no to the plan does.
        plans.read(plans.karen(), plan).then().body("status", equalTo("ACTIVE"));

        plans.consented(plan, false);
        assent(4, "ACCEPTED", Map.of()).then().statusCode(409).body("rule", equalTo("coordinated-plan-not-open"));
    }

    @Test
    void self_reliance_is_stated_once_at_the_start_and_the_end_and_at_every_review() {
        assertThat(List.of(
                        selfReliance("START", 2),
                        selfReliance("START", 3),
                        selfReliance("REVIEW", 3),
                        selfReliance("REVIEW", 4),
                        selfReliance("END", 5),
                        selfReliance("END", 5),
                        selfReliance("REVIEW", 6),
                        selfReliance("REVIEW", 0)))
                .containsExactly(201, 409, 201, 201, 201, 409, 400, 400);
        plans.karen().get(plans.path("/" + plan + "/self-reliance")).then().body("items.score", contains(2, 3, 4, 5));
        plans.read(plans.karen(), plan).then().body("status", equalTo("ACTIVE"));
    }

    private Response asOf(String moment) {
        return plans.karen().queryParam("asOf", moment).get(plans.path("/" + plan));
    }

    private Response assent(int version, String answer, Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.putAll(Map.of(
                "version", version, "answer", answer, "statedOn", Calls.today().toString()));
        return plans.karen().body(body).post(plans.path("/" + plan + "/assents"));
    }

    private int selfReliance(String moment, int score) {
        return plans.karen()
                .body(Map.of(
                        "moment",
                        moment,
                        "score",
                        score,
                        "statedOn",
                        Calls.today().toString()))
                .post(plans.path("/" + plan + "/self-reliance"))
                .statusCode();
    }
}
