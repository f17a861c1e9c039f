package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.notice.Notices;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a change touches. What a load finds is nobody's task, until a change that is no load touches one of its plans
 * or a person takes it up (daily use C2).
 *
 * @param load the load the change belongs to
 * @param parts the plans it changes, or the conflict it takes up
 */
record Touch(Optional<UUID> load, Set<UUID> parts) {

    Touch {
        parts = Set.copyOf(parts);
    }

    /** A change of these parts, by the load that is being taken or by nobody's. */
    static Touch of(Set<UUID> parts) {
        return new Touch(Notices.load(), parts);
    }

    /** True when what a load had found becomes somebody's task by it. */
    boolean wakes(Conflict conflict) {
        return load.isEmpty()
                && (parts.contains(conflict.id()) || conflict.plans().stream().anyMatch(parts::contains));
    }
}
