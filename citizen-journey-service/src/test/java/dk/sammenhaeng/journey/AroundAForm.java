package dk.sammenhaeng.journey;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A citizen with a goal known to employment, and a form that asks for it. */
abstract class AroundAForm {

    final Calls calls = Calls.inFreshMunicipality();
    final Citizens citizens = new Citizens(calls);
    final String subject = "mitid-" + UUID.randomUUID();
    UUID citizen;

    @BeforeEach
    void a_citizen_with_a_goal_known_to_employment_and_a_form() {
        citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        form("START", "NAME", "GOAL", "PHONE");
    }

    static Response corrections(RequestSpecification asked) {
        return asked.get("/v1/worklist?rule=correction-to-answer");
    }

    RequestSpecification employment() {
        return calls.system("EMPLOYMENT");
    }

    RequestSpecification health() {
        return calls.system("HEALTH");
    }

    Response prefill(RequestSpecification who) {
        return who.get(path("prefill") + "?form=START");
    }

    /** The first offer to a data point of the form. */
    JsonPath offer(RequestSpecification who, int point) {
        return prefill(who).jsonPath().setRootPath("points[" + point + "].offers[0]");
    }

    @SafeVarargs
    final Response answer(RequestSpecification who, Map<String, Object>... answers) {
        return who.body(Map.of("form", "START", "answers", Arrays.asList(answers)))
                .post(path("prefill-answers"));
    }

    static Map<String, Object> said(String point, JsonPath offer, String answer, String value) {
        Map<String, Object> said = new HashMap<>(Map.of("point", point, "answer", answer));
        if (offer != null) {
            said.put("part", offer.getString("part"));
            said.put("stamp", offer.getString("stamp"));
        }
        if (value != null) {
            said.put("value", value);
        }
        return said;
    }

    void consent(boolean given) {
        Map<String, Object> body = given
                ? Map.of("given", true, "sectors", List.of("EMPLOYMENT", "HEALTH", "SOCIAL"))
                : Map.of("given", false);
        calls.coordinator("karen")
                .body(body)
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    void form(String code, String... points) {
        putForm(
                        code,
                        "*",
                        Arrays.stream(points)
                                .map(point -> Map.<String, Object>of("point", point))
                                .toList())
                .then()
                .statusCode(201);
    }

    Response putForm(String code, String seen, List<Map<String, Object>> points) {
        RequestSpecification request = citizens.administration();
        if (seen != null) {
            request.header(seen.equals("*") ? "If-None-Match" : "If-Match", seen);
        }
        return request.body(Map.of("name", "Første samtale", "points", points)).put("/v1/forms/" + code);
    }

    String path(String part) {
        return "/v1/citizens/" + citizen + "/" + part;
    }
}
