package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.channel.Message.Kind;
import dk.sammenhaeng.journey.channel.Message.Status;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts a message to a citizen into the queue of the channel the citizen can use: Digital Post unless the citizen asked
 * for something else or is exempt (FW-X3, FW-X4). A digital message that does not arrive goes out as a letter.
 */
@ApplicationScoped
class SendMessage {

    private final CitizenAccess access;
    private final Channels channels;
    private final Messages messages;
    private final MessageText texts;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    SendMessage(
            CitizenAccess access,
            Channels channels,
            Messages messages,
            MessageText texts,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.channels = channels;
        this.messages = messages;
        this.texts = texts;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Queues the message.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 409 for a digital one to who is exempt, once the
     *     journey has ended and for a letter about a coordinator when there is none
     */
    Message send(UUID citizenId, AskedKind kind, Optional<Channel> wanted) {
        Journey journey = access.lock(citizenId);
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("journey-ended");
        }
        Channel channel = wanted.orElseGet(() -> channels.usual(journey));
        if (channel == Channel.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        Message message =
                Message.waiting(Kind.of(kind), channel, texts.of(journey, kind), Subject.NONE, Optional.empty(), now());
        consistency.tell(journey, List.of(add(journey, message)));
        return message;
    }

    /**
     * Notes how far a message is.
     *
     * @throws Refusal 404 for a message the caller may not know of, 409 when it cannot become that any more
     */
    Message move(UUID citizenId, UUID messageId, Status status) {
        Journey journey = access.lock(citizenId);
        Message known = messages.find(journey.records(), messageId).orElseThrow(Refusal::notFound);
        if (!known.status().canBecome(status)) {
            throw Refusal.byRule("message-cannot-become", known.status(), status);
        }
        messages.move(messageId, status, now());
        List<Entry> happened = new ArrayList<>();
        happened.add(MessageStatusChanged.entry(journey.citizenId(), messageId, status));
        if (status == Status.FAILED
                && known.channel() == Channel.DIGITAL
                && journey.identity().stoppedAt().isEmpty()) {
            happened.add(add(
                    journey,
                    Message.waiting(
                            known.kind(),
                            Channel.LETTER,
                            known.text(),
                            known.subject(),
                            Optional.of(messageId),
                            now())));
        }
        consistency.tell(journey, happened);
        return messages.find(journey.records(), messageId).orElseThrow();
    }

    private Entry add(Journey journey, Message message) {
        messages.add(journey.identity().asked(), message, current.caller().user());
        return MessageStatusChanged.entry(journey.citizenId(), message.messageId(), message.status());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
