package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** When work begins, and what is learnt from it about ways to a job (FV-C18). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EmploymentStartHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String STARTED = "dk.sammenhaeng.citizen-journey.outcome.employment-started.v1";

    private final Calls calls = Calls.inFreshMunicipality();

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

        UUID investment = UUID.randomUUID();
        jobs().body(Map.of("startedOn", TODAY.toString(), "investmentId", investment))
                .post("/v1/citizens/" + citizen + "/employment-starts")
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
        assertThat(told.getLast().path("data").path("investmentId").asText()).isEqualTo(investment.toString());
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

    private RequestSpecification jobs() {
        return calls.system("EMPLOYMENT");
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/employment-part";
    }

    private Response put(UUID citizen, Map<String, Object> part) {
        return jobs().header("If-None-Match", "*").body(part).put(path(citizen));
    }

    private void benefit(UUID citizen, LocalDate from) {
        jobs().body(Map.of("externalVersion", 1, "kind", "DAGPENGE", "from", from.toString()))
                .put("/v1/citizens/" + citizen + "/benefits/b1")
                .then()
                .statusCode(201);
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
