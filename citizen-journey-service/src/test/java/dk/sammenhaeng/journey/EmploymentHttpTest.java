package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way to a job: need, education lift, internship, what works and when work begins (FW-J2, FW-J17, FV-C18). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EmploymentHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String STARTED = "dk.sammenhaeng.citizen-journey.outcome.employment-started.v1";

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void the_greatest_need_has_a_considered_education_lift_chosen_or_rejected_with_the_reason() {
        UUID citizen = calls.citizen("EMPLOYMENT");

        put(citizen, part("HIGH")).then().statusCode(409).body("rule", equalTo("education-lift-not-considered"));
        put(citizen, part("HIGH", lift("BASIC_SKILLS", "REJECTED", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-lift.rejected"));
        put(citizen, part("HIGH", lift("MASTER_OF_MAGIC", "CHOSEN", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-measure.unknown"));
        jobs().get(path(citizen)).then().statusCode(404);

        put(citizen, part("HIGH", lift("BASIC_SKILLS", "REJECTED", "Læser allerede på VUC")))
                .then()
                .statusCode(201)
                .body("objective", equalTo("LASTING_EMPLOYMENT"))
                .body("educationLift.reason", equalTo("Læser allerede på VUC"))
                .body("educationLift.measureValidFrom", equalTo("2015-01-01"));
        put(citizen, part("LOW")).then().statusCode(412);
        changing(citizen, "1", part("LOW")).then().statusCode(200).body("educationLift", nullValue());
        changing(citizen, "2", part("LOW")).then().statusCode(200).body("version", equalTo(2));
        changing(citizen, "1", part("MIDDLE")).then().statusCode(412);
        jobs().body(part("MIDDLE")).put(path(citizen)).then().statusCode(428);
        assertThat(Rows.of(calls.municipality(), "select id from action"))
                .as("no activity is planned by it")
                .isEmpty();
    }

    @Test
    void an_education_lift_is_for_the_greatest_need_first_and_for_others_with_a_reason() {
        UUID citizen = calls.citizen("EMPLOYMENT");

        put(citizen, part("LOW", lift("UNSKILLED_TO_SKILLED", "CHOSEN", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-lift.priority"));
        put(citizen, part("LOW", lift("UNSKILLED_TO_SKILLED", "CHOSEN", "Egnen mangler smede")))
                .then()
                .statusCode(201);

        calls.system("HEALTH")
                .get("/v1/education-measures")
                .then()
                .body(
                        "items.code",
                        contains(
                                "BASIC_SKILLS",
                                "UNSKILLED_TO_SKILLED",
                                "JOB_MOBILITY_COURSE",
                                "CONTINUING_TRAINING",
                                "SKILLED_TO_HIGHER",
                                "RECOGNISED_COMPETENCES"))
                .body("items.prioritised", everyItem(equalTo("HIGH")));
    }

    @Test
    void the_part_says_how_far_the_search_for_an_internship_is_and_how_early_the_parties_met() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        benefit(citizen, TODAY.minusDays(30));
        held(citizen, TODAY.minusDays(90));
        held(citizen, TODAY.minusDays(18));
        Map<String, Object> seeking = part("LOW");
        seeking.put(
                "internship",
                Map.of("status", "SEEKING", "since", TODAY.plusDays(1).toString()));
        put(citizen, seeking).then().statusCode(400).body("errors.code", contains("day.ahead"));
        seeking.put("internship", Map.of("status", "SEEKING", "since", TODAY.toString()));

        put(citizen, seeking)
                .then()
                .statusCode(201)
                .body("internship.status", equalTo("SEEKING"))
                .body("dialogue.daysToFirst", equalTo(12))
                .body("dialogue.heldLastMonth", equalTo(1));
    }

    @Test
    void a_start_in_a_job_is_told_without_the_citizen_and_is_the_outcome_of_the_plan() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        UUID institution = UUID.randomUUID();
        UUID plan = calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1").action("a1", institution, TODAY.minusDays(40), TODAY.plusDays(9)));
        begin(citizen, TODAY).then().statusCode(400).body("errors.code", contains("employment-start.since"));
        benefit(citizen, TODAY.minusDays(100));
        begin(citizen, TODAY.plusDays(1)).then().statusCode(400).body("errors.code", contains("day.ahead"));

        begin(citizen, TODAY)
                .then()
                .statusCode(201)
                .body("days", equalTo(100))
                .body("planId", equalTo(plan.toString()));
        begin(citizen, TODAY).then().statusCode(409).body("rule", equalTo("employment-start-known"));

        List<JsonNode> told = OutcomeHttpTest.published(calls.municipality());
        assertThat(told)
                .extracting(event -> event.path("type").asText())
                .containsExactly(STARTED, "dk.sammenhaeng.citizen-journey.outcome.recorded.v1");
        assertThat(told)
                .allMatch(event -> event.path("time").asText().endsWith("T00:00:00Z") && !event.has("correlationid"))
                .noneMatch(event -> event.toString().contains(citizen.toString())
                        || event.toString().contains(plan.toString()));
        JsonNode started = told.getFirst().path("data");
        SchemaCheck.of(STARTED).assertValid(started);
        assertThat(started.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("daysToEmployment", "institutionId");
        assertThat(started.path("daysToEmployment").asInt()).isEqualTo(100);
        assertThat(started.path("institutionId").asText()).isEqualTo(institution.toString());
        assertThat(told.getLast().path("data").path("value").asText()).isEqualTo("EMPLOYED");
        jobs().get("/v1/citizens/" + citizen + "/timeline?kind=EMPLOYMENT_STARTED")
                .then()
                .body("items.detail.days", contains(100));
        jobs().get("/v1/citizens/" + citizen + "/employment-starts").then().body("items.days", contains(100));
    }

    @Test
    void who_began_in_a_job_is_talked_with_again_and_of_several_jobs_the_latest_counts() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        benefit(citizen, TODAY.minusDays(200));
        begin(citizen, TODAY.minusDays(80)).then().statusCode(201);
        String former = TODAY.minusDays(80).plusMonths(3).toString();
        followUps(citizen, "OPEN", former);

        begin(citizen, TODAY.minusDays(79)).then().statusCode(201);
        begin(citizen, TODAY.minusDays(120)).then().statusCode(201);

        String first = TODAY.minusDays(79).plusMonths(3).toString();
        String second = TODAY.minusDays(79).plusMonths(6).toString();
        followUps(citizen, "OPEN", first);
        followUps(citizen, "NOT_RELEVANT", former);
        jobs().body(Map.of("at", Instant.now().toString(), "form", "LETTER", "unit", "Jobcentret"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);
        followUps(citizen, "MET");
        jobs().body(Map.of("at", Instant.now().toString(), "form", "PHONE", "unit", "Jobcentret"))
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201);
        followUps(citizen, "MET", first);
        followUps(citizen, "OPEN", second);
    }

    private void followUps(UUID citizen, String state, String... dueOn) {
        assertThat(jobs().get("/v1/citizens/" + citizen + "/milestones?state=" + state)
                        .<List<String>>path("items.findAll { it.kind == 'JOB_FOLLOW_UP' }.dueOn"))
                .as(state)
                .containsExactly(dueOn);
    }

    @Test
    void of_one_start_told_twice_at_once_one_counts() throws Exception {
        UUID citizen = calls.citizen("EMPLOYMENT");
        benefit(citizen, TODAY.minusDays(100));
        Callable<Integer> telling = () -> begin(citizen, TODAY).statusCode();

        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : hands.invokeAll(List.of(telling, telling))) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        }
    }

    @Test
    void the_fastest_way_to_a_job_is_what_the_municipalitys_own_citizens_took() {
        UUID citizen = onTheWay();
        for (int days = 0; days < 5; days++) {
            begin(citizen, TODAY.minusDays(days)).then().statusCode(201);
        }
        next(citizen).then().body("items", empty());
        summary().then().body("persons", nullValue());

        for (int other = 0; other < 4; other++) {
            begin(onTheWay(), TODAY.minusDays(other)).then().statusCode(201);
        }

        next(citizen)
                .then()
                .body("items.method", contains("IPS"))
                .body("items.medianDaysToJob", contains(28))
                .body("items.jobs", contains(9))
                .body("items.used", contains(true));
        summary().then().body("persons", equalTo(5)).body("medianDaysToEmployment", equalTo(398));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select e.median_days = round(percentile_cont(0.5) within group (order by m.days))::integer "
                                + "and e.starts = count(*) from method_evidence e join employment_start_method m "
                                + "using (municipality, method) group by e.median_days, e.starts"))
                .as("what is kept is what counting all starts anew would give")
                .containsExactly("t");
    }

    @Test
    void a_summary_is_of_whole_months() {
        calls.with(TestTokens.role("council"))
                .get("/v1/employment-starts/summary?from=2026-01-01&to=2026-01-31")
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.months"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] writers = {"caseworker", "sector-system"};
        String[] readers = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("PUT /v1/citizens/{citizenId}/employment-part", around)
                .with(request -> request.header("If-None-Match", "*").body(part("LOW")))
                .byRelation(403, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/employment-part", around)
                .byRelation(404, readers)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/employment-starts", around)
                .with(request -> request.body(start(TODAY)))
                .byRelation(403, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/employment-starts", around)
                .byRelation(200, readers)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/next-best-actions", around)
                .byRelation(200, readers)
                .holds();
        calls.coordinator("karen")
                .get("/v1/citizens/" + around + "/employment-starts")
                .then()
                .body("items", empty());
        callers.trying("GET /v1/employment-starts/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
        callers.trying("GET /v1/education-measures")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
        OpenApiRules.check("/v1/citizens/{citizenId}/employment-part");
        OpenApiRules.check("/v1/citizens/{citizenId}/employment-starts");
        OpenApiRules.check("/v1/citizens/{citizenId}/next-best-actions");
        OpenApiRules.check("/v1/employment-starts");
        OpenApiRules.check("/v1/education-measures");
    }

    private RequestSpecification jobs() {
        return calls.system("EMPLOYMENT");
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/employment-part";
    }

    private Response put(UUID citizen, Map<String, Object> part) {
        return jobs().header("If-None-Match", "*").body(part).put(path(citizen));
    }

    private Response changing(UUID citizen, String version, Map<String, Object> part) {
        return jobs().header("If-Match", "\"" + version + "\"").body(part).put(path(citizen));
    }

    private static Map<String, Object> part(String tier) {
        return new HashMap<>(Map.of("needTier", tier, "objective", "LASTING_EMPLOYMENT"));
    }

    private static Map<String, Object> part(String tier, Map<String, Object> lift) {
        Map<String, Object> part = part(tier);
        part.put("educationLift", lift);
        return part;
    }

    private static Map<String, Object> lift(String measure, String choice, @Nullable String reason) {
        Map<String, Object> lift = new HashMap<>(Map.of("measure", measure, "choice", choice));
        if (reason != null) {
            lift.put("reason", reason);
        }
        return lift;
    }

    private void benefit(UUID citizen, LocalDate from) {
        jobs().body(Map.of("externalVersion", 1, "kind", "DAGPENGE", "from", from.toString()))
                .put("/v1/citizens/" + citizen + "/benefits/b1")
                .then()
                .statusCode(201);
    }

    private void held(UUID citizen, LocalDate on) {
        Rows.change(calls.municipality(), """
                insert into meeting (id, citizen_id, kind, form, starts_at, ends_at, state, citizen_presence, called_by,
                    called_at, ended_at)
                values (gen_random_uuid(), '%s', 'COORDINATED_DIALOGUE', 'PHYSICAL', '%sT10:00:00Z', '%sT11:00:00Z',
                    'HELD', 'ATTENDED', 'mette', now(), now())
                """.formatted(citizen, on, on));
    }

    private static Map<String, Object> start(LocalDate on) {
        return Map.of(
                "startedOn", on.toString(), "unemployedSince", on.minusDays(50).toString());
    }

    private UUID onTheWay() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        benefit(citizen, TODAY.minusDays(400));
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "MENTOR",
                                "title",
                                "Mentor",
                                "from",
                                TODAY.minusDays(30).toString(),
                                "legalRight",
                                false,
                                "terms",
                                Map.of("method", "IPS"))));
        return citizen;
    }

    private Response begin(UUID citizen, LocalDate on) {
        return jobs().body(Map.of("startedOn", on.toString())).post("/v1/citizens/" + citizen + "/employment-starts");
    }

    private Response next(UUID citizen) {
        return jobs().get("/v1/citizens/" + citizen + "/next-best-actions");
    }

    private Response summary() {
        return calls.with(TestTokens.role("council"))
                .get("/v1/employment-starts/summary?from="
                        + TODAY.minusMonths(1).withDayOfMonth(1) + "&to="
                        + TODAY.plusMonths(1).withDayOfMonth(1));
    }
}
