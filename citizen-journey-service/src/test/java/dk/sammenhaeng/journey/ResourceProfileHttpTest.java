package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What citizens wish and can build on is written before there is any plan, and a plan begins with it (FW-J5, CIT-15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ResourceProfileHttpTest {

    private static final Map<String, Object> WORDS = words("Jeg vil kunne gå ned til havnen igen");

    private final Calls calls = Calls.inFreshMunicipality();
    private final Citizens citizens = new Citizens(calls);

    @Test
    void the_citizens_words_come_before_any_plan_are_read_in_all_sectors_and_begin_the_coordinated_plan() {
        String subject = UUID.randomUUID().toString();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        String mine = "/v1/citizens/" + citizen + "/my-resource-profile";
        String theirs = "/v1/citizens/" + citizen + "/resource-profile";
        citizens.as(subject).get(mine).then().statusCode(404);
        citizens.as(subject).body(WORDS).put(mine).then().statusCode(428);

        String seen = citizens.as(subject)
                .header("If-None-Match", "*")
                .body(WORDS)
                .put(mine)
                .then()
                .statusCode(201)
                .body("via", equalTo("CITIZEN"))
                .extract()
                .header("ETag");

        citizens.as(subject)
                .header("If-None-Match", "*")
                .body(WORDS)
                .put(mine)
                .then()
                .statusCode(412);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").responsible("per"));
        calls.caseworker("per", "EMPLOYMENT")
                .get(theirs)
                .then()
                .statusCode(200)
                .body("wishes", contains("Jeg vil kunne gå ned til havnen igen"))
                .body("resources.kind", contains("NETWORK"))
                .body("allowedActions", contains("put"));
        calls.caseworker("per", "EMPLOYMENT")
                .header("If-Match", seen)
                .body(words("Jeg vil arbejde lidt"))
                .put(theirs)
                .then()
                .statusCode(200)
                .body("via", equalTo("STAFF"))
                .body("version", equalTo(2));
        calls.coordinator("karen")
                .header("If-Match", seen)
                .body(WORDS)
                .put(theirs)
                .then()
                .statusCode(412);
        citizens.as(subject).get(mine).then().body("wishes", contains("Jeg vil arbejde lidt"));
        citizens.as(subject)
                .header("If-Match", "\"2\"")
                .body(words("Ring til 0201609995"))
                .put(mine)
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));

        calls.coordinator("karen")
                .body(CoordinatedPlanCalls.OFFER)
                .post("/v1/citizens/" + citizen + "/coordinated-plans")
                .then()
                .statusCode(201)
                .body("words.wishes", contains("Jeg vil arbejde lidt"))
                .body("words.resources.words", contains("Naboen Bodil hjælper gerne"))
                .body("missing", contains("CONSENT", "NEED", "DIALOGUE"));
        assertThat(Rows.of(calls.municipality(), "select payload from event_log where aggregateid = '" + citizen + "'"))
                .isNotEmpty()
                .noneMatch(event -> event.contains("havnen") || event.contains("Bodil"));
    }

    @Test
    void nobody_elses_words_are_there_to_read() {
        String subject = UUID.randomUUID().toString();
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        String other = UUID.randomUUID().toString();
        citizens.withLogIn("SOCIAL", other);
        citizens.as(subject)
                .header("If-None-Match", "*")
                .body(WORDS)
                .put("/v1/citizens/" + citizen + "/my-resource-profile")
                .then()
                .statusCode(201);

        citizens.as(other)
                .get("/v1/citizens/" + citizen + "/my-resource-profile")
                .then()
                .statusCode(404);
        calls.caseworker("oda", "SOCIAL")
                .get("/v1/citizens/" + citizen + "/resource-profile")
                .then()
                .statusCode(404);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("PUT /v1/citizens/{citizenId}/resource-profile", around)
                .with(request -> request.header("If-None-Match", "*").body(WORDS))
                .byRelation(412, "coordinator", "caseworker")
                .but(201, Callers.Kind.RESPONSIBLE)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/resource-profile", around)
                .byRelation(200, "coordinator", "caseworker")
                .but(404, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/my-resource-profile", around)
                .with(request -> request.header("If-None-Match", "*").body(WORDS))
                .byRelation(404, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-resource-profile", around)
                .byRelation(404, "citizen")
                .holds();
        callers.as(Callers.Kind.COORDINATOR)
                .header("If-Match", "\"1\"")
                .body(Map.of("wishes", List.of(" "), "resources", List.of(Map.of("kind", "NETWORK", "words", ""))))
                .put("/v1/citizens/" + around + "/resource-profile")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/wishes/0"));
    }

    private static Map<String, Object> words(String wish) {
        return Map.of(
                "wishes",
                List.of(wish),
                "resources",
                List.of(Map.of("kind", "NETWORK", "words", "Naboen Bodil hjælper gerne")));
    }
}
