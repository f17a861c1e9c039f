package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sector proposes a change to another sector's plan (catalogue C13). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ProposalHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Instant NINE = TODAY.plusDays(20).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final PlanBody JOB =
            PlanBody.of("EMPLOYMENT", "MP-1").appointment("samtale-1", NINE, NINE.plusSeconds(3600));

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID job;

    @BeforeEach
    void training_and_a_job_interview() {
        citizen = calls.citizen("HEALTH");
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE.plusSeconds(7200), NINE.plusSeconds(9000)));
        calls.coordinate(citizen, "karen");
        job = calls.putting(citizen, JOB);
    }

    @Test
    void a_sector_proposes_to_a_plan_of_which_it_sees_only_that_it_exists() {
        Response proposed = propose(other(job));

        proposed.then()
                .statusCode(201)
                .body("state", equalTo("PROPOSED"))
                .body("fromSector", equalTo("HEALTH"))
                .body("answerBy", equalTo(TODAY.plusDays(7).toString()))
                .body("planChangedSince", equalTo(false))
                .body("allowedActions", contains("withdrawals"));
        calls.system("EMPLOYMENT")
                .get(path(""))
                .then()
                .body("items.content", contains("Kan samtalen lægges på telefon?"))
                .body("items[0].allowedActions", contains("approvals", "rejections"));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void approving_changes_no_plan_and_the_answer_tells_when_its_system_has() {
        String id = propose(other(job)).path("id");

        answer("EMPLOYMENT", id, "approvals", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("planChangedSince", equalTo(false));

        calls.system("EMPLOYMENT")
                .get(Calls.path(citizen, JOB))
                .then()
                .body("appointments.externalId", contains("samtale-1"));
        calls.putting(citizen, JOB.version(2).without().goal("g1"));
        calls.system("HEALTH").get(path("")).then().body("items[0].planChangedSince", equalTo(true));
        answer("EMPLOYMENT", id, "rejections", Map.of("reason", "Fortrudt"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("proposal-not-open"));
    }

    @Test
    void a_rejection_needs_a_reason_and_only_the_plans_sector_answers() {
        String id = propose(other(job)).path("id");

        answer("EMPLOYMENT", id, "rejections", Map.of("reason", " ")).then().statusCode(400);
        answer("HEALTH", id, "rejections", Map.of("reason", "Nej")).then().statusCode(404);
        calls.system("EMPLOYMENT").post(path("/" + id + "/withdrawals")).then().statusCode(404);
        answer("EMPLOYMENT", id, "rejections", Map.of("reason", "Samtalen kræver fremmøde"))
                .then()
                .statusCode(200)
                .body("answerReason", equalTo("Samtalen kræver fremmøde"));
    }

    @Test
    void a_new_proposal_takes_the_place_of_the_former() {
        String former = propose(other(job)).path("id");
        Map<String, Object> better = new HashMap<>(other(job));
        better.put("replaces", former);

        propose(better).then().statusCode(201).body("replaces", equalTo(former));

        calls.system("HEALTH").get(path("")).then().body("items.state", contains("PROPOSED", "REPLACED"));
        propose(better).then().statusCode(409).body("rule", equalTo("proposal-not-open"));
        better.put("replaces", UUID.randomUUID().toString());
        propose(better).then().statusCode(400).body("errors.pointer", contains("/replaces"));
    }

    @Test
    void what_cannot_be_proposed_is_refused_with_every_fault() {
        Map<String, Object> wrong = new HashMap<>(other(job));
        wrong.putAll(Map.of(
                "toSector",
                "HEALTH",
                "kind",
                "ADD_ACTION",
                "answerBy",
                TODAY.minusDays(1).toString()));

        propose(wrong)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/planId", "/toSector", "/answerBy", "/action"));
        calls.system("SOCIAL").body(other(job)).post(path("")).then().statusCode(404);
    }

    @Test
    void a_rule_refuses_a_proposal_but_never_by_what_the_proposer_may_not_read() {
        propose(action("PLACE", UUID.randomUUID()))
                .then()
                .statusCode(409)
                .body("rule", equalTo("institution-cannot-receive"));
        propose(moved(NINE.plusSeconds(7200))).then().statusCode(409).body("rule", equalTo("overlapping-appointments"));
        propose(moved(NINE.plusSeconds(36000))).then().statusCode(201);

        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .appointment("hemmelig", NINE.plusSeconds(50400), NINE.plusSeconds(54000)));
        propose(moved(NINE.plusSeconds(50400))).then().statusCode(201);
    }

    @Test
    void under_an_intake_stop_a_proposal_that_was_good_cannot_be_approved_any_more() {
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            UUID institution = neighbours.institution("Bostedet Egelund");
            await().atMost(Duration.ofSeconds(30)).until(() -> told("OPEN"));
            String id = propose(action("PLACE", institution))
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");

            neighbours.serve(institution, "INTAKE_STOP", TODAY);
            await().atMost(Duration.ofSeconds(30)).until(() -> told("INTAKE_STOP"));

            answer("EMPLOYMENT", id, "approvals", Map.of())
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("institution-cannot-receive"));
            answer("EMPLOYMENT", id, "rejections", Map.of("reason", "Indtagsstop"))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void of_two_answers_at_the_same_instant_one_counts() throws Exception {
        String id = propose(other(job)).path("id");

        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> answers = hands.invokeAll(List.of(
                    () -> answer("EMPLOYMENT", id, "approvals", Map.of()).statusCode(),
                    () -> answer("EMPLOYMENT", id, "rejections", Map.of("reason", "Nej"))
                            .statusCode()));
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
        }

        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void a_sector_lists_what_it_is_asked_and_what_it_asks() {
        propose(other(job)).then().statusCode(201);
        Map<String, Object> urgent = new HashMap<>(other(job));
        urgent.put("answerBy", TODAY.plusDays(1).toString());
        propose(urgent).then().statusCode(201);

        Response first = calls.system("EMPLOYMENT").get("/v1/proposals?limit=1&count=true");
        first.then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.answerBy", contains(TODAY.plusDays(1).toString()));
        calls.system("EMPLOYMENT")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/proposals?limit=1")
                .then()
                .body("items.answerBy", contains(TODAY.plusDays(7).toString()));
        calls.system("HEALTH").get("/v1/proposals?direction=OUTGOING").then().body("items", hasSize(2));
        calls.system("HEALTH").get("/v1/proposals").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/proposals?overdue=true").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/proposals?kind=ADD_ACTION").then().body("items", empty());
        calls.system("EMPLOYMENT")
                .get("/v1/proposals/counts")
                .then()
                .body("items.direction", contains("INCOMING"))
                .body("items.proposals", contains(2))
                .body("items.overdue", contains(0));
        calls.with(TestTokens.role("administration"))
                .get("/v1/proposals")
                .then()
                .statusCode(400);
        List<String> statements =
                StatementCount.during(() -> calls.system("EMPLOYMENT").get("/v1/proposals"));
        assertThat(statements.stream().filter(statement -> statement.startsWith("select s.version")))
                .hasSize(1);
    }

    @Test
    void each_act_is_open_to_the_sides_of_the_proposal() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        String plan = callers.as(Kind.SYSTEM_OF_A_PLAN)
                .get("/v1/citizens/" + known + "/sector-plans")
                .path("items.find { it.sector == 'EMPLOYMENT' }.planId");
        Map<String, Object> body = other(UUID.fromString(plan));
        callers.trying("POST /v1/citizens/{citizenId}/proposals", known)
                .with(request -> request.body(body))
                .byRelation(201, "caseworker", "sector-system")
                .but(400, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/proposals", known)
                .byRelation(200, "caseworker", "sector-system", "coordinator")
                .holds();
        String id = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/proposals")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/proposals/{proposalId}/approvals", known, id)
                .with(request -> request.body(Map.of()))
                .byRelation(404, "caseworker", "sector-system")
                .but(200, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/proposals/{proposalId}/rejections", known, id)
                .with(request -> request.body(Map.of("reason", "Nej")))
                .byRelation(404, "caseworker", "sector-system")
                .but(409, Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/proposals/{proposalId}/withdrawals", known, id)
                .byRelation(404, "caseworker", "sector-system", "coordinator")
                .but(409, Kind.TEAM_MEMBER)
                .holds();
        callers.trying("GET /v1/proposals")
                .with(request -> request.queryParam("sector", "SOCIAL"))
                .byRole(200, "caseworker", "sector-system", "administration")
                .holds();
        callers.trying("GET /v1/proposals/counts")
                .with(request -> request.queryParam("sector", "SOCIAL"))
                .byRole(200, "caseworker", "sector-system", "administration")
                .holds();
    }

    private Map<String, Object> other(UUID plan) {
        return Map.of(
                "toSector", "EMPLOYMENT",
                "planId", plan.toString(),
                "kind", "OTHER",
                "content", "Kan samtalen lægges på telefon?",
                "reason", "Borgeren træner samme formiddag");
    }

    private Map<String, Object> action(String kind, UUID institution) {
        Map<String, Object> body = new HashMap<>(other(job));
        body.put("kind", "ADD_ACTION");
        body.put(
                "action",
                Map.of(
                        "kind",
                        kind,
                        "title",
                        "Virksomhedspraktik",
                        "institutionId",
                        institution.toString(),
                        "from",
                        TODAY.plusDays(10).toString()));
        return body;
    }

    private Map<String, Object> moved(Instant start) {
        Map<String, Object> body = new HashMap<>(other(job));
        body.put("kind", "MOVE_APPOINTMENT");
        body.put(
                "appointment",
                Map.of("start", start.toString(), "end", start.plusSeconds(1800).toString()));
        return body;
    }

    private boolean told(String status) {
        return Rows.of(calls.municipality(), "select phases::text from copy_institution").stream()
                .anyMatch(phases -> phases != null && phases.contains("\"" + status + "\""));
    }

    private Response propose(Map<String, Object> body) {
        return calls.system("HEALTH").body(body).post(path(""));
    }

    private Response answer(String sector, String id, String how, Map<String, Object> body) {
        return calls.system(sector).body(body).post(path("/" + id + "/" + how));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + "/proposals" + rest;
    }
}
