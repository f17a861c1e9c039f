package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two units know whom they share, as far as each leader may know of the other's plan (CIT-11). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SharedCitizenHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_leader_lists_those_both_units_have_and_others_get_counts_that_tell_of_nobody() {
        UUID health = unit("HEALTH", "lone", false);
        UUID social = unit("SOCIAL", "lars", false);
        UUID secret = unit("PSYCHIATRY", "pia", true);
        UUID both = with("HEALTH", "SOCIAL");
        with("HEALTH");
        with("SOCIAL");
        UUID three = with("HEALTH", "SOCIAL", "PSYCHIATRY");
        UUID hidden = with("HEALTH");
        Map<String, Object> sensitive = PlanBody.of("SOCIAL", "P-1").body();
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("SOCIAL")
                .body(sensitive)
                .put("/v1/citizens/" + hidden + "/sector-plans/SOCIAL/P-1")
                .then()
                .statusCode(201);
        String ours = "/v1/units/" + health + "/shared-citizens";

        leader("lone")
                .get(ours + "/" + social)
                .then()
                .statusCode(200)
                .body("items.citizenId", contains(both.toString(), three.toString()))
                .body("items.name", contains("Aksel Østergård", "Aksel Østergård"));
        leader("lone").get(ours + "/" + secret).then().statusCode(200).body("items", empty());
        leader("lars").get(ours + "/" + social).then().statusCode(404);
        leader("lars")
                .get("/v1/units/" + social + "/shared-citizens/" + health)
                .then()
                .body("items", hasSize(3));
        assertThat(paged(ours + "/" + social)).containsExactly(both.toString(), three.toString());
        leader("lone")
                .get(ours)
                .then()
                .body("items.name", contains("Enheden for SOCIAL"))
                .body("items.citizens", contains(2));
        calls.with(TestTokens.role("administration"))
                .get(ours)
                .then()
                .statusCode(200)
                .body("items.name", contains("Enheden for SOCIAL"))
                .body("items[0].citizens", nullValue());

        calls.system("SOCIAL")
                .delete("/v1/citizens/" + both + "/sector-plans/SOCIAL/P-1?externalVersion=2")
                .then()
                .statusCode(200);
        leader("lone").get(ours + "/" + social).then().body("items.citizenId", contains(three.toString()));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID other = unit("SOCIAL", "lars-of-another", false);
        callers.trying("GET /v1/units/{id}/shared-citizens", callers.unit())
                .byRole(404, "institution-leader", "caseworker", "administration")
                .but(200, Kind.UNIT_LEADER, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/units/{id}/shared-citizens/{otherId}", callers.unit(), other)
                .byRole(404, "institution-leader", "caseworker")
                .but(200, Kind.UNIT_LEADER)
                .holds();
    }

    private List<String> paged(String path) {
        List<String> found = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = leader("lone").get(path + "?limit=1" + cursor);
            found.addAll(page.path("items.citizenId"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return found;
    }

    private UUID with(String... sectors) {
        UUID citizen = calls.citizen("HEALTH");
        for (String sector : sectors) {
            calls.putting(citizen, PlanBody.of(sector, "P-1"));
        }
        return citizen;
    }

    private UUID unit(String sector, String leader, boolean secret) {
        UUID id = UUID.randomUUID();
        calls.unit(
                id,
                Map.of(
                        "sector",
                        sector,
                        "name",
                        "Enheden for " + sector,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89401099",
                        "secret",
                        secret,
                        "members",
                        List.of()));
        return id;
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }
}
