package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Citizens answer each version of a sector's plan, and an objection reaches who is responsible for it (C27, FV-C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PlanAssentHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();

    @Test
    void an_objection_stands_with_its_version_and_reaches_who_is_responsible() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        UUID plan = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        mine(citizen).then().body("plans.planId", contains(plan.toString())).body("plans.version", contains(1));

        answer(citizens.as(subject), citizen, plan, Map.of("version", 2, "answer", "OBJECTED"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("version.unknown", "words.needed"));
        answer(
                        citizens.as(subject),
                        citizen,
                        plan,
                        Map.of("version", 1, "answer", "OBJECTED", "words", "To gange om ugen er for meget"))
                .then()
                .statusCode(201)
                .body("via", equalTo("CITIZEN"))
                .body("statedOn", equalTo(Calls.today().toString()));

        mine(citizen)
                .then()
                .body("plans[0].myAnswer.answer", equalTo("OBJECTED"))
                .body("plans[0].myAnswer.toThisVersion", equalTo(true));
        RequestSpecification lone = calls.caseworker("lone", "HEALTH");
        lone.get("/v1/staff-notices")
                .then()
                .body("items.kind", contains("PLAN_OBJECTED"))
                .body("items.partId", contains(plan.toString()));
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .atLeast(3)
                        .getLast()
                        .event()
                        .toString())
                .contains("part-changed")
                .doesNotContain("OBJECTED", "for meget");
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-timeline?kind=PLAN_ANSWERED")
                .then()
                .body("items.detail.answer", contains("OBJECTED"));

        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1").version(2).responsible("lone").goal("g1"));
        mine(citizen).then().body("plans[0].myAnswer.toThisVersion", equalTo(false));
        answer(lone, citizen, plan, Map.of("version", 2, "answer", "ACCEPTED"))
                .then()
                .statusCode(201)
                .body("via", equalTo("STAFF"));
        list(lone, citizen)
                .then()
                .body("items.answer", contains("ACCEPTED", "OBJECTED"))
                .body("items.version", contains(2, 1));
        lone.get("/v1/staff-notices").then().body("items", hasSize(1));
    }

    @Test
    void who_stands_for_the_citizen_answers_the_plans_that_are_opened_to_them() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        UUID health = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        UUID job = calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("jens"));
        String guardian = "guardian-" + UUID.randomUUID();
        citizens.represented(
                citizen,
                guardian,
                Map.of(
                        "kind",
                        "GUARDIAN",
                        "rights",
                        List.of("SEE", "ACT"),
                        "sectors",
                        List.of("HEALTH"),
                        "documentReference",
                        "sag 26/1042"));
        Map<String, Object> yes = Map.of("version", 1, "answer", "ACCEPTED");

        answer(citizens.as(guardian), citizen, job, yes).then().statusCode(404);
        answer(citizens.as(guardian), citizen, health, yes)
                .then()
                .statusCode(201)
                .body("via", equalTo("REPRESENTATIVE"));
        answer(citizens.as(subject), citizen, job, yes).then().statusCode(201);

        list(citizens.as(guardian), citizen).then().body("items.planId", contains(health.toString()));
        list(calls.caseworker("jens", "EMPLOYMENT"), citizen).then().body("items.planId", contains(job.toString()));
        calls.caseworker("jens", "EMPLOYMENT")
                .get("/v1/citizens/" + citizen + "/timeline")
                .then()
                .body("items.findAll { it.kind == 'PLAN_ANSWERED' }.plans.flatten()", not(hasItem(health.toString())));
        calls.caseworker("lone", "HEALTH").get("/v1/staff-notices").then().body("items", empty());
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] callersOfIt = {"coordinator", "caseworker", "sector-system", "citizen"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String plan = calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId");
        callers.trying("POST /v1/citizens/{citizenId}/plan-assents/{planId}", around, plan)
                .with(request -> request.body(Map.of("version", 1, "answer", "ACCEPTED")))
                .byRelation(404, callersOfIt)
                .but(201, Kind.SYSTEM_THAT_REGISTERED, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/plan-assents", around)
                .byRelation(200, callersOfIt)
                .holds();
    }

    private Response mine(UUID citizen) {
        return citizens.as(subject).get("/v1/citizens/" + citizen + "/my-plan");
    }

    private static Response answer(RequestSpecification caller, UUID citizen, UUID plan, Map<String, Object> said) {
        return caller.body(said).post("/v1/citizens/" + citizen + "/plan-assents/" + plan);
    }

    private static Response list(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/plan-assents");
    }
}
