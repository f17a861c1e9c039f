package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whom a citizen's token lets in: the citizen whose log-in it is, and nobody else (catalogue C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class SelfAccessHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();

    @Test
    void a_log_in_is_one_citizens_and_proved_by_the_number() {
        String cpr = Calls.freshCpr();
        UUID citizen = calls.citizen("HEALTH", cpr);
        String path = "/v1/citizens/" + citizen + "/account";
        citizens.administration()
                .header("If-None-Match", "*")
                .body(Map.of("subject", subject, "cprNumber", Calls.freshCpr()))
                .put(path)
                .then()
                .statusCode(409)
                .body("rule", equalTo("cpr-number-not-proved"));
        citizens.connect(citizen, cpr, subject);

        String other = Calls.freshCpr();
        UUID somebody = calls.citizen("HEALTH", other);
        citizens.administration()
                .header("If-None-Match", "*")
                .body(Map.of("subject", subject, "cprNumber", other))
                .put("/v1/citizens/" + somebody + "/account")
                .then()
                .statusCode(409)
                .body("rule", equalTo("account-of-another"));
        citizens.administration()
                .body(Map.of("subject", subject + "-new", "cprNumber", cpr))
                .put(path)
                .then()
                .statusCode(428);
        citizens.administration()
                .header("If-Match", "\"7.x\"")
                .body(Map.of("subject", subject + "-new", "cprNumber", cpr))
                .put(path)
                .then()
                .statusCode(412);
        String connectedAt = citizens.administration()
                .header("If-Match", "\"1.x\"")
                .body(Map.of("subject", subject + "-new", "cprNumber", cpr))
                .put(path)
                .then()
                .statusCode(200)
                .extract()
                .path("connectedAt");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select connected_at = '" + connectedAt + "'::timestamptz and '" + connectedAt
                                + "' ~ '^[^.]*([.]\\d{1,6})?Z$' from citizen_account where citizen_id = '" + citizen
                                + "'"))
                .containsExactly("t");
        citizens.as(subject).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);
        citizens.as(subject + "-new")
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200);
        citizens.as(subject).get("/v1/me").then().statusCode(200).body("citizenId", nullValue());
    }

    @Test
    void a_merged_citizen_logs_in_with_either_log_in_and_sees_the_one_journey() {
        UUID survivor = citizens.withLogIn("HEALTH", subject);
        UUID other = citizens.withLogIn("HEALTH", subject + "-2");
        calls.putting(survivor, Callers.HEALTH);
        calls.putting(other, Callers.EMPLOYMENT);
        citizens.administration()
                .body(Map.of("otherId", other, "reason", "Samme person"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201);

        for (UUID id : new UUID[] {survivor, other}) {
            for (String login : new String[] {subject, subject + "-2"}) {
                citizens.as(login)
                        .get("/v1/citizens/" + id + "/my-plan")
                        .then()
                        .statusCode(200)
                        .body("plans", hasSize(2));
            }
        }
        citizens.as(subject)
                .get("/v1/citizens/" + other + "/my-access-log?limit=500")
                .then()
                .body("items.what", hasItem("To journaler om dig blev lagt sammen"))
                .body("items.outcome", everyItem(not(equalTo("REFUSED"))));
    }

    @Test
    void a_citizens_token_opens_nothing_of_anybody_else() {
        citizens.withLogIn("HEALTH", subject);
        UUID other = citizens.withLogIn("HEALTH", subject + "-other");
        calls.putting(other, Callers.HEALTH);
        Map<String, Map<String, Object>> paths = RestAssured.given()
                .header("Accept", "application/json")
                .get("/openapi")
                .path("paths");
        Map<String, Integer> opened = new TreeMap<>();
        Map<String, Integer> tried = new TreeMap<>();
        paths.forEach((template, operations) -> operations.keySet().forEach(verb -> {
            if (template.startsWith("/v1/citizens/{") && !verb.equals("parameters")) {
                String path = template.replaceFirst("\\{[^}]+}", other.toString())
                        .replaceAll("\\{sector}", "HEALTH")
                        .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
                int status = RestAssured.given()
                        .auth()
                        .oauth2(TestTokens.role("citizen")
                                .user(subject)
                                .municipality(calls.municipality())
                                .token())
                        .contentType("application/json")
                        .header("X-Processing-Purpose", "own-view")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-None-Match", "*")
                        .body("{\"text\": \"Hej\", \"given\": true}")
                        .request(verb.toUpperCase(java.util.Locale.ROOT), path)
                        .statusCode();
                tried.put(verb + " " + template, status);
                if (status != 400 && status != 403 && status != 404) {
                    opened.put(verb + " " + template, status);
                }
            }
        }));
        assertThat(tried).hasSizeGreaterThan(15).containsEntry("get /v1/citizens/{citizenId}/my-plan", 404);
        assertThat(opened).isEmpty();
    }

    @Test
    void the_own_view_is_for_citizens_alone() {
        Callers callers = Callers.around(calls);
        UUID citizen = callers.citizen();
        UUID some = UUID.randomUUID();
        callers.trying("GET /v1/me").byRole(200, "citizen").holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-plan", citizen)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-contact", citizen)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-access-log", citizen)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-consents", citizen)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-consents", citizen)
                .with(request -> request.body(Map.of("given", true)))
                .byRelation(200, "citizen")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/my-representations", citizen)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-representations", citizen)
                .with(request -> request.body(Map.of("representative", "mitid-bo", "name", "Bo Lund")))
                .byRelation(201, "citizen")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/my-representations/{representationId}/endings", citizen, some)
                .byRelation(200, "citizen")
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/account", citizen)
                .with(request -> request.header("If-None-Match", "*")
                        .body(Map.of("subject", "somebody", "cprNumber", Calls.freshCpr())))
                .byRelation(409, "sector-system")
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }
}
