package dk.sammenhaeng.platform.event.out;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.platform.note.NoteCalls;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Promises 1 and 9: writes go on while the broker is away, and all of them arrive, in order, when it is back. */
@Tag("breaks")
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
class BrokerDownTest {

    private final NoteCalls notes = new NoteCalls(FreshMunicipality.next());

    @Test
    void writes_while_the_broker_is_down_are_accepted_and_told_in_order_when_it_is_back() {
        UUID id = notes.written("before");
        EventsOf.service("agreements", id).atLeast(1);

        StackResource.stack().broker().kill();
        List<UUID> meanwhile = LongStream.range(0, 20)
                .mapToObj(i -> notes.written("meanwhile " + i))
                .toList();
        LongStream.rangeClosed(1, 10)
                .forEach(i -> notes.rewrite(id, notes.read(id).header("ETag"), "again " + i)
                        .then()
                        .statusCode(200));
        StackResource.stack().broker().start();

        List<PublishedEvent> published = EventsOf.service("agreements", id)
                .within(Duration.ofSeconds(60))
                .atLeast(11);
        assertThat(published.stream().map(PublishedEvent::sequence).distinct().toList())
                .isEqualTo(LongStream.rangeClosed(1, 11).boxed().toList());
        meanwhile.forEach(note -> assertThat(EventsOf.service("agreements", note)
                        .within(Duration.ofSeconds(30))
                        .atLeast(1))
                .isNotEmpty());
    }
}
