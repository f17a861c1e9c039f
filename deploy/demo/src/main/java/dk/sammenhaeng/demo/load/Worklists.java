package dk.sammenhaeng.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Looks at what waits for the coordinators. */
final class Worklists {

    private static final String COUNTS = "/v1/worklist/counts";

    private final Api api;
    private final Actors actors;
    private final Crowd crowd;

    Worklists(Api api, Actors actors, Crowd crowd) {
        this.api = api;
        this.actors = actors;
        this.crowd = crowd;
    }

    /** How many findings of each rule wait for the users. */
    Map<String, Long> findings(Collection<String> users) {
        Map<String, Long> byRule = new ConcurrentSkipListMap<>();
        crowd.each(users.stream(), user -> {
            JsonNode counts = api.send(Call.get(Part.CITIZEN_JOURNEY, COUNTS, actors.coordinator(user))
                            .forCoordination())
                    .body()
                    .required("items");
            counts.forEach(count -> byRule.merge(
                    count.required("rule").asText(), count.required("findings").asLong(), Long::sum));
        });
        return byRule;
    }
}
