package dk.sammenhaeng.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** What a service answered; the body is missing where there was none. */
record Answer(String request, int status, JsonNode body, Optional<String> etag, boolean replayed) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    /** The same; fails when the status is another. */
    Answer is(int expected) {
        if (status != expected) {
            throw new AssertionError("%s: %d instead of %d, %s".formatted(request, status, expected, body));
        }
        return this;
    }

    Answer ok() {
        return is(OK);
    }

    Answer created() {
        return is(CREATED);
    }

    /** The id of what was created. */
    UUID id() {
        return uuid(body, "id");
    }

    /** The version to name in If-Match. */
    String version() {
        return etag.orElseThrow(() -> new AssertionError(request + ": no ETag"));
    }

    /** The items of a list. */
    List<JsonNode> items() {
        return items(body, "items");
    }

    static List<JsonNode> items(JsonNode body, String field) {
        return StreamSupport.stream(body.required(field).spliterator(), false).toList();
    }

    static UUID uuid(JsonNode body, String field) {
        return UUID.fromString(text(body, field));
    }

    static String text(JsonNode body, String field) {
        return body.required(field).asText();
    }
}
