package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signals of concern (catalogue C26): CIT-13, FV-C25, and the 24 hours of barnets lov. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final AtomicInteger PERSONS = new AtomicInteger();
    private static final Map<String, Object> TOLD = Map.of("whom", "CUSTODY_HOLDER", "on", TODAY.toString());

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID child;

    @BeforeEach
    void a_child_known_to_health_and_a_unit_that_assesses() {
        child = born(TODAY.minusYears(9));
        calls.putting(child, PlanBody.of("HEALTH", "GOP-1"));
        assigned("CHILD", "mona", "bent");
    }

    @Test
    void whoever_gives_a_signal_learns_that_it_came_and_no_more() {
        Response answer = give(calls.system("HEALTH"), child, signal());

        answer.then().statusCode(201);
        assertThat(answer.<Map<String, Object>>path("").keySet()).containsExactlyInAnyOrder("id", "receivedAt");
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/concerns/" + answer.path("id"))
                .then()
                .statusCode(404);
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/concerns")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_concern_about_a_child_is_to_be_assessed_within_24_hours_and_by_the_unit_alone() {
        String id = given(child);

        Response read = bent().get("/v1/concerns/" + id);

        read.then()
                .statusCode(200)
                .body("about", equalTo("CHILD"))
                .body("basis", equalTo("Kommer uden madpakke"))
                .body("fromSector", equalTo("HEALTH"))
                .body("citizenName", equalTo("Aksel Østergård"))
                .body("plans.sector", contains("HEALTH"))
                .body("allowedActions", contains("triages"));
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("triageBy"))))
                .isEqualTo(Duration.ofHours(24));
        mona().get("/v1/concerns?state=RECEIVED&about=CHILD").then().body("items.id", contains(id));
        mona().get("/v1/concerns?about=ADULT").then().body("items", empty());
        for (RequestSpecification other :
                List.of(calls.caseworker("oda", "SOCIAL"), calls.caseworker("worker-health", "HEALTH"))) {
            other.get("/v1/concerns/" + id).then().statusCode(404);
        }
    }

    @Test
    void about_an_adult_another_unit_and_a_longer_deadline_hold() {
        UUID adult = calls.citizen("HEALTH");
        String id = given(adult);
        bent().get("/v1/concerns/" + id).then().statusCode(404);
        administration()
                .get("/v1/concern-triage")
                .then()
                .body("items.about", contains("CHILD", "ADULT"))
                .body("items.waiting", contains(0, 1))
                .body("items[1].unitId", nullValue());

        assigned("ADULT", "vibe", "ib");

        Response read = calls.caseworker("ib", "SOCIAL").get("/v1/concerns/" + id);
        read.then().statusCode(200).body("about", equalTo("ADULT"));
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("triageBy"))))
                .isEqualTo(Duration.ofDays(7));
        bent().get("/v1/concerns/" + id).then().statusCode(404);
    }

    @Test
    void a_person_decides_on_an_early_effort_that_its_sector_reads_without_the_concern() {
        String id = given(child);
        UUID investment = UUID.randomUUID();

        triage(
                        bent(),
                        id,
                        Map.of(
                                "outcome",
                                "EFFORT",
                                "reason",
                                "Familien har brug for støtte nu",
                                "informed",
                                TOLD,
                                "effort",
                                Map.of(
                                        "kind", "FAMILY_GUIDANCE",
                                        "title", "Familievejledning",
                                        "sector", "HEALTH",
                                        "unit", "Sundhedsplejen",
                                        "from", TODAY.toString(),
                                        "investmentId", investment)))
                .then()
                .statusCode(200)
                .body("state", equalTo("TRIAGED"))
                .body("outcome", equalTo("EFFORT"))
                .body("informed", equalTo("CUSTODY_HOLDER"))
                .body("allowedActions", empty());

        Response efforts = calls.system("HEALTH").get("/v1/citizens/" + child + "/early-efforts");
        efforts.then()
                .body("items.title", contains("Familievejledning"))
                .body("items.investmentId", contains(investment.toString()));
        assertThat(efforts.asString()).doesNotContain(id).doesNotContain("madpakke");
        calls.system("HEALTH")
                .get("/v1/citizens/" + child + "/milestones?state=OPEN")
                .then()
                .body("items.kind", contains("PLAN_REVIEW"));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-to-triage").then().body("items", empty());
    }

    @Test
    void a_proposal_reaches_the_other_sector_without_the_concern() {
        String id = given(child);
        String plan = bent().get("/v1/concerns/" + id).path("plans[0].planId");

        String proposal = triage(
                        bent(),
                        id,
                        Map.of(
                                "outcome", "PROPOSAL",
                                "reason", "Sundhedsplejen kender familien",
                                "notInformedReason", "Hensynet til barnet",
                                "proposal",
                                        Map.of(
                                                "planId", plan,
                                                "content", "Et besøg mere i hjemmet",
                                                "reason", "Familien kan have glæde af det")))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PROPOSAL"))
                .extract()
                .path("proposalId");

        Response proposals = calls.system("HEALTH").get("/v1/citizens/" + child + "/proposals");
        proposals.then().body("items.id", contains(proposal)).body("items[0].fromSector", equalTo("SOCIAL"));
        assertThat(proposals.asString())
                .doesNotContain(id)
                .doesNotContain("madpakke")
                .doesNotContain("Hensynet");
    }

    @Test
    void nothing_is_an_outcome_only_with_a_reason() {
        String id = given(child);

        triage(bent(), id, Map.of("outcome", "NONE", "informed", TOLD)).then().statusCode(400);
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret med skolen", "informed", TOLD))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NONE"));
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Igen", "informed", TOLD))
                .then()
                .statusCode(409)
                .body("rule", equalTo("concern-triaged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody told", "both", "effort without", "proposal unknown", "told tomorrow", "adult custody"})
    void an_assessment_that_does_not_fit_is_refused_with_the_field(String what) {
        String id = given(child);
        Map<String, Object> none = new HashMap<>(Map.of("outcome", "NONE", "reason", "Afklaret"));
        String code =
                switch (what) {
                    case "nobody told" -> "concern.informed";
                    case "both" -> {
                        none.put("informed", TOLD);
                        none.put("notInformedReason", "Nej");
                        yield "concern.informed";
                    }
                    case "effort without" -> {
                        none.putAll(Map.of("outcome", "EFFORT", "informed", TOLD));
                        yield "concern.outcome-parts";
                    }
                    case "proposal unknown" -> {
                        none.putAll(Map.of(
                                "outcome",
                                "PROPOSAL",
                                "informed",
                                TOLD,
                                "proposal",
                                Map.of("planId", UUID.randomUUID(), "content", "Besøg", "reason", "Glæde")));
                        yield "proposal.plan-unknown";
                    }
                    case "told tomorrow" -> {
                        none.put(
                                "informed",
                                Map.of(
                                        "whom",
                                        "CITIZEN",
                                        "on",
                                        TODAY.plusDays(1).toString()));
                        yield "day.ahead";
                    }
                    default -> {
                        UUID adult = calls.citizen("HEALTH");
                        id = given(adult);
                        assigned("ADULT", "mona", "bent");
                        none.put("informed", TOLD);
                        yield "concern.custody-holder";
                    }
                };

        triage(bent(), id, none).then().statusCode(400).body("errors.code", hasItem(code));
    }

    @Test
    void the_same_signal_again_is_received_once_and_its_id_is_for_one_citizen() {
        Map<String, Object> signal = new HashMap<>(signal());
        signal.put("externalId", "S-1");
        String id = give(calls.system("HEALTH"), child, signal)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        give(calls.system("HEALTH"), child, signal).then().statusCode(200).body("id", equalTo(id));
        give(calls.system("HEALTH"), calls.citizen("HEALTH"), signal)
                .then()
                .statusCode(409)
                .body("rule", equalTo("concern-id-known"));
        mona().get("/v1/concerns").then().body("items", hasSize(1));
    }

    @Test
    void of_two_assessments_at_once_one_is_refused() throws Exception {
        String id = given(child);
        Map<String, Object> none = Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD);
        Callable<Response> assessing =
                () -> bent().header("If-Match", "\"0\"").body(none).post("/v1/concerns/" + id + "/triages");

        assertThat(atOnce(assessing, assessing)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void an_assessment_names_the_version_it_saw() {
        bent().body(Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD))
                .post("/v1/concerns/" + given(child) + "/triages")
                .then()
                .statusCode(428);
    }

    @Test
    void it_waits_on_the_units_worklist_and_past_its_deadline_stands_first_for_the_leader() {
        String id = given(child);
        bent().get("/v1/worklist?rule=concern-to-triage")
                .then()
                .body("items.citizens.findings.taskId.flatten()", contains(id));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-to-triage")
                .then()
                .body("items.ruleTitle", contains("En bekymring venter på jeres vurdering"));

        Rows.comesDue(calls.municipality(), UUID.fromString(id), "concern.untriaged");

        await().untilAsserted(() -> mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue")
                .then()
                .body("items.severity", contains("STOP"))
                .body("items.citizens.findings.taskId.flatten()", contains(id)));
        mona().get("/v1/concerns?overdue=true").then().body("items.overdue", contains(true));
        administration().get("/v1/concern-triage").then().body("items.overdue", contains(1, 0));
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD))
                .then()
                .statusCode(200)
                .body("overdue", equalTo(false));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue").then().body("items", empty());
    }

    @Test
    void an_assessed_concern_is_never_overdue() {
        String id = given(child);
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD));

        assertThat(Rows.of(calls.municipality(), "select kind from due where subject = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void an_institution_speaks_of_those_it_gives_something() {
        UUID school = UUID.randomUUID();
        calls.putting(child, PlanBody.of("SOCIAL", "HP-1").action("a1", school, TODAY.minusDays(9), TODAY.plusDays(9)));

        give(leader(school), child, signal()).then().statusCode(201);
        give(leader(UUID.randomUUID()), child, signal()).then().statusCode(404);

        mona().get("/v1/concerns")
                .then()
                .body("items.fromInstitution", contains(school.toString()))
                .body("items[0].fromSector", nullValue());
    }

    @Test
    void the_journeys_events_do_not_tell_of_a_concern() {
        String id = given(child);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select payload from event_log where aggregateid = '" + child + "' and payload like '%" + id
                                + "%'"))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("part-changed")
                        .doesNotContain("concern")
                        .doesNotContain("CARE"));
    }

    @Test
    void a_unit_is_assigned_once_and_changed_by_who_saw_it() {
        UUID unit = unit("vibe", "ib");

        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(412);
        administration()
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(428);
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", UUID.randomUUID()))
                .put("/v1/concern-triage/ADULT")
                .then()
                .statusCode(400)
                .body("errors.code", contains("concern.unit-unknown"));
        String id = given(child);
        administration()
                .header("If-Match", "\"1\"")
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/CHILD")
                .then()
                .statusCode(200);

        bent().get("/v1/concerns/" + id).then().statusCode(404);
        calls.caseworker("ib", "SOCIAL").get("/v1/concerns/" + id).then().statusCode(200);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/concerns", around)
                .with(request -> request.body(signal()))
                .byRelation(201, "caseworker", "sector-system", "coordinator", "institution-leader")
                .but(201, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/early-efforts", around)
                .byRelation(200, "caseworker", "sector-system", "coordinator")
                .holds();
        callers.trying("GET /v1/concerns")
                .byRole(200, "caseworker", "institution-leader")
                .holds();
        String id = given(child);
        callers.trying("GET /v1/concerns/{concernId}", id)
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        callers.trying("POST /v1/concerns/{concernId}/triages", id)
                .with(request -> request.header("If-Match", "\"0\"")
                        .body(Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD)))
                .byRole(404, "caseworker", "institution-leader")
                .holds();
        callers.trying("PUT /v1/concern-triage/{about}", "CHILD")
                .with(request -> request.header("If-Match", "\"9\"").body(Map.of("unitId", callers.unit())))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/concern-triage")
                .byRole(200, "administration", "auditor")
                .holds();
    }

    @Test
    void the_openapi_document_leaves_its_reader_no_question() {
        OpenApiRules.check("/v1/concerns");
        OpenApiRules.check("/v1/concern-triage");
        OpenApiRules.check("/v1/citizens/{citizenId}/concerns");
        OpenApiRules.check("/v1/citizens/{citizenId}/early-efforts");
    }

    private static Map<String, Object> signal() {
        return Map.of(
                "type", "CARE",
                "basis", "Kommer uden madpakke",
                "professionalAssessment", "Trivsel bør undersøges");
    }

    private static Response give(RequestSpecification caller, UUID about, Map<String, Object> signal) {
        return caller.body(signal).post("/v1/citizens/" + about + "/concerns");
    }

    private String given(UUID about) {
        return give(calls.system("HEALTH"), about, signal())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response triage(RequestSpecification caller, String id, Map<String, Object> decision) {
        String seen = bent().get("/v1/concerns/" + id).header("ETag");
        return caller.header("If-Match", seen).body(decision).post("/v1/concerns/" + id + "/triages");
    }

    private void assigned(String about, String leader, String member) {
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit(leader, member)))
                .put("/v1/concern-triage/" + about)
                .then()
                .statusCode(201);
    }

    private UUID unit(String leader, String member) {
        UUID unit = UUID.randomUUID();
        calls.unit(
                unit,
                Map.of(
                        "sector",
                        "SOCIAL",
                        "name",
                        "Modtagelsen " + unit,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89 40 77 00",
                        "members",
                        List.of(member)));
        return unit;
    }

    private UUID born(LocalDate birth) {
        return calls.citizen(
                "HEALTH",
                "%02d%02d%02d4%03d"
                        .formatted(
                                birth.getDayOfMonth() + 60,
                                birth.getMonthValue(),
                                birth.getYear() % 100,
                                100 + PERSONS.incrementAndGet()));
    }

    private RequestSpecification bent() {
        return calls.caseworker("bent", "SOCIAL");
    }

    private RequestSpecification mona() {
        return calls.with(TestTokens.role("institution-leader").user("mona"));
    }

    private RequestSpecification leader(UUID institution) {
        return calls.with(TestTokens.role("institution-leader").user("lars").institution(institution));
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(calls.length)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(calls))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
