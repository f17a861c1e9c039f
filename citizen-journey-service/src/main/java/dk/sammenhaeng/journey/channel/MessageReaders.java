package dk.sammenhaeng.journey.channel;

import dk.sammenhaeng.journey.channel.Message.Status;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Known;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who reads what a message says. What somebody sent, all who see that there is one; what is told by itself, the citizen,
 * whoever may read what it is about, and who has to give it to the citizen by hand.
 */
@ApplicationScoped
class MessageReaders {

    private final CitizenAccess staff;
    private final SelfAccess self;
    private final ChannelDoor door;

    MessageReaders(CitizenAccess staff, SelfAccess self, ChannelDoor door) {
        this.staff = staff;
        this.self = self;
        this.door = door;
    }

    /**
     * The caller as a reader.
     *
     * @throws Refusal 404 when the citizen is none for this caller, and for who stands for the citizen in a part alone:
     *     how many messages there are tells of the other parts
     */
    Reader enter(UUID citizenId) {
        if (!door.isCitizen()) {
            return among(staff.findKnown(citizenId));
        }
        Self bearer = self.enter(citizenId, Right.SEE);
        if (!bearer.isForAll()) {
            throw Refusal.notFound();
        }
        return new Reader(
                bearer.journey(), message -> bearer.isOwn() || message.kind().isForWhoStandsForThem());
    }

    private static Reader among(Known known) {
        Journey journey = known.journey();
        Optional<Relation> found = known.relation();
        if (found.isEmpty()) {
            return new Reader(journey, message -> false);
        }
        Relation relation = found.get();
        Readable readable = Readable.of(new Seen(journey, relation));
        return new Reader(
                journey,
                message -> message.subject().isReadBy(journey, relation, readable)
                        || isToGive(message, journey, relation));
    }

    /** As the worklist says it: the coordinator's, where there is none that of who has a plan. */
    private static boolean isToGive(Message message, Journey journey, Relation relation) {
        boolean isTheirs = relation.coordinator()
                || (journey.coordinator().isEmpty()
                        && !relation.responsibleFor().isEmpty());
        return isTheirs
                && message.status() == Status.WAITING
                && message.channel() != Channel.DIGITAL
                && message.subject()
                        .planId()
                        .filter(relation.hidden()::contains)
                        .isEmpty();
    }

    /**
     * Who reads the messages of a journey.
     *
     * @param news true for a message told by itself that is the reader's to read
     */
    record Reader(Journey journey, Predicate<Message> news) {

        MessageView view(Message message) {
            return MessageView.of(message, !message.kind().isNews() || news.test(message));
        }
    }
}
