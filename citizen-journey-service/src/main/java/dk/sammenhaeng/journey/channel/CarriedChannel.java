package dk.sammenhaeng.journey.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.Channel.ExemptionReason;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.letter.Letter.Reach;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * How a citizen is reached goes along to another municipality: every service must honour an exemption from Digital Post
 * (FW-X4). Why somebody is exempt can tell of health, so it stays behind.
 */
@ApplicationScoped
public class CarriedChannel {

    private final Channels channels;
    private final Clock clock;

    CarriedChannel(Channels channels, Clock clock) {
        this.channels = channels;
        this.clock = clock;
    }

    /** What goes along; nothing where nothing was ever said. */
    public Optional<Reach> of(Journey journey) {
        return channels.find(journey)
                .map(known -> new Reach(
                        known.preference().name(), journey.circumstances().digitalExempt()));
    }

    /**
     * Takes in what came along: whole where nothing is said here, and of somebody of whom something is, that they are
     * exempt.
     *
     * @param journey locked
     * @return the event of what changed
     */
    public Optional<Entry> arrived(Journey journey, Reach reach) {
        Optional<ContactChannel> known = channels.find(journey);
        if (known.isPresent() && (known.get().digitalExempt() || !reach.digitalExempt())) {
            return Optional.empty();
        }
        Channel wanted = known.map(ContactChannel::preference).orElse(Channel.valueOf(reach.preference()));
        ContactChannel channel = new ContactChannel(
                channels.id(journey).orElseGet(UuidCreator::getTimeOrderedEpoch),
                reach.digitalExempt() && wanted == Channel.DIGITAL ? Channel.LETTER : wanted,
                reach.digitalExempt(),
                Optional.of(ExemptionReason.EXEMPT_ELSEWHERE).filter(reason -> reach.digitalExempt()),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Acting.current().actor(),
                true,
                known.map(ContactChannel::version).orElse(0L) + 1);
        channels.put(journey, channel);
        return Optional.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), channel.id())));
    }
}
