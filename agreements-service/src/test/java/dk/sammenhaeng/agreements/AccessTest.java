package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.TODAY;
import static dk.sammenhaeng.agreements.Calls.measure;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may use which endpoint, and that one municipality's rows are no other's. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {

    private static final List<String> ROLES = List.of(
            "caseworker",
            "coordinator",
            "sector-system",
            "institution-leader",
            "employee-representative",
            "administration",
            "council",
            "controller",
            "supervisor",
            "data-consumer",
            "service",
            "citizen",
            "auditor",
            "operator");
    private static final Set<String> STAFF = Set.of(
            "caseworker",
            "coordinator",
            "sector-system",
            "institution-leader",
            "employee-representative",
            "administration",
            "council",
            "controller",
            "supervisor",
            "auditor");
    private static final String NOWHERE = "00000000-0000-7000-8000-000000000000";

    private final Calls calls = Calls.inFreshMunicipality();

    static Stream<Arguments> endpoints() {
        String agreement = "/v1/agreements/" + NOWHERE;
        return Stream.of(
                Arguments.of("POST", "/v1/institutions", Set.of("administration")),
                Arguments.of("GET", "/v1/institutions", STAFF),
                Arguments.of("GET", "/v1/institutions/" + NOWHERE, STAFF),
                Arguments.of("PUT", "/v1/institutions/" + NOWHERE, Set.of("administration")),
                Arguments.of(
                        "POST", "/v1/institutions/" + NOWHERE + "/service-status-changes", Set.of("administration")),
                Arguments.of("POST", "/v1/agreements", Set.of("administration")),
                Arguments.of("GET", "/v1/agreements", STAFF),
                Arguments.of("GET", agreement, STAFF),
                Arguments.of("PUT", agreement, Set.of("administration")),
                Arguments.of(
                        "POST", agreement + "/signatures", Set.of("administration", "council", "institution-leader")),
                Arguments.of("POST", agreement + "/activations", Set.of("administration")),
                Arguments.of("POST", agreement + "/emergency-brakes", Set.of("administration", "council")),
                Arguments.of("GET", agreement + "/emergency-brakes", STAFF),
                Arguments.of("GET", agreement + "/emergency-brakes/" + NOWHERE, STAFF),
                Arguments.of(
                        "POST",
                        agreement + "/emergency-brakes/" + NOWHERE + "/lifts",
                        Set.of("administration", "council")),
                Arguments.of("GET", "/v1/municipalities", STAFF));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("endpoints")
    void an_endpoint_is_open_to_its_roles_and_to_no_other(String method, String path, Set<String> open) {
        for (String role : ROLES) {
            Response answer = calls.as(role).body("{}").request(method, path);
            if (open.contains(role)) {
                answer.then().statusCode(not(equalTo(403)));
            } else {
                answer.then().statusCode(403).body("code", equalTo("role-missing"));
            }
        }
    }

    @Test
    void another_municipality_sees_nothing_and_changes_nothing() {
        UUID institution = calls.registered();
        UUID agreement = calls.active(Calls.terms(institution));
        UUID brake = calls.pulled(agreement, measure("NEW_REQUIREMENTS", "NONE", TODAY));
        Calls elsewhere = Calls.inFreshMunicipality();

        elsewhere.get("/v1/institutions").then().body("items", empty());
        elsewhere.get("/v1/agreements").then().body("items", empty());
        unknown(elsewhere, "GET", "/v1/institutions/" + institution, Map.of());
        unknown(elsewhere, "PUT", "/v1/institutions/" + institution, calls.institution("Overtaget", "ELDERCARE"));
        unknown(
                elsewhere,
                "POST",
                "/v1/institutions/" + institution + "/service-status-changes",
                Map.of("serviceStatus", "CLOSED", "effectiveFrom", TODAY.toString(), "reason", "Overtaget"));
        String path = "/v1/agreements/" + agreement;
        unknown(elsewhere, "GET", path, Map.of());
        unknown(elsewhere, "PUT", path, Calls.terms(institution));
        unknown(elsewhere, "POST", path + "/activations", Map.of());
        unknown(elsewhere, "GET", path + "/emergency-brakes", Map.of());
        unknown(elsewhere, "POST", path + "/emergency-brakes", Calls.brake(measure("TERMINATION", "CLOSURE", TODAY)));
        unknown(elsewhere, "GET", path + "/emergency-brakes/" + brake, Map.of());
        unknown(elsewhere, "POST", path + "/emergency-brakes/" + brake + "/lifts", Map.of("reason", "Overtaget"));
        elsewhere
                .as("administration")
                .body(Calls.terms(institution))
                .post("/v1/agreements")
                .then()
                .statusCode(400);
        calls.get(path).then().body("status", equalTo("ACTIVE"));
    }

    private static void unknown(Calls calls, String method, String path, Map<String, Object> body) {
        RequestSpecification request = calls.as("administration").header("If-Match", "\"0.0000000000000000\"");
        (body.isEmpty() ? request : request.body(body))
                .request(method, path)
                .then()
                .statusCode(404);
    }
}
