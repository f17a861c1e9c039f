package dk.sammenhaeng.testing.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The catalogue for tools: one AsyncAPI 3 document per service. */
public final class AsyncApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private AsyncApi() {}

    /** The document of one service. */
    public static String document(EventSchemas schemas, String service) {
        String topic = "sammenhaeng." + service + ".events.v1";
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Sammenhæng " + service)
                .put("version", "1.0.0")
                .put("description", "What the " + service + " service publishes, one event type per message.");
        document.put("defaultContentType", "application/cloudevents+json; charset=UTF-8");
        ObjectNode channel = document.putObject("channels").putObject("events");
        channel.put("address", topic);
        ObjectNode listed = channel.putObject("messages");
        ObjectNode operation = document.putObject("operations").putObject("publish");
        operation.put("action", "send").putObject("channel").put("$ref", "#/channels/events");
        ObjectNode messages = document.putObject("components").putObject("messages");
        schemas.byType().forEach((type, schema) -> {
            if (EventSchemas.serviceOf(type).equals(service)) {
                listed.putObject(type).put("$ref", "#/components/messages/" + type);
                ObjectNode message = messages.putObject(type);
                message.put("name", type).put("title", schema.path("title").asText());
                message.put("summary", schema.path("description").asText());
                message.putObject("payload")
                        .put("type", "object")
                        .putObject("properties")
                        .set("data", schema);
            }
        });
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
