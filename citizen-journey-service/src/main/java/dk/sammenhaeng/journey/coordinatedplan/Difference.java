package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.journey.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which parts of a plan two versions have unlike. Parts of a list are told apart by their ids, so a goal that moved in the
 * list has not changed. What a part said is read in the versions themselves.
 *
 * @param part a path of names and ids, such as {@code /goals/<id>/aim/title}
 */
record Difference(String part, Kind kind) {

    /** How the later version differs. */
    enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** From one version to another, in the order of the parts. */
    static List<Difference> between(CoordinatedPlan from, CoordinatedPlan to) {
        Map<String, String> before = parts(from);
        Map<String, String> after = parts(to);
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Difference> found = new ArrayList<>();
        for (String path : paths) {
            if (!before.containsKey(path)) {
                found.add(new Difference(path, Kind.ADDED));
            } else if (!after.containsKey(path)) {
                found.add(new Difference(path, Kind.REMOVED));
            } else if (!before.get(path).equals(after.get(path))) {
                found.add(new Difference(path, Kind.CHANGED));
            }
        }
        return found;
    }

    private static Map<String, String> parts(CoordinatedPlan plan) {
        Map<String, String> parts = new TreeMap<>();
        collect("", Sql.fromJson(Sql.json(plan), JsonNode.class), parts);
        return parts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> parts) {
        if (node.isObject()) {
            node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), parts));
        } else if (node.isArray() && !node.isEmpty() && isKeyed(node)) {
            node.forEach(item -> collect(path + "/" + key(item), item, parts));
        } else if (!node.isNull() && !(node.isArray() && node.isEmpty())) {
            parts.put(path, node.toString());
        }
    }

    private static boolean isKeyed(JsonNode list) {
        return list.get(0).has("id") || list.get(0).has("planId");
    }

    private static String key(JsonNode item) {
        return item.has("id") ? item.get("id").asText() : item.path("planId").asText();
    }
}
