package dk.sammenhaeng.journey.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.Message.Kind;
import dk.sammenhaeng.journey.channel.Message.Status;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.DigitalOnly;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final SecretPlans secrets;
    private final CurrentCaller current;
    private final Clock clock;

    SendMessage(
            CitizenAccess access,
            Channels channels,
            Messages messages,
            SecretPlans secrets,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.channels = channels;
        this.messages = messages;
        this.secrets = secrets;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Queues the message.
     *
     * @throws Refusal 404 for a citizen the caller may not know of, 409 for a digital one to who is exempt, once the
     *     journey has ended and for a letter about a coordinator when there is none
     */
    Message send(UUID citizenId, Kind kind, Optional<Channel> wanted) {
        Journey journey = access.lock(citizenId);
        if (journey.identity().stoppedAt().isPresent()) {
            throw Refusal.byRule("journey-ended");
        }
        Channel channel = wanted.orElseGet(() -> usual(journey));
        if (channel == Channel.DIGITAL) {
            DigitalOnly.refuse(journey);
        }
        Message message = message(kind, channel, text(journey, kind), Optional.empty());
        messages.add(journey.identity().asked(), message, current.caller().user());
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
        if (status == Status.FAILED
                && known.channel() == Channel.DIGITAL
                && journey.identity().stoppedAt().isEmpty()) {
            Message letter = message(known.kind(), Channel.LETTER, known.text(), Optional.of(messageId));
            messages.add(journey.identity().asked(), letter, current.caller().user());
        }
        return messages.find(journey.records(), messageId).orElseThrow();
    }

    /** What the citizen asked for; a letter where an exemption came with another record of the same person. */
    private Channel usual(Journey journey) {
        Channel asked = channels.find(journey).map(ContactChannel::preference).orElse(Channel.DIGITAL);
        return asked == Channel.DIGITAL && journey.circumstances().digitalExempt() ? Channel.LETTER : asked;
    }

    private Message message(Kind kind, Channel channel, String text, Optional<UUID> inPlaceOf) {
        return new Message(
                UuidCreator.getTimeOrderedEpoch(), kind, channel, Status.WAITING, text, inPlaceOf, now(), now(), 1);
    }

    /** Danish, whatever the caller reads: it is the citizen's letter. */
    private String text(Journey journey, Kind kind) {
        List<Object> values =
                switch (kind) {
                    case COORDINATOR_LETTER -> {
                        Coordinator coordinator =
                                journey.coordinator().orElseThrow(() -> Refusal.byRule("no-coordinator-to-tell-of"));
                        yield List.of(journey.givenName(), coordinator.name(), coordinator.phone());
                    }
                    case CONSENT_RECEIPT ->
                        List.of(
                                journey.givenName(),
                                Texts.of(Texts.DANISH, "message.sharing." + journey.sharing(), List.of()));
                    case WHOM_TO_CALL -> List.of(journey.givenName(), whomToCall(journey));
                };
        return Texts.of(Texts.DANISH, "message." + kind, values);
    }

    /** A letter lies open at home: no unit of a sensitive plan, and none that tells where the citizen is, stands in it. */
    private String whomToCall(Journey journey) {
        Set<UUID> secret = secrets.of(journey);
        List<String> units = journey.plans().stream()
                .filter(plan -> !plan.sensitivity().isSensitive() && !secret.contains(plan.id()))
                .map(plan -> plan.responsible().unit() + ", tlf. "
                        + plan.responsible().phone())
                .distinct()
                .toList();
        if (!units.isEmpty()) {
            return String.join("; ", units);
        }
        return journey.coordinator()
                .map(coordinator -> coordinator.name() + ", tlf. " + coordinator.phone())
                .orElseGet(() -> Texts.of(Texts.DANISH, "message.the-municipality", List.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
