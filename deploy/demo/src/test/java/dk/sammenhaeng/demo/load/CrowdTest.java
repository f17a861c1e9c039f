package dk.sammenhaeng.demo.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrowdTest {

    @Test
    void as_many_as_said_work_at_a_time_and_no_more_is_taken_from_the_stream() {
        var taken = new AtomicInteger();
        var done = new AtomicInteger();
        var together = new CyclicBarrier(3);

        new Crowd(3).each(IntStream.range(0, 9).boxed().peek(number -> taken.incrementAndGet()), number -> {
            assertThat(taken.get() - done.get()).isLessThanOrEqualTo(3);
            meet(together);
            done.incrementAndGet();
        });

        assertThat(done).hasValue(9);
    }

    @Test
    void the_first_failure_ends_the_work_and_is_thrown() {
        Set<Integer> begun = new ConcurrentSkipListSet<>();

        assertThatThrownBy(() -> new Crowd(1).each(Stream.iterate(0, number -> number + 1), number -> {
                    begun.add(number);
                    if (number == 2) {
                        throw new LoadStopped("two");
                    }
                }))
                .isInstanceOf(LoadStopped.class)
                .hasMessage("two");
        assertThat(begun).hasSizeBetween(3, 4);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
