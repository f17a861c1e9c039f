package dk.sammenhaeng.demo.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void waiting_ends_when_nothing_is_missing() {
        var missing = new AtomicLong(3);

        Patience.until("all of it", missing::getAndDecrement);

        assertThat(missing.get()).isLessThanOrEqualTo(0);
    }

    @Test
    void waiting_at_most_so_long_says_whether_it_was_enough() {
        var missing = new AtomicLong(2);

        assertThat(Patience.atMost(Duration.ofSeconds(10), missing::getAndDecrement))
                .isTrue();
        assertThat(Patience.atMost(Duration.ofMillis(1), () -> 1)).isFalse();
    }
}
