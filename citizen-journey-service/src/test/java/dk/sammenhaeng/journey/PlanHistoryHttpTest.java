package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every version of a plan is kept, and shown as of any time to who may see the plan today (catalogue C2, C15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class PlanHistoryHttpTest {

    private static final String[] STAFF = {"sector-system", "caseworker", "coordinator"};
    private static final PlanBody PLAN = PlanBody.of("EMPLOYMENT", "MP-1").goal("g1");

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("HEALTH");
    }

    @Test
    void each_change_is_a_version_and_what_changes_nothing_is_none() {
        calls.putting(citizen, PLAN);
        calls.putting(citizen, PLAN);
        calls.putting(citizen, PLAN.version(2));
        calls.putting(citizen, PLAN.version(3).goal("g2"));
        calls.system("EMPLOYMENT").delete(Calls.path(citizen, PLAN) + "?externalVersion=4");
        calls.putting(citizen, PLAN.version(5).goal("g3"));

        Response versions = versions("");

        versions.then()
                .statusCode(200)
                .body("items.version", contains(4, 3, 2, 1))
                .body("items.what", contains("PUT", "WITHDRAWN", "PUT", "PUT"))
                .body("items[0].recordedUntil", nullValue())
                .body("items[0].plan.goals.externalId", contains("g1", "g3"))
                .body("items[1].plan.goals", empty())
                .body("items[2].plan.goals.externalId", contains("g1", "g2"))
                .body("items[2].plan.validFrom", equalTo("2026-01-01"))
                .body("items[3].plan.externalVersion", equalTo(1));
        List<String> recordedAt = versions.path("items.recordedAt");
        assertThat(versions.<List<String>>path("items.recordedUntil").subList(1, 4))
                .isEqualTo(recordedAt.subList(0, 3));
    }

    @Test
    void the_versions_are_read_page_by_page() {
        for (int version = 1; version <= 3; version++) {
            calls.putting(citizen, PLAN.version(version).goal("h" + version));
        }

        Response first = versions("?limit=2");
        Response last = versions("?limit=2&cursor=" + first.path("next"));

        first.then().body("items.version", contains(3, 2));
        last.then().body("items.version", contains(1)).body("next", nullValue());
        assertThat(last.<String>path("items[0].recordedUntil")).isEqualTo(first.path("items[1].recordedAt"));
    }

    @Test
    void plan_list_and_journey_are_read_as_of_an_instant() {
        calls.coordinate(citizen, "karen");
        Instant nothing = now();
        calls.putting(citizen, PLAN.appointment("s1", Callers.NINE, Callers.NINE.plusSeconds(3600)));
        Instant one = now();
        calls.putting(citizen, Callers.HEALTH);
        Instant both = now();
        calls.system("EMPLOYMENT").delete(Calls.path(citizen, PLAN) + "?externalVersion=2");

        assertThat(sectors(nothing)).isEmpty();
        assertThat(sectors(one)).containsExactly("EMPLOYMENT");
        assertThat(sectors(both)).containsExactlyInAnyOrder("EMPLOYMENT", "HEALTH");
        assertThat(sectors(now())).containsExactly("HEALTH");
        health("/journey?asOf=" + both)
                .then()
                .body("conflicts.rule", hasItem("overlapping-appointments"))
                .body("plans", hasSize(2));
        health("/journey?asOf=" + one).then().body("conflicts", empty()).body("plans", hasSize(1));
        health("/sector-plans/HEALTH/GOP-1?asOf=" + one).then().statusCode(404);
        health("/sector-plans/EMPLOYMENT/MP-1").then().statusCode(404);
        health("/sector-plans/EMPLOYMENT/MP-1?asOf=" + both)
                .then()
                .statusCode(200)
                .body("contentShown", equalTo(false));
    }

    @Test
    void a_day_means_its_end() {
        calls.putting(citizen, PLAN);

        health("/sector-plans?asOf=" + Calls.today()).then().body("items", hasSize(1));
        health("/sector-plans?asOf=" + Calls.today().minusDays(1)).then().body("items", empty());
        health("/sector-plans?asOf=yesterday")
                .then()
                .statusCode(400)
                .body("errors.code", contains("malformed-parameter"));
    }

    @Test
    void the_past_is_shown_by_todays_right_and_not_by_that_of_then() {
        calls.putting(citizen, PLAN);
        calls.coordinate(citizen, "karen");
        consent(true);
        calls.putting(citizen, PLAN.version(2).goal("g2"));
        Instant shared = now();
        assertThat(content(shared)).containsExactly(true);

        consent(false);

        assertThat(content(shared)).containsExactly(false);
        calls.coordinator("karen")
                .get(Calls.path(citizen, PLAN) + "/versions")
                .then()
                .body("items.plan.contentShown", contains(false, false))
                .body("items.plan.goals", contains(empty(), empty()));
    }

    @Test
    void a_version_cannot_be_changed_or_deleted_by_the_service() {
        calls.putting(citizen, PLAN);

        Map<String, String> refusals = Map.of(
                "update plan_version set document = '{}'", "permission denied",
                "delete from plan_version", "rows of plan_version are kept");
        refusals.forEach((attempt, refusal) -> assertThatThrownBy(() -> {
                    try (Connection connection = StackResource.database()
                                    .connect(StackResource.database().app());
                            var statement = connection.prepareStatement(attempt)) {
                        statement.execute();
                    }
                })
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(refusal));
    }

    @Test
    void versions_are_for_who_knows_the_citizen() {
        Callers callers = Callers.around(calls);
        callers.trying(
                        "GET /v1/citizens/{citizenId}/sector-plans/{sector}/{externalId}/versions",
                        callers.citizen(),
                        "HEALTH",
                        "GOP-1")
                .byRelation(200, STAFF)
                .holds();
    }

    private Response versions(String query) {
        return calls.system("EMPLOYMENT").get(Calls.path(citizen, PLAN) + "/versions" + query);
    }

    private Response health(String path) {
        return calls.system("HEALTH").get("/v1/citizens/" + citizen + path);
    }

    private List<String> sectors(Instant asOf) {
        return health("/sector-plans?asOf=" + asOf).path("items.sector");
    }

    private List<Boolean> content(Instant asOf) {
        return calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/sector-plans?asOf=" + asOf)
                .path("items.contentShown");
    }

    private static Instant now() {
        return Instant.now();
    }

    private void consent(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }
}
