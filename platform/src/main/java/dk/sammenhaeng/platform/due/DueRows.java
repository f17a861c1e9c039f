package dk.sammenhaeng.platform.due;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Deadlines, written in the transaction they depend on. */
public interface DueRows {

    /** Moves the one deadline of this kind to a new instant, or removes it; call it under the aggregate's lock. */
    void set(UUID subject, String kind, Optional<Instant> at);

    /** Asks for work on each subject as soon as this transaction has committed; needs no lock and never waits. */
    void now(Collection<UUID> subjects, String kind);
}
