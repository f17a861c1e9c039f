package dk.sammenhaeng.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** An event as a consumer finds it on the broker. */
public record PublishedEvent(String key, JsonNode event, Map<String, String> headers, int partition, long offset) {

    /** The CloudEvents type. */
    public String type() {
        return event.path("type").asText();
    }

    /** The place among the events of its subject, from 1. */
    public long sequence() {
        return event.path("sequence").asLong();
    }

    /** What happened, in the words of the service. */
    public JsonNode data() {
        return event.path("data");
    }
}
