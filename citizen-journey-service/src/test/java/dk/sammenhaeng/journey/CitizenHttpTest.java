package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CitizenHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    @Test
    void a_registered_citizen_is_found_by_number_and_known_by_a_surrogate_id() {
        String cpr = Calls.freshCpr();

        UUID id = calls.citizen("HEALTH", cpr);

        calls.system("SOCIAL")
                .body(Map.of("cprNumber", cpr.substring(0, 6) + "-" + cpr.substring(6)))
                .post("/v1/citizens/search")
                .then()
                .statusCode(200)
                .body("items.id", contains(id.toString()));
        calls.system("HEALTH")
                .get("/v1/citizens/" + id)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Aksel"))
                .body("familyName", equalTo("Østergård"))
                .body("registeredBySector", equalTo("HEALTH"));
        Published.on(id, "journey.started.v1");
    }

    @Test
    void a_number_is_registered_once_in_a_municipality_and_again_in_another() {
        String cpr = Calls.freshCpr();
        calls.citizen("HEALTH", cpr);

        calls.register("SOCIAL", cpr).then().statusCode(409).body("rule", equalTo("citizen-already-registered"));

        Calls.inFreshMunicipality().citizen("SOCIAL", cpr);
    }

    @Test
    void a_number_without_modulus_11_is_accepted_and_one_without_a_date_is_not() {
        calls.citizen("HEALTH", "0201609996");
        calls.register("HEALTH", "3202609995")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cprNumber"))
                .body("errors.code", contains("cpr.date"));
        calls.register("HEALTH", "123").then().statusCode(400).body("errors.code", hasItem("cpr.malformed"));
    }

    @Test
    void every_fault_of_a_registration_is_named_and_none_repeats_a_number() {
        calls.system("HEALTH")
                .body(Map.of("cprNumber", "0201609995", "givenName", " ", "familyName", "Kaldet 0201609995"))
                .post("/v1/citizens")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/familyName", "/givenName"))
                .body("errors.code", contains("no-cpr", "not-blank"));
    }

    @Test
    void a_search_for_an_unknown_number_finds_nobody() {
        calls.system("HEALTH")
                .body(Map.of("cprNumber", Calls.freshCpr()))
                .post("/v1/citizens/search")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void a_name_and_residence_are_corrected_by_who_saw_the_latest() {
        UUID id = calls.citizen("HEALTH");
        String path = "/v1/citizens/" + id;
        String seen = calls.system("HEALTH").get(path).header("ETag");
        Map<String, String> body = Map.of("givenName", "Axel", "familyName", "Lund", "municipalityOfResidence", "0101");

        calls.system("HEALTH").body(body).put(path).then().statusCode(428);
        String next = calls.system("HEALTH")
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(200)
                .body("givenName", equalTo("Axel"))
                .body("municipalityOfResidence", equalTo("0101"))
                .extract()
                .header("ETag");
        calls.system("HEALTH")
                .header("If-Match", seen)
                .body(body)
                .put(path)
                .then()
                .statusCode(412);
        calls.system("HEALTH")
                .header("If-Match", next)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
        UUID marker = calls.citizen("HEALTH");
        Published.onlyOn(id, marker, "journey.started.v1", "journey.part-changed.v1");
    }

    @Test
    void whoever_works_with_the_citizen_and_administration_correct_a_name() {
        Callers callers = Callers.around(calls);
        callers.trying("PUT /v1/citizens/{id}", callers.citizen())
                .with(request ->
                        request.header("If-Match", "\"99.x\"").body(Map.of("givenName", "Axel", "familyName", "Lund")))
                .byRelation(412, "coordinator", "caseworker", "sector-system")
                .but(412, Callers.Kind.ADMINISTRATION)
                .holds();
    }
}
