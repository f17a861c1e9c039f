package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Fails the build when an operation takes a query parameter that means nothing for something: each is sent a word for
 * every parameter that the OpenAPI document says is more than text, and must name all of them in one 400.
 */
public final class StrictParameters {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final String NEITHER = "neither-nor";

    private StrictParameters() {}

    /** Checks every operation of the application under test; fails when none takes such a parameter. */
    public static void check() {
        JsonNode document = document();
        List<String> lenient = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                Set<String> typed =
                        VERBS.contains(operation.getKey()) && path.getKey().startsWith("/v1/")
                                ? typed(document, operation.getValue())
                                : Set.of();
                if (!typed.isEmpty()) {
                    tried++;
                    String name = operation.getKey() + " " + path.getKey();
                    Response answer = call(operation.getKey(), path.getKey(), operation.getValue(), typed);
                    if (answer.statusCode() != 400 || !named(answer).containsAll(typed)) {
                        lenient.add(name + " takes " + typed + ": " + answer.statusCode() + " " + answer.asString());
                    }
                }
            }
        }
        if (tried == 0) {
            throw new AssertionError("no operation takes a query parameter: the check looked at nothing");
        }
        if (!lenient.isEmpty()) {
            throw new AssertionError(
                    "operations that do not name every wrong parameter:\n" + String.join("\n", lenient));
        }
    }

    private static Response call(String verb, String path, JsonNode operation, Set<String> typed) {
        String[] roles = StreamSupport.stream(operation.path("x-roles").spliterator(), false)
                .map(JsonNode::asText)
                .toArray(String[]::new);
        RequestSpecification request = RestAssured.given()
                .auth()
                .oauth2(TestTokens.roles(roles).token())
                .header("X-Processing-Purpose", "test")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json");
        typed.forEach(name -> request.queryParam(name, NEITHER));
        return request.request(
                verb.toUpperCase(Locale.ROOT),
                path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()));
    }

    private static List<String> named(Response answer) {
        List<String> pointers = answer.jsonPath().getList("errors.pointer", String.class);
        return pointers == null ? List.of() : pointers;
    }

    private static Set<String> typed(JsonNode document, JsonNode operation) {
        Set<String> typed = new TreeSet<>();
        operation.path("parameters").forEach(parameter -> {
            if (parameter.path("in").asText().equals("query") && !isText(document, parameter.path("schema"))) {
                typed.add(parameter.path("name").asText());
            }
        });
        return typed;
    }

    private static boolean isText(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return isText(document, document.at(schema.path("$ref").asText().substring(1)));
        }
        return schema.path("type").toString().contains("string") && !schema.has("format") && !schema.has("enum");
    }

    private static JsonNode document() {
        String text = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
