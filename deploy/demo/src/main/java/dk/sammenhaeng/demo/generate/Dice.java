package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.ActionType.Range;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Chance that is the same each time: one sequence of throws for each thing, so that no thing depends on another. */
final class Dice {

    // java.util.Random, because its documentation fixes the sequence for all versions of Java.
    private final Random random;

    private Dice(long seed) {
        this.random = new Random(seed);
    }

    /** The dice of the numbered thing. */
    static Dice of(long seed, String thing, int number) {
        return new Dice(mixed(mixed(seed + thing.hashCode()) + number));
    }

    /** The finalizer of SplitMix64, since neighbouring seeds of Random begin alike. */
    private static long mixed(long value) {
        long first = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    int between(Range range) {
        return between(range.least(), range.most());
    }

    /** True in so many of a hundred throws. */
    boolean happens(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** One of the choices, each as often as its weight says. */
    <T> T weighted(List<T> choices, ToIntFunction<T> weight) {
        int left = random.nextInt(choices.stream().mapToInt(weight).sum());
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalArgumentException("weights are not negative");
    }
}
