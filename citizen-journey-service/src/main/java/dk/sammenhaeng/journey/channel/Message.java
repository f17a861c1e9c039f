package dk.sammenhaeng.journey.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something the suite has to tell a citizen (besked).
 *
 * @param inPlaceOf the digital message that did not arrive
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Message(
        UUID messageId,
        Kind kind,
        Channel channel,
        Status status,
        String text,
        Optional<UUID> inPlaceOf,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** What there is to tell. */
    enum Kind {
        /** Who the coordinator is, with phone. */
        COORDINATOR_LETTER,
        /** What was said about consent. */
        CONSENT_RECEIPT,
        /** Whom to call in each sector. */
        WHOM_TO_CALL
    }

    /** How far it is. */
    enum Status {
        WAITING,
        SENT,
        DELIVERED,
        FAILED,
        /** The citizen died before it was sent. */
        CANCELLED;

        /** True when this can follow. */
        boolean canBecome(Status next) {
            return switch (this) {
                case WAITING -> next != WAITING && next != CANCELLED;
                case SENT -> next == DELIVERED || next == FAILED;
                case DELIVERED, FAILED, CANCELLED -> false;
            };
        }
    }

    /** One page, the latest first. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Message> items, Optional<String> next) {}
}
