package dk.sammenhaeng.platform.event.out;

import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.http.Refusal;
import java.util.List;
import java.util.UUID;

/**
 * Decides what of the feed a caller may see. A service whose streams are about people provides a bean; without one the
 * feed is for those alone who read all of it.
 */
public interface FeedGate {

    /**
     * What the caller may see of each event, in the order given.
     *
     * @throws Refusal 403 for a caller who may see nothing of any
     */
    List<Sight> look(Caller caller, List<Logged> events);

    /**
     * An event as it stands in the log.
     *
     * @param payload the whole CloudEvent
     */
    record Logged(UUID subject, String type, String payload) {}

    /** How much is shown. */
    enum Sight {
        WHOLE,
        /** That there was one: so the stream keeps its sequence without a gap. */
        WITHHELD,
        /** Nothing; for whole streams only. */
        LEFT_OUT
    }
}
