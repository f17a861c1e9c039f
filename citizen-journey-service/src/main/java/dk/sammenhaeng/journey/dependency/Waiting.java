package dk.sammenhaeng.journey.dependency;

import dk.sammenhaeng.journey.journey.Dealings.Dependency;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which actions wait for which: never for themselves, by however many others. */
record Waiting(Collection<Dependency> dependencies) {

    /** True when the action would wait for itself, were it to wait for the other. */
    boolean wouldCircle(UUID action, UUID awaits) {
        Set<UUID> seen = new HashSet<>();
        Deque<UUID> next = new ArrayDeque<>(Set.of(awaits));
        while (!next.isEmpty()) {
            UUID one = next.pop();
            if (one.equals(action)) {
                return true;
            }
            if (seen.add(one)) {
                dependencies.stream()
                        .filter(dependency -> dependency.actionId().equals(one))
                        .map(Dependency::awaits)
                        .forEach(next::push);
            }
        }
        return false;
    }

    /** True when the action waits for the other already. */
    boolean holds(UUID action, UUID awaits) {
        return dependencies.stream()
                .anyMatch(known ->
                        known.actionId().equals(action) && known.awaits().equals(awaits));
    }
}
