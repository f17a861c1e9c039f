package dk.sammenhaeng.journey.channel;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.channel.Channel.ExemptionReason;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes how a citizen wants to be reached, and an exemption from Digital Post; plans with a digital step alone are then
 * found by the rules (CIT-16, FW-X4). Why somebody is exempt can tell of health, so no event says that it changed.
 */
@ApplicationScoped
class StateChannel {

    private final ChannelDoor door;
    private final Channels channels;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    StateChannel(ChannelDoor door, Channels channels, Consistency consistency, CurrentCaller current, Clock clock) {
        this.door = door;
        this.channels = channels;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for an exemption without a reason or with digital as what is wanted, 404 for a citizen the
     *     caller may not know of, 412 and 428 as the version seen asks
     */
    ContactChannel state(Command command) {
        new Faults()
                .require(
                        command.digitalExempt() == command.exemptionReason().isPresent(),
                        "/exemptionReason",
                        "channel.exemption-reason")
                .require(
                        !command.digitalExempt() || command.preference() != Channel.DIGITAL,
                        "/preference",
                        "channel.exempt-is-not-digital")
                .refuseIfAny();
        Journey journey = door.lock(command.citizenId());
        Optional<ContactChannel> known = channels.find(journey);
        Version.requirePut(known.map(ContactChannel::version), command.seen(), command.mustBeNew());
        ContactChannel channel = new ContactChannel(
                channels.id(journey).orElseGet(UuidCreator::getTimeOrderedEpoch),
                command.preference(),
                command.digitalExempt(),
                command.exemptionReason(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.caller().user(),
                !door.isCitizen(),
                known.map(ContactChannel::version).orElse(0L) + 1);
        channels.put(journey, channel);
        consistency.settle(journey.citizenId(), channel.id());
        return channel;
    }

    /** How the citizen wants to be reached. */
    record Command(
            UUID citizenId,
            Channel preference,
            boolean digitalExempt,
            Optional<ExemptionReason> exemptionReason,
            Optional<Version> seen,
            boolean mustBeNew) {}
}
