package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import java.util.List;
import java.util.UUID;

/** What the broker has about one stream, each event held against its schema and its place. */
final class Published {

    private static final String PREFIX = "dk.sammenhaeng.citizen-journey.";

    private Published() {}

    /** The first events of a stream, which must be these and in this order. */
    static List<PublishedEvent> on(UUID stream, String... types) {
        List<PublishedEvent> events = EventsOf.service("citizen-journey", stream)
                .atLeast(types.length)
                .subList(0, types.length);
        for (int i = 0; i < types.length; i++) {
            PublishedEvent event = events.get(i);
            assertThat(event.type()).as("event %d of %s", i + 1, stream).isEqualTo(PREFIX + types[i]);
            assertThat(event.sequence()).isEqualTo(i + 1L);
            SchemaCheck.of(event.type()).assertValid(event.data());
        }
        return events;
    }

    /** The same, when there must be no more; a marker that was written later has already been published. */
    static List<PublishedEvent> onlyOn(UUID stream, UUID laterMarker, String... types) {
        EventsOf.service("citizen-journey", laterMarker).atLeast(1);
        List<PublishedEvent> events = on(stream, types);
        assertThat(EventsOf.service("citizen-journey", stream).now())
                .extracting(PublishedEvent::type)
                .hasSize(types.length);
        return events;
    }

    /** The part that the last of the first events of a stream tells of. */
    static String lastPart(UUID stream, String... types) {
        return on(stream, types).getLast().data().path("partId").asText();
    }
}
