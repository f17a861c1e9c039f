package dk.sammenhaeng.journey.watch;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.time.Instant;
import java.util.List;

/** Who knows of departures and waits to see whether the citizen comes back; the journey is locked. */
public interface Watcher {

    /**
     * Ends each watch inside of which the return lies.
     *
     * @param happened takes the events
     * @return what the citizen had left; nothing where nobody watches any more
     */
    List<Departure> end(Journey journey, Return back, List<Entry> happened);

    /**
     * Lets each watch that ended in the return go on: it did not take place.
     *
     * @param happened takes the events
     * @return what the citizen had left, and from which it is open again whether they come back
     */
    List<Departure> reopen(Journey journey, Return back, List<Entry> happened);

    /** The returns after an instant that were told to this one before the departure was. */
    List<Return> toldAfter(Journey journey, Measure measure, Instant left);
}
