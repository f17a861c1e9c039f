package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A course asks at its end what came of it (C17), and at both ends how well the citizen manages alone (FV-C14). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AskedAtStartAndEndHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void the_caseworker_of_a_plan_that_is_over_is_asked_what_came_of_it_until_it_is_recorded() {
        UUID plan = ending("MP-1", 1, TODAY);
        ending("MP-2", 1, TODAY.plusDays(1));
        ending("MP-3", 1, TODAY.minusMonths(3));

        asked(worker(), "outcome-to-record")
                .then()
                .body("items.ruleTitle", contains("En plan er slut: Hvad kom der ud af den?"))
                .body("items[0].dueOn", equalTo(TODAY.toString()))
                .body("items[0].citizens[0].findings.taskId", contains(plan.toString()))
                .body("items[0].citizens[0].findings.reason", contains("PLAN_OVER"));
        asked(calls.caseworker("another", "EMPLOYMENT"), "outcome-to-record")
                .then()
                .body("items", empty());
        worker().get("/v1/worklist?scope=UNIT&rule=outcome-to-record").then().body("items", empty());

        UUID investment = UUID.randomUUID();
        calls.system("EMPLOYMENT")
                .body(Map.of(
                        "planId",
                        plan,
                        "measure",
                        "EMPLOYMENT",
                        "value",
                        "EMPLOYED",
                        "on",
                        TODAY.toString(),
                        "investmentId",
                        investment))
                .post("/v1/citizens/" + citizen + "/outcomes")
                .then()
                .statusCode(200)
                .body("items.investmentId", contains(investment.toString()));

        asked(worker(), "outcome-to-record").then().body("items", empty());
        assertThat(OutcomeHttpTest.published(calls.municipality())
                        .getFirst()
                        .at("/data/investmentId")
                        .asText())
                .isEqualTo(investment.toString());
    }

    @Test
    void a_plan_that_is_withdrawn_says_in_the_same_request_what_came_of_it() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        String path = "/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/MP-1?externalVersion=2";

        calls.system("EMPLOYMENT")
                .delete(path + "&measure=EMPLOYMENT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("outcome.incomplete"));
        calls.system("EMPLOYMENT")
                .delete(path + "&measure=EMPLOYMENT&value=PERHAPS")
                .then()
                .statusCode(400)
                .body("errors.code", contains("outcome.value.unknown"));
        assertThat(OutcomeHttpTest.published(calls.municipality())).isEmpty();
        calls.system("EMPLOYMENT")
                .delete(path + "&measure=EMPLOYMENT&value=NOT_EMPLOYED")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("WITHDRAWN"));

        assertThat(OutcomeHttpTest.published(calls.municipality()))
                .singleElement()
                .satisfies(event -> assertThat(event.at("/data/value").asText()).isEqualTo("NOT_EMPLOYED"));
        calls.system("EMPLOYMENT").delete(path).then().statusCode(200).body("outcome", equalTo("UNCHANGED"));
    }

    @Test
    void the_coordinator_is_asked_at_the_start_and_at_the_end_how_well_the_citizen_manages_alone() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, citizen);
        String plan = plans.ready();
        asked(plans.karen(), "self-reliance-to-note").then().body("items", empty());
        plans.activated(plan).then().statusCode(200);

        asked(plans.karen(), "self-reliance-to-note")
                .then()
                .body("items.ruleTitle", contains("Hvor godt klarer borgeren sig selv?"))
                .body("items[0].citizens[0].findings.taskId", contains(plan))
                .body("items[0].citizens[0].findings.reason", contains("START"));
        asked(worker(), "self-reliance-to-note").then().body("items", empty());
        looks(plans, plan)
                .then()
                .body("asked", contains("START"))
                .body("scale.lowest", equalTo(1))
                .body("scale.highest", equalTo(5));
        note(plans, plan, "START");
        asked(plans.karen(), "self-reliance-to-note").then().body("items", empty());

        plans.changing(plan)
                .body(Map.of("reason", "Borgeren klarer sig nu"))
                .post(plans.path("/" + plan + "/closings"))
                .then()
                .statusCode(200);

        asked(plans.karen(), "self-reliance-to-note")
                .then()
                .body("items[0].citizens[0].findings.reason", contains("END"));
        looks(plans, plan).then().body("asked", contains("END"));
        note(plans, plan, "END");
        asked(plans.karen(), "self-reliance-to-note").then().body("items", empty());
        looks(plans, plan).then().body("asked", empty());
    }

    @Test
    void a_review_after_the_last_look_asks_again_until_it_is_looked_at() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, citizen);
        String plan = plans.ready();
        plans.activated(plan).then().statusCode(200);
        followUp(plan, TODAY);
        looks(plans, plan).then().body("asked", contains("START"));
        note(plans, plan, "START", TODAY.minusDays(20));

        asked(plans.karen(), "self-reliance-to-note")
                .then()
                .body("items[0].dueOn", equalTo(TODAY.toString()))
                .body("items[0].citizens[0].findings.taskId", contains(plan))
                .body("items[0].citizens[0].findings.reason", contains("REVIEW"));
        looks(plans, plan).then().body("asked", contains("REVIEW"));

        followUp(plan, TODAY.plusDays(1));
        looks(plans, plan).then().body("asked", empty());
        followUp(plan, TODAY.minusDays(3));
        note(plans, plan, "REVIEW", TODAY.minusDays(4));
        looks(plans, plan).then().body("asked", contains("REVIEW"));
        note(plans, plan, "REVIEW", TODAY);
        looks(plans, plan).then().body("asked", empty());
        asked(plans.karen(), "self-reliance-to-note").then().body("items", empty());
    }

    /** As if the plan's joint goals were to be followed up that day. */
    private void followUp(String plan, LocalDate day) {
        Rows.change(
                calls.municipality(),
                "insert into joint_goal (id, municipality, coordinated_plan_id, life_domain, title, status, follow_up_on) "
                        + "values ('" + plan + "', '" + calls.municipality() + "', '" + plan
                        + "', 'WORK', 'I arbejde', 'ACTIVE', '" + day
                        + "') on conflict (id) do update set follow_up_on = excluded.follow_up_on");
    }

    private static Response asked(RequestSpecification caller, String what) {
        return caller.get("/v1/worklist?rule=" + what);
    }

    private static Response looks(CoordinatedPlanCalls plans, String plan) {
        return plans.karen().get(plans.path("/" + plan + "/self-reliance"));
    }

    private static void note(CoordinatedPlanCalls plans, String plan, String moment) {
        note(plans, plan, moment, TODAY);
    }

    private static void note(CoordinatedPlanCalls plans, String plan, String moment, LocalDate on) {
        plans.karen()
                .body(Map.of("moment", moment, "score", 3, "statedOn", on.toString()))
                .post(plans.path("/" + plan + "/self-reliance"))
                .then()
                .statusCode(201);
    }

    private RequestSpecification worker() {
        return calls.caseworker("worker-employment", "EMPLOYMENT");
    }

    /** A plan of the employment sector that is over on a day. */
    private UUID ending(String externalId, long version, LocalDate validTo) {
        Map<String, Object> body = new HashMap<>(
                PlanBody.of("EMPLOYMENT", externalId).version(version).body());
        body.put("validTo", validTo.toString());
        return UUID.fromString(calls.system("EMPLOYMENT")
                .body(body)
                .put("/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/" + externalId)
                .then()
                .statusCode(201)
                .extract()
                .path("planId"));
    }
}
