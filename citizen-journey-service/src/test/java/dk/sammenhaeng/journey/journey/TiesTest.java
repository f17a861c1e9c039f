package dk.sammenhaeng.journey.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Ties.Received;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ties somebody to a citizen whom they have received. */
class TiesTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T08:00:00Z, true",
        "2026-12-24T08:00:00Z, true",
        "2026-10-24T08:00:01Z, true",
        "2026-10-23T08:00:00Z, false"
    })
    void who_received_a_citizen_works_with_them_until_there_was_time_to_begin_a_plan(Instant since, boolean tied) {
        Ties ties = ties(new Received(Sector.SOCIAL, true, since)).receivedSince(NOW.minusSeconds(30L * 24 * 3600));

        assertThat(ties.isReceiver()).isEqualTo(tied);
        assertThat(ties.isReceivedBy(Sector.SOCIAL)).isEqualTo(tied);
        assertThat(ties.isReceivedBy(Sector.HEALTH)).isFalse();
    }

    @Test
    void of_a_sector_that_received_a_citizen_only_who_is_of_the_unit_works_with_them() {
        assertThat(ties(new Received(Sector.SOCIAL, false, NOW)).isReceiver()).isFalse();
    }

    private static Ties ties(Received received) {
        return new Ties(Set.of(), false, Set.of(), false, Optional.empty(), List.of(received));
    }
}
