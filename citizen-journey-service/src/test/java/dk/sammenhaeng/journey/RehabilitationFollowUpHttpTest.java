package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rehabilitation is answered, completed and, after a complaint, reassessed (FW-J1; serviceloven § 83 a). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RehabilitationFollowUpHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private RehabilitationCalls rehabilitation;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
        rehabilitation = new RehabilitationCalls(calls, citizen);
    }

    @Test
    void a_course_has_an_end_within_the_longest_time_and_a_goal() {
        String decision = rehabilitation.decide(Map.of("relevant", true)).path("id");
        rehabilitation
                .answer(decision, "\"0\"", Map.of("accepted", true))
                .then()
                .statusCode(400);
        rehabilitation
                .answer(decision, "\"0\"", RehabilitationCalls.accepted(TODAY, TODAY, "Gå 200 m"))
                .then()
                .statusCode(400);
        rehabilitation
                .answer(
                        decision,
                        "\"0\"",
                        RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(12).plusDays(1), "Gå 200 m"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rehabilitation.too-long"));
        rehabilitation
                .answer(decision, "\"0\"", RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(12)))
                .then()
                .statusCode(400);

        rehabilitation
                .answer(
                        decision,
                        "\"0\"",
                        RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(12), "Gå 200 m", "Selv i bad"))
                .then()
                .statusCode(200)
                .body("course.goals", hasSize(2))
                .body("allowedActions", contains("completions"));
    }

    @Test
    void a_course_is_completed_once_with_the_hours_that_are_needed_now() {
        String decision = rehabilitation
                .decide(Map.of("relevant", true, "homeHelpHours", 6.5))
                .path("id");
        rehabilitation.complete(decision, "\"0\"").then().statusCode(409).body("rule", equalTo("rehabilitation-state"));
        rehabilitation.answer(decision, "\"0\"", RehabilitationCalls.accepted(TODAY, TODAY.plusWeeks(4), "Selv i bad"));
        rehabilitation
                .answer(decision, "\"0\"", Map.of("accepted", false))
                .then()
                .statusCode(412);
        rehabilitation
                .answer(decision, "\"1\"", Map.of("accepted", false))
                .then()
                .statusCode(409);
        rehabilitation
                .decide(Map.of("relevant", true))
                .then()
                .statusCode(409)
                .body("rule", equalTo("rehabilitation-goes-on"));

        rehabilitation
                .complete(decision, "\"1\"")
                .then()
                .statusCode(200)
                .body("outcome", equalTo("COMPLETED"))
                .body("homeHelpHoursAfter", equalTo(2.5f));

        rehabilitation
                .health()
                .get(rehabilitation.path("rehabilitation-decisions"))
                .then()
                .body("items.outcome", contains("COMPLETED"));
        rehabilitation.decide(Map.of("relevant", true)).then().statusCode(201);
    }

    @Test
    void an_offer_that_waits_and_a_course_that_is_over_are_on_the_lists_of_health_until_they_are_answered() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        String decision = rehabilitation
                .decide(Map.of("relevant", true))
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

        rehabilitation.change("follow_up_on = '" + TODAY.minusDays(1) + "'");
        Rows.comesDue(calls.municipality(), UUID.fromString(decision), "rehabilitation.follow-up");
        await().untilAsserted(() -> waiting("?overdue=true").then().body("items.decisionId", contains(decision)));
        tasks().then()
                .body("items.rule", contains("rehabilitation-to-answer"))
                .body("items[0].citizens[0].findings.taskId", contains(decision))
                .body("items[0].citizens[0].findings.reason", contains("OVERDUE"));
        calls.coordinator("karen").get("/v1/worklist").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/rehabilitation-decisions").then().body("items", empty());

        rehabilitation
                .answer(decision, "\"0\"", RehabilitationCalls.accepted(TODAY.minusWeeks(2), TODAY, "Selv i bad"))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false))
                .body("followUpOn", equalTo(TODAY.toString()));
        tasks().then()
                .body("items.rule", contains("rehabilitation-to-end"))
                .body("items[0].citizens[0].findings.reason", contains("DUE"));
        waiting("?outcome=OFFERED").then().body("items", empty());

        rehabilitation.complete(decision, "\"1\"").then().statusCode(200).body("followUpOn", nullValue());
        tasks().then().body("items", empty());
        waiting("").then().body("items", empty());
    }

    @Test
    void a_course_that_is_over_stands_in_the_way_of_no_new_decision() {
        String decision = rehabilitation.decide(Map.of("relevant", true)).path("id");
        rehabilitation.answer(
                decision, "\"0\"", RehabilitationCalls.accepted(TODAY.minusWeeks(2), TODAY.plusDays(1), "Selv i bad"));
        rehabilitation
                .decide(Map.of("relevant", true))
                .then()
                .statusCode(409)
                .body("rule", equalTo("rehabilitation-goes-on"));

        rehabilitation.change("course_to = '" + TODAY + "', follow_up_on = '" + TODAY + "'");
        rehabilitation.decide(Map.of("relevant", true)).then().statusCode(201);
        rehabilitation.complete(decision, "\"1\"").then().statusCode(200).body("outcome", equalTo("COMPLETED"));
    }

    @Test
    void a_decision_is_whole_and_a_complaint_of_it_waits_for_health_to_reassess_it() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        rehabilitation
                .health()
                .body(Map.of("relevant", true))
                .post(rehabilitation.path("rehabilitation-decisions"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/authority"));
        String decision = rehabilitation
                .decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .then()
                .statusCode(201)
                .body("law", equalTo("Serviceloven § 83 a"))
                .body("authority", equalTo("Visitationen"))
                .extract()
                .path("id");
        rehabilitation.change(
                "decided_on = '" + TODAY.minusDays(40) + "', complain_by = '" + TODAY.minusDays(12) + "'");

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
        String decision = rehabilitation
                .decide(Map.of("relevant", false, "reason", "Terminal sygdom"))
                .path("id");
        rehabilitation.change(
                "decided_on = '" + TODAY.minusDays(40) + "', complain_by = '" + TODAY.minusDays(12) + "'");
        rehabilitation
                .health()
                .delete(Calls.path(citizen, plan) + "?externalVersion=2")
                .then()
                .statusCode(200);
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

        calls.conflicts(rehabilitation.health(), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("complaint-not-reassessed"));
        rehabilitation
                .health()
                .get("/v1/notices?limit=500")
                .then()
                .body("items.rule", hasItem("complaint-not-reassessed"));
        rehabilitation
                .health()
                .get(rehabilitation.path("timeline?limit=100"))
                .then()
                .body(
                        "items.findAll { it.kind == 'CONFLICT_OPENED' }.detail.rule",
                        hasItem("complaint-not-reassessed"));
        for (RequestSpecification other : List.of(calls.coordinator("karen"), calls.caseworker("gry", "SOCIAL"))) {
            for (String list : List.of(
                    rehabilitation.path("conflicts"),
                    rehabilitation.path("journey"),
                    rehabilitation.path("timeline?limit=100"),
                    "/v1/worklist")) {
                assertThat(other.get(list).then().statusCode(200).extract().asString())
                        .as(list)
                        .doesNotContain("complaint-not-reassessed");
            }
        }
    }

    private Response waiting(String query) {
        return rehabilitation.health().get("/v1/rehabilitation-decisions" + query);
    }

    private Response tasks() {
        return calls.caseworker("worker-health", "HEALTH").get("/v1/worklist");
    }

    private Response complain(String decision, String seen, Map<String, Object> complaint) {
        return rehabilitation
                .health()
                .header("If-Match", seen)
                .body(complaint)
                .put(rehabilitation.path("rehabilitation-decisions/" + decision + "/complaint"));
    }

    private Response notReassessed(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(Locale.ROOT), sector)
                .get("/v1/worklist?rule=complaint-not-reassessed");
    }
}
