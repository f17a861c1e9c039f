package dk.sammenhaeng.journey.supervision;

import dk.sammenhaeng.platform.event.IncomingEvent;

/** Keeps a copy of something supervision tells; each implementation is a bean and ignores what it does not know. */
public interface SupervisionReader {

    /** Takes one event, in the transaction and under the promises of a subscription. */
    void take(IncomingEvent event);
}
