package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Benefit and target group (catalogue C23), sick-listed with a job (C24). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BenefitHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void sickness_benefit_plans_its_follow_ups() {
        put(sick(1)).then().statusCode(201);

        open().then()
                .body("items.kind", contains("SICKNESS_FOLLOW_UP", "SICKNESS_REASSESSMENT"))
                .body(
                        "items.dueOn",
                        contains(
                                TODAY.plusWeeks(8).minusDays(1).toString(),
                                TODAY.plusWeeks(22).toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DAGPENGE", "KONTANTHJAELP"})
    void the_unemployed_have_four_talks_in_six_months_and_then_no_more_by_the_calendar(String kind) {
        put(unemployed(kind, TODAY)).then().statusCode(201);

        for (int talk = 1; talk <= 4; talk++) {
            open().then()
                    .body("items.kind", contains("UNEMPLOYMENT_TALK"))
                    .body("items.dueOn", contains(TODAY.plusWeeks(6L * talk).toString()));
            talkHeld().then().statusCode(200);
        }

        assertThat(TODAY.plusWeeks(24)).isBefore(TODAY.plusMonths(6));
        open().then().body("items", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDDANNELSESHJAELP", "SELVFORSOERGELSES_OG_HJEMREJSEYDELSE"})
    void who_lives_on_education_or_self_support_benefit_is_talked_with_as_well(String kind) {
        put(unemployed(kind, TODAY)).then().statusCode(201);

        open().then().body("items.kind", contains("UNEMPLOYMENT_TALK"));
    }

    @Test
    void a_talk_that_does_not_happen_stays_and_one_who_finds_a_job_is_asked_to_none() {
        put(unemployed("DAGPENGE", TODAY.minusWeeks(7)));
        open().then().body("items.dueOn", contains(TODAY.minusWeeks(1).toString()));
        Map<String, Object> ended = unemployed("DAGPENGE", TODAY.minusWeeks(7));
        ended.put("externalVersion", 2);
        ended.put("to", TODAY.toString());

        put(ended).then().statusCode(200);

        open().then().body("items", empty());
    }

    @Test
    void who_has_been_unemployed_for_years_is_not_asked_for_the_first_talks() {
        put(unemployed("KONTANTHJAELP", TODAY.minusYears(3))).then().statusCode(201);

        open().then().body("items", empty());
    }

    @Test
    void a_milestone_keeps_the_period_of_its_kind_that_it_was_planned_by() {
        put(sick(1));

        open().then().body("items.kindValidFrom", contains("2015-01-05", "2015-01-05"));
        assertThat(Rows.of(calls.municipality(), "select distinct kind_valid_from::text from milestone"))
                .containsExactly("2015-01-05");
    }

    @Test
    void fast_track_is_two_weeks_and_the_employer_talks_by_week_four() {
        Map<String, Object> body = sick(1);
        body.put("fastTrack", true);
        body.put("hasJob", true);

        put(body);

        open().then()
                .body(
                        "items.find { it.kind == 'SICKNESS_FAST_TRACK' }.dueOn",
                        equalTo(TODAY.plusWeeks(2).toString()))
                .body(
                        "items.find { it.kind == 'SICKNESS_EMPLOYER_TALK' }.dueOn",
                        equalTo(TODAY.plusWeeks(4).minusDays(1).toString()));
    }

    @Test
    void when_the_benefit_ends_its_open_deadlines_are_no_longer_relevant() {
        put(sick(1));
        Map<String, Object> ended = sick(2);
        ended.put("from", TODAY.minusDays(20).toString());
        put(ended);
        ended.put("externalVersion", 3);
        ended.put("to", TODAY.toString());

        put(ended).then().statusCode(200).body("to", equalTo(TODAY.toString()));

        open().then().body("items", empty());
    }

    @Test
    void the_same_again_changes_nothing_and_an_older_version_is_refused() {
        put(sick(5)).then().statusCode(201);
        put(sick(5)).then().statusCode(200);
        put(sick(6)).then().statusCode(200);

        put(sick(4)).then().statusCode(409).body("rule", equalTo("benefit-stale"));

        UUID marker = calls.citizen("EMPLOYMENT");
        Published.onlyOn(
                citizen,
                marker,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void the_refund_is_shown_per_period_and_other_kinds_have_none() {
        put(sick(1));
        Map<String, Object> pension = sick(1);
        pension.put("kind", "FOLKEPENSION");
        calls.system("EMPLOYMENT").body(pension).put(path() + "/benefits/fp-1");

        Response benefits = calls.system("EMPLOYMENT").get(path() + "/benefits");
        benefits.then()
                .body("items.kind", containsInAnyOrder("SYGEDAGPENGE", "FOLKEPENSION"))
                .body("items.find { it.kind == 'FOLKEPENSION' }.refund", empty())
                .body("items.find { it.kind == 'SYGEDAGPENGE' }.refund.percent*.intValue()", contains(80, 40, 30, 20));
        calls.system("EMPLOYMENT")
                .get("/v1/benefit-kinds")
                .then()
                .body("refundRates.fromWeek", contains(1, 5, 27, 53))
                .body("refundRates.percent*.intValue()", contains(80, 40, 30, 20))
                .body("items.find { it.code == 'BOLIGSTOETTE' }.authority", equalTo("UDBETALING_DANMARK"));
    }

    @Test
    void what_is_put_must_be_a_benefit_of_the_time() {
        Map<String, Object> unknown = sick(1);
        unknown.put("kind", "LOTTERY");
        unknown.put("to", TODAY.toString());

        put(unknown).then().statusCode(400).body("errors.pointer", contains("/kind", "/to"));
    }

    @Test
    void a_job_opens_the_way_back_to_it_and_the_employer_sees_the_steps_alone() {
        assertThat(calls.system("EMPLOYMENT").get(path() + "/return-to-work").statusCode())
                .isEqualTo(404);
        Map<String, Object> body = sick(1);
        body.put("hasJob", true);
        put(body);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));

        change(
                        "PUT",
                        "/employer",
                        Map.of(
                                "name",
                                "Solgården",
                                "contactName",
                                "Lone Leder",
                                "contactPhone",
                                "89401000",
                                "user",
                                "lone"))
                .then()
                .statusCode(200);
        change("POST", "/steps", Map.of("from", TODAY.plusDays(7).toString(), "weeklyHours", 10))
                .then()
                .statusCode(200);
        change("POST", "/steps", Map.of("from", TODAY.plusDays(28).toString(), "weeklyHours", 22.5))
                .then()
                .body("steps.weeklyHours*.floatValue()", contains(10f, 22.5f));

        Response seen = leader("lone").get("/v1/returning-employees");
        seen.then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo("Aksel Østergård"))
                .body(
                        "items[0].steps.from",
                        contains(
                                TODAY.plusDays(7).toString(), TODAY.plusDays(28).toString()));
        assertThat(seen.<Map<String, Object>>path("items[0]")).containsOnlyKeys("id", "name", "steps");
        assertThat(seen.asString()).doesNotContain(citizen.toString()).doesNotContain("SYGEDAGPENGE");
        leader("per").get("/v1/returning-employees").then().body("items", empty());

        put(sick(2)).then().statusCode(200);

        leader("lone").get("/v1/returning-employees").then().body("items", empty());
        open().then().body("items.kind", not(hasItem("SICKNESS_EMPLOYER_TALK")));
    }

    @Test
    void a_step_names_the_version_it_saw() {
        Map<String, Object> body = sick(1);
        body.put("hasJob", true);
        put(body);
        Map<String, Object> step = Map.of("from", TODAY.toString(), "weeklyHours", 10);

        calls.system("EMPLOYMENT")
                .body(step)
                .post(path() + "/return-to-work/steps")
                .then()
                .statusCode(428);
        change("POST", "/steps", step).then().statusCode(200);
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .body(step)
                .post(path() + "/return-to-work/steps")
                .then()
                .statusCode(412);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        Map<String, Object> body = sick(1);
        body.put("hasJob", true);
        callers.trying("PUT /v1/citizens/{citizenId}/benefits/{externalId}", callers.citizen(), "sd-1")
                .with(request -> request.body(body))
                .byRelation(403, "sector-system")
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .but(403, Callers.Kind.SYSTEM_OF_ANOTHER_SECTOR, Callers.Kind.SYSTEM_ELSEWHERE)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/benefits", callers.citizen())
                .byRelation(200, staff)
                .holds();
        calls.system("HEALTH")
                .get("/v1/citizens/" + callers.citizen() + "/benefits")
                .then()
                .body("items", empty());
        callers.trying("GET /v1/citizens/{citizenId}/return-to-work", callers.citizen())
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/return-to-work/employer", callers.citizen())
                .with(request -> request.header("If-Match", "\"0\"")
                        .body(Map.of("name", "Solgården", "contactName", "Lone", "contactPhone", "89401000")))
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/return-to-work/steps", callers.citizen())
                .with(request ->
                        request.header("If-Match", "\"1\"").body(Map.of("from", TODAY.toString(), "weeklyHours", 10)))
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/returning-employees")
                .byRole(200, "institution-leader")
                .holds();
        callers.trying("GET /v1/benefit-kinds")
                .byRole(200, "sector-system", "caseworker", "coordinator", "controller", "administration", "auditor")
                .holds();
    }

    private static Map<String, Object> unemployed(String kind, LocalDate from) {
        return new HashMap<>(Map.of("externalVersion", 1, "kind", kind, "from", from.toString()));
    }

    private Response talkHeld() {
        String milestone = calls.system("EMPLOYMENT")
                .get(path() + "/milestones?state=OPEN")
                .path("items[0].id");
        String path = path() + "/milestones/" + milestone;
        return calls.system("EMPLOYMENT")
                .header("If-Match", calls.system("EMPLOYMENT").get(path).header("ETag"))
                .body(Map.of("state", "MET"))
                .post(path + "/settlements");
    }

    private Map<String, Object> sick(int version) {
        return new HashMap<>(Map.of("externalVersion", version, "kind", "SYGEDAGPENGE", "from", TODAY.toString()));
    }

    private Response put(Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).put(path() + "/benefits/sd-1");
    }

    private Response change(String verb, String what, Map<String, Object> body) {
        return calls.system("EMPLOYMENT")
                .header(
                        "If-Match",
                        calls.system("EMPLOYMENT")
                                .get(path() + "/return-to-work")
                                .header("ETag"))
                .body(body)
                .request(verb, path() + "/return-to-work" + what);
    }

    private Response open() {
        return calls.system("EMPLOYMENT").get(path() + "/milestones?state=OPEN");
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    private String path() {
        return "/v1/citizens/" + citizen;
    }
}
