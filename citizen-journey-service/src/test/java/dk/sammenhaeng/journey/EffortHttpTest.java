package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.PublishedEvent;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The front line starts efforts across sectors within its mandate, and asks beyond it (CIT-03). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EffortHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;
    private UUID health;
    private UUID job;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        health = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        job = calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
    }

    @Test
    void within_the_delegation_an_effort_starts_at_once() {
        delegate(Map.of("role", "COORDINATOR", "maxDkk", 20000, "sectors", List.of("HEALTH", "EMPLOYMENT")));

        start("COACHING", 19999.5)
                .then()
                .statusCode(201)
                .body("state", equalTo("STARTED"))
                .body("proposals", empty())
                .body("delegations", hasSize(1));

        PublishedEvent started = Published.on(
                        citizen,
                        "journey.started.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1",
                        "journey.effort-started.v1")
                .getLast();
        assertThat(started.data().path("asked").asBoolean()).isFalse();
    }

    @Test
    void beyond_it_every_sector_not_covered_is_asked_and_the_last_approval_starts_it() {
        delegate(Map.of("role", "COORDINATOR", "maxDkk", 20000, "sectors", List.of("HEALTH")));
        Response asked = start("COACHING", 15000);
        asked.then()
                .statusCode(201)
                .body("state", equalTo("ESCALATED"))
                .body("proposals.sector", contains("EMPLOYMENT"));

        calls.system("EMPLOYMENT")
                .body(Map.of())
                .post("/v1/citizens/" + citizen + "/proposals/" + asked.path("proposals[0].proposalId") + "/approvals")
                .then()
                .statusCode(200);

        calls.coordinator("karen")
                .get(path())
                .then()
                .body("items.state", contains("STARTED"))
                .body("items[0].proposals.state", contains("APPROVED"));
    }

    @Test
    void one_no_ends_it_and_what_the_others_were_asked_lapses() {
        Response asked = start("COACHING", 15000);
        asked.then().body("proposals.sector", contains("EMPLOYMENT", "HEALTH"));

        calls.system("HEALTH")
                .body(Map.of("reason", "Ikke fagligt begrundet"))
                .post(proposal(asked.path("proposals[1].proposalId"), "rejections"))
                .then()
                .statusCode(200);

        calls.coordinator("karen")
                .get(path())
                .then()
                .body("items.state", contains("REFUSED"))
                .body("items[0].proposals.state", contains("LAPSED", "REJECTED"));
        calls.system("EMPLOYMENT")
                .header("Accept-Language", "en")
                .get("/v1/citizens/" + citizen + "/proposals")
                .then()
                .body("items.state", contains("LAPSED"))
                .body(
                        "items.answerReason",
                        contains("Another part of the effort across sectors was refused or taken back."))
                .body("items[0].allowedActions", empty());
        calls.system("EMPLOYMENT")
                .body(Map.of())
                .post(proposal(asked.path("proposals[0].proposalId"), "approvals"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("proposal-not-open"));
        assertThat(Rows.of(calls.municipality(), "select kind from due where kind = 'proposal.unanswered'"))
                .isEmpty();
    }

    @Test
    void who_approves_a_part_must_be_able_to_decide_it() {
        delegate(Map.of("role", "CASEWORKER", "maxDkk", 9999, "sectors", List.of("HEALTH"), "holderSector", "HEALTH"));
        String part = start("COACHING", 15000).path("proposals[1].proposalId");
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of("lotte")));

        String actions = "items[0].proposals.allowedActions";
        calls.caseworker("lotte", "HEALTH")
                .get(path())
                .then()
                .body(actions, contains(List.of(), List.of("rejections")));
        calls.caseworker("lone", "HEALTH")
                .get(path())
                .then()
                .body(actions, contains(List.of(), List.of("approvals", "rejections")));
        calls.coordinator("karen")
                .get(path())
                .then()
                .body(actions, contains(List.of("withdrawals"), List.of("withdrawals")));
        calls.caseworker("lotte", "HEALTH")
                .get("/v1/citizens/" + citizen + "/proposals")
                .then()
                .body("items[0].allowedActions", contains("rejections"));
        approve("lotte", part).then().statusCode(409).body("rule", equalTo("effort-beyond-delegation"));
        calls.coordinator("karen")
                .get(path())
                .then()
                .body("items[0].proposals.state", contains("PROPOSED", "PROPOSED"));
        approve("lone", part).then().statusCode(200);

        String next = start("COACHING", 12000).path("proposals[1].proposalId");
        delegate(Map.of("role", "CASEWORKER", "maxDkk", 12000, "sectors", List.of("HEALTH")));
        approve("lotte", next).then().statusCode(200);
    }

    @Test
    void a_delegation_covers_its_kind_its_sum_its_sectors_its_holder_and_its_days_and_no_more() {
        List<Map<String, Object>> almost = List.of(
                Map.of("role", "COORDINATOR", "kinds", List.of("MENTOR"), "maxDkk", 20000),
                Map.of("role", "COORDINATOR", "maxDkk", 9999.99),
                Map.of("role", "CASEWORKER", "maxDkk", 20000),
                Map.of("role", "COORDINATOR", "holderSector", "HEALTH", "maxDkk", 20000),
                Map.of(
                        "role",
                        "COORDINATOR",
                        "maxDkk",
                        20000,
                        "validFrom",
                        TODAY.plusDays(1).toString()),
                Map.of(
                        "role",
                        "COORDINATOR",
                        "maxDkk",
                        20000,
                        "validFrom",
                        TODAY.minusDays(9).toString(),
                        "validTo",
                        TODAY.toString()));
        for (Map<String, Object> delegation : almost) {
            Map<String, Object> body = new HashMap<>(Map.of("sectors", List.of("HEALTH", "EMPLOYMENT")));
            body.putAll(delegation);
            delegate(body);
        }

        start("COACHING", 10000).then().body("state", equalTo("ESCALATED")).body("delegations", empty());
        start("COACHING", 9999.99).then().body("state", equalTo("STARTED"));
    }

    @Test
    void nobody_approves_what_they_asked_for_themselves() {
        Response asked = calls.caseworker("worker-health", "HEALTH")
                .body(effort("COACHING", 500))
                .post(path());
        asked.then().body("proposals.sector", contains("EMPLOYMENT", "HEALTH"));
        String own = asked.path("proposals[1].proposalId");
        delegate(Map.of("role", "CASEWORKER", "maxDkk", 500, "sectors", List.of("HEALTH")));

        approve("worker-health", own).then().statusCode(409).body("rule", equalTo("proposal-by-yourself"));
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of("lotte")));
        approve("lotte", own).then().statusCode(200);
    }

    @Test
    void an_effort_needs_plans_that_are_there_and_an_institution_that_takes_somebody_in() {
        Map<String, Object> body = effort("COACHING", 500);
        body.put(
                "planIds",
                List.of(job.toString(), job.toString(), UUID.randomUUID().toString()));
        calls.coordinator("karen")
                .body(body)
                .post(path())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/planIds/1", "/planIds/2"));
        body = effort("COACHING", 500);
        body.put("institutionId", UUID.randomUUID().toString());
        calls.coordinator("karen")
                .body(body)
                .post(path())
                .then()
                .statusCode(409)
                .body("rule", equalTo("institution-cannot-receive"));
    }

    @Test
    void a_delegation_is_changed_by_the_version_that_was_seen() {
        UUID id = delegate(Map.of("role", "COORDINATOR", "maxDkk", 20000, "sectors", List.of("HEALTH")));
        Map<String, Object> lower = Map.of(
                "role", "COORDINATOR", "maxDkk", 100, "sectors", List.of("HEALTH"), "validFrom", TODAY.toString());
        String tag = administration().get("/v1/delegations/" + id).header("ETag");

        administration().body(lower).put("/v1/delegations/" + id).then().statusCode(428);
        administration()
                .header("If-None-Match", "*")
                .body(lower)
                .put("/v1/delegations/" + id)
                .then()
                .statusCode(412);
        administration()
                .header("If-Match", tag)
                .body(lower)
                .put("/v1/delegations/" + id)
                .then()
                .statusCode(200)
                .body("maxDkk", equalTo(100.0f));
        administration()
                .header("If-Match", tag)
                .body(lower)
                .put("/v1/delegations/" + id)
                .then()
                .statusCode(412);
        administration().get("/v1/delegations?count=true").then().body("total", equalTo(1));
    }

    @Test
    void efforts_are_for_who_works_with_the_citizen_and_delegations_for_administration() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        List<String> plans = callers.as(Kind.SYSTEM_OF_A_PLAN)
                .get("/v1/citizens/" + known + "/sector-plans")
                .path("items.planId");
        Map<String, Object> body = effort("COACHING", 100);
        body.put("planIds", plans);
        callers.trying("POST /v1/citizens/{citizenId}/efforts", known)
                .with(request -> request.body(body))
                .byRelation(201, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/efforts", known)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("PUT /v1/delegations/{id}", UUID.randomUUID())
                .with(request -> request.header("If-None-Match", "*")
                        .body(Map.of(
                                "role",
                                "COORDINATOR",
                                "maxDkk",
                                1,
                                "sectors",
                                List.of("HEALTH"),
                                "validFrom",
                                TODAY.toString())))
                .byRole(201, "administration")
                .holds();
        UUID id = delegate(Map.of("role", "COORDINATOR", "maxDkk", 1, "sectors", List.of("HEALTH")));
        callers.trying("GET /v1/delegations/{id}", id)
                .here(200, "administration", "coordinator", "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/delegations")
                .byRole(200, "administration", "coordinator", "caseworker", "institution-leader")
                .holds();
    }

    private UUID delegate(Map<String, Object> given) {
        UUID id = UUID.randomUUID();
        Map<String, Object> body = new HashMap<>(Map.of("validFrom", TODAY.toString()));
        body.putAll(given);
        administration()
                .header("If-None-Match", "*")
                .body(body)
                .put("/v1/delegations/" + id)
                .then()
                .statusCode(201);
        return id;
    }

    private Response approve(String worker, String proposal) {
        return calls.caseworker(worker, "HEALTH").body(Map.of()).post(proposal(proposal, "approvals"));
    }

    private String proposal(String id, String act) {
        return "/v1/citizens/" + citizen + "/proposals/" + id + "/" + act;
    }

    private Response start(String kind, double cost) {
        return calls.coordinator("karen").body(effort(kind, cost)).post(path());
    }

    private Map<String, Object> effort(String kind, double cost) {
        return new HashMap<>(Map.of(
                "kind",
                kind,
                "title",
                "Jobcoach under træning",
                "from",
                TODAY.plusDays(3).toString(),
                "costDkk",
                cost,
                "planIds",
                List.of(health.toString(), job.toString()),
                "reason",
                "Begge sektorer når målet hurtigere sammen"));
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/efforts";
    }
}
