package dk.sammenhaeng.platform.event.in;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one transaction did; counted only once it has committed. */
final class Tally {

    private final List<Instant> applied = new ArrayList<>();
    private int ignored;
    private int held;
    private int parked;

    void applied(Instant time) {
        applied.add(time);
    }

    void ignored() {
        ignored++;
    }

    void held() {
        held++;
    }

    void parked() {
        parked++;
    }

    List<Instant> appliedTimes() {
        return applied;
    }

    int ignoredCount() {
        return ignored;
    }

    int heldCount() {
        return held;
    }

    int parkedCount() {
        return parked;
    }
}
