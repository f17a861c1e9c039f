package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access by relation: each endpoint with each kind of caller. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AccessTest {

    private static final String[] READERS = {"coordinator", "caseworker", "sector-system", "institution-leader"};
    private static final String[] STAFF = {"coordinator", "caseworker", "sector-system"};
    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private Callers callers;
    private UUID citizen;

    @BeforeEach
    void two_plans_and_a_coordinator() {
        callers = Callers.around(calls);
        citizen = callers.citizen();
    }

    @Test
    void reading_needs_a_relation_and_else_the_citizen_does_not_exist() {
        callers.trying("GET /v1/citizens/{id}", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/journey", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/conflicts", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/sector-plans", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}", citizen, "HEALTH", "GOP-1")
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordinator", citizen)
                .byRelation(200, READERS)
                .but(200, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void lists_and_single_citizens_ask_for_the_same_relations_in_the_database() {
        String ties = "select u.reader || ' ' || is_tied(u.reader, '%1$s', now()) || ' ' "
                + "|| ('%1$s' in (select citizens_of(u.reader, now()))) "
                + "from (values (1, 'karen'), (2, 'dorte'), (3, 'worker-health'), (4, 'lone'), (5, 'una'), (6, 'tim'), "
                + "(7, 'gry'), (8, 'fie'), (9, 'tove'), (10, 'gert'), (11, 'nobody')) u(place, reader) order by place";

        assertThat(Rows.of(calls.municipality(), ties.formatted(citizen)))
                .containsExactly(
                        "karen true true",
                        "dorte true true",
                        "worker-health true true",
                        "lone true true",
                        "una true true",
                        "tim true true",
                        "gry true true",
                        "fie false false",
                        "tove false false",
                        "gert false false",
                        "nobody false false");
    }

    @Test
    void consent_is_noted_by_who_works_with_the_citizen() {
        callers.trying("PUT /v1/citizens/{citizenId}/consent", citizen)
                .with(request -> request.body(Map.of("given", true)))
                .byRelation(200, "coordinator", "caseworker")
                .holds();
    }

    @Test
    void what_the_citizen_said_is_read_by_who_works_with_the_citizen() {
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        callers.trying("GET /v1/citizens/{citizenId}/consent", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/consents", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("GET /v1/sharing-grounds")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration", "auditor")
                .holds();
    }

    @Test
    void the_team_is_the_coordinators() {
        callers.trying("GET /v1/citizens/{citizenId}/team", citizen)
                .byRelation(200, READERS)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/team", citizen)
                .with(request -> request.body(Map.of("user", "vera", "role", "Sygeplejerske", "sector", "HEALTH")))
                .byRelation(201, "coordinator")
                .but(409, Kind.DEPUTY)
                .holds();
        String member = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + citizen + "/team")
                .path("items.find { it.user == 'vera' }.memberId");
        callers.trying("DELETE /v1/citizens/{citizenId}/team/{memberId}", citizen, member)
                .byRelation(204, "coordinator", "caseworker", "institution-leader")
                .but(403, Kind.RESPONSIBLE, Kind.UNIT_MEMBER, Kind.TEAM_MEMBER)
                .holds();
    }

    @Test
    void break_glass_is_for_caseworkers_and_coordinators_and_is_looked_at_by_leaders() {
        callers.trying("POST /v1/citizens/{citizenId}/break-glass", citizen)
                .with(request -> request.header("X-Reason", "Akut indlæggelse").body(Map.of()))
                .here(201, "coordinator", "caseworker")
                .but(200, Kind.BROKE_THE_GLASS)
                .holds();
        String opened = calls.breakGlass("una", "HEALTH", citizen).path("breakGlassId");
        callers.trying("GET /v1/break-glass")
                .byRole(200, "administration", "auditor", "institution-leader", "caseworker")
                .holds();
        callers.trying("GET /v1/break-glass/{breakGlassId}", opened)
                .byRole(404, "administration", "auditor", "institution-leader", "caseworker", "coordinator")
                .but(200, Kind.ADMINISTRATION, Kind.AUDITOR, Kind.UNIT_LEADER, Kind.UNIT_MEMBER)
                .holds();
        callers.trying("DELETE /v1/citizens/{citizenId}/break-glass/{breakGlassId}", citizen, opened)
                .byRole(404, "coordinator", "caseworker")
                .but(204, Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/break-glass/{breakGlassId}/reviews", opened)
                .with(request -> request.body(Map.of("verdict", "JUSTIFIED", "note", "Der var fare")))
                .byRole(404, "administration", "institution-leader", "caseworker")
                .but(200, Kind.UNIT_LEADER)
                .but(409, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/staff-notices")
                .byRole(200, "coordinator", "caseworker")
                .holds();
    }

    @Test
    void an_address_is_protected_by_who_works_with_the_citizen_and_by_administration() {
        callers.trying("PUT /v1/citizens/{citizenId}/address-protection", citizen)
                .with(request -> request.body(Map.of("isProtected", true)))
                .byRelation(200, STAFF)
                .but(200, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/address-protection", citizen)
                .byRelation(200, READERS)
                .but(200, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void a_coordinator_is_changed_by_who_holds_the_journey_a_leader_or_administration() {
        String path = "/v1/citizens/" + citizen + "/coordinator";
        callers.trying("PUT /v1/citizens/{citizenId}/coordinator", citizen)
                .with(request -> request.header(
                                "If-Match", calls.coordinator("karen").get(path).header("ETag"))
                        .body(Map.of(
                                "user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte")))
                .byRelation(200, "coordinator", "institution-leader")
                .but(200, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void a_plan_is_put_by_its_own_sector() {
        callers.trying("PUT /v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}", citizen, "HEALTH", "GOP-1")
                .with(request -> request.body(Callers.HEALTH.body()))
                .byRelation(403, "sector-system", "caseworker")
                .but(200, Kind.SYSTEM_THAT_REGISTERED, Kind.RESPONSIBLE, Kind.UNIT_MEMBER)
                .but(403, Kind.SYSTEM_OF_ANOTHER_SECTOR, Kind.CASEWORKER_OF_ANOTHER_SECTOR)
                .but(403, Kind.LEFT_THE_TEAM, Kind.CLOSED_THE_GLASS)
                .holds();
    }

    @Test
    void a_conflict_is_accepted_by_the_coordinator_alone() {
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        callers.trying("POST /v1/citizens/{citizenId}/conflicts/{conflictId}/resolutions", citizen, conflict)
                .with(request -> request.body(Map.of(
                        "reason",
                        "Aftalt med borgeren",
                        "acceptedUntil",
                        Calls.today().plusDays(9).toString())))
                .byRelation(200, "coordinator")
                .but(409, Kind.DEPUTY)
                .holds();
    }

    @Test
    void what_a_load_brought_is_taken_up_by_who_works_with_the_citizen() {
        String noLoads =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        callers.trying("POST /v1/citizens/{citizenId}/conflicts/{conflictId}/take-ups", citizen, noLoads)
                .byRelation(409, "coordinator", "caseworker", "institution-leader")
                .holds();
    }

    @Test
    void lists_are_for_their_own_roles() {
        callers.trying("GET /v1/worklist")
                .byRole(200, "coordinator", "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/worklist/counts")
                .byRole(200, "coordinator", "caseworker", "institution-leader")
                .holds();
        callers.trying("GET /v1/notices")
                .byRole(200, "sector-system", "caseworker")
                .holds();
        callers.trying("GET /v1/rules")
                .byRole(
                        200,
                        "coordinator",
                        "caseworker",
                        "sector-system",
                        "administration",
                        "council",
                        "supervisor",
                        "auditor")
                .holds();
        callers.trying("GET /v1/plan-types")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration", "auditor")
                .holds();
        callers.trying("GET /v1/action-kinds")
                .byRole(200, "coordinator", "caseworker", "sector-system", "administration", "auditor")
                .holds();
    }

    @Test
    void registering_and_searching_are_for_who_works_with_citizens() {
        callers.trying("POST /v1/citizens/search")
                .with(request -> request.body(Map.of("cprNumber", "0201609995")))
                .byRole(200, STAFF)
                .holds();
        callers.trying("POST /v1/citizens")
                .with(request -> request.body(
                        Map.of("cprNumber", Calls.freshCpr(), "givenName", "Aksel", "familyName", "Østergård")))
                .byRole(201, STAFF)
                .holds();
    }

    @Test
    void without_a_token_or_a_purpose_nothing_is_told() {
        RestAssured.given().get("/v1/citizens/" + citizen + "/journey").then().statusCode(401);
        RestAssured.given()
                .auth()
                .oauth2(TestTokens.role("sector-system")
                        .sector("HEALTH")
                        .municipality(calls.municipality())
                        .token())
                .get("/v1/citizens/" + citizen + "/journey")
                .then()
                .statusCode(400);
    }

    @Test
    void who_has_no_relation_gets_the_same_answer_as_for_nobody_and_the_log_knows() {
        String refused = calls.coordinator("ole")
                .get("/v1/citizens/" + citizen + "/journey")
                .path("detail");
        String unknown = calls.coordinator("ole")
                .get("/v1/citizens/" + UUID.randomUUID() + "/journey")
                .path("detail");

        assertThat(refused).isEqualTo(unknown);
        assertThat(Rows.of(
                        calls.municipality(),
                        "select actor || ' ' || act || ' ' || code from audit where outcome = 'REFUSED' and subject = '"
                                + citizen + "'"))
                .containsExactly("ole journey.read not-found");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select act from audit where outcome = 'DONE' and subject = '" + citizen + "' order by at"))
                .startsWith(
                        "citizen.register", "sector-plan.put", "coordinator.appoint", "sector-plan.put", "team.add");
    }
}
