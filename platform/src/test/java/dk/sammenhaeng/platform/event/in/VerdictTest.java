package dk.sammenhaeng.platform.event.in;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    @ParameterizedTest(name = "at {0} and {1}, event {2}: {3}")
    @CsvSource({
        "0, RUNNING, 1, APPLY",
        "0, RUNNING, 2, HOLD",
        "4, RUNNING, 4, IGNORE",
        "4, RUNNING, 1, IGNORE",
        "4, RUNNING, 5, APPLY",
        "4, RUNNING, 6, HOLD",
        "4, GAP, 4, IGNORE",
        "4, GAP, 5, HOLD",
        "4, GAP, 9, HOLD",
        "4, PARKED, 4, IGNORE",
        "4, PARKED, 5, PARK",
        "4, PARKED, 9, PARK",
        "4, RUNNING, 0, PARK",
        "4, GAP, -7, PARK",
        "4, PARKED, -7, PARK",
    })
    void an_event_is_judged_by_its_place_in_the_stream(
            long position, Standing standing, long sequence, Verdict verdict) {
        assertThat(Verdict.of(position, standing, sequence)).isEqualTo(verdict);
    }

    @Property
    void only_the_next_event_of_a_running_stream_is_applied(
            @ForAll @LongRange(min = 0) long position, @ForAll Standing standing, @ForAll long sequence) {
        boolean applied = Verdict.of(position, standing, sequence) == Verdict.APPLY;

        assertThat(applied).isEqualTo(standing == Standing.RUNNING && sequence > 0 && sequence - 1 == position);
    }

    @Property
    void a_gap_stops_the_topic_but_not_what_fills_it(@ForAll @LongRange(min = 0, max = 1000) long position) {
        assertThat(Verdict.of(position, Origin.TOPIC.seen(Standing.GAP), position + 1))
                .isEqualTo(Verdict.HOLD);
        assertThat(Verdict.of(position, Origin.FEED.seen(Standing.GAP), position + 1))
                .isEqualTo(Verdict.APPLY);
    }
}
