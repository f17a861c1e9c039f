package dk.sammenhaeng.journey.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** No action ever waits for itself, by however many others. */
class WaitingTest {

    private static final int ACTIONS = 7;

    @Test
    void an_action_cannot_wait_for_what_waits_for_it() {
        Waiting chain = new Waiting(List.of(dependency(1, 2), dependency(2, 3)));

        assertThat(chain.wouldCircle(id(3), id(1))).isTrue();
        assertThat(chain.wouldCircle(id(2), id(1))).isTrue();
        assertThat(chain.wouldCircle(id(1), id(3))).isFalse();
        assertThat(chain.wouldCircle(id(4), id(1))).isFalse();
        assertThat(chain.holds(id(1), id(2))).isTrue();
        assertThat(chain.holds(id(2), id(1))).isFalse();
    }

    @RepeatedTest(50)
    void what_is_refused_closes_a_circle_and_what_is_taken_never_does(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Dependency> taken = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Dependency next = dependency(random.nextInt(ACTIONS), random.nextInt(ACTIONS));
            boolean refused = new Waiting(taken).wouldCircle(next.actionId(), next.awaits());
            List<Dependency> with = new ArrayList<>(taken);
            with.add(next);

            assertThat(refused).as("%s after %s", next, taken).isEqualTo(isCircular(with));
            if (!refused) {
                taken = with;
            }
        }
    }

    /** By brute force: what waits for nothing is taken away until nothing is left, or nothing can be. */
    private static boolean isCircular(List<Dependency> dependencies) {
        List<Dependency> left = new ArrayList<>(dependencies);
        boolean fewer = true;
        while (fewer) {
            List<UUID> waiting = left.stream().map(Dependency::actionId).toList();
            fewer = left.removeIf(dependency -> !waiting.contains(dependency.awaits()));
        }
        return !left.isEmpty();
    }

    private static Dependency dependency(int action, int awaits) {
        return new Dependency(UUID.randomUUID(), id(action), id(awaits));
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
