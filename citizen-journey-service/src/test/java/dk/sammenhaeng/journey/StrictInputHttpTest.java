package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that are not what they stand for are refused at their place, not guessed at and not a defect. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class StrictInputHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "\"true\"", "\"\"", "2147483648"})
    void only_yes_or_no_is_a_consent(String given) {
        UUID citizen = coordinated();

        consent(citizen, "{\"given\": " + given + "}").statusCode(400).body("errors.pointer", contains("/given"));

        CALLS.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/consents")
                .then()
                .body("items", equalTo(List.of()));
    }

    @Test
    void a_sector_is_named_and_not_numbered() {
        consent(coordinated(), "{\"given\": true, \"sectors\": [0]}")
                .statusCode(400)
                .body("errors.pointer", contains("/sectors/0"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "30000",
                "\"\"",
                "\" \"",
                "\"2030-02-30\"",
                "\"-0001-01-01\"",
                "\"+999999999-12-31\"",
                "\"2030-01-01T10:00:00Z\""
            })
    void a_day_is_written_as_a_day_of_a_year_of_our_time(String until) {
        consent(coordinated(), "{\"given\": true, \"until\": " + until + "}")
                .statusCode(400)
                .body("errors.pointer", contains("/until"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1.5", "\"\"", "\"+1000000000-12-31T23:59:59Z\"", "\"2026-11-22T25:00:00Z\""})
    void an_instant_is_written_as_an_instant(String start) {
        UUID citizen = CALLS.citizen("HEALTH");
        String plan = """
                {"externalVersion": 1, "planType": "GENOPTRAENINGSPLAN_ALMEN", "validFrom": "2026-11-01",
                 "responsible": {"user": "lone", "name": "Lone Holm", "unit": "Genoptræningen", "phone": "10203040"},
                 "appointments": [{"externalId": "m1", "title": "Træning", "start": %s, "end": "2027-01-11T10:00:00Z"}]}
                """.formatted(start);

        CALLS.system("HEALTH")
                .body(plan)
                .put("/v1/citizens/" + citizen + "/sector-plans/HEALTH/gop-1")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/appointments/0/start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "half a pair \\ud800", "\\udc00 the other half"})
    void a_text_holds_characters_only(String text) {
        UUID citizen = CALLS.citizen("HEALTH");

        CALLS.system("HEALTH")
                .body("{\"at\": \"2026-11-20T09:00:00Z\", \"form\": \"PHONE\", \"unit\": \"" + text + "\"}")
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid"))
                .body("errors.pointer", contains("/unit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0201609995", "020160 9995", "02 01 60 99 95"})
    void a_phone_number_is_no_cpr_number(String phone) {
        CALLS.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("user", "karen", "name", "Karen Holm", "phone", phone))
                .put("/v1/citizens/" + CALLS.citizen("HEALTH") + "/coordinator")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/phone"))
                .body("errors.code", contains("no-cpr"));
    }

    @Test
    void emoji_and_all_other_characters_are_texts() {
        UUID citizen = coordinated();
        CALLS.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));

        CALLS.system("HEALTH")
                .body("{\"at\": \"2026-11-20T09:00:00Z\", \"form\": \"PHONE\", \"unit\": \"Huset 😀 på øen\"}")
                .post("/v1/citizens/" + citizen + "/contacts")
                .then()
                .statusCode(201)
                .body("unit", equalTo("Huset 😀 på øen"));
    }

    @Test
    void a_sum_that_is_missing_is_named_and_so_is_a_year_no_budget_has() {
        UUID citizen = CALLS.citizen("HEALTH");
        Map<String, Object> body =
                new LinkedHashMap<>(PlanBody.of("HEALTH", "GOP-1").goal("g1").body());
        body.put(
                "actions",
                List.of(Map.of(
                        "externalId",
                        "a1",
                        "kind",
                        "TRAINING",
                        "title",
                        "Træning",
                        "from",
                        "2026-11-01",
                        "legalRight",
                        false,
                        "payers",
                        List.of(Map.of("yearlyAmounts", List.of(Map.of("year", -5)))))));

        CALLS.system("HEALTH")
                .body(body)
                .put("/v1/citizens/" + citizen + "/sector-plans/HEALTH/GOP-1")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/actions/0/payers/0/yearlyAmounts/0/amount"))
                .body("errors.pointer", hasItem("/actions/0/payers/0/yearlyAmounts/0/year"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worklist?rule=%00",
                "worklist?rule=a%00b",
                "citizens/{id}/conflicts?rule=%00",
                "citizens/{id}/consents?asOf=%2B999999999-12-31",
                "citizens/{id}/coordinator/history?asOf=%2B1000000000-12-31T23:59:59Z",
                "citizens/{id}/sector-plans?asOf=-20000-01-01T00:00:00Z"
            })
    void a_parameter_that_can_mean_nothing_is_named(String path) {
        UUID citizen = coordinated();

        CALLS.coordinator("karen")
                .urlEncodingEnabled(false)
                .get("/v1/" + path.replace("{id}", citizen.toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("malformed-parameter"));
    }

    @Test
    void a_path_with_a_null_leads_nowhere() {
        CALLS.coordinator("karen")
                .urlEncodingEnabled(false)
                .get("/v1/coordinators/a%00b/hand-overs")
                .then()
                .statusCode(404);
    }

    @Test
    void a_body_that_is_not_json_is_refused_as_that() {
        UUID citizen = coordinated();

        CALLS.coordinator("karen")
                .contentType("text/plain")
                .body("Fordi")
                .post("/v1/citizens/" + citizen + "/coordinated-plans/" + UUID.randomUUID() + "/closings")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator/history", "coordinator/hand-overs", "coordinator/requests"})
    void administration_finds_nothing_around_a_citizen_who_is_not_there(String list) {
        CALLS.with(TestTokens.role("administration").user("anne"))
                .get("/v1/citizens/" + UUID.randomUUID() + "/" + list)
                .then()
                .statusCode(404);
        CALLS.with(TestTokens.role("administration").user("anne"))
                .get("/v1/citizens/" + coordinated() + "/" + list)
                .then()
                .statusCode(200);
    }

    private static UUID coordinated() {
        UUID citizen = CALLS.citizen("HEALTH");
        CALLS.coordinate(citizen, "karen");
        return citizen;
    }

    private static ValidatableResponse consent(UUID citizen, String body) {
        return CALLS.coordinator("karen")
                .body(body)
                .put("/v1/citizens/" + citizen + "/consent")
                .then();
    }
}
