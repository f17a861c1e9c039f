package dk.sammenhaeng.demo.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Waits for what arrives by events. */
final class Patience {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(60);

    private Patience() {}

    /** Waits until nothing is missing any more, but no longer than so; says whether that was reached. */
    static boolean atMost(Duration wait, LongSupplier missing) {
        long deadline = System.nanoTime() + wait.toNanos();
        boolean complete = missing.getAsLong() <= 0;
        while (!complete && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            complete = missing.getAsLong() <= 0;
        }
        return complete;
    }

    /**
     * Returns when nothing is missing any more.
     *
     * @param missing how much is
     * @throws LoadStopped when no less is missing after a minute
     */
    static void until(String what, LongSupplier missing) {
        long least = missing.getAsLong();
        long deadline = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
        while (least > 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            long now = missing.getAsLong();
            if (now < least) {
                least = now;
                deadline = System.nanoTime() + WITHOUT_PROGRESS.toNanos();
            } else if (System.nanoTime() > deadline) {
                throw new LoadStopped("%s: %d still missing, and no progress for %d seconds"
                        .formatted(what, least, WITHOUT_PROGRESS.toSeconds()));
            }
        }
    }
}
