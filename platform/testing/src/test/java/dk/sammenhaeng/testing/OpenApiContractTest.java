package dk.sammenhaeng.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiContractTest {

    private static final String DOCUMENT = """
            {"openapi": "3.1.0",
             "paths": {
               "/v1/plans": {"post": {"responses": {"201": {"description": "made"}}}},
               "/v1/plans/current": {"get": {"responses": {"200": {"content": {
                   "application/json": {"schema": {"type": "array"}}}}}}},
               "/v1/plans/{id}": {"get": {"responses": {
                   "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Plan"}}}},
                   "404": {"$ref": "#/components/responses/Problem"}}}}},
             "components": {
               "responses": {"Problem": {"content": {"application/problem+json": {"schema": {
                   "type": "object", "required": ["code"]}}}}},
               "schemas": {
                 "Plan": {"type": "object", "required": ["id", "goals"], "properties": {
                   "id": {"type": "string", "format": "uuid"},
                   "ended": {"type": ["string", "null"], "format": "date"},
                   "goals": {"type": "array", "items": {"$ref": "#/components/schemas/Goal"}}}},
                 "Goal": {"type": "object", "required": ["title"], "properties": {"title": {"type": "string"}}}}}}
            """;
    private static final String GOOD = """
            {"id": "01935d6c-0000-7000-8000-000000000001", "ended": null, "goals": [{"title": "Arbejde"}]}""";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/openapi", 200, "application/json", DOCUMENT);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void an_answer_as_documented_passes() {
        answer("/v1/plans/1", 200, "application/json", GOOD);
        answer("/v1/plans/current", 200, "application/json", "[]");
        answer("/v1/plans/2", 404, "application/problem+json", "{\"code\": \"not-found\"}");

        assertThatCode(() -> {
                    get("/v1/plans/1");
                    get("/v1/plans/current");
                    get("/v1/plans/2");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void a_missing_field_deep_in_the_answer_fails() {
        answer("/v1/plans/1", 200, "application/json", GOOD.replace("title", "titel"));

        assertThatThrownBy(() -> get("/v1/plans/1"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("title");
    }

    @Test
    void a_value_of_another_format_or_type_fails() {
        answer("/v1/plans/1", 200, "application/json", GOOD.replace("null", "\"1. maj\""));
        answer("/v1/plans/2", 200, "application/json", GOOD.replace("null", "17"));

        assertThatThrownBy(() -> get("/v1/plans/1")).hasMessageContaining("date");
        assertThatThrownBy(() -> get("/v1/plans/2")).hasMessageContaining("ended");
    }

    @Test
    void a_status_that_is_not_documented_fails() {
        answer("/v1/plans/1", 202, "application/json", GOOD);

        assertThatThrownBy(() -> get("/v1/plans/1")).hasMessageContaining("status is not documented");
    }

    @Test
    void an_error_body_is_held_against_the_shared_answer_it_refers_to() {
        answer("/v1/plans/1", 404, "application/problem+json", "{\"title\": \"Findes ikke\"}");

        assertThatThrownBy(() -> get("/v1/plans/1")).hasMessageContaining("code");
    }

    @Test
    void an_operation_that_is_not_documented_fails() {
        answer("/v1/secrets", 200, "application/json", "{}");

        assertThatThrownBy(() -> get("/v1/secrets")).hasMessageContaining("operation is not documented");
    }

    private void get(String path) {
        given().filter(new OpenApiContract())
                .get("http://127.0.0.1:" + server.getAddress().getPort() + path)
                .asString();
    }

    private void answer(String path, int status, String mediaType, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", mediaType);
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
