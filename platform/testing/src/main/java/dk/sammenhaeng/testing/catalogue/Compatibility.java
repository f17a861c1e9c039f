package dk.sammenhaeng.testing.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether a schema still keeps what its released form promised to readers: nothing they rely on has gone, changed its
 * type, become optional, or got a value they do not know.
 */
public final class Compatibility {

    private Compatibility() {}

    /** The promises broken, each with the event and field; empty when a reader of the release can go on. */
    public static List<String> broken(EventSchemas released, EventSchemas now) {
        List<String> broken = new ArrayList<>();
        released.byType().forEach((type, promise) -> {
            JsonNode schema = now.byType().get(type);
            if (schema == null) {
                broken.add(type + " is no longer published");
            } else {
                compare(type, promise, schema, broken);
            }
        });
        return broken;
    }

    private static void compare(String where, JsonNode promise, JsonNode schema, List<String> broken) {
        if (!promise.path("type").equals(schema.path("type"))) {
            broken.add(where + " changed its type");
        }
        Set<String> unknown = texts(schema.path("enum"));
        unknown.removeAll(texts(promise.path("enum")));
        if (promise.has("enum") && !unknown.isEmpty()) {
            broken.add(where + " has values a reader does not know: " + unknown);
        }
        Set<String> optional = texts(promise.path("required"));
        optional.removeAll(texts(schema.path("required")));
        optional.forEach(field -> broken.add(where + "." + field + " is no longer always there"));
        for (Map.Entry<String, JsonNode> field : promise.path("properties").properties()) {
            JsonNode today = schema.path("properties").path(field.getKey());
            if (today.isMissingNode()) {
                broken.add(where + "." + field.getKey() + " has gone");
            } else {
                compare(where + "." + field.getKey(), field.getValue(), today, broken);
            }
        }
        if (promise.has("items")) {
            compare(where + "[]", promise.path("items"), schema.path("items"), broken);
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(value -> texts.add(value.asText()));
        return texts;
    }
}
