package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often the citizen got somebody else to deal with is shown on the journey (CIT-02, daily use C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CaseworkerChangeHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_of_two_sectors() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("mette"));
    }

    @Test
    void nobody_changed_is_as_many_persons_as_are_responsible() {
        caseworkers("")
                .body("caseworkers.since", equalTo(Calls.today().minusYears(1).toString()))
                .body("caseworkers.changes", equalTo(0))
                .body("caseworkers.different", equalTo(3))
                .body("caseworkers.items", empty());
    }

    @Test
    void each_change_of_who_is_responsible_counts_and_a_new_version_by_the_same_person_does_not() {
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .responsible("mette")
                        .version(2)
                        .goal("g1"));
        Instant before = Instant.now();
        calls.putting(
                citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("jonas").version(3));
        calls.putting(
                citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("mette").version(4));
        calls.putting(
                citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("karen").version(5));

        caseworkers("")
                .body("caseworkers.changes", equalTo(3))
                .body("caseworkers.different", equalTo(4))
                .body("caseworkers.items.sector", contains("EMPLOYMENT", "EMPLOYMENT", "EMPLOYMENT"));
        caseworkers("?asOf=" + before)
                .body("caseworkers.changes", equalTo(0))
                .body("caseworkers.different", equalTo(3));
    }

    @Test
    void another_coordinator_counts_too() {
        calls.with(TestTokens.role("administration"))
                .header(
                        "If-Match",
                        calls.coordinator("karen")
                                .get("/v1/citizens/" + citizen + "/coordinator")
                                .header("ETag"))
                .body(Map.of("user", "ole", "name", "Ole Lund", "phone", "89402001"))
                .put("/v1/citizens/" + citizen + "/coordinator")
                .then()
                .statusCode(200);

        caseworkers("")
                .body("caseworkers.changes", equalTo(1))
                .body("caseworkers.different", equalTo(4))
                .body("caseworkers.items[0].planId", nullValue());
    }

    @Test
    void what_is_older_than_the_period_no_longer_counts() {
        calls.putting(
                citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("jonas").version(2));
        Rows.change(
                calls.municipality(),
                "insert into responsible_change (plan_id, at, citizen_id, from_user, to_user) "
                        + "select plan_id, at - interval '13 months', citizen_id, 'ida', 'mette' from responsible_change");

        caseworkers("").body("caseworkers.changes", equalTo(1)).body("caseworkers.different", equalTo(4));
    }

    @Test
    void a_plan_whose_existence_is_a_secret_is_in_no_others_figure() {
        for (int version = 1; version <= 2; version++) {
            Map<String, Object> hidden = new HashMap<>(PlanBody.of("SOCIAL", "KC-1")
                    .responsible("signe" + version)
                    .version(version)
                    .body());
            hidden.put("sensitivity", "VIP");
            calls.system("SOCIAL").body(hidden).put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/KC-1");
        }

        caseworkers("")
                .body("caseworkers.changes", equalTo(0))
                .body("caseworkers.different", equalTo(3))
                .body(not(containsString("signe")));
        calls.journey(calls.caseworker("signe2", "SOCIAL"), citizen)
                .then()
                .body("caseworkers.changes", equalTo(1))
                .body("caseworkers.different", equalTo(5));
    }

    private ValidatableResponse caseworkers(String query) {
        return calls.system("HEALTH")
                .get("/v1/citizens/" + citizen + "/journey" + query)
                .then()
                .statusCode(200);
    }
}
