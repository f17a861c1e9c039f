package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.event.IncomingEvent;

/**
 * What a service does with one neighbour's events. Each implementation is a CDI bean and one consumer group.
 * {@link #apply} is called once in effect per event, in the order of its stream, inside a transaction that sees the
 * event's municipality; what it writes commits together with the position it has reached. It throws what it cannot
 * process: the event is then parked with its reason and blocks only its own stream. Events of an unknown type must be
 * ignored without an error.
 */
public interface Subscription {

    /** The neighbour whose events are taken, for example {@code agreements}. */
    String source();

    /** Applies one event; see the interface for the surroundings. */
    void apply(IncomingEvent event);
}
