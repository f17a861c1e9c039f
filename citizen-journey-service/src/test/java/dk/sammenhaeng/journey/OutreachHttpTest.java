package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

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

/** Area plans of social housing, what of citizens' plans rests on them, and their outreach (FW-J22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OutreachHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final UUID urbanplanen = UUID.randomUUID();
    private final UUID homework = UUID.randomUUID();
    private final UUID door = UUID.randomUUID();

    @BeforeEach
    void an_area_plan() {
        put(urbanplanen, plan(List.of(), homework, door), "If-None-Match", "*")
                .then()
                .statusCode(201);
    }

    @Test
    void a_plan_names_what_it_does_and_its_neighbours_and_keeps_what_was_taken_out() {
        UUID beside = UUID.randomUUID();
        put(beside, plan(List.of(urbanplanen), UUID.randomUUID()), "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("neighbours", contains(urbanplanen.toString()));

        put(urbanplanen, plan(List.of(beside), door), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("activities.find { it.id == '" + homework + "' }.active", equalTo(false))
                .body("activities.find { it.id == '" + door + "' }.active", equalTo(true));

        put(urbanplanen, plan(List.of(), door), "If-Match", "\"1\"").then().statusCode(412);
        put(urbanplanen, plan(List.of(urbanplanen), door), "If-Match", "\"2\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("area-plan.neighbour"));
        put(beside, plan(List.of(), door), "If-Match", "\"1\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("area-plan.activity"));
        calls.coordinator("karen")
                .get("/v1/area-plans?postalCode=2300&limit=500")
                .then()
                .body("items.id", hasItem(urbanplanen.toString()));
        calls.coordinator("karen").get("/v1/area-plans?postalCode=8000").then().body("items", empty());
    }

    @Test
    void who_answers_for_the_plan_says_that_an_action_is_given_through_an_activity() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .action(
                                "a1",
                                UUID.randomUUID(),
                                Calls.today(),
                                Calls.today().plusDays(90)));
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        String action = calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-1")
                .path("actions[0].actionId");
        String path = "/v1/citizens/" + citizen + "/area-activities";

        refer(
                        calls.system("SOCIAL"),
                        path + "/" + action,
                        Map.of("activityId", UUID.randomUUID()),
                        "If-None-Match",
                        "*")
                .then()
                .statusCode(400)
                .body("errors.code", contains("area-plan.activity-unknown"));
        refer(calls.system("SOCIAL"), path + "/" + action, Map.of("activityId", homework), "If-None-Match", "*")
                .then()
                .statusCode(201)
                .body("areaPlanName", equalTo("Urbanplanen"));
        calls.system("SOCIAL").get(path).then().body("items.activityTitle", contains("Aktivitet " + homework));

        calls.caseworker("worker-health", "HEALTH")
                .get(path)
                .then()
                .statusCode(200)
                .body("items", empty());
        refer(calls.system("HEALTH"), path + "/" + action, Map.of(), "If-Match", "\"1\"")
                .then()
                .statusCode(404);
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
        calls.coordinator("karen").get(path).then().body("items.actionId", contains(action));
        refer(calls.coordinator("karen"), path + "/" + action, Map.of(), "If-Match", "\"1\"")
                .then()
                .statusCode(403)
                .body("code", equalTo("area-activity-of-the-plan"));

        refer(calls.system("SOCIAL"), path + "/" + action, Map.of(), "If-Match", "\"1\"")
                .then()
                .statusCode(200)
                .body("activityId", nullValue());
        calls.system("SOCIAL").get(path).then().body("items", empty());
    }

    @Test
    void outreach_is_logged_without_names_and_an_entry_says_that_it_came_of_it() {
        String met = outreach(door, Calls.today().toString())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String before =
                outreach(homework, Calls.today().minusDays(2).toString()).path("id");
        outreach(door, Calls.today().plusDays(1).toString())
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        outreach(UUID.randomUUID(), Calls.today().toString())
                .then()
                .statusCode(400)
                .body("errors.code", contains("area-plan.activity-unknown"));

        EntryCalls entries = EntryCalls.opened(calls);
        UUID citizen = calls.citizen("SOCIAL");
        Map<String, Object> asked = new HashMap<>(EntryCalls.asking("HOUSING"));
        asked.put("outreachContactId", UUID.randomUUID());
        EntryCalls.give(entries.eva(), citizen, asked)
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.outreach-unknown"));
        asked.put("outreachContactId", met);
        EntryCalls.give(entries.eva(), citizen, asked).then().statusCode(201);

        Response log = administration().get("/v1/outreach-contacts?areaPlanId=" + urbanplanen);
        log.then().body("items.id", contains(met, before)).body("items.entries", contains(nullValue(), equalTo(0)));
        for (int i = 0; i < 4; i++) {
            EntryCalls.give(entries.eva(), calls.citizen("SOCIAL"), asked)
                    .then()
                    .statusCode(201);
        }
        administration()
                .get("/v1/outreach-contacts?areaPlanId=" + urbanplanen)
                .then()
                .body("items.entries", contains(5, 0));
        assertThat(log.asString()).doesNotContain(citizen.toString());
        administration()
                .get("/v1/outreach-contacts?activityId=" + door + "&from=" + Calls.today())
                .then()
                .body("items.id", contains(met));
        Response first = administration().get("/v1/outreach-contacts?areaPlanId=" + urbanplanen + "&limit=1");
        administration()
                .get("/v1/outreach-contacts?areaPlanId=" + urbanplanen + "&limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains(before));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        String[] readers = {
            "administration", "caseworker", "coordinator", "institution-leader", "sector-system", "council", "auditor"
        };
        callers.trying("PUT /v1/area-plans/{id}", urbanplanen)
                .with(request -> request.header("If-Match", "\"9\"").body(plan(List.of(), door)))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/area-plans/{id}", urbanplanen)
                .here(200, readers)
                .holds();
        callers.trying("GET /v1/area-plans").byRole(200, readers).holds();
        callers.trying("POST /v1/outreach-contacts")
                .with(request -> request.body(met(door, Calls.today().toString())))
                .here(201, "caseworker", "coordinator", "institution-leader", "administration")
                .but(400, Callers.Kind.CASEWORKER_ELSEWHERE, Callers.Kind.COORDINATOR_ELSEWHERE)
                .holds();
        callers.trying("GET /v1/outreach-contacts")
                .byRole(200, "caseworker", "coordinator", "institution-leader", "administration", "auditor")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/area-activities", callers.citizen())
                .byRelation(200, "caseworker", "coordinator", "sector-system")
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/area-activities/{actionId}", callers.citizen(), UUID.randomUUID())
                .with(request -> request.header("If-None-Match", "*").body(Map.of()))
                .byRelation(404, "caseworker", "coordinator", "sector-system")
                .holds();
    }

    private Response put(UUID id, Map<String, Object> plan, String header, String value) {
        return administration().header(header, value).body(plan).put("/v1/area-plans/" + id);
    }

    private static Response refer(
            RequestSpecification caller, String path, Map<String, Object> body, String header, String value) {
        return caller.header(header, value).body(body).put(path);
    }

    private static Map<String, Object> plan(List<UUID> neighbours, UUID... activities) {
        return Map.of(
                "name",
                "Urbanplanen",
                "postalCodes",
                List.of("2300"),
                "partners",
                List.of("3B"),
                "neighbours",
                neighbours,
                "activities",
                List.of(activities).stream()
                        .map(id -> Map.of("id", id, "title", "Aktivitet " + id, "theme", "YOUTH", "ledBy", "RESIDENTS"))
                        .toList(),
                "from",
                "2026-01-01",
                "to",
                "2030-01-01");
    }

    private Response outreach(UUID activity, String on) {
        return calls.caseworker("sanne", "SOCIAL").body(met(activity, on)).post("/v1/outreach-contacts");
    }

    private static Map<String, Object> met(UUID activity, String on) {
        return Map.of(
                "activityId",
                activity,
                "on",
                on,
                "form",
                "DOOR",
                "reached",
                12,
                "toldOf",
                List.of("Lektiehjælp", "Økonomisk rådgivning"));
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
