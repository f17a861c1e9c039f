package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.util.Optional;
import java.util.UUID;

/** Tells a citizen, by the channel they can use, that a relative was let in; who keeps the channels does it. */
public interface TellOfRelative {

    /**
     * Tells of it, once.
     *
     * @return the event to append with those of the change
     */
    Optional<Entry> tell(Journey journey, UUID representationId);
}
