package dk.sammenhaeng.platform.tenancy;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bell between a committing transaction and the worker that waits for it; many rings before a look are one. */
public final class WakeUp implements Runnable {

    private final Semaphore bell = new Semaphore(0);

    /** Rings. */
    @Override
    public void run() {
        bell.release();
    }

    /** Waits for a ring, at most this long. */
    public void await(Duration atMost) throws InterruptedException {
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }
}
