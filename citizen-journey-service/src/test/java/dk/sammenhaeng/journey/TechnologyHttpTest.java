package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

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
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Welfare technology: considered, granted, installed, and what it changed (FW-J14). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TechnologyHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_plan_with_help_asks_whether_technology_was_considered_until_it_was() {
        UUID citizen = calls.citizen("HEALTH");
        UUID plan = calls.putting(citizen, withHelp());
        list(health(), citizen)
                .then()
                .body("toConsider.kind", contains("WASH_TOILET", "EATING_ROBOT", "BETTER_USE_OF_AIDS"));

        granted(citizen, plan, "WASH_TOILET");
        list(health(), citizen)
                .then()
                .body("items.kind", contains("WASH_TOILET"))
                .body("items[0].name", equalTo("Vasketoilet"))
                .body("toConsider.kind", contains("EATING_ROBOT", "BETTER_USE_OF_AIDS"));
        Map<String, Object> notRelevant = Map.of(
                "planId",
                plan,
                "kind",
                "EATING_ROBOT",
                "reason",
                "Borgeren spiser selv",
                "law",
                "Serviceloven § 112",
                "authority",
                "Hjælpemidler",
                "on",
                TODAY.toString());
        consider(health(), citizen, notRelevant)
                .then()
                .statusCode(201)
                .body("state", equalTo("NOT_RELEVANT"))
                .body("allowedActions", empty());
        granted(citizen, plan, "BETTER_USE_OF_AIDS");
        list(health(), citizen)
                .then()
                .body("items.name", hasItem("Bedre brug af hjælpemidler"))
                .body("toConsider", empty());
    }

    @Test
    void it_is_granted_then_installed_then_looked_at_each_by_who_saw_the_last_version() {
        UUID citizen = calls.citizen("HEALTH");
        UUID plan = calls.putting(citizen, withHelp());
        String id = granted(citizen, plan, "WASH_TOILET");

        step(citizen, id, "evaluations", 0, Map.of("reliance", 60, "on", day(0)))
                .then()
                .statusCode(409)
                .body("rule", equalTo("technology-not-installed"));
        step(citizen, id, "installations", 0, Map.of("on", day(-31)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
        step(citizen, id, "installations", 0, Map.of("on", day(1)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        step(citizen, id, "installations", 0, Map.of("on", day(-10)))
                .then()
                .statusCode(200)
                .body("state", equalTo("INSTALLED"))
                .body("allowedActions", contains("evaluations"));
        step(citizen, id, "installations", 0, Map.of("on", day(-10))).then().statusCode(412);
        step(citizen, id, "installations", 1, Map.of("on", day(-10)))
                .then()
                .statusCode(409)
                .body("rule", equalTo("technology-not-granted"));
        step(citizen, id, "evaluations", 1, Map.of("reliance", 60, "on", day(-1)))
                .then()
                .statusCode(200)
                .body("relianceBefore", equalTo(30))
                .body("relianceAfter", equalTo(60));
        health().body(Map.of("on", day(0)))
                .post(path(citizen) + "/" + id + "/installations")
                .then()
                .statusCode(428);
    }

    @Test
    void what_is_granted_has_place_need_and_reliance_and_what_is_not_has_a_reason() {
        UUID citizen = calls.citizen("HEALTH");
        UUID plan = calls.putting(citizen, withHelp());

        consider(health(), citizen, without(grant(plan, "WASH_TOILET"), "need", "relianceBefore"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("technology.need", "technology.reliance"));
        consider(health(), citizen, without(grant(plan, "WASH_TOILET"), "need", "relianceBefore", "place"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("technology.reason"));
        consider(health(), citizen, without(grant(plan, "WASH_TOILET"), "law", "authority"))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/law", "/authority"));
        consider(health(), citizen, grant(UUID.randomUUID(), "WASH_TOILET"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("technology.plan-unknown"));
    }

    @Test
    void a_complaint_of_a_decision_on_technology_is_reassessed_in_time_or_is_a_task_of_its_sector_alone() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        UUID plan = calls.putting(citizen, withHelp());
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        String id = granted(citizen, plan, "WASH_TOILET");

        complain(citizen, id, 0, Map.of("receivedOn", day(-31), "outcome", "CHANGED"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("date.too-early", "complaint.outcome"));
        complain(citizen, id, 0, Map.of("receivedOn", day(1)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        complain(citizen, id, 0, Map.of("receivedOn", day(-29)))
                .then()
                .statusCode(200)
                .body("law", equalTo("Serviceloven § 112"))
                .body("authority", equalTo("Hjælpemidler"))
                .body("complaint.late", equalTo(false))
                .body("complaint.reassessBy", equalTo(day(-1)));
        complain(citizen, id, 0, Map.of("receivedOn", day(-29))).then().statusCode(412);

        notReassessed(calls.caseworker("worker-health", "HEALTH"))
                .then()
                .body("items.rule", contains("complaint-not-reassessed"));
        for (RequestSpecification other :
                List.of(calls.coordinator("karen"), calls.caseworker("worker-employment", "EMPLOYMENT"))) {
            notReassessed(other).then().body("items", empty());
        }

        complain(citizen, id, 1, Map.of("receivedOn", day(-29), "reassessedOn", day(0), "outcome", "SENT_ON"))
                .then()
                .statusCode(200);
        notReassessed(calls.caseworker("worker-health", "HEALTH")).then().body("items", empty());
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/citizens/" + citizen + "/messages")
                .then()
                .body("items.kind", contains("DECISION_MADE", "DECISION_MADE"));
    }

    @Test
    void of_two_grants_at_once_one_is_given_and_the_events_do_not_tell_what() throws Exception {
        UUID citizen = calls.citizen("HEALTH");
        UUID plan = calls.putting(citizen, withHelp());
        Callable<Integer> granting =
                () -> consider(health(), citizen, grant(plan, "WASH_TOILET")).statusCode();

        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = hands.invokeAll(List.of(granting, granting));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        }

        String id = list(health(), citizen).path("items[0].id");
        assertThat(Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'"))
                .anySatisfy(event -> assertThat(event).contains(id).contains("part-changed"))
                .allSatisfy(event -> assertThat(event).doesNotContain("WASH_TOILET"));
    }

    @Test
    void the_municipality_sees_how_far_the_roll_out_is_and_what_it_changed() {
        for (int i = 0; i < 5; i++) {
            UUID citizen = calls.citizen("HEALTH");
            UUID plan = calls.putting(citizen, withHelp());
            String id = granted(citizen, plan, "WASH_TOILET");
            granted(citizen, plan, "EATING_ROBOT");
            step(citizen, id, "installations", 0, Map.of("on", day(0)));
            step(citizen, id, "evaluations", 1, Map.of("reliance", 50, "on", day(0)));
        }

        indicator("welfare-technology")
                .then()
                .body("total.value", equalTo(50.0f))
                .body("groups.find { it.group.kind == 'WASH_TOILET' }.value", equalTo(100.0f))
                .body("groups.find { it.group.kind == 'EATING_ROBOT' }.value", equalTo(0.0f));
        indicator("welfare-technology-gain").then().body("total.value", equalTo(20.0f));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        UUID plan = UUID.fromString(
                calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId"));
        callers.trying("POST /v1/citizens/{citizenId}/welfare-technologies", around)
                .with(request -> request.body(grant(plan, "LIFTING_AID")))
                .byRelation(403, "caseworker", "sector-system")
                .but(400, Callers.Kind.SYSTEM_OF_A_PLAN, Callers.Kind.TEAM_MEMBER)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(409, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String id = list(health(), around).path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/welfare-technologies", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/welfare-technologies/{technologyId}/installations", around, id)
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("on", day(0))))
                .byRelation(404, "caseworker", "sector-system")
                .but(403, Callers.Kind.BROKE_THE_GLASS)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/welfare-technologies/{technologyId}/evaluations", around, id)
                .with(request -> request.header("If-Match", "\"1\"").body(Map.of("reliance", 70, "on", day(0))))
                .byRelation(404, "caseworker", "sector-system")
                .but(403, Callers.Kind.BROKE_THE_GLASS)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/welfare-technologies/{technologyId}/complaint", around, id)
                .with(request -> request.header("If-Match", "\"2\"").body(Map.of("receivedOn", day(0))))
                .byRelation(404, "caseworker", "sector-system")
                .but(403, Callers.Kind.BROKE_THE_GLASS)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
    }

    private static PlanBody withHelp() {
        return PlanBody.of("HEALTH", "GOP-1")
                .action(help("a1", "TOILET_HELP"))
                .action(help("a2", "MEAL_HELP"))
                .action(help("a3", "ASSISTIVE_DEVICE"));
    }

    private static Map<String, Object> help(String id, String kind) {
        return Map.of("externalId", id, "kind", kind, "title", "Personlig hjælp", "from", day(-60), "legalRight", true);
    }

    private String granted(UUID citizen, UUID plan, String kind) {
        return consider(health(), citizen, grant(plan, kind))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> grant(UUID plan, String kind) {
        return new HashMap<>(Map.of(
                "planId",
                plan,
                "kind",
                kind,
                "place",
                "HOME",
                "need",
                "Hjælp på toilettet",
                "relianceBefore",
                30,
                "law",
                "Serviceloven § 112",
                "authority",
                "Hjælpemidler",
                "on",
                day(-30)));
    }

    private static Map<String, Object> without(Map<String, Object> body, String... names) {
        body.keySet().removeAll(List.of(names));
        return body;
    }

    private Response complain(UUID citizen, String id, int version, Map<String, Object> complaint) {
        return health().header("If-Match", "\"" + version + "\"")
                .body(complaint)
                .put(path(citizen) + "/" + id + "/complaint");
    }

    private static Response notReassessed(RequestSpecification reader) {
        return reader.get("/v1/worklist?rule=complaint-not-reassessed");
    }

    private static Response consider(RequestSpecification caller, UUID citizen, Map<String, Object> body) {
        return caller.body(body).post(path(citizen));
    }

    private static Response list(RequestSpecification caller, UUID citizen) {
        return caller.get(path(citizen));
    }

    private Response step(UUID citizen, String id, String what, int version, Map<String, Object> body) {
        return health().header("If-Match", "\"" + version + "\"")
                .body(body)
                .post(path(citizen) + "/" + id + "/" + what);
    }

    private Response indicator(String id) {
        LocalDate month = TODAY.withDayOfMonth(1);
        return calls.with(TestTokens.role("supervisor"))
                .get("/v1/indicators/" + id + "?from=" + month + "&to=" + month.plusMonths(1));
    }

    private RequestSpecification health() {
        return calls.system("HEALTH");
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/welfare-technologies";
    }

    private static String day(int ahead) {
        return TODAY.plusDays(ahead).toString();
    }
}
