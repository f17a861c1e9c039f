package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rehabilitation is decided on before home help is assessed (FW-J1; serviceloven § 83 a). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RehabilitationHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private RehabilitationCalls rehabilitation;

    @BeforeEach
    void a_citizen() {
        rehabilitation = new RehabilitationCalls(calls, calls.citizen("HEALTH"));
    }

    @Test
    void home_help_is_not_assessed_before_rehabilitation_is_decided_on_and_an_offer_answered() {
        assess("SERVICE_ACT").then().statusCode(409).body("rule", equalTo("home-help-before-rehabilitation"));
        String decision = rehabilitation
                .decide(Map.of("relevant", true, "expectedGain", "Selv i bad"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("OFFERED"))
                .body("lawValidFrom", equalTo("2015-01-01"))
                .extract()
                .path("id");
        assess("SERVICE_ACT").then().statusCode(409);

        rehabilitation
                .answer(decision, "\"0\"", Map.of("accepted", false))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DECLINED"));

        assess("SERVICE_ACT").then().statusCode(201);
    }

    @Test
    void what_is_not_relevant_needs_a_reason_and_lets_home_help_be_assessed() {
        rehabilitation
                .decide(Map.of("relevant", false))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        rehabilitation
                .decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .then()
                .statusCode(201);

        assess("SERVICE_ACT").then().statusCode(201);
    }

    @Test
    void under_the_eldercare_act_there_is_no_such_rule() {
        assess("ELDERCARE_ACT").then().statusCode(201).body("lawValidFrom", equalTo("2025-07-01"));
    }

    @Test
    void home_help_is_assessed_by_a_law_that_is_in_force_on_the_day() {
        LocalDate dayBefore = LocalDate.of(2025, 6, 30);
        assess("ELDERCARE_ACT", dayBefore)
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/law law.not-in-force"));
        rehabilitation.decide(Map.of("relevant", false, "reason", "Terminal sygdom"));
        rehabilitation.change("decided_on = '2025-06-01'");

        assess("SERVICE_ACT", dayBefore).then().statusCode(201).body("lawValidFrom", equalTo("2007-01-01"));
    }

    @Test
    void a_decision_opens_no_assessment_before_it_and_none_when_it_is_too_old() {
        rehabilitation
                .decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .then()
                .statusCode(201)
                .body("countsUntil", equalTo(TODAY.plusYears(1).toString()))
                .body("complainBy", equalTo(TODAY.plusWeeks(4).toString()))
                .body("followUpOn", nullValue());
        assess("SERVICE_ACT", TODAY.minusDays(1)).then().statusCode(409);
        assess("SERVICE_ACT").then().statusCode(201);

        rehabilitation.change("counts_until = '" + TODAY + "'");
        assess("SERVICE_ACT").then().statusCode(409).body("rule", equalTo("home-help-before-rehabilitation"));
        rehabilitation
                .decide(Map.of("relevant", false, "reason", "Stadig syg"))
                .then()
                .statusCode(201);
        assess("SERVICE_ACT").then().statusCode(201);
    }

    @Test
    void the_summary_says_how_often_an_offer_came_first_and_what_courses_changed() {
        for (int i = 0; i < 5; i++) {
            rehabilitation = new RehabilitationCalls(calls, calls.citizen("HEALTH"));
            String decision = rehabilitation
                    .decide(Map.of("relevant", true, "homeHelpHours", 6.5))
                    .path("id");
            rehabilitation.answer(
                    decision, "\"0\"", RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(4), "Selv i bad"));
            rehabilitation.complete(decision, "\"1\"");
            assess("SERVICE_ACT");
        }
        summary()
                .then()
                .body("assessments", equalTo(5))
                .body("offeredPercent", equalTo(100.0f))
                .body("changeInHours", equalTo(-4.0f));
        rehabilitation = new RehabilitationCalls(calls, calls.citizen("HEALTH"));
        rehabilitation.decide(Map.of("relevant", false, "reason", "Terminal sygdom"));
        assess("SERVICE_ACT");

        summary().then().body("assessments", equalTo(6)).body("offeredPercent", nullValue());
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        String[] deciders = {"caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID who = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/rehabilitation-decisions", who)
                .with(request -> request.body(
                        Map.of("relevant", false, "authority", "Visitationen", "reason", "Terminal sygdom")))
                .byRelation(403, deciders)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/rehabilitation-decisions", who)
                .byRelation(200, staff)
                .holds();
        calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + who + "/rehabilitation-decisions")
                .then()
                .body("items", empty());
        callers.trying("POST /v1/citizens/{citizenId}/home-help-assessments", who)
                .with(request -> request.body(Map.of("law", "SERVICE_ACT", "on", TODAY.toString())))
                .byRelation(403, deciders)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String offer = calls.system("HEALTH")
                .body(Map.of("relevant", true, "authority", "Visitationen"))
                .post("/v1/citizens/" + who + "/rehabilitation-decisions")
                .path("id");
        callers.trying("POST /v1/citizens/{citizenId}/rehabilitation-decisions/{decisionId}/answers", who, offer)
                .with(request -> request.header("If-Match", "\"0\"")
                        .body(RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(2), "Selv i bad")))
                .byRelation(403, deciders)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/rehabilitation-decisions/{decisionId}/completions", who, offer)
                .with(request -> request.header("If-Match", "\"1\"").body(Map.of("homeHelpHours", 1)))
                .byRelation(403, deciders)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/rehabilitation-decisions/{decisionId}/complaint", who, offer)
                .with(request -> request.header("If-Match", "\"2\"").body(Map.of("receivedOn", TODAY.toString())))
                .byRelation(403, deciders)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/rehabilitation-decisions").byRole(200, deciders).holds();
        callers.trying("GET /v1/home-help-assessments/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
    }

    private Response assess(String law) {
        return assess(law, TODAY);
    }

    private Response assess(String law, LocalDate on) {
        return rehabilitation
                .health()
                .body(Map.of("law", law, "on", on.toString()))
                .post(rehabilitation.path("home-help-assessments"));
    }

    private Response summary() {
        Response summary = calls.with(TestTokens.role("council"))
                .get("/v1/home-help-assessments/summary?from=" + TODAY.withDayOfMonth(1) + "&to="
                        + TODAY.plusMonths(1).withDayOfMonth(1));
        assertThat(summary.statusCode()).isEqualTo(200);
        return summary;
    }
}
