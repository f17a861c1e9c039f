package dk.sammenhaeng.platform.note;

import static io.restassured.RestAssured.given;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The calls the platform's tests make, in one municipality. */
public record NoteCalls(String municipality) {

    public RequestSpecification as(String role) {
        return given().auth()
                .oauth2(TestTokens.role(role)
                        .municipality(municipality)
                        .user("anna")
                        .token())
                .contentType("application/json");
    }

    public Response write(String key, String text) {
        return as("administration")
                .header("Idempotency-Key", key)
                .body(Map.of("text", text))
                .post("/v1/notes");
    }

    public UUID written(String text) {
        return UUID.fromString(write(UUID.randomUUID().toString(), text)
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    public Response rewrite(UUID id, String ifMatch, String text) {
        RequestSpecification call = as("administration").body(Map.of("text", text));
        return (ifMatch.isEmpty() ? call : call.header("If-Match", ifMatch)).put("/v1/notes/" + id);
    }

    public Response read(UUID id) {
        return as("administration").header("X-Processing-Purpose", "test").get("/v1/notes/" + id);
    }
}
