package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
import org.junit.jupiter.api.Test;

/** The holistic effort for the homeless with its dialogue log (Housing First; FW-J9). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class HomelessEffortHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusDays(1);

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_plan_is_incomplete_until_the_citizen_was_talked_with_on_needs_and_an_action_names_a_method() {
        UUID citizen = calls.citizen("SOCIAL");
        housed(citizen, "HOMELESS", TODAY.minusDays(90));
        housed(citizen, "OWN_HOME", TODAY.minusDays(9));
        UUID plan = put(citizen, 1, List.of());
        efforts(citizen)
                .then()
                .body("items.missing.flatten()", contains("DIALOGUE", "METHOD"))
                .body("items[0].targetGroup", equalTo("HOMELESS"))
                .body("housing.status", contains("HOMELESS", "OWN_HOME"));
        tasks().then()
                .body("items[0].cause.planId", equalTo(plan.toString()))
                .body("items[0].citizens[0].findings.reason", contains("NO_DIALOGUE_NO_METHOD"));
        calls.coordinate(citizen, "karen");
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", not(hasItem("plan-incomplete")));

        log(citizen, plan, "PROGRESS", "CITIZEN").then().statusCode(201);
        log(citizen, plan, "NEEDS", "CONTACT_PERSON").then().statusCode(201);
        efforts(citizen).then().body("items.missing.flatten()", contains("DIALOGUE", "METHOD"));
        log(citizen, plan, "NEEDS", "CITIZEN")
                .then()
                .statusCode(201)
                .body("said", equalTo("Jeg vil have min egen dør, der kan låses"));
        efforts(citizen).then().body("items.missing.flatten()", contains("METHOD"));
        tasks().then().body("items[0].citizens[0].findings.reason", contains("NO_METHOD"));

        put(citizen, 2, List.of(action("a1", "HOUSING_SUPPORT", "CTI")));
        efforts(citizen)
                .then()
                .body("items.missing.flatten()", empty())
                .body("items.methods.flatten()", contains("CTI"));
        tasks().then().body("items", empty());
    }

    @Test
    void the_log_is_for_who_may_read_the_plan_and_is_read_page_by_page() {
        UUID citizen = calls.citizen("SOCIAL");
        UUID plan = put(citizen, 1, List.of());
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        for (int i = 0; i < 3; i++) {
            log(citizen, plan, "GOALS", "CITIZEN");
        }

        Response first = social().get("/v1/citizens/" + citizen + "/plan-dialogues?limit=2");
        first.then().body("items", hasSize(2));
        social().queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/citizens/" + citizen + "/plan-dialogues")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        RequestSpecification lone = calls.caseworker("lone", "HEALTH");
        lone.get("/v1/citizens/" + citizen + "/plan-dialogues?planId=" + plan)
                .then()
                .statusCode(200)
                .body("items", empty());
        calls.caseworker("lone", "HEALTH")
                .get("/v1/citizens/" + citizen + "/homeless-efforts")
                .then()
                .body("items", empty())
                .body("housing", empty());
        social().body(dialogue("NEEDS", "CITIZEN", TODAY.plusDays(1)))
                .post("/v1/citizens/" + citizen + "/plan-dialogues/" + plan)
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
    }

    @Test
    void the_home_is_not_made_to_wait_for_another_measure_and_another_measure_may_wait_for_the_home() {
        UUID citizen = calls.citizen("SOCIAL");
        put(citizen, 1, List.of(action("a1", "OWN_HOME", "CTI"), action("a2", "SUBSTANCE_TREATMENT", "CTI")));
        String home = actionOf(citizen, "a1");
        String treatment = actionOf(citizen, "a2");

        letWait(citizen, home, treatment).then().statusCode(409).body("rule", equalTo("dependency-home-first"));
        letWait(citizen, treatment, home).then().statusCode(201);
    }

    @Test
    void the_share_that_keeps_the_home_stands_beside_the_evaluations_for_all_and_for_the_young() {
        homesOf(calls.citizen("SOCIAL"), 5, 5);
        retention()
                .then()
                .statusCode(200)
                .body("groups.kept", contains(nullValue(), nullValue()))
                .body("groups.lost", contains(nullValue(), nullValue()))
                .body("from", nullValue());
        citizens(40, 5, 5);
        citizens(20, 9, 0);

        retention()
                .then()
                .statusCode(200)
                .body("comparisonPercent", equalTo(90.0f))
                .body("from", equalTo(LAST_MONTH.withDayOfMonth(1).toString()))
                .body("to", equalTo(TODAY.withDayOfMonth(1).toString()))
                .body("groups.targetGroup", contains("HOMELESS", "YOUNG_HOMELESS"))
                .body("groups.kept", contains(15, 9))
                .body("groups.lost", contains(6, 0))
                .body("groups.keptPercent", contains(71.4f, 100.0f));
        calls.with(TestTokens.role("administration"))
                .get("/v1/outcomes/housing-retention?from=2026-01-01&to=2026-01-02")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.months"));
        calls.with(TestTokens.role("administration"))
                .get("/v1/outcomes/housing-retention?from=2026-01-02&to=2026-01-01")
                .then()
                .statusCode(400);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        String plan = calls.journey(calls.system("HEALTH"), around).path("plans.find { it.sector == 'HEALTH' }.planId");
        callers.trying("POST /v1/citizens/{citizenId}/plan-dialogues/{planId}", around, plan)
                .with(request -> request.body(dialogue("NEEDS", "CITIZEN", TODAY)))
                .byRelation(404, staff)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/plan-dialogues", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/homeless-efforts", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/outcomes/housing-retention")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
    }

    /** A citizen for each home. */
    private void citizens(int age, int kept, int lost) {
        Rows.change(
                calls.municipality(),
                "with person as (insert into citizen (id, given_name, family_name, registered_by_sector, registered_at, "
                        + "birth_date, version) select gen_random_uuid(), 'Aksel', 'Østergård', 'SOCIAL', now(), "
                        + "current_date - make_interval(years => " + age + "), 0 from generate_series(1, "
                        + (kept + lost) + ") returning id), home as (insert into episode (id, citizen_id, kind, "
                        + "kind_valid_from, sector, status, starts_on, ends_on, outcome, ended_by, recorded_by, recorded_at) "
                        + "select gen_random_uuid(), id, 'HOUSING', '2015-01-01', 'SOCIAL', 'OWN_HOME', current_date - 400, "
                        + "current_date - 400, 'CHANGED', 'mette', 'mette', now() from person returning id, citizen_id) "
                        + "insert into outcome (citizen_id, measure, measure_valid_from, basis_id, sector, value, "
                        + "finished_on, recorded_at) select citizen_id, 'HOUSING_RETENTION', (select max(valid_from) "
                        + "from outcome_measure where code = 'HOUSING_RETENTION'), id, 'SOCIAL', "
                        + "case when row_number() over () <= " + kept
                        + " then 'KEPT' else 'LOST' end, '" + LAST_MONTH + "', now() from home");
    }

    private void homesOf(UUID citizen, int kept, int lost) {
        Rows.change(
                calls.municipality(),
                "with home as (insert into episode (id, citizen_id, kind, kind_valid_from, sector, status, starts_on, "
                        + "ends_on, outcome, ended_by, recorded_by, recorded_at) "
                        + "select gen_random_uuid(), '" + citizen + "', 'HOUSING', '2015-01-01', 'SOCIAL', 'OWN_HOME', "
                        + "current_date - 400 + n, current_date - 400 + n, 'CHANGED', 'mette', 'mette', now() "
                        + "from generate_series(1, " + (kept + lost) + ") n returning id) "
                        + "insert into outcome (citizen_id, measure, measure_valid_from, basis_id, sector, value, "
                        + "finished_on, recorded_at) "
                        + "select '" + citizen + "', 'HOUSING_RETENTION', '2009-01-01', id, 'SOCIAL', "
                        + "case when row_number() over () <= " + kept
                        + " then 'KEPT' else 'LOST' end, '" + LAST_MONTH + "', now() "
                        + "from home");
    }

    private Response retention() {
        return calls.with(TestTokens.role("council"))
                .get("/v1/outcomes/housing-retention?from=" + LAST_MONTH.withDayOfMonth(1) + "&to="
                        + TODAY.plusMonths(1).withDayOfMonth(1));
    }

    private UUID put(UUID citizen, int version, List<Map<String, Object>> actions) {
        Map<String, Object> body = new HashMap<>(PlanBody.of("SOCIAL", "HF-1")
                .version(version)
                .responsible("mette")
                .body());
        body.put("planType", "HOMELESS_HOLISTIC");
        body.put("actions", actions);
        return UUID.fromString(social().body(body)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HF-1")
                .then()
                .statusCode(version == 1 ? 201 : 200)
                .extract()
                .path("planId"));
    }

    private String actionOf(UUID citizen, String externalId) {
        return calls.journey(social(), citizen)
                .path("plans[0].actions.find { it.externalId == '%s' }.actionId".formatted(externalId));
    }

    private Response letWait(UUID citizen, String action, String awaits) {
        return social().body(Map.of("actionId", action, "awaitsActionId", awaits))
                .post("/v1/citizens/" + citizen + "/action-dependencies");
    }

    private static Map<String, Object> action(String id, String kind, String method) {
        return Map.of(
                "externalId",
                id,
                "kind",
                kind,
                "title",
                "Bostøtte",
                "from",
                TODAY.minusDays(9).toString(),
                "legalRight",
                true,
                "terms",
                Map.of("method", method));
    }

    private void housed(UUID citizen, String status, LocalDate from) {
        social().body(Map.of("kind", "HOUSING", "from", from.toString(), "status", status))
                .post("/v1/citizens/" + citizen + "/episodes")
                .then()
                .statusCode(201);
    }

    private Response log(UUID citizen, UUID plan, String about, String party) {
        return social().body(dialogue(about, party, TODAY)).post("/v1/citizens/" + citizen + "/plan-dialogues/" + plan);
    }

    private static Map<String, Object> dialogue(String about, String party, LocalDate on) {
        return Map.of(
                "heldOn",
                on.toString(),
                "parties",
                List.of(party, "CASEWORKER"),
                "about",
                about,
                "said",
                "Jeg vil have min egen dør, der kan låses");
    }

    private Response efforts(UUID citizen) {
        return social().get("/v1/citizens/" + citizen + "/homeless-efforts");
    }

    private Response tasks() {
        return calls.caseworker("mette", "SOCIAL").get("/v1/worklist?rule=plan-incomplete");
    }

    private RequestSpecification social() {
        return calls.system("SOCIAL");
    }
}
