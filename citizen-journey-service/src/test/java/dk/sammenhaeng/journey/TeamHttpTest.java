package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has a relation: by team, by unit, by having registered the citizen; and no longer from the moment it ends. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TeamHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
    }

    private RequestSpecification tim() {
        return calls.caseworker("tim", "SOCIAL");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    private io.restassured.response.Response add(Map<String, Object> member) {
        return calls.coordinator("karen").body(member).post(path("/team"));
    }

    private Map<String, Object> unit(String leader, String... members) {
        return Map.of(
                "sector", "HEALTH",
                "name", "Enheden for HEALTH",
                "leaderUser", leader,
                "dutyPhone", "89401099",
                "members", List.of(members));
    }

    private String own() {
        return calls.municipality();
    }

    private int status(RequestSpecification caller) {
        return calls.journey(caller, citizen).statusCode();
    }

    @Test
    void a_member_reads_by_consent_and_has_lost_all_by_the_next_request() {
        assertThat(status(tim())).isEqualTo(404);
        String member = add(Map.of("user", "tim", "role", "Mentor", "sector", "SOCIAL"))
                .then()
                .statusCode(201)
                .body("addedBy", equalTo("karen"))
                .extract()
                .path("memberId");
        calls.journey(tim(), citizen).then().statusCode(200).body("plans.contentShown", contains(false));
        calls.coordinator("karen").body(Map.of("given", true)).put(path("/consent"));
        calls.journey(tim(), citizen).then().body("plans.contentShown", contains(true));

        calls.coordinator("karen").delete(path("/team/" + member)).then().statusCode(204);
        assertThat(status(tim())).isEqualTo(404);
        calls.coordinator("karen").delete(path("/team/" + member)).then().statusCode(204);
        calls.coordinator("karen").get(path("/team")).then().body("items", empty());
        calls.coordinator("karen")
                .get(path("/team?asOf=" + Calls.today().minusDays(1)))
                .then()
                .body("items", empty());
    }

    @Test
    void nobody_is_in_the_team_twice_and_who_left_may_come_back() {
        Map<String, Object> tim = Map.of("user", "tim", "role", "Mentor");
        String member = add(tim).path("memberId");
        add(tim).then().statusCode(409).body("code", equalTo("team-member-already"));
        tim().delete(path("/team/" + member)).then().statusCode(204);
        add(tim).then().statusCode(201);
    }

    @Test
    void a_member_works_for_the_municipality_or_for_another_authority_that_exists() {
        add(Map.of("user", "tim", "role", "Mentor")).then().statusCode(201).body("authority.code", equalTo(own()));
        add(Map.of("user", "vera", "role", "Sygeplejerske", "sector", "HEALTH", "authority", "1082"))
                .then()
                .statusCode(201)
                .body("authority.name", equalTo("Region Midtjylland"));
        add(Map.of("user", "bo", "role", "Mentor", "authority", "0999"))
                .then()
                .statusCode(400)
                .body("errors.collect { it.pointer + ' ' + it.code }", contains("/authority team.authority-unknown"));
        add(Map.of("user", "bo", "role", "Mentor", "authority", "Region"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/authority"));

        calls.coordinator("karen")
                .get(path("/team"))
                .then()
                .body("items.authority.code", containsInAnyOrder(own(), "1082"));
    }

    @Test
    void a_time_in_the_team_may_end_by_itself() {
        add(Map.of("user", "tim", "role", "Mentor", "until", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("team.until"));
        String member = add(Map.of(
                        "user",
                        "tim",
                        "role",
                        "Mentor",
                        "until",
                        Calls.today().plusDays(1).toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("memberId");
        assertThat(status(tim())).isEqualTo(200);
        Rows.change(
                calls.municipality(),
                "update team_member set added_at = now() - interval '2 days', ends_at = now() where id = '" + member
                        + "'");
        assertThat(status(tim())).isEqualTo(404);
    }

    @Test
    void a_member_of_the_unit_works_with_its_plans_and_who_leaves_it_does_not() {
        UUID id = UUID.randomUUID();
        String seen = calls.unit(id, unit("lone", "una", "fie")).header("ETag");
        RequestSpecification leader =
                calls.with(TestTokens.role("institution-leader").user("lone"));
        calls.journey(calls.caseworker("fie", "HEALTH"), citizen)
                .then()
                .statusCode(200)
                .body("plans.seenBy.ground", contains("OWN"));
        assertThat(status(leader)).isEqualTo(200);

        String next = calls.with(TestTokens.role("administration"))
                .header("If-Match", seen)
                .body(unit("lars", "una"))
                .put("/v1/units/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(status(calls.caseworker("fie", "HEALTH"))).isEqualTo(404);
        assertThat(status(calls.with(TestTokens.role("institution-leader").user("lone"))))
                .isEqualTo(404);
        assertThat(status(calls.caseworker("una", "HEALTH"))).isEqualTo(200);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", seen)
                .body(unit("lars"))
                .put("/v1/units/" + id)
                .then()
                .statusCode(412);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", next)
                .body(unit("lars", "fie"))
                .put("/v1/units/" + id)
                .then()
                .statusCode(200);
        assertThat(status(calls.caseworker("fie", "HEALTH"))).as("came back").isEqualTo(200);
    }

    @Test
    void a_leader_of_the_unit_ends_a_time_in_the_team_and_a_member_of_the_unit_does_not() {
        calls.unit(UUID.randomUUID(), unit("lone", "una"));
        String member = add(Map.of("user", "tim", "role", "Mentor")).path("memberId");
        calls.caseworker("una", "HEALTH")
                .delete(path("/team/" + member))
                .then()
                .statusCode(403)
                .body("code", equalTo("team-of-the-coordinator"));
        calls.with(TestTokens.role("institution-leader").user("lone"))
                .delete(path("/team/" + member))
                .then()
                .statusCode(204);
    }

    @Test
    void a_units_name_belongs_to_one_unit_of_the_sector() {
        calls.unit(UUID.randomUUID(), unit("lone"));
        UUID second = UUID.randomUUID();
        RequestSpecification administration = calls.with(TestTokens.role("administration"));
        administration
                .header("If-None-Match", "*")
                .body(unit("lars"))
                .put("/v1/units/" + second)
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-name-taken"));
        Map<String, Object> other = new HashMap<>(unit("lars"));
        other.put("sector", "SOCIAL");
        calls.unit(second, other);
        calls.with(TestTokens.role("administration"))
                .body(other)
                .put("/v1/units/" + second)
                .then()
                .statusCode(428);
        calls.coordinator("karen")
                .get("/v1/units?count=true")
                .then()
                .body("items.sector", contains("HEALTH", "SOCIAL"))
                .body("total", equalTo(2));
        calls.coordinator("karen").get("/v1/units?sector=SOCIAL").then().body("items", hasSize(1));
        calls.coordinator("karen").get("/v1/units?user=lars").then().body("items.unitId", contains(second.toString()));
        String next = calls.coordinator("karen").get("/v1/units?limit=1").path("next");
        calls.coordinator("karen")
                .get("/v1/units?limit=1&cursor=" + next)
                .then()
                .body("items.sector", contains("SOCIAL"));
    }

    @Test
    void who_registered_a_citizen_knows_them_until_there_is_a_plan() {
        String registered = calls.caseworker("rie", "SOCIAL")
                .body(Map.of("cprNumber", Calls.freshCpr(), "givenName", "Aksel", "familyName", "Østergård"))
                .post("/v1/citizens")
                .path("id");
        UUID other = UUID.fromString(registered);
        calls.journey(calls.caseworker("rie", "SOCIAL"), other).then().statusCode(200);
        calls.journey(calls.caseworker("rolf", "SOCIAL"), other).then().statusCode(404);

        calls.putting(other, PlanBody.of("SOCIAL", "H-1"));
        calls.journey(calls.caseworker("rie", "SOCIAL"), other).then().statusCode(404);
        calls.journey(calls.caseworker("worker-social", "SOCIAL"), other).then().statusCode(200);
    }

    @Test
    void a_caseworker_is_told_of_the_citizens_they_work_with_and_the_system_of_all() {
        calls.putting(citizen, Callers.EMPLOYMENT);
        assertThat(told(calls.system("HEALTH"))).hasSize(1);
        assertThat(told(calls.caseworker("worker-health", "HEALTH"))).hasSize(1);
        assertThat(told(calls.caseworker("anybody", "HEALTH"))).isEmpty();
    }

    private List<String> told(RequestSpecification caller) {
        return caller.get("/v1/notices").path("items.noticeId");
    }

    @Test
    void the_team_is_listed_with_what_the_caller_may_do() {
        add(Map.of("user", "tim", "role", "Mentor", "sector", "SOCIAL"));
        add(Map.of("user", "vera", "role", "Sygeplejerske", "sector", "HEALTH"));
        calls.coordinator("karen")
                .get(path("/team"))
                .then()
                .body("items.user", containsInAnyOrder("tim", "vera"))
                .body("allowedActions", contains("add", "end"));
        tim().get(path("/team")).then().body("allowedActions", empty());
    }
}
