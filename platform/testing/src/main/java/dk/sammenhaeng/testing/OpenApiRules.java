package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Fails the build when the served OpenAPI document leaves its reader with a question: each operation must have a summary,
 * a description, its roles, a good answer with a schema, and the problems every caller can meet.
 */
public final class OpenApiRules {

    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> ALWAYS = List.of("400", "401", "403", "429", "503");

    private OpenApiRules() {}

    /** Checks every operation of the document that the application under test serves. */
    public static void check() {
        check("/v1/");
    }

    /** Checks the operations whose path starts so, of which there must be at least one. */
    public static void check(String paths) {
        String document = RestAssured.given()
                .accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            List<String> faults = faults(new ObjectMapper().readTree(document), paths);
            if (!faults.isEmpty()) {
                throw new AssertionError("the OpenAPI document is incomplete:\n" + String.join("\n", faults));
            }
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    static List<String> faults(JsonNode document, String paths) {
        List<String> faults = new ArrayList<>();
        require(faults, document.path("openapi").asText().startsWith("3.1"), "document", "is not OpenAPI 3.1");
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            if (!path.getKey().startsWith(paths)) {
                continue;
            }
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (VERBS.contains(operation.getKey())) {
                    operations++;
                    examine(faults, operation.getKey() + " " + path.getKey(), operation.getValue());
                }
            }
        }
        require(faults, operations > 0, "document", "holds no operation under " + paths);
        return faults;
    }

    private static void examine(List<String> faults, String name, JsonNode operation) {
        JsonNode responses = operation.path("responses");
        require(faults, !operation.path("summary").asText().isBlank(), name, "has no summary");
        require(
                faults,
                !operation.path("description").asText().strip().startsWith("Roles:")
                        && !operation.path("description").asText().isBlank(),
                name,
                "has no description");
        require(faults, !operation.path("x-roles").isEmpty(), name, "does not say which roles may call it");
        require(faults, !operation.path("security").isEmpty(), name, "does not say that it needs a token");
        require(
                faults,
                responses.properties().stream().anyMatch(OpenApiRules::isGood),
                name,
                "has no good answer with a schema (does its class say @Produces?)");
        ALWAYS.forEach(status -> require(faults, responses.has(status), name, "does not document " + status));
        require(faults, !name.contains("{") || responses.has("404"), name, "does not document 404");
        boolean conditional = StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
        require(
                faults,
                !conditional || (responses.has("412") && responses.has("428")),
                name,
                "does not document 412 and 428");
    }

    private static boolean isGood(Map.Entry<String, JsonNode> response) {
        String status = response.getKey();
        return status.equals("204")
                || (status.startsWith("2")
                        && response.getValue().path("content").properties().stream()
                                .anyMatch(media ->
                                        !media.getValue().path("schema").isEmpty()));
    }

    private static void require(List<String> faults, boolean holds, String where, String what) {
        if (!holds) {
            faults.add(where + " " + what);
        }
    }
}
