package dk.sammenhaeng.journey.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A message as the reader may know it.
 *
 * @param kind what there is to tell; left out where that is not the reader's to know
 * @param text what it says; left out with the kind
 * @param inPlaceOf the digital message that did not arrive
 */
@Schema(name = "Message")
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record MessageView(
        UUID messageId,
        Optional<Message.Kind> kind,
        Channel channel,
        Message.Status status,
        Optional<String> text,
        Optional<UUID> inPlaceOf,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** The message, with what it says only where it is read. */
    static MessageView of(Message message, boolean read) {
        return new MessageView(
                message.messageId(),
                Optional.of(message.kind()).filter(kind -> read),
                message.channel(),
                message.status(),
                Optional.of(message.text()).filter(text -> read),
                message.inPlaceOf(),
                message.createdAt(),
                message.changedAt(),
                message.version());
    }

    /** One page, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<MessageView> items, Optional<String> next) {}
}
