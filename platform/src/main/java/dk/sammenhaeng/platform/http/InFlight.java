package dk.sammenhaeng.platform.http;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts what runs for each caller, so that none takes the service from the others. */
@ApplicationScoped
class InFlight {

    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();
    private final int limit;

    InFlight(@ConfigProperty(name = "sammenhaeng.http.in-flight-per-caller", defaultValue = "64") int limit) {
        this.limit = limit;
    }

    /** True when one more may run for the caller; it must then leave. */
    boolean enter(String caller) {
        if (running.merge(caller, 1, Integer::sum) <= limit) {
            return true;
        }
        leave(caller);
        return false;
    }

    void leave(String caller) {
        running.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }

    int limit() {
        return limit;
    }
}
