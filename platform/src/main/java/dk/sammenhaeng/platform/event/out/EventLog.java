package dk.sammenhaeng.platform.event.out;

import dk.sammenhaeng.platform.event.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The service's own events: written in the transaction of the change they tell, or not at all. */
public interface EventLog {

    /**
     * Records what happened on a stream. Call it while the aggregate's row is locked, inside a transaction.
     *
     * @param stream the aggregate's id: lock, sequence, subject and Kafka key in one
     * @return the sequence the event got
     */
    default long append(UUID stream, DomainEvent event) {
        return append(List.of(new Entry(stream, event))).getFirst();
    }

    /** Records several events, of one stream or of several, in this order, in two statements. */
    List<Long> append(List<Entry> entries);

    /** An event and the stream it belongs to. */
    record Entry(UUID stream, DomainEvent event) {}
}
