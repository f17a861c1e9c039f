package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.EventType;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import java.util.UUID;

/**
 * A message to a citizen waits, went out, arrived, failed or was stopped (FV-C24); what it says and how it goes would tell
 * too much.
 */
@EventType(value = "journey.message-status-changed.v1", classification = EventType.Classification.FORTROLIG)
record MessageStatusChanged(UUID citizenId, UUID messageId, Message.Status status) implements DomainEvent {

    static Entry entry(UUID citizenId, UUID messageId, Message.Status status) {
        return new Entry(citizenId, new MessageStatusChanged(citizenId, messageId, status));
    }
}
