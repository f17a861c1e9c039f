package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One plan for complex needs (FW-J12), whom a plan is for (FW-J8), and methods where help is to rest on evidence (FV-C3). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoherentCareHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void two_sector_plans_and_a_coordinator() {
        citizen = calls.ofTwoSectors();
        plans = new CoordinatedPlanCalls(calls, citizen);
    }

    @Test
    void complex_needs_are_found_when_the_coordinated_plan_ends_and_no_longer_when_another_begins() {
        String plan = plans.active();
        complex();
        found("karen").then().body("items", empty());

        plans.consented(plan, false).then().statusCode(200);

        found("karen").then().body("items[0].citizens[0].findings.reason", contains("NO_COORDINATED_PLAN"));
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=complex-without-coordinated-plan")
                .then()
                .body("items[0].citizens[0].citizenId", equalTo(citizen.toString()));
        calls.caseworker("worker-employment", "EMPLOYMENT")
                .get("/v1/worklist?rule=complex-without-coordinated-plan")
                .then()
                .body("items", empty());
        plans.active();
        found("karen").then().body("items", empty());
    }

    @Test
    void a_municipality_decides_how_long_complex_needs_may_be_without_a_plan() {
        String plan = plans.active();
        complex();
        plans.consented(plan, false).then().statusCode(200);
        found("karen").then().body("items", hasSize(1));

        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"0\"")
                .body(Map.of("value", 14, "validFrom", TODAY.toString(), "reason", "Byrådets beslutning"))
                .put("/v1/rules/complex-without-coordinated-plan/thresholds/days")
                .then()
                .statusCode(200);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> found("karen").then().body("items", empty()));
    }

    @Test
    void a_plan_for_people_with_mental_disorders_asks_each_action_it_covers_for_a_method() {
        Map<String, Object> action = Map.of(
                "externalId",
                "a1",
                "kind",
                "SUPPORT",
                "title",
                "Støtte",
                "from",
                TODAY.minusDays(1).toString(),
                "legalRight",
                false);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").version(2).action(action));
        String plan = plans.active();
        calls.conflicts(plans.karen(), citizen, "OPEN")
                .then()
                .body("items.rule", not(hasItem("action-without-method")));
        Map<String, Object> words = new HashMap<>(CoordinatedPlanCalls.WORDS);

        words.put("targetGroups", List.of("SOMEBODY"));
        plans.described(plan, words).then().statusCode(400).body("errors.code", contains("target-group.unknown"));
        words.put("targetGroups", List.of("MENTAL_DISORDER"));
        plans.described(plan, words).then().statusCode(200).body("words.targetGroups", contains("MENTAL_DISORDER"));

        calls.conflicts(plans.karen(), citizen, "OPEN").then().body("items.rule", hasItem("action-without-method"));
        Map<String, Object> withMethod = new HashMap<>(action);
        withMethod.put("terms", Map.of("method", "IPS"));
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").version(3).action(withMethod));
        calls.conflicts(plans.karen(), citizen, "OPEN")
                .then()
                .body("items.rule", not(hasItem("action-without-method")));
    }

    @Test
    void the_young_are_helped_by_methods_and_the_lonely_by_volunteers_beside_the_public_help() {
        Map<String, Object> body =
                new HashMap<>(PlanBody.of("SOCIAL", "UP-1").responsible("mette").body());
        body.put("planType", "UNGEPLAN");
        body.put(
                "actions",
                List.of(Map.of(
                        "externalId",
                        "a1",
                        "kind",
                        "LONELINESS",
                        "title",
                        "Sammen om maden",
                        "from",
                        TODAY.minusDays(9).toString(),
                        "legalRight",
                        false)));
        calls.system("SOCIAL")
                .body(body)
                .put(Calls.path(citizen, PlanBody.of("SOCIAL", "UP-1")))
                .then()
                .statusCode(201);
        calls.caseworker("mette", "SOCIAL")
                .get("/v1/worklist?rule=action-without-method")
                .then()
                .body("items[0].citizens[0].findings.reason", contains("NO_METHOD"));
        String action = calls.journey(calls.system("SOCIAL"), citizen)
                .path("plans.find { it.sector == 'SOCIAL' }.actions[0].actionId");
        String offer = calls.with(TestTokens.role("administration"))
                .body(Map.of("organisation", "Røde Kors", "name", "Besøgsven", "phone", "89402030"))
                .post("/v1/volunteer-offers")
                .path("id");
        String referrals = "/v1/citizens/" + citizen + "/volunteer-referrals";
        calls.system("SOCIAL").get(referrals).then().body("missing", contains(action));
        Map<String, Object> referral =
                Map.of("offerId", offer, "actionId", action, "responsibleUnit", "Ungeenheden", "citizenConsents", true);

        calls.system("EMPLOYMENT").body(referral).post(referrals).then().statusCode(404);
        calls.system("SOCIAL")
                .body(referral)
                .post(referrals)
                .then()
                .statusCode(200)
                .body("items.actionId", contains(action))
                .body("missing", empty());

        calls.system("EMPLOYMENT")
                .get(referrals)
                .then()
                .body("items.name", contains("Besøgsven"))
                .body("items[0].actionId", nullValue());
    }

    @Test
    void target_groups_are_reference_data_with_dates_and_sources() {
        Callers.around(calls)
                .trying("GET /v1/target-groups")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
        calls.system("SOCIAL")
                .get("/v1/target-groups")
                .then()
                .body("items.code", hasItems("MENTAL_DISORDER", "MENTAL_HEALTH"))
                .body("items.methodOfEachAction", contains(true, true));
    }

    private void complex() {
        calls.system("HEALTH")
                .header("If-None-Match", "*")
                .body(Map.of("level", "COMPLEX", "name", "Hanne Lund", "unit", "Hjemmeplejen", "phone", "89403300"))
                .put("/v1/citizens/" + citizen + "/care-contact")
                .then()
                .statusCode(201);
    }

    private Response found(String coordinator) {
        return calls.coordinator(coordinator).get("/v1/worklist?rule=complex-without-coordinated-plan");
    }
}
