package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What sectors keep beside their plans is a line of the timeline for who may read the thing itself (FW-X7). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TimelineKeptHttpTest extends AmongInstitutions {

    @Test
    void a_choice_is_its_own_sectors_alone_while_the_address_is_protected_and_never_names_the_place() {
        offered(birk, List.of(), 0);
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, Callers.HEALTH);
        shared(citizen);
        String choice = show(citizen, Map.of()).path("id");
        staff().header("If-Match", "\"0\"")
                .body(chosen(birk))
                .post(path(citizen) + "/" + choice + "/makings")
                .then()
                .statusCode(200);
        Response open = timeline(calls.coordinator("karen"), citizen, "?kind=CHOICE_MADE");
        open.then().body("items.id", contains(choice)).body("items.detail.name", contains("Hjemmehjælp"));
        assertThat(open.asString()).doesNotContain(birk.toString());

        calls.coordinator("karen")
                .body(Map.of("isProtected", true))
                .put("/v1/citizens/" + citizen + "/address-protection")
                .then()
                .statusCode(200);

        timeline(calls.coordinator("karen"), citizen, "?kind=CHOICE_MADE")
                .then()
                .body("items", empty());
        timeline(staff(), citizen, "?kind=CHOICE_MADE").then().body("items.id", contains(choice));
    }

    @Test
    void what_tells_of_treatment_is_a_line_only_for_who_reads_what_is_sensitive() {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        shared(citizen);
        calls.system("SOCIAL")
                .body(Map.of(
                        "fact", "TREATMENT_CONTACT", "on", TODAY.minusDays(3).toString()))
                .post("/v1/citizens/" + citizen + "/milestone-facts")
                .then()
                .statusCode(201);
        String treatment = calls.system("SOCIAL")
                .body(Map.of(
                        "kind",
                        "SUBSTANCE_TREATMENT",
                        "from",
                        TODAY.minusDays(9).toString()))
                .post("/v1/citizens/" + citizen + "/episodes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String seen = calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/episodes/" + treatment)
                .header("ETag");
        calls.system("SOCIAL")
                .header("If-Match", seen)
                .body(Map.of("on", TODAY.toString(), "outcome", "REDUCED"))
                .post("/v1/citizens/" + citizen + "/episodes/" + treatment + "/endings")
                .then()
                .statusCode(200);
        String ahead = "?limit=100&to=" + TODAY.plusDays(60);

        timeline(calls.system("SOCIAL"), citizen, ahead)
                .then()
                .body("items.kind", hasItems("OUTCOME", "EPISODE_ENDED"))
                .body("items.detail.kind", hasItem("TREATMENT_START"));
        Response others = timeline(calls.coordinator("karen"), citizen, ahead);
        others.then().body("items.kind", not(hasItem("OUTCOME"))).body("items.kind", hasItem("PLAN_CREATED"));
        assertThat(others.asString()).doesNotContain("TREATMENT", "REDUCED", treatment);
        String outcomes = "/v1/citizens/" + citizen + "/outcomes";
        calls.system("SOCIAL").get(outcomes).then().body("items.basisId", hasItem(treatment));
        calls.coordinator("karen").get(outcomes).then().statusCode(200).body("items", empty());
    }

    private void shared(UUID citizen) {
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    private static Response timeline(RequestSpecification caller, UUID citizen, String query) {
        return caller.get("/v1/citizens/" + citizen + "/timeline" + query);
    }
}
