package dk.sammenhaeng.platform.due;

import java.time.Instant;
import java.util.UUID;

/** What happens when a deadline of one kind has come. A CDI bean per kind. */
public interface DueHandler {

    /** The kind of deadline, for example {@code journey.re-evaluate}. */
    String kind();

    /** Takes the lock of the aggregate; called first, so that the deadline is re-read under that lock. */
    void lock(UUID subject);

    /** Decides and raises, under the lock; the due row is already gone in this transaction. */
    void raise(UUID subject, Instant at);
}
