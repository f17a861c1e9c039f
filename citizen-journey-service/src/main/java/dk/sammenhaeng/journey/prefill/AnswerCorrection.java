package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.prefill.Correction.State;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who keeps a datum answers a correction of it; the datum itself changes where it is kept. */
@ApplicationScoped
class AnswerCorrection {

    private final Readers readers;
    private final CorrectionRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    AnswerCorrection(
            Readers readers, CorrectionRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.readers = readers;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes the answer.
     *
     * @throws Refusal 400 for a no without a reason, 404 unless it is the caller's to answer, 409 when it is answered,
     *     412 and 428 as the version seen asks
     */
    Correction answer(UUID citizenId, UUID id, @Nullable Version seen, boolean taken, Optional<String> reason) {
        new Faults()
                .require(taken || reason.isPresent(), "/reason", "reason.needed")
                .refuseIfAny();
        Reader reader = readers.lock(citizenId);
        Correction correction = find(reader, id);
        Version.require(seen, correction.version());
        if (correction.state() != State.OPEN) {
            throw Refusal.byRule("correction-not-open", correction.state());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.answer(
                id, taken ? State.TAKEN : State.DECLINED, now, current.caller().user(), reason);
        consistency.tell(reader.journey(), id);
        return find(reader, id);
    }

    private Correction find(Reader reader, UUID id) {
        return rows.of(reader.journey().records()).stream()
                .filter(correction -> correction.id().equals(id) && reader.answersFor(correction))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }
}
