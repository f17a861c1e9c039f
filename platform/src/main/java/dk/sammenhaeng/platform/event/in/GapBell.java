package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.tenancy.WakeUp;
import jakarta.enterprise.context.ApplicationScoped;

/** Rung when a transaction that found a gap has committed. */
@ApplicationScoped
class GapBell {

    private final WakeUp wakeUp = new WakeUp();

    WakeUp wakeUp() {
        return wakeUp;
    }
}
