package dk.sammenhaeng.platform.event.in;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the service is going down; whoever waits for something here is woken by it. */
@ApplicationScoped
class Stopping {

    private final CountDownLatch latch = new CountDownLatch(1);

    void begin() {
        latch.countDown();
    }

    boolean hasBegun() {
        return latch.getCount() == 0;
    }

    /** Rests, unless the service is going down. */
    void rest(Duration time) {
        try {
            if (latch.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
