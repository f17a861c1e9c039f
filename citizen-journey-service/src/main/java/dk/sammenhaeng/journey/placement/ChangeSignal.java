package dk.sammenhaeng.journey.placement;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.episode.Episode;
import dk.sammenhaeng.journey.episode.Episodes;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.placement.RegisteredSignal.Sign;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A professional who may see a placement says that it may break down, and its own sector says what was done about it
 * (FV-C7). Whoever worries without seeing the placement gives a concern instead.
 */
@ApplicationScoped
class ChangeSignal {

    private final Journeys journeys;
    private final Episodes episodes;
    private final SignalRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    ChangeSignal(
            Journeys journeys,
            Episodes episodes,
            SignalRows rows,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.episodes = episodes;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /** A placement for the caller to read. */
    static Episode placement(Episodes episodes, Seen seen, UUID episodeId) {
        return episodes.readable(seen, episodeId)
                .filter(episode -> episode.kind().equals("PLACEMENT"))
                .orElseThrow(Refusal::notFound);
    }

    /**
     * Registers it.
     *
     * @throws Refusal 400 for OTHER without words, a day ahead or before the placement, 404 where the placement is not for
     *     the caller, 409 where it has ended
     */
    RegisteredSignal register(UUID citizenId, UUID episodeId, Sign sign, Optional<String> what, LocalDate on) {
        Seen seen = journeys.lockSeen(citizenId);
        Episode placement = placement(episodes, seen, episodeId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(sign != Sign.OTHER || what.isPresent(), "/what", "risk-signal.words")
                .require(!on.isAfter(DanishCalendar.dayOf(now)), "/on", "day.ahead")
                .require(!on.isBefore(placement.from()), "/on", "risk-signal.before")
                .refuseIfAny();
        if (!placement.isOpen()) {
            throw Refusal.byRule("episode-ended");
        }
        RegisteredSignal signal = new RegisteredSignal(
                UuidCreator.getTimeOrderedEpoch(),
                seen.journey().citizenId(),
                episodeId,
                sign,
                what,
                on,
                Relation.sectorOf(current.caller()),
                now,
                Optional.empty(),
                Optional.empty(),
                0);
        rows.add(signal, current.caller().user());
        tell(signal);
        return signal;
    }

    /**
     * Ends it with what was done.
     *
     * @throws Refusal 403 for another sector than the placement's, 404 where it is not for the caller, 409 where it has
     *     ended, 412 and 428 as the version seen asks
     */
    RegisteredSignal end(UUID citizenId, UUID episodeId, UUID signalId, @Nullable Version version, String done) {
        Seen seen = journeys.lockSeen(citizenId);
        Episode placement = placement(episodes, seen, episodeId);
        RegisteredSignal signal = find(episodeId, signalId);
        if (seen.relation().worksFor().filter(placement.sector()::equals).isEmpty()) {
            throw Refusal.forbidden("episode-of-another-sector");
        }
        Version.require(version, signal.version());
        if (!signal.isOpen()) {
            throw Refusal.byRule("risk-signal-ended");
        }
        rows.end(
                signalId,
                DanishCalendar.dayOf(clock.instant()),
                done,
                current.caller().user());
        tell(signal);
        return find(episodeId, signalId);
    }

    private RegisteredSignal find(UUID episodeId, UUID signalId) {
        return rows.of(episodeId).stream()
                .filter(signal -> signal.id().equals(signalId))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    private void tell(RegisteredSignal signal) {
        consistency.settle(signal.citizenId(), signal.id());
    }
}
