package dk.sammenhaeng.system;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.system.Published.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Promise 2 as a reader of the topics sees it. */
final class Sequences {

    private Sequences() {}

    /**
     * Fails unless each stream on each topic begins with 1 and goes on by one. An event may stand there again, as it was:
     * a relay that was killed before it had noted the broker's word sends it anew.
     */
    static void haveNoGapsIn(List<Event> events) {
        Map<String, List<String>> streams = new HashMap<>();
        for (Event event : events) {
            List<String> ids = streams.computeIfAbsent(event.topic() + "/" + event.subject(), key -> new ArrayList<>());
            long sequence = event.sequence();
            assertThat(sequence)
                    .as("after %d events of %s on %s", ids.size(), event.subject(), event.topic())
                    .isBetween(1L, ids.size() + 1L);
            if (sequence == ids.size() + 1L) {
                ids.add(event.id());
            } else {
                assertThat(event.id())
                        .as("a repeat of event %d of %s", sequence, event.subject())
                        .isEqualTo(ids.get((int) sequence - 1));
            }
        }
    }
}
