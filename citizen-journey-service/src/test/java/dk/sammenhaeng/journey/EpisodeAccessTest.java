package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may begin, end and read an episode, and its kinds. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EpisodeAccessTest extends AroundAnEpisode {

    @Test
    void what_tells_of_treatment_or_shelter_is_for_its_own_sector_and_with_consent_the_coordinator() {
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        calls.coordinate(citizen, "karen");
        String treatment = begun("SUBSTANCE_TREATMENT", TODAY);
        String placement = begun("PLACEMENT", TODAY);
        RequestSpecification lone = calls.caseworker("lone", "HEALTH");

        social().get(path("")).then().body("items.id", containsInAnyOrder(treatment, placement));
        for (var caller : List.of(calls.system("HEALTH"), lone, calls.coordinator("karen"))) {
            caller.get(path("")).then().statusCode(200).body("items", empty());
        }
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        calls.coordinator("karen").get(path("")).then().body("items.id", contains(placement));
        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put("/v1/citizens/" + citizen + "/consent");

        calls.coordinator("karen").get(path("")).then().body("items.id", containsInAnyOrder(treatment, placement));
        calls.caseworker("lone", "HEALTH").get(path("")).then().body("items.id", contains(placement));
        calls.caseworker("lone", "HEALTH").get(path(treatment)).then().statusCode(404);
        calls.caseworker("lone", "HEALTH").get(path(placement)).then().statusCode(200);
        ending(calls.system("HEALTH"), placement, "\"0\"", TODAY, "AS_PLANNED")
                .then()
                .statusCode(404);
        ending(calls.caseworker("lone", "HEALTH"), placement, "\"0\"", TODAY, "AS_PLANNED")
                .then()
                .statusCode(403);
    }

    @Test
    void an_episode_is_kept_by_a_sector_that_keeps_its_kind() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));

        begin(calls.system("EMPLOYMENT"), Map.of("kind", "SHELTER", "from", TODAY.toString()))
                .then()
                .statusCode(403)
                .body("code", equalTo("episode-of-another-sector"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        Map<String, Object> admission = Map.of("kind", "ADMISSION", "from", TODAY.toString());
        callers.trying("POST /v1/citizens/{citizenId}/episodes", callers.citizen())
                .with(request -> request.body(admission))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(409, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String episode = calls.system("HEALTH")
                .get("/v1/citizens/" + callers.citizen() + "/episodes")
                .path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/episodes", callers.citizen())
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/episodes/{episodeId}", callers.citizen(), episode)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(200, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/episodes/{episodeId}/endings", callers.citizen(), episode)
                .with(request ->
                        request.header("If-Match", "\"0\"").body(Map.of("on", TODAY.toString(), "outcome", "HOME")))
                .byRelation(404, "caseworker", "sector-system")
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .but(412, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/episode-kinds")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    @Test
    void the_kinds_say_how_they_may_end() {
        social().get("/v1/episode-kinds")
                .then()
                .body(
                        "items.code",
                        hasItems(
                                "PLACEMENT", "SUBSTANCE_TREATMENT", "CRISIS_CENTRE", "SHELTER", "HOUSING", "ADMISSION"))
                .body(
                        "items.find { it.code == 'SUBSTANCE_TREATMENT' }.ends.code",
                        containsInAnyOrder("DRUG_FREE", "REDUCED", "UNCHANGED", "DROPPED_OUT"))
                .body(
                        "items.find { it.code == 'PLACEMENT' }.ends.find { it.code == 'BREAKDOWN' }.review",
                        equalTo("PLAN_REVISION"));
    }
}
