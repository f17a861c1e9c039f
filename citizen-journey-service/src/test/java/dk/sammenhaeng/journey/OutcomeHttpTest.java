package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the effort made the difference (catalogue C17): recorded once, published without the citizen. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OutcomeHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID plan;

    @BeforeEach
    void a_citizen_with_a_plan() {
        citizen = calls.citizen("EMPLOYMENT");
        plan = calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
    }

    @Test
    void an_outcome_is_recorded_once_and_its_event_leads_to_no_citizen() throws JsonProcessingException {
        record(jobs(), citizen, plan, "EMPLOYMENT", "EMPLOYED")
                .then()
                .statusCode(200)
                .body("items.measure", contains("EMPLOYMENT"))
                .body("items.measureValidFrom", contains("2015-01-01"))
                .body("items.value", contains("EMPLOYED"));

        record(jobs(), citizen, plan, "EMPLOYMENT", "NOT_EMPLOYED")
                .then()
                .statusCode(409)
                .body("rule", equalTo("outcome-already-recorded"));

        List<JsonNode> events = published(calls.municipality());
        assertThat(events).hasSize(1);
        JsonNode event = events.getFirst();
        SchemaCheck.of("dk.sammenhaeng.citizen-journey.outcome.recorded.v1").assertValid(event.path("data"));
        assertThat(event.path("data").path("value").asText()).isEqualTo("EMPLOYED");
        assertThat(event.path("data").path("counted").asBoolean()).isTrue();
        assertThat(event.path("data").path("month").asText())
                .isEqualTo(YearMonth.from(Calls.today()).toString());
        assertThat(event.path("time").asText()).endsWith("T00:00:00Z");
        assertThat(event.has("correlationid")).isFalse();
        assertThat(event.has("actorrole")).isFalse();
        assertThat(event.toString()).doesNotContain(citizen.toString()).doesNotContain(plan.toString());
        UUID subject = UUID.fromString(event.path("subject").asText());
        assertThat(subject.version()).as("an id that does not tell when").isEqualTo(4);
        assertThat(Rows.of(calls.municipality(), "select to_jsonb(o)::text from outcome o"))
                .singleElement()
                .asString()
                .doesNotContain(subject.toString());
    }

    @Test
    void another_plan_and_another_measure_have_outcomes_of_their_own() {
        UUID psychiatry = calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        record(calls.system("PSYCHIATRY"), citizen, psychiatry, "INDEPENDENT_LIVING", "YES");

        record(calls.system("PSYCHIATRY"), citizen, psychiatry, "LABOUR_MARKET_ATTACHMENT", "NO")
                .then()
                .body("items.measure", containsInAnyOrder("INDEPENDENT_LIVING", "LABOUR_MARKET_ATTACHMENT"));
    }

    @Test
    void what_is_measured_of_people_with_mental_disorders_is_recorded_of_nobody_else() {
        record(jobs(), citizen, plan, "INDEPENDENT_LIVING", "YES")
                .then()
                .statusCode(409)
                .body("rule", equalTo("outcome-of-another-group"));
        assertThat(published(calls.municipality())).isEmpty();

        Rows.change(
                calls.municipality(),
                "insert into coordinated_plan (id, citizen_id, status, plan_ids, consented, target_groups) values "
                        + "(gen_random_uuid(), '" + citizen + "', 'ACTIVE', array['" + plan
                        + "']::uuid[], true, '{MENTAL_DISORDER}')");

        record(jobs(), citizen, plan, "INDEPENDENT_LIVING", "YES").then().statusCode(200);
    }

    @Test
    void what_is_said_must_be_one_of_the_measures_values_and_not_lie_ahead() {
        record(jobs(), citizen, plan, "EMPLOYMENT", "PERHAPS")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/value"));
        record(jobs(), citizen, plan, "SUBSTANCE_TREATMENT", "DRUG_FREE")
                .then()
                .statusCode(400)
                .body("errors.code", contains("outcome.measure.unknown"));
        Map<String, Object> ahead = body(plan, "EMPLOYMENT", "EMPLOYED");
        ahead.put("on", Calls.today().plusDays(1).toString());
        jobs().body(ahead).post(path(citizen)).then().statusCode(400).body("errors.code", contains("day.ahead"));
        assertThat(published(calls.municipality())).isEmpty();
    }

    @Test
    void an_outcome_is_recorded_and_read_by_who_may_read_the_plan() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        assertThat(record(calls.system("HEALTH"), citizen, plan, "EMPLOYMENT", "EMPLOYED")
                        .statusCode())
                .as("another sector")
                .isEqualTo(404);
        assertThat(record(calls.system("SOCIAL"), citizen, plan, "EMPLOYMENT", "EMPLOYED")
                        .statusCode())
                .as("without a relation")
                .isEqualTo(404);
        assertThat(record(calls.coordinator("karen"), citizen, plan, "EMPLOYMENT", "EMPLOYED")
                        .statusCode())
                .as("the coordinator without consent")
                .isEqualTo(404);
        assertThat(record(calls.with(TestTokens.role("administration")), citizen, plan, "EMPLOYMENT", "EMPLOYED")
                        .statusCode())
                .as("administration")
                .isEqualTo(403);
        record(jobs(), citizen, plan, "EMPLOYMENT", "EMPLOYED").then().statusCode(200);

        jobs().get(path(citizen)).then().body("items", hasSize(1));
        calls.system("HEALTH").get(path(citizen)).then().body("items", empty());
        calls.coordinator("karen").get(path(citizen)).then().body("items", empty());
        calls.system("SOCIAL").get(path(citizen)).then().statusCode(404);
        Calls.inFreshMunicipality()
                .system("EMPLOYMENT")
                .get(path(citizen))
                .then()
                .statusCode(404);
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        calls.coordinator("karen").get(path(citizen)).then().body("items", hasSize(1));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        String theirs = calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + callers.citizen() + "/sector-plans/EMPLOYMENT/MP-1")
                .path("planId");
        callers.trying("POST /v1/citizens/{citizenId}/outcomes", callers.citizen())
                .with(request -> request.body(body(UUID.fromString(theirs), "EMPLOYMENT", "EMPLOYED")))
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/outcomes", callers.citizen())
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/outcomes/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
        callers.trying("GET /v1/outcome-measures")
                .byRole(
                        200,
                        "sector-system",
                        "caseworker",
                        "coordinator",
                        "administration",
                        "council",
                        "supervisor",
                        "auditor")
                .holds();
    }

    @Test
    void the_summary_shows_whole_months_that_are_over_and_no_small_number_nor_one_by_subtraction() {
        for (int i = 0; i < 6; i++) {
            another(i < 5 ? "EMPLOYED" : "NOT_EMPLOYED");
        }
        summary(2).then().statusCode(200).body("items", empty());
        for (int i = 0; i < 4; i++) {
            another("NOT_EMPLOYED");
        }

        summary(2)
                .then()
                .body("items.measure", contains("EMPLOYMENT"))
                .body("items[0].from", equalTo(past(1).toString()))
                .body("items[0].to", equalTo(past(0).toString()))
                .body("items[0].total", equalTo(10))
                .body("items[0].values.count", contains(5, 5));
        another("EMPLOYED", past(1).minusDays(1));
        summary(2).then().body("items[0].from", equalTo(past(2).toString())).body("items[0].total", equalTo(11));
        summary(1).then().body("items", empty());
        another("EMPLOYED", Calls.today());
        summary(2).then().body("items[0].total", equalTo(11));
        calls.with(TestTokens.role("administration"))
                .get("/v1/outcomes/summary?from=2026-01-02&to=2026-01-01")
                .then()
                .statusCode(400);
    }

    /** The figures as national-goals.md gives them. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SUBSTANCE_TREATMENT, SOC-8, MIN_SHARE, 50, -, -, -, 2020, -",
                "PLACEMENT_BREAKDOWN, SOC-4, MAX_SHARE, 4, -30, 5.7, -, 2020, -",
                "SHELTER_RETURN, SOC-6, MAX_SHARE, 20, -, -, -, 2020, 12",
                "CRISIS_CENTRE_REPEAT, SOC-7, MAX_SHARE, 25, -30, 35.7, -, 2020, -",
                "HOMELESSNESS, SOC-5, -, -, -25, -, 4000, 2020, -",
                "CRIMINAL_DECISION, SOC-3, MAX_SHARE, 9, -25, 12, -, 2020, -",
                "YOUTH_EDUCATION_AT_25, SOC-1, MIN_SHARE, 50, -, -, -, 2020, -",
                "DANISH_TEST, INT-3, MIN_SHARE, 75, -, -, -, 2020, 60",
                "READMISSION, HEA-2, -, -, -20, -, -, 2025, -",
                "HOUSING_RETENTION, -, COMPARISON_SHARE, 90, -, -, -, -, -",
            })
    void the_measures_carry_the_figures_of_the_national_goals(
            String code,
            String goal,
            String direction,
            Double share,
            Double relative,
            Double baseline,
            Integer persons,
            Integer year,
            Integer window) {
        Map<String, Object> measure =
                jobs().get("/v1/outcome-measures").path("items.find { it.code == '%s' }".formatted(code));
        assertThat(measure.get("nationalGoal")).isEqualTo(goal);
        assertThat(measure.get("direction")).isEqualTo(direction);
        assertThat(number(measure, "sharePercent")).isEqualTo(share);
        assertThat(number(measure, "relativePercent")).isEqualTo(relative);
        assertThat(number(measure, "baselinePercent")).isEqualTo(baseline);
        assertThat(measure.get("mostPersons")).isEqualTo(persons);
        assertThat(measure.get("deadlineYear")).isEqualTo(year);
        assertThat(measure.get("windowMonths")).isEqualTo(window);
    }

    @Test
    void the_measures_are_named_in_danish_and_english() {
        jobs().get("/v1/outcome-measures?sector=PSYCHIATRY")
                .then()
                .body("items", hasSize(3))
                .body("items.sharePercent", contains(nullValue(), nullValue(), nullValue()));
        jobs().header("Accept-Language", "en")
                .get("/v1/outcome-measures")
                .then()
                .body("items.find { it.code == 'EMPLOYMENT' }.name", equalTo("The unemployed gets a job"))
                .body("items.source", not(empty()));
    }

    /** The outcome events of a municipality as they stand in its log. */
    static List<JsonNode> published(String municipality) {
        return Rows.of(
                        municipality,
                        "select payload::text from event_log where aggregatetype = 'outcome' order by position")
                .stream()
                .map(OutcomeHttpTest::json)
                .toList();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    private void another(String value) {
        another(value, past(1));
    }

    private void another(String value, LocalDate on) {
        UUID other = calls.citizen("EMPLOYMENT");
        UUID theirs = calls.putting(other, PlanBody.of("EMPLOYMENT", "MP-1"));
        Map<String, Object> said = body(theirs, "EMPLOYMENT", value);
        said.put("on", on.toString());
        jobs().body(said).post(path(other)).then().statusCode(200);
    }

    private static LocalDate past(int months) {
        return Calls.today().withDayOfMonth(1).minusMonths(months);
    }

    private Response summary(int months) {
        return calls.with(TestTokens.role("administration"))
                .get("/v1/outcomes/summary?from=" + past(months) + "&to="
                        + Calls.today().plusMonths(1).withDayOfMonth(1));
    }

    private static Response record(RequestSpecification caller, UUID citizen, UUID plan, String measure, String value) {
        return caller.body(body(plan, measure, value)).post(path(citizen));
    }

    private static Map<String, Object> body(UUID plan, String measure, String value) {
        return new HashMap<>(Map.of(
                "planId",
                plan,
                "measure",
                measure,
                "value",
                value,
                "on",
                Calls.today().toString()));
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/outcomes";
    }

    private RequestSpecification jobs() {
        return calls.system("EMPLOYMENT");
    }

    private static Double number(Map<String, Object> measure, String name) {
        return measure.get(name) instanceof Number number ? Double.valueOf(number.toString()) : null;
    }
}
