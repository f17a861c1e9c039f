package dk.sammenhaeng.journey.incoming;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.letter.Letter;
import dk.sammenhaeng.journey.letter.Letters;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The receiving municipality answers. An acceptance holds when the sender confirms that the offer still did, so that a
 * withdrawal at the same instant is never overlooked; a refusal deletes the copy at once.
 */
@ApplicationScoped
class AnswerIncoming {

    private final IncomingRows rows;
    private final Letters letters;
    private final CurrentCaller current;
    private final Clock clock;

    AnswerIncoming(IncomingRows rows, Letters letters, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.current = current;
        this.clock = clock;
    }

    /**
     * One that is for the caller's sector.
     *
     * @throws Refusal 404 for any other
     */
    Incoming seen(UUID id) {
        return rows.find(id).filter(this::isOurs).orElseThrow(Refusal::notFound);
    }

    /**
     * Accepts it.
     *
     * @throws Refusal 404 for one that is not for the caller's sector, 409 when it was answered, 412 and 428 as the
     *     version asks
     */
    Incoming accept(UUID id, @Nullable Version version, String unit, String phone) {
        Incoming incoming = locked(id, version);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.accept(id, unit, phone, current.caller().user(), now);
        return answer(incoming, true, Optional.of(unit), Optional.of(phone), Optional.empty(), now);
    }

    /**
     * Refuses it.
     *
     * @throws Refusal as {@link #accept}
     */
    Incoming refuse(UUID id, @Nullable Version version, String reason) {
        Incoming incoming = locked(id, version);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.refuse(id, reason, current.caller().user(), now);
        return answer(incoming, false, Optional.empty(), Optional.empty(), Optional.of(reason), now);
    }

    private Incoming locked(UUID id, @Nullable Version version) {
        Incoming incoming = rows.lock(id).filter(this::isOurs).orElseThrow(Refusal::notFound);
        Version.require(version, incoming.version());
        incoming.requireOffered();
        return incoming;
    }

    private Incoming answer(
            Incoming incoming,
            boolean accepted,
            Optional<String> unit,
            Optional<String> phone,
            Optional<String> reason,
            Instant now) {
        letters.write(
                MunicipalityCode.of(incoming.fromMunicipality()),
                new Letter.Answer(incoming.id(), incoming.transitionId(), accepted, unit, phone, reason, now));
        return rows.find(incoming.id()).orElseThrow(Refusal::notFound);
    }

    private boolean isOurs(Incoming incoming) {
        return sector().filter(incoming.sector()::equals).isPresent();
    }

    private Optional<Sector> sector() {
        return Relation.sectorOf(current.caller());
    }
}
