package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SectorPlanHttpTest {

    private static final LocalDate DAY = Calls.today().plusDays(30);
    private static final Instant NINE = DAY.atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final Calls ELSEWHERE = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    private static PlanBody plan() {
        return PlanBody.of("HEALTH", "GOP-1")
                .goal("g1")
                .action(Map.of(
                        "externalId", "a1",
                        "kind", "TRAINING_140",
                        "title", "Genoptræning",
                        "from", DAY.toString(),
                        "legalRight", true))
                .appointment("t1", NINE, NINE.plusSeconds(3600));
    }

    @Test
    void a_plan_is_created_once_then_changed_then_unchanged() {
        UUID citizen = calls.citizen("HEALTH");

        Response created = calls.put(citizen, plan());
        Response again = calls.put(citizen, plan());
        Response later = calls.put(citizen, plan().version(2));
        Response changed = calls.put(citizen, plan().version(3).goal("g2"));

        created.then()
                .statusCode(201)
                .body("outcome", equalTo("CREATED"))
                .body("version", equalTo(1))
                .body("openConflicts", equalTo(0));
        again.then().statusCode(200).body("outcome", equalTo("UNCHANGED")).body("version", equalTo(1));
        later.then().statusCode(200).body("outcome", equalTo("UNCHANGED")).body("version", equalTo(1));
        changed.then().statusCode(200).body("outcome", equalTo("CHANGED")).body("version", equalTo(2));
        assertThat(changed.<String>path("planId")).isEqualTo(created.path("planId"));
        Published.onlyOn(
                citizen,
                calls.citizen("HEALTH"),
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void the_same_parts_in_another_order_and_in_other_words_for_the_same_number_are_unchanged() {
        UUID citizen = calls.citizen("HEALTH");
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1").goal("g1").goal("g2").goal("g3");
        calls.putting(citizen, plan);

        List<Map<String, Object>> reversed = new ArrayList<>(plan.goals());
        Collections.reverse(reversed);
        Map<String, Object> body = new LinkedHashMap<>(plan.body());
        body.put("goals", reversed);

        calls.system("HEALTH")
                .body(body)
                .put(Calls.path(citizen, plan))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"));
    }

    @Test
    void an_older_version_is_stale_and_a_version_says_one_thing_only() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, plan().version(5));

        calls.put(citizen, plan().version(4).goal("g9"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("sector-plan-stale"));
        calls.put(citizen, plan().version(5).goal("g9"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("sector-plan-version-reused"));
        calls.putting(citizen, plan().version(7));
        calls.put(citizen, plan().version(6).goal("g9")).then().statusCode(409);
    }

    @Test
    void a_part_keeps_its_id_for_its_external_id_also_when_it_ends_and_returns() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, plan());
        Response first = read(citizen);

        calls.putting(citizen, plan().without().version(2));
        Response empty = read(citizen);
        calls.putting(citizen, plan().version(3).goal("g2"));
        Response last = read(citizen);

        empty.then().body("goals", hasSize(0)).body("actions", hasSize(0)).body("appointments", hasSize(0));
        last.then()
                .body("goals.externalId", containsInAnyOrder("g1", "g2"))
                .body("goals.find { it.externalId == 'g1' }.goalId", equalTo(first.path("goals[0].goalId")))
                .body("actions.actionId", equalTo(first.path("actions.actionId")))
                .body("appointments.appointmentId", equalTo(first.path("appointments.appointmentId")));
    }

    @Test
    void what_was_put_is_what_is_read() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, plan());

        read(citizen)
                .then()
                .statusCode(200)
                .header("ETag", org.hamcrest.Matchers.startsWith("\"1."))
                .body("contentShown", equalTo(true))
                .body("planType", equalTo("GENOPTRAENINGSPLAN_ALMEN"))
                .body("externalVersion", equalTo(1))
                .body("responsible.user", equalTo("worker-health"))
                .body("contact.unit", equalTo("Enheden for HEALTH"))
                .body("actions[0].legalRight", equalTo(true))
                .body("actions[0].funding.state", equalTo("NONE"))
                .body("appointments[0].start", equalTo(NINE.toString()));
    }

    @Test
    void every_fault_is_named_at_its_place() {
        UUID citizen = calls.citizen("HEALTH");
        PlanBody wrong = PlanBody.of("HEALTH", "GOP-1")
                .goal("g1")
                .goal("g1")
                .appointment("t1", NINE, NINE)
                .action("a1", UUID.randomUUID(), DAY, DAY);
        Map<String, Object> body = new LinkedHashMap<>(wrong.body());
        body.put("planType", "MIN_PLAN");

        calls.system("HEALTH")
                .body(body)
                .put(Calls.path(citizen, wrong))
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/planType", "/goals/1/externalId", "/actions/0/to", "/appointments/0/end"));
    }

    @Test
    void an_external_id_that_is_a_cpr_number_is_refused_in_path_and_body() {
        UUID citizen = calls.citizen("HEALTH");

        calls.put(citizen, PlanBody.of("HEALTH", "0201609995"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        calls.put(citizen, PlanBody.of("HEALTH", "GOP-020160-9995")).then().statusCode(400);
        calls.put(citizen, PlanBody.of("HEALTH", "GOP-1").goal("0201609995"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/goals/0/externalId"));
        calls.put(citizen, PlanBody.of("HEALTH", UUID.randomUUID().toString()))
                .then()
                .statusCode(201);
    }

    @Test
    void a_plan_above_the_limit_is_too_large_and_one_at_the_limit_is_not() {
        UUID citizen = calls.citizen("HEALTH");
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1");
        for (int i = 0; i < 200; i++) {
            plan = plan.goal("g" + i);
        }

        calls.put(citizen, plan.goal("g200")).then().statusCode(413).body("code", equalTo("sector-plan-too-large"));
        calls.put(citizen, plan).then().statusCode(201);
    }

    @Test
    void a_plan_is_put_by_its_own_sector_alone_and_only_for_a_citizen_that_is_known() {
        UUID citizen = calls.citizen("HEALTH");

        calls.system("SOCIAL")
                .body(plan().body())
                .put(Calls.path(citizen, plan()))
                .then()
                .statusCode(403)
                .body("code", equalTo("sector-not-yours"));
        calls.put(UUID.randomUUID(), plan()).then().statusCode(404);
        ELSEWHERE.put(citizen, plan()).then().statusCode(404);
        calls.caseworker("worker-health", "HEALTH")
                .body(plan().body())
                .put(Calls.path(citizen, plan()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_caseworker_puts_the_first_plan_of_a_citizen_they_registered_themselves() {
        String citizen = calls.caseworker("worker-health", "HEALTH")
                .body(Map.of("cprNumber", Calls.freshCpr(), "givenName", "Aksel", "familyName", "Østergård"))
                .post("/v1/citizens")
                .path("id");
        String path = Calls.path(UUID.fromString(citizen), plan());

        calls.caseworker("anybody", "HEALTH")
                .body(plan().body())
                .put(path)
                .then()
                .statusCode(404);
        calls.caseworker("worker-health", "HEALTH")
                .body(plan().body())
                .put(path)
                .then()
                .statusCode(201);
    }

    @Test
    void a_refused_put_leaves_no_trace() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, plan().version(2));
        calls.put(citizen, plan().version(1).goal("g2"));
        calls.put(citizen, plan().version(2).goal("g2"));

        Published.onlyOn(citizen, calls.citizen("HEALTH"), "journey.started.v1", "journey.part-changed.v1");
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .now()
                        .getLast()
                        .data()
                        .path("partId")
                        .asText())
                .isEqualTo(read(citizen).path("planId"));
    }

    private Response read(UUID citizen) {
        return calls.system("HEALTH").get(Calls.path(citizen, plan()));
    }
}
