package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.channel.Message.Kind;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.notice.Notices;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells a citizen what happens around them, in the transaction in which it does and by the channel the citizen can use:
 * Digital Post, or a letter, a call or a meeting that then is somebody's task (FW-X3, FW-X4).
 */
@ApplicationScoped
public class TellCitizen {

    private final Channels channels;
    private final Messages messages;
    private final MessageText texts;
    private final Clock clock;

    TellCitizen(Channels channels, Messages messages, MessageText texts, Clock clock) {
        this.channels = channels;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Queues the message, once for each occasion. Nothing is told by a load, which is quiet, nor once the journey has
     * ended, nor of a decision in a plan whose existence is a secret: who has that plan tells it.
     *
     * @param journey whose row is locked
     * @return the event to append with those of the change
     */
    public Optional<Entry> tell(Journey journey, News news) {
        if (Notices.load().isPresent()
                || journey.identity().stoppedAt().isPresent()
                || isOfASecretPlan(journey, news)) {
            return Optional.empty();
        }
        Message message = Message.waiting(
                Kind.of(news),
                channels.usual(journey),
                texts.of(journey, news),
                Subject.of(news),
                Optional.empty(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        UUID citizenId = journey.identity().asked();
        return messages.addOnce(citizenId, message, news, Acting.current().actor())
                ? Optional.of(MessageStatusChanged.entry(journey.citizenId(), message.messageId(), message.status()))
                : Optional.empty();
    }

    private static boolean isOfASecretPlan(Journey journey, News news) {
        return news instanceof News.DecisionMade decision
                && decision.planId()
                        .flatMap(journey::plan)
                        .filter(Plan::isSecret)
                        .isPresent();
    }
}
