package dk.sammenhaeng.testing.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The catalogue for people: every event, when it is raised and what each field means. */
public final class EventCatalogue {

    private static final String INTRODUCTION = """
            # Event catalogue

            Made from the schemas beside the code; do not edit it by hand (`docs/how-to/change-an-event.md`).
            Every event is a CloudEvents 1.0 JSON document on the topic `sammenhaeng.<service>.events.v1`, keyed by its
            subject, and the same over HTTP at `GET /v1/events`. The envelope is the same for all:

            | Attribute | Meaning |
            |---|---|
            | `id` | UUIDv7, fixed when the change was made; a repeat has the same |
            | `source` | `urn:sammenhaeng:<service>` |
            | `type` | the names below |
            | `subject` | the stream: the aggregate's id, also the Kafka key |
            | `sequence` | place in the stream, from 1, without gaps |
            | `epoch` | raised when the service was restored from a back-up; a higher one means: rebuild |
            | `time` | when the change was made; of a funding event only the day |
            | `municipality` | the acting authority, four characters |
            | `classification` | IKKE_FORTROLIG, FORTROLIG, FOELSOM or VIP |
            | `correlationid`, `causationid` | what it follows from; never on funding events |
            | `actorrole` | the role that acted, never the person |
            | `traceparent` | the trace it belongs to; never on funding events |
            """;

    private EventCatalogue() {}

    /** The catalogue as Markdown. */
    public static String markdown(EventSchemas schemas) {
        var page = new StringBuilder(INTRODUCTION);
        for (String service : schemas.services()) {
            page.append("\n## ")
                    .append(service)
                    .append("\n\nTopic `sammenhaeng.")
                    .append(service)
                    .append(".events.v1`.\n");
            schemas.byType().forEach((type, schema) -> {
                if (EventSchemas.serviceOf(type).equals(service)) {
                    event(page, type, schema);
                }
            });
        }
        return page.toString();
    }

    private static void event(StringBuilder page, String type, JsonNode schema) {
        page.append("\n### ").append(type).append("\n\n");
        page.append(schema.path("description").asText())
                .append(" Stream: `")
                .append(EventSchemas.streamOf(type))
                .append("`.\n\n");
        if (schema.path("properties").isEmpty()) {
            return;
        }
        page.append("| Field | Type | Always | Meaning |\n|---|---|---|---|\n");
        fields(page, "", schema);
    }

    private static void fields(StringBuilder page, String prefix, JsonNode schema) {
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            JsonNode value = field.getValue();
            String name = prefix + field.getKey();
            page.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(type(value))
                    .append(" | ")
                    .append(required.contains(field.getKey()) ? "yes" : "")
                    .append(" | ")
                    .append(value.path("description").asText())
                    .append(" |\n");
            fields(page, name + ".", value);
            fields(page, name + "[].", value.path("items"));
        }
    }

    private static String type(JsonNode schema) {
        if (schema.has("enum")) {
            var values = new StringBuilder();
            schema.path("enum").forEach(value -> values.append(values.isEmpty() ? "" : ", ")
                    .append(value.asText()));
            return values.toString();
        }
        JsonNode type = schema.path("type");
        String plain = type.isArray() ? type.path(0).asText() : type.asText();
        return schema.has("format") ? schema.path("format").asText() : plain;
    }
}
