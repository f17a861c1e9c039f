package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rehabilitation before home help (FW-J1; serviceloven § 83 a). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RehabilitationHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    @Test
    void home_help_is_not_assessed_before_rehabilitation_is_decided_on_and_an_offer_answered() {
        assess("SERVICE_ACT").then().statusCode(409).body("rule", equalTo("home-help-before-rehabilitation"));
        String decision = decide(Map.of("relevant", true, "expectedGain", "Selv i bad"))
                .then()
                .statusCode(201)
                .body("outcome", equalTo("OFFERED"))
                .body("lawValidFrom", equalTo("2015-01-01"))
                .extract()
                .path("id");
        assess("SERVICE_ACT").then().statusCode(409);

        answer(decision, "\"0\"", Map.of("accepted", false))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("DECLINED"));

        assess("SERVICE_ACT").then().statusCode(201);
    }

    @Test
    void what_is_not_relevant_needs_a_reason_and_lets_home_help_be_assessed() {
        decide(Map.of("relevant", false)).then().statusCode(400).body("errors.pointer", contains("/reason"));
        decide(Map.of("relevant", false, "reason", "Terminal sygdom")).then().statusCode(201);

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
        decide(Map.of("relevant", false, "reason", "Terminal sygdom"));
        change("decided_on = '2025-06-01'");

        assess("SERVICE_ACT", dayBefore).then().statusCode(201).body("lawValidFrom", equalTo("2007-01-01"));
    }

    @Test
    void a_course_has_an_end_within_the_longest_time_and_a_goal() {
        String decision = decide(Map.of("relevant", true)).path("id");
        answer(decision, "\"0\"", Map.of("accepted", true)).then().statusCode(400);
        answer(decision, "\"0\"", accepted(TODAY, TODAY, "Gå 200 m")).then().statusCode(400);
        answer(decision, "\"0\"", accepted(TODAY, TODAY.plusWeeks(12).plusDays(1), "Gå 200 m"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rehabilitation.too-long"));
        answer(decision, "\"0\"", accepted(TODAY, TODAY.plusWeeks(12))).then().statusCode(400);

        answer(decision, "\"0\"", accepted(TODAY, TODAY.plusWeeks(12), "Gå 200 m", "Selv i bad"))
                .then()
                .statusCode(200)
                .body("course.goals", hasSize(2))
                .body("allowedActions", contains("completions"));
    }

    @Test
    void a_course_is_completed_once_with_the_hours_that_are_needed_now() {
        String decision = decide(Map.of("relevant", true, "homeHelpHours", 6.5)).path("id");
        complete(decision, "\"0\"").then().statusCode(409).body("rule", equalTo("rehabilitation-state"));
        answer(decision, "\"0\"", accepted(TODAY, TODAY.plusWeeks(4), "Selv i bad"));
        answer(decision, "\"0\"", Map.of("accepted", false)).then().statusCode(412);
        answer(decision, "\"1\"", Map.of("accepted", false)).then().statusCode(409);
        decide(Map.of("relevant", true)).then().statusCode(409).body("rule", equalTo("rehabilitation-goes-on"));

        complete(decision, "\"1\"")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("COMPLETED"))
                .body("homeHelpHoursAfter", equalTo(2.5f));

        health().get(path("rehabilitation-decisions")).then().body("items.outcome", contains("COMPLETED"));
        decide(Map.of("relevant", true)).then().statusCode(201);
    }

    @Test
    void a_decision_opens_no_assessment_before_it_and_none_when_it_is_too_old() {
        decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .then()
                .statusCode(201)
                .body("countsUntil", equalTo(TODAY.plusYears(1).toString()))
                .body("complainBy", equalTo(TODAY.plusWeeks(4).toString()))
                .body("followUpOn", nullValue());
        assess("SERVICE_ACT", TODAY.minusDays(1)).then().statusCode(409);
        assess("SERVICE_ACT").then().statusCode(201);

        change("counts_until = '" + TODAY + "'");
        assess("SERVICE_ACT").then().statusCode(409).body("rule", equalTo("home-help-before-rehabilitation"));
        decide(Map.of("relevant", false, "reason", "Stadig syg")).then().statusCode(201);
        assess("SERVICE_ACT").then().statusCode(201);
    }

    @Test
    void an_offer_that_waits_and_a_course_that_is_over_are_on_the_lists_of_health_until_they_are_answered() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        String decision = decide(Map.of("relevant", true))
                .then()
                .body("followUpOn", equalTo(TODAY.plusDays(14).toString()))
                .extract()
                .path("id");
        waiting("?count=true")
                .then()
                .body("total", equalTo(1))
                .body("items.decisionId", contains(decision))
                .body("items.outcome", contains("OFFERED"))
                .body("items.overdue", contains(false));
        tasks().then().body("items", empty());

        change("follow_up_on = '" + TODAY.minusDays(1) + "'");
        Rows.comesDue(calls.municipality(), UUID.fromString(decision), "rehabilitation.follow-up");
        await().untilAsserted(() -> waiting("?overdue=true").then().body("items.decisionId", contains(decision)));
        tasks().then()
                .body("items.rule", contains("rehabilitation-to-answer"))
                .body("items[0].citizens[0].findings.taskId", contains(decision))
                .body("items[0].citizens[0].findings.reason", contains("OVERDUE"));
        calls.coordinator("karen").get("/v1/worklist").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/rehabilitation-decisions").then().body("items", empty());

        answer(decision, "\"0\"", accepted(TODAY.minusWeeks(2), TODAY, "Selv i bad"))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("followUpOn", equalTo(TODAY.toString()));
        tasks().then()
                .body("items.rule", contains("rehabilitation-to-end"))
                .body("items[0].citizens[0].findings.reason", contains("DUE"));
        waiting("?outcome=OFFERED").then().body("items", empty());

        complete(decision, "\"1\"").then().statusCode(200).body("followUpOn", nullValue());
        tasks().then().body("items", empty());
        waiting("").then().body("items", empty());
    }

    @Test
    void a_course_that_is_over_stands_in_the_way_of_no_new_decision() {
        String decision = decide(Map.of("relevant", true)).path("id");
        answer(decision, "\"0\"", accepted(TODAY.minusWeeks(2), TODAY.plusDays(1), "Selv i bad"));
        decide(Map.of("relevant", true)).then().statusCode(409).body("rule", equalTo("rehabilitation-goes-on"));

        change("course_to = '" + TODAY + "', follow_up_on = '" + TODAY + "'");
        decide(Map.of("relevant", true)).then().statusCode(201);
        complete(decision, "\"1\"").then().statusCode(200).body("outcome", equalTo("COMPLETED"));
    }

    @Test
    void a_decision_is_whole_and_a_complaint_of_it_waits_for_health_to_reassess_it() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        health().body(Map.of("relevant", true))
                .post(path("rehabilitation-decisions"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/authority"));
        String decision = decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .then()
                .statusCode(201)
                .body("law", equalTo("Serviceloven § 83 a"))
                .body("authority", equalTo("Visitationen"))
                .extract()
                .path("id");
        change("decided_on = '" + TODAY.minusDays(40) + "', complain_by = '" + TODAY.minusDays(12) + "'");

        complain(decision, "\"0\"", Map.of("receivedOn", TODAY.minusDays(1).toString()))
                .then()
                .statusCode(200)
                .body("complaint.late", equalTo(true))
                .body("complaint.reassessBy", equalTo(TODAY.plusDays(27).toString()));
        notReassessed("HEALTH").then().body("items", empty());
        complain(
                decision,
                "\"1\"",
                Map.of(
                        "receivedOn",
                        TODAY.minusDays(30).toString(),
                        "reassessBy",
                        TODAY.minusDays(2).toString()));
        notReassessed("HEALTH").then().body("items.rule", contains("complaint-not-reassessed"));
        notReassessed("EMPLOYMENT").then().body("items", empty());

        complain(
                        decision,
                        "\"2\"",
                        Map.of(
                                "receivedOn",
                                TODAY.minusDays(30).toString(),
                                "reassessedOn",
                                TODAY.toString(),
                                "outcome",
                                "WITHDRAWN"))
                .then()
                .statusCode(200);
        notReassessed("HEALTH").then().body("items", empty());
    }

    @Test
    void that_the_citizen_complained_is_for_health_alone_also_where_no_plan_is_left() {
        calls.coordinate(citizen, "karen");
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1");
        calls.putting(citizen, plan);
        String decision =
                decide(Map.of("relevant", false, "reason", "Terminal sygdom")).path("id");
        change("decided_on = '" + TODAY.minusDays(40) + "', complain_by = '" + TODAY.minusDays(12) + "'");
        health().delete(Calls.path(citizen, plan) + "?externalVersion=2").then().statusCode(200);
        complain(
                        decision,
                        "\"0\"",
                        Map.of(
                                "receivedOn",
                                TODAY.minusDays(30).toString(),
                                "reassessBy",
                                TODAY.minusDays(2).toString()))
                .then()
                .statusCode(200);
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);

        calls.conflicts(health(), citizen, "OPEN").then().body("items.rule", hasItem("complaint-not-reassessed"));
        health().get("/v1/notices?limit=500").then().body("items.rule", hasItem("complaint-not-reassessed"));
        health().get(path("timeline?limit=100"))
                .then()
                .body(
                        "items.findAll { it.kind == 'CONFLICT_OPENED' }.detail.rule",
                        hasItem("complaint-not-reassessed"));
        for (RequestSpecification other : List.of(calls.coordinator("karen"), calls.caseworker("gry", "SOCIAL"))) {
            for (String list :
                    List.of(path("conflicts"), path("journey"), path("timeline?limit=100"), "/v1/worklist")) {
                assertThat(other.get(list).then().statusCode(200).extract().asString())
                        .as(list)
                        .doesNotContain("complaint-not-reassessed");
            }
        }
    }

    private Response complain(String decision, String seen, Map<String, Object> complaint) {
        return health().header("If-Match", seen)
                .body(complaint)
                .put(path("rehabilitation-decisions/" + decision + "/complaint"));
    }

    private Response notReassessed(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(Locale.ROOT), sector)
                .get("/v1/worklist?rule=complaint-not-reassessed");
    }

    @Test
    void the_summary_says_how_often_an_offer_came_first_and_what_courses_changed() {
        for (int i = 0; i < 5; i++) {
            citizen = calls.citizen("HEALTH");
            String decision =
                    decide(Map.of("relevant", true, "homeHelpHours", 6.5)).path("id");
            answer(decision, "\"0\"", accepted(TODAY, TODAY.plusWeeks(4), "Selv i bad"));
            complete(decision, "\"1\"");
            assess("SERVICE_ACT");
        }
        summary()
                .then()
                .body("assessments", equalTo(5))
                .body("offeredPercent", equalTo(100.0f))
                .body("changeInHours", equalTo(-4.0f));
        citizen = calls.citizen("HEALTH");
        decide(Map.of("relevant", false, "reason", "Terminal sygdom"));
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
                .with(request ->
                        request.header("If-Match", "\"0\"").body(accepted(TODAY, TODAY.plusWeeks(2), "Selv i bad")))
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
        OpenApiRules.check("/v1/rehabilitation-decisions");
        callers.trying("GET /v1/home-help-assessments/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
        OpenApiRules.check("/v1/citizens/{citizenId}/rehabilitation-decisions");
        OpenApiRules.check("/v1/citizens/{citizenId}/home-help-assessments");
        OpenApiRules.check("/v1/home-help-assessments");
    }

    private Response decide(Map<String, Object> body) {
        Map<String, Object> whole = new HashMap<>(Map.of("authority", "Visitationen"));
        whole.putAll(body);
        return health().body(whole).post(path("rehabilitation-decisions"));
    }

    private Response answer(String decision, String seen, Map<String, Object> body) {
        return health().header("If-Match", seen)
                .body(body)
                .post(path("rehabilitation-decisions/" + decision + "/answers"));
    }

    private Response complete(String decision, String seen) {
        return health().header("If-Match", seen)
                .body(Map.of("homeHelpHours", 2.5))
                .post(path("rehabilitation-decisions/" + decision + "/completions"));
    }

    private Response waiting(String query) {
        return health().get("/v1/rehabilitation-decisions" + query);
    }

    private Response tasks() {
        return calls.caseworker("worker-health", "HEALTH").get("/v1/worklist");
    }

    /** As if the citizen's decisions had been made another day. */
    private void change(String columns) {
        Rows.change(
                calls.municipality(),
                "update rehabilitation_decision set " + columns + " where citizen_id = '" + citizen + "'");
    }

    private Response assess(String law) {
        return assess(law, TODAY);
    }

    private Response assess(String law, LocalDate on) {
        return health().body(Map.of("law", law, "on", on.toString())).post(path("home-help-assessments"));
    }

    private Response summary() {
        Response summary = calls.with(TestTokens.role("council"))
                .get("/v1/home-help-assessments/summary?from=" + TODAY.withDayOfMonth(1) + "&to="
                        + TODAY.plusMonths(1).withDayOfMonth(1));
        assertThat(summary.statusCode()).isEqualTo(200);
        return summary;
    }

    private static Map<String, Object> accepted(LocalDate from, LocalDate to, String... goals) {
        return new HashMap<>(Map.of(
                "accepted",
                true,
                "course",
                Map.of("from", from.toString(), "to", to.toString(), "goals", List.of(goals))));
    }

    private String path(String what) {
        return "/v1/citizens/" + citizen + "/" + what;
    }

    private RequestSpecification health() {
        return calls.system("HEALTH");
    }
}
