package dk.sammenhaeng.journey.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HandsTest {

    private static final int AT_ONCE = 3;
    private static final UUID ONE = new UUID(0, 1);

    private final Hands hands = new Hands(new IntakeSettings() {

        @Override
        public int largestBatch() {
            return 500;
        }

        @Override
        public int citizensAtOnce() {
            return AT_ONCE;
        }

        @Override
        public int batchesAtOnce() {
            return 1;
        }
    });

    @Test
    void the_results_come_in_the_order_of_the_items() {
        List<Integer> items = IntStream.range(0, 200).boxed().toList();

        assertThat(hands.each(items, item -> new UUID(0, item % 17), item -> item * 10))
                .containsExactlyElementsOf(items.stream().map(item -> item * 10).toList());
    }

    @Test
    void the_items_of_one_citizen_are_done_in_their_order_and_never_two_at_once() {
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        AtomicInteger working = new AtomicInteger();
        List<Integer> items = IntStream.range(0, 200).boxed().toList();

        List<Integer> together = hands.each(items, item -> ONE, item -> {
            int now = working.incrementAndGet();
            done.add(item);
            working.decrementAndGet();
            return now;
        });

        assertThat(done).containsExactlyElementsOf(items);
        assertThat(together).containsOnly(1);
    }

    @Test
    void several_citizens_are_worked_on_at_the_same_time_but_no_more_than_configured() {
        CountDownLatch allAtWork = new CountDownLatch(AT_ONCE);
        AtomicInteger working = new AtomicInteger();

        List<Integer> together =
                hands.each(IntStream.range(0, 30).boxed().toList(), item -> new UUID(0, item), item -> {
                    int now = working.incrementAndGet();
                    allAtWork.countDown();
                    await(allAtWork);
                    working.decrementAndGet();
                    return now;
                });

        assertThat(allAtWork.getCount()).isZero();
        assertThat(together).allSatisfy(now -> assertThat(now).isBetween(1, AT_ONCE));
    }

    @Test
    void a_further_batch_is_asked_to_come_again_until_one_is_done() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<List<String>> running = others.submit(() -> hands.each(List.of("first"), item -> ONE, item -> {
                begun.countDown();
                await(finish);
                return item;
            }));
            await(begun);

            assertThatThrownBy(() -> hands.each(List.of("second"), item -> ONE, item -> item))
                    .isInstanceOfSatisfying(ClientErrorException.class, refused -> assertThat(
                                    refused.getResponse().getStatus())
                            .isEqualTo(429));
            finish.countDown();
            assertThat(running.get()).containsExactly("first");
        }
        assertThat(hands.each(List.of("third"), item -> ONE, item -> item)).containsExactly("third");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
