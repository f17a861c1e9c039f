package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.system.Published.Event;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** All that the other tests have made the services publish, looked at once more as a whole. */
@Order(Order.DEFAULT + 2)
@ExtendWith(RunningSuite.class)
class PublishedEventsTest {

    /** Ten digits that stand alone and begin with a day and a month, replacement numbers included. */
    private static final Pattern LIKE_CPR =
            Pattern.compile("(?<![0-9A-Za-z])[0-36-9]\\d[01]\\d{3}-?\\d{4}(?![0-9A-Za-z])");

    @Test
    void every_stream_of_every_service_is_without_gaps(SuiteUnderTest suite) {
        List<Event> events = suite.published().all();

        assertThat(events).isNotEmpty();
        Sequences.haveNoGapsIn(events);
    }

    @Test
    void every_event_says_who_what_and_about_which_subject(SuiteUnderTest suite) {
        for (Part service : Part.services()) {
            assertThat(suite.published().all())
                    .filteredOn(event -> event.isOf(service))
                    .isNotEmpty()
                    .allSatisfy(event -> {
                        assertThat(event.key()).isEqualTo(event.subject());
                        assertThat(event.envelope().path("specversion").asText())
                                .isEqualTo("1.0");
                        assertThat(event.envelope().path("source").asText())
                                .isEqualTo("urn:sammenhaeng:" + service.id());
                        assertThat(event.type())
                                .matches("dk\\.sammenhaeng\\." + service.id() + "\\.[a-z-]+\\.[a-z-]+\\.v[1-9]");
                        assertThat(event.envelope().path("municipality").asText())
                                .matches("\\d{4}");
                    });
        }
    }

    @Test
    void no_cpr_number_no_name_and_no_free_text_is_on_any_topic(SuiteUnderTest suite) {
        Set<String> unspeakable = suite.unspeakable();

        assertThat(unspeakable).hasSizeGreaterThan(10);
        assertThat(suite.published().all())
                .allSatisfy(event -> assertThat(unspeakable).noneMatch(event.text()::contains));
    }

    @Test
    void nothing_that_looks_like_a_cpr_number_leaves_the_journey(SuiteUnderTest suite) {
        assertThat(suite.published().all())
                .filteredOn(event -> event.isOf(CITIZEN_JOURNEY))
                .noneMatch(event -> LIKE_CPR.matcher(event.text()).find());
    }

    @Test
    void money_cannot_be_traced_back_to_a_citizen(SuiteUnderTest suite) {
        List<Event> events = suite.published().all();
        Set<String> citizens = events.stream()
                .filter(event -> event.shortType().equals("journey.started"))
                .map(Event::subject)
                .collect(Collectors.toSet());

        assertThat(citizens).isNotEmpty();
        assertThat(events)
                .filteredOn(event -> event.shortType().startsWith("funding."))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(citizens).noneMatch(event.text()::contains);
                    assertThat(event.envelope().has("correlationid")).isFalse();
                    assertThat(event.envelope().has("causationid")).isFalse();
                    assertThat(event.text()).doesNotContain("traceparent");
                    assertThat(event.envelope().required("time").asText()).endsWith("T00:00:00Z");
                });
    }
}
