package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InstitutionHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_registered_institution_is_open_from_today_and_told_to_everyone() {
        Map<String, Object> sent = calls.institution("Børnehuset Æblegården", "DAY_CARE");

        Response created = calls.as("administration").body(sent).post("/v1/institutions");

        UUID id = Calls.id(created);
        created.then()
                .header("Location", endsWith("/v1/institutions/" + id))
                .body("name", equalTo("Børnehuset Æblegården"))
                .body("serviceStatus", equalTo("OPEN"))
                .body("serviceStatusFrom", equalTo(TODAY.toString()))
                .body("allowedActions", contains("change", "decide-service-status"));
        calls.as("caseworker")
                .get("/v1/institutions/" + id)
                .then()
                .statusCode(200)
                .body("pNumber", equalTo(sent.get("pNumber")))
                .body("phases", hasSize(1))
                .body("allowedActions", empty());
        PublishedEvent event = Published.on(id, "institution.registered.v1").getFirst();
        assertThat(event.data().path("area").asText()).isEqualTo("DAY_CARE");
        assertThat(event.event().path("municipality").asText()).isEqualTo(calls.municipality());
    }

    @Test
    void every_fault_of_a_registration_is_named_at_once() {
        Map<String, Object> wrong = new HashMap<>(calls.institution(" ", "ELDERCARE"));
        wrong.put("places", -1);
        wrong.remove("ownership");
        calls.as("administration")
                .body(wrong)
                .post("/v1/institutions")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", containsInAnyOrder("/name", "/places", "/ownership"));

        Map<String, Object> numbers = new HashMap<>(calls.institution("Kastanjehaven", "ELDERCARE"));
        numbers.put("cvr", "64942213");
        numbers.put("pNumber", "12");
        calls.as("administration")
                .body(numbers)
                .post("/v1/institutions")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cvr", "/pNumber"))
                .body("errors.code", contains("cvr.check-digit", "p-number.malformed"));
    }

    @Test
    void an_area_that_does_not_exist_and_a_field_that_is_unknown_are_refused() {
        Map<String, Object> wrong = new HashMap<>(calls.institution("Kastanjehaven", "FISHING"));
        calls.as("administration").body(wrong).post("/v1/institutions").then().statusCode(400);
        Map<String, Object> more = new HashMap<>(calls.institution("Kastanjehaven", "ELDERCARE"));
        more.put("leader", "Inge");
        calls.as("administration").body(more).post("/v1/institutions").then().statusCode(400);
    }

    @Test
    void a_value_that_is_not_what_it_stands_for_is_refused_at_its_place() {
        Map<String, Object> wrong = calls.institution("Kastanjehaven", "ELDERCARE");
        for (Map.Entry<String, Object> value : Map.<String, Object>of(
                        "places", "12", "employees", 1.5, "area", 0, "name", "a\u0000b")
                .entrySet()) {
            Map<String, Object> sent = new HashMap<>(wrong);
            sent.put(value.getKey(), value.getValue());
            calls.as("administration")
                    .body(sent)
                    .post("/v1/institutions")
                    .then()
                    .statusCode(400)
                    .body("errors.pointer", contains("/" + value.getKey()));
        }
    }

    @Test
    void a_p_number_is_one_institutions_in_a_municipality_and_free_in_another() {
        Map<String, Object> sent = calls.institution("Kastanjehaven", "ELDERCARE");
        calls.registered(sent);

        calls.as("administration")
                .body(sent)
                .post("/v1/institutions")
                .then()
                .statusCode(409)
                .body("rule", equalTo("p-number-taken"))
                .body("detail", equalTo("Kommunen har allerede en institution med det P-nummer."));
        Calls.inFreshMunicipality().registered(sent);
    }

    @Test
    void a_change_names_the_version_it_saw_and_the_same_details_again_tell_nobody() {
        Map<String, Object> sent = new HashMap<>(calls.institution("Kastanjehaven", "ELDERCARE"));
        UUID id = calls.registered(sent);
        String path = "/v1/institutions/" + id;
        String seen = calls.tag(path);

        calls.as("administration").body(sent).put(path).then().statusCode(428);
        calls.as("administration")
                .header("If-Match", seen)
                .body(sent)
                .put(path)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(seen));
        sent.put("places", 70);
        calls.as("administration")
                .header("If-Match", seen)
                .body(sent)
                .put(path)
                .then()
                .statusCode(200)
                .body("places", equalTo(70));
        calls.as("administration")
                .header("If-Match", seen)
                .body(sent)
                .put(path)
                .then()
                .statusCode(412);

        Published.onlyOn(id, calls.registered(), "institution.registered.v1", "institution.changed.v1");
    }

    @Test
    void a_repeated_registration_is_one_institution() {
        Map<String, Object> sent = calls.institution("Kastanjehaven", "ELDERCARE");
        String key = UUID.randomUUID().toString();
        UUID first = Calls.id(calls.as("administration", key).body(sent).post("/v1/institutions"));

        Response again = calls.as("administration", key).body(sent).post("/v1/institutions");

        again.then().header("Idempotency-Replayed", "true");
        assertThat(Calls.id(again)).isEqualTo(first);
    }

    @Test
    void a_decided_closure_is_the_service_status_until_a_decided_reopening() {
        UUID id = calls.registered();

        decide(id, "CLOSED", TODAY.plusDays(30).toString())
                .then()
                .statusCode(201)
                .body("serviceStatus", equalTo("CLOSED"))
                .body("serviceStatusFrom", equalTo(TODAY.plusDays(30).toString()))
                .body("phases.serviceStatus", contains("OPEN", "CLOSED"));
        decide(id, "CLOSED", TODAY.plusDays(30).toString())
                .then()
                .statusCode(409)
                .body("rule", equalTo("service-status-unchanged"));
        decide(id, "OPEN", TODAY.plusDays(30).toString())
                .then()
                .statusCode(201)
                .body("serviceStatus", equalTo("OPEN"))
                .body("phases", hasSize(1));

        List<PublishedEvent> events = Published.on(
                id,
                "institution.registered.v1",
                "institution.service-status-changed.v1",
                "institution.service-status-changed.v1");
        assertThat(events.get(1).data().path("cause").asText()).isEqualTo("DECISION");
        assertThat(events.get(1).data().path("effectiveFrom").asText())
                .isEqualTo(TODAY.plusDays(30).toString());
        assertThat(events.get(1).data().has("brakeId")).isFalse();
        assertThat(events.get(2).data().path("serviceStatus").asText()).isEqualTo("OPEN");
    }

    @Test
    void a_decision_names_the_version_it_saw() {
        UUID id = calls.registered();

        calls.as("administration")
                .body(Map.of("serviceStatus", "CLOSED", "effectiveFrom", TODAY.toString(), "reason", "Fusion"))
                .post("/v1/institutions/" + id + "/service-status-changes")
                .then()
                .statusCode(428);
        calls.as("administration")
                .header("If-Match", calls.tag("/v1/institutions/" + id))
                .body(Map.of())
                .post("/v1/institutions/" + id + "/service-status-changes")
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/serviceStatus", "/effectiveFrom", "/reason"));
    }

    @Test
    void the_list_is_in_danish_order_narrowed_by_its_filters_and_walked_page_by_page() {
        Calls own = Calls.inFreshMunicipality();
        for (String name : List.of("Østerhuset", "Aaløkken", "Ældrecentret", "Bakkehuset", "Andehuset")) {
            own.registered(own.institution(name, name.startsWith("Æ") ? "ELDERCARE" : "SCHOOL"));
        }

        Response first = own.get("/v1/institutions?limit=3&count=true");
        first.then()
                .statusCode(200)
                .body("items.name", contains("Andehuset", "Bakkehuset", "Ældrecentret"))
                .body("total", equalTo(5));
        own.as("administration")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/institutions?limit=3&count=true")
                .then()
                .body("items.name", contains("Østerhuset", "Aaløkken"));
        own.get("/v1/institutions?area=ELDERCARE").then().body("items.name", contains("Ældrecentret"));
        own.as("administration")
                .queryParam("name", "ÆLD")
                .get("/v1/institutions")
                .then()
                .body("items.name", contains("Ældrecentret"));
        own.get("/v1/institutions?name=%25").then().body("items", empty());
        own.get("/v1/institutions?serviceStatus=CLOSED").then().body("items", empty());
        own.get("/v1/institutions?serviceStatus=OPEN&area=SCHOOL")
                .then()
                .body("items.name", hasItems("Andehuset", "Aaløkken"));
        own.get("/v1/institutions?area=FISHING").then().statusCode(400);
    }

    private Response decide(UUID id, String status, String from) {
        return calls.as("administration")
                .header("If-Match", calls.tag("/v1/institutions/" + id))
                .body(Map.of("serviceStatus", status, "effectiveFrom", from, "reason", "Byrådets beslutning"))
                .post("/v1/institutions/" + id + "/service-status-changes");
    }
}
