package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan was put on the wrong citizen (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RetractionHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private Callers callers;
    private UUID citizen;

    @BeforeEach
    void two_plans_of_which_one_is_somebody_elses() {
        callers = Callers.around(calls);
        citizen = callers.citizen();
    }

    @Test
    void a_retracted_plan_is_in_no_view_and_in_no_history() {
        String before = java.time.Instant.now().toString();
        assertThat(calls.journey(calls.coordinator("karen"), citizen).<List<String>>path("plans.sector"))
                .containsExactlyInAnyOrder("HEALTH", "EMPLOYMENT");

        retract("EMPLOYMENT", "MP-1").then().statusCode(201);

        calls.journey(calls.coordinator("karen"), citizen)
                .then()
                .body("plans.sector", contains("HEALTH"))
                .body("conflicts", empty());
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/journey?asOf=" + before)
                .then()
                .statusCode(200)
                .body("plans.sector", contains("HEALTH"))
                .body("conflicts", empty());
        calls.coordinator("karen")
                .get(Calls.path(citizen, Callers.EMPLOYMENT) + "/versions")
                .then()
                .statusCode(404);
        calls.journey(calls.system("EMPLOYMENT"), citizen).then().statusCode(404);
    }

    @Test
    void everyone_who_may_have_seen_it_stands_in_the_trace_and_every_sector_is_told() {
        calls.journey(calls.system("HEALTH"), citizen);
        calls.journey(calls.coordinator("dorte"), citizen);
        calls.journey(calls.coordinator("dorte"), citizen);

        Response retracted = retract("EMPLOYMENT", "MP-1");

        retracted.then().body("seenBy", equalTo(2));
        Response trace = new Citizens(calls).administration().get("/v1/citizens/" + citizen + "/retractions");
        trace.then()
                .statusCode(200)
                .body("items.reason", contains("Lagt på en navnebror"))
                .body("items[0].externalId", equalTo("MP-1"))
                .body("items[0].retractedBy", equalTo("system-employment"))
                .body("items[0].seenBy.user", containsInAnyOrder("system-health", "dorte"))
                .body("items[0].seenBy.find { it.user == 'dorte' }.times", equalTo(2))
                .body("items[0].seenBy.find { it.user == 'dorte' }.acts", contains("journey.read"))
                .body("items[0].seenByOthers", equalTo(0));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/retractions")
                .then()
                .body("items[0].seenBy.user", contains("dorte"))
                .body("items[0].seenByOthers", equalTo(1));
        for (String sector : List.of("HEALTH", "EMPLOYMENT")) {
            calls.system(sector)
                    .get("/v1/notices?limit=500")
                    .then()
                    .body(
                            "items.findAll { it.citizenId == '" + citizen + "' && it.kind == 'PLAN_RETRACTED' }.planId",
                            contains(retracted.<String>path("planId")));
        }
        calls.coordinator("dorte")
                .get("/v1/staff-notices")
                .then()
                .body("items.findAll { it.citizenId == '" + citizen + "' }.kind", hasItem("PLAN_RETRACTED"));
    }

    @Test
    void who_worked_with_that_plan_alone_is_told_although_the_retraction_ends_the_work() {
        RequestSpecification worker = calls.caseworker("worker-employment", "EMPLOYMENT");
        calls.journey(worker, citizen).then().statusCode(200);

        retract("EMPLOYMENT", "MP-1").then().statusCode(201);

        calls.journey(calls.caseworker("worker-employment", "EMPLOYMENT"), citizen)
                .then()
                .statusCode(404);
        calls.caseworker("worker-employment", "EMPLOYMENT")
                .get("/v1/staff-notices")
                .then()
                .body("items.findAll { it.citizenId == '" + citizen + "' }.kind", contains("PLAN_RETRACTED"));
    }

    @Test
    void whoever_works_with_a_secret_plan_is_counted_for_the_coordinator_and_named_to_administration() {
        PlanBody crisis = PlanBody.of("SOCIAL", "KRISE-1");
        Map<String, Object> secret = new HashMap<>(crisis.body());
        secret.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(secret)
                .put(Calls.path(citizen, crisis))
                .then()
                .statusCode(201);
        calls.journey(calls.caseworker("worker-social", "SOCIAL"), citizen)
                .then()
                .statusCode(200);
        calls.journey(calls.caseworker("worker-health", "HEALTH"), citizen)
                .then()
                .statusCode(200);
        calls.journey(calls.caseworker("tim", "SOCIAL"), citizen).then().statusCode(200);

        retract("EMPLOYMENT", "MP-1").then().statusCode(201);

        String path = "/v1/citizens/" + citizen + "/retractions";
        calls.coordinator("karen")
                .get(path)
                .then()
                .body("items[0].seenBy.user", containsInAnyOrder("worker-health", "tim"))
                .body("items[0].seenByOthers", equalTo(1));
        new Citizens(calls)
                .administration()
                .get(path)
                .then()
                .body("items[0].seenBy.user", containsInAnyOrder("worker-health", "tim", "worker-social"));
    }

    @Test
    void who_looked_before_the_plan_was_there_did_not_see_it() {
        UUID other = calls.citizen("HEALTH");
        calls.journey(calls.system("HEALTH"), other).then().statusCode(200);
        calls.putting(other, PlanBody.of("EMPLOYMENT", "MP-2").goal("g1"));

        calls.system("EMPLOYMENT")
                .body(Map.of("reason", "Forkert borger"))
                .post("/v1/citizens/" + other + "/sector-plans/EMPLOYMENT/MP-2/retractions")
                .then()
                .statusCode(201)
                .body("seenBy", equalTo(0));
    }

    @Test
    void a_retracted_plan_cannot_come_back_by_a_reload_but_under_a_new_id_it_can() {
        retract("EMPLOYMENT", "MP-1");

        calls.put(citizen, Callers.EMPLOYMENT.version(9).goal("g2"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("sector-plan-retracted"));
        retract("EMPLOYMENT", "MP-1").then().statusCode(409).body("rule", equalTo("sector-plan-retracted"));
        calls.system("EMPLOYMENT")
                .delete(Calls.path(citizen, Callers.EMPLOYMENT) + "?externalVersion=9")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("UNCHANGED"));
        calls.put(citizen, PlanBody.of("EMPLOYMENT", "MP-9").goal("g1")).then().statusCode(201);
    }

    @Test
    void a_withdrawn_plan_can_be_retracted_too() {
        calls.system("EMPLOYMENT").delete(Calls.path(citizen, Callers.EMPLOYMENT) + "?externalVersion=2");

        retract("EMPLOYMENT", "MP-1").then().statusCode(201);
        retract("EMPLOYMENT", "MP-8").then().statusCode(404);
    }

    @Test
    void the_reason_holds_no_cpr_number() {
        calls.system("EMPLOYMENT")
                .body(Map.of("reason", "Hørte til 020160-9995"))
                .post(Calls.path(citizen, Callers.EMPLOYMENT) + "/retractions")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
    }

    @Test
    void retracting_is_for_the_plans_own_sector_and_the_trace_for_coordinator_and_administration() {
        callers.trying(
                        "POST /v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}/retractions",
                        citizen,
                        "HEALTH",
                        "GOP-1")
                .with(request -> request.body(Map.of("reason", "Forkert borger")))
                .byRelation(403, "sector-system", "caseworker")
                .but(201, Kind.SYSTEM_THAT_REGISTERED)
                .but(404, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/retractions", citizen)
                .byRelation(200, "coordinator")
                .but(200, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void the_traces_of_a_person_with_two_records_are_read_by_either_id() {
        UUID survivor = calls.citizen("EMPLOYMENT");
        retract("EMPLOYMENT", "MP-1").then().statusCode(201);
        new Citizens(calls)
                .administration()
                .body(Map.of("otherId", citizen, "reason", "Samme person"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201);

        for (UUID id : List.of(survivor, citizen)) {
            calls.with(TestTokens.role("administration"))
                    .get("/v1/citizens/" + id + "/retractions")
                    .then()
                    .body("items.externalId", contains("MP-1"));
        }
    }

    @Test
    void a_trace_of_another_municipality_is_not_there() {
        retract("EMPLOYMENT", "MP-1");

        Calls.inFreshMunicipality()
                .with(TestTokens.role("administration"))
                .get("/v1/citizens/" + citizen + "/retractions")
                .then()
                .statusCode(200)
                .body("items", not(hasItem(not(empty()))));
    }

    private Response retract(String sector, String externalId) {
        return calls.system(sector)
                .body(Map.of("reason", "Lagt på en navnebror"))
                .post("/v1/citizens/" + citizen + "/sector-plans/" + sector + "/" + externalId + "/retractions");
    }
}
