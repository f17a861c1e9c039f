package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Digital help near the citizen (FW-X16) and the calendar of milestones outside the suite (FV-X6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class NearTheCitizenHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    @Test
    void an_offer_is_found_near_its_places_while_it_is_given() {
        Calls fresh = Calls.inFreshMunicipality();
        UUID library = put(fresh, "Datastuen på biblioteket", "DROP_IN", List.of("2400"));
        UUID phone = put(fresh, "It-hjælp i telefonen", "PHONE", List.of());

        fresh.caseworker("sanne", "SOCIAL")
                .get("/v1/digital-help-offers?postalCode=2400")
                .then()
                .statusCode(200)
                .body("items.id", contains(library.toString(), phone.toString()));
        fresh.caseworker("sanne", "SOCIAL")
                .get("/v1/digital-help-offers?postalCode=8000")
                .then()
                .body("items.id", contains(phone.toString()));
        fresh.caseworker("sanne", "SOCIAL")
                .get("/v1/digital-help-offers?kind=DROP_IN&givenBy=VOLUNTEERS")
                .then()
                .body("items.id", contains(library.toString()));
        Response first = fresh.caseworker("sanne", "SOCIAL").get("/v1/digital-help-offers?limit=1");
        fresh.caseworker("sanne", "SOCIAL")
                .get("/v1/digital-help-offers?limit=1&cursor=" + first.path("next"))
                .then()
                .body("items.id", contains(phone.toString()));

        Map<String, Object> ended = offer("It-hjælp i telefonen", "PHONE", List.of());
        ended.put("to", Calls.today().toString());
        ended.put("from", Calls.today().minusYears(1).toString());
        administration(fresh)
                .header("If-Match", "\"1\"")
                .body(ended)
                .put("/v1/digital-help-offers/" + phone)
                .then()
                .statusCode(200);
        fresh.caseworker("sanne", "SOCIAL")
                .get("/v1/digital-help-offers")
                .then()
                .body("items.id", contains(library.toString()));
    }

    @Test
    void a_citizen_who_is_exempt_or_was_assisted_is_shown_it_and_no_other() {
        UUID offer = put(calls, "Datastuen", "COURSE", List.of("2450"));
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        String path = "/v1/citizens/" + citizen + "/digital-help-offers?postalCode=2450";
        calls.caseworker("worker-health", "HEALTH")
                .get(path)
                .then()
                .statusCode(200)
                .body("because", nullValue())
                .body("items", empty());

        calls.caseworker("worker-health", "HEALTH")
                .header("If-None-Match", "*")
                .body(Map.of("preference", "PHONE", "digitalExempt", false))
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
        calls.caseworker("worker-health", "HEALTH")
                .get(path)
                .then()
                .body("because", equalTo("ASSISTED"))
                .body("items.id", hasItem(offer.toString()));

        calls.caseworker("worker-health", "HEALTH")
                .header("If-Match", "\"1\"")
                .body(Map.of("preference", "PHONE", "digitalExempt", true, "exemptionReason", "NO_EQUIPMENT"))
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(200);
        calls.caseworker("worker-health", "HEALTH").get(path).then().body("because", equalTo("EXEMPT"));
    }

    @Test
    void a_drop_in_has_a_place_and_an_offer_is_changed_by_who_saw_it() {
        UUID id = UUID.randomUUID();
        Map<String, Object> without = offer("Datastuen", "DROP_IN", List.of());
        without.remove("place");

        administration(calls)
                .header("If-None-Match", "*")
                .body(without)
                .put("/v1/digital-help-offers/" + id)
                .then()
                .statusCode(400)
                .body("errors.code", contains("digital-help.place"));
        administration(calls)
                .body(offer("Datastuen", "DROP_IN", List.of()))
                .put("/v1/digital-help-offers/" + id)
                .then()
                .statusCode(428);
        administration(calls)
                .header("If-Match", "\"1\"")
                .body(offer("Datastuen", "DROP_IN", List.of()))
                .put("/v1/digital-help-offers/" + id)
                .then()
                .statusCode(412);
    }

    @Test
    void the_calendar_tells_the_dates_of_other_reforms_with_their_sources() {
        calls.coordinator("karen")
                .get("/v1/external-milestones")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("STEERING_LABS"))
                .body("items.source", everyItem(notNullValue()));
        calls.coordinator("karen")
                .header("Accept-Language", "en")
                .get("/v1/external-milestones?from=2016-01-01&to=2017-01-01")
                .then()
                .body("items.code", contains("HEALTH_QUALITY_PROGRAMME", "NATIONAL_LEADERSHIP_CLASS"))
                .body("items[1].title", equalTo("The first national leadership class begins"))
                .body("items[1].knownBy", equalTo("MONTH"));
        calls.coordinator("karen")
                .get("/v1/external-milestones?field=DIGITAL")
                .then()
                .body("items", hasSize(2))
                .body("items.code", not(hasItem("FOUR_REGIONS")));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        UUID offer = put(calls, "Datastuen", "COURSE", List.of());
        String[] readers = {
            "administration", "caseworker", "coordinator", "institution-leader", "sector-system", "citizen"
        };
        callers.trying("PUT /v1/digital-help-offers/{id}", offer)
                .with(request -> request.header("If-Match", "\"9\"").body(offer("Datastuen", "COURSE", List.of())))
                .byRole(412, "administration")
                .holds();
        callers.trying("GET /v1/digital-help-offers/{id}", offer)
                .here(200, readers)
                .holds();
        callers.trying("GET /v1/digital-help-offers").byRole(200, readers).holds();
        callers.trying("GET /v1/citizens/{citizenId}/digital-help-offers", callers.citizen())
                .byRelation(200, "caseworker", "coordinator", "sector-system", "administration", "citizen")
                .but(200, Callers.Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/external-milestones")
                .byRole(
                        200,
                        "sector-system",
                        "caseworker",
                        "coordinator",
                        "institution-leader",
                        "employee-representative",
                        "administration",
                        "council",
                        "controller",
                        "supervisor",
                        "auditor")
                .holds();
    }

    private static UUID put(Calls calls, String name, String kind, List<String> places) {
        UUID id = UUID.randomUUID();
        Response answer = administration(calls)
                .header("If-None-Match", "*")
                .body(offer(name, kind, places))
                .put("/v1/digital-help-offers/" + id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return id;
    }

    private static Map<String, Object> offer(String name, String kind, List<String> places) {
        Map<String, Object> offer = new HashMap<>();
        offer.put("name", name);
        offer.put("kind", kind);
        offer.put("givenBy", kind.equals("PHONE") ? "MUNICIPALITY" : "VOLUNTEERS");
        offer.put("provider", "Ældre Sagen");
        offer.put("place", "Biblioteket, Rentemestervej 76");
        offer.put("opening", "Torsdag 10-12");
        offer.put("phone", "89 40 77 11");
        offer.put("postalCodes", places);
        offer.put("from", Calls.today().minusDays(1).toString());
        return offer;
    }

    private static RequestSpecification administration(Calls calls) {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
