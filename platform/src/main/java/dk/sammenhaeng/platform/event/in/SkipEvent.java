package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Passes over a parked event for good, because a person says so; the event and the reason are kept. */
@ApplicationScoped
class SkipEvent {

    private static final String NEXT_ONLY = "parked-event.not-next";

    private static final String KEEP = """
            insert into skipped_event (id, consumer, source, subject, sequence, municipality, event_id, type, payload,
                parked_for, parked_at, skipped_at, skipped_by, reason)
            select id, consumer, source, subject, sequence, municipality, event_id, type, payload,
                reason, parked_at, ?, ?, ? from parked_event where id = ?
            """;

    private final ParkedEvents parkedEvents;
    private final StreamPositions positions;
    private final Sql sql;
    private final Clock clock;

    SkipEvent(ParkedEvents parkedEvents, StreamPositions positions, Sql sql, Clock clock) {
        this.parkedEvents = parkedEvents;
        this.positions = positions;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Skips the first parked event of a stream; those behind it then wait for a retry.
     *
     * @throws Refusal 404 when there is no such parked event, 409 when another one is before it
     */
    void skip(UUID id, String reason) {
        ParkedEvent chosen = parkedEvents.find(id).orElseThrow(Refusal::notFound);
        StreamState stream = positions.lock(chosen.consumer(), chosen.subject());
        // Read again: what was before it, and it itself, may have gone until the lock was had.
        ParkedEvent parked = parkedEvents.find(id).orElseThrow(Refusal::notFound);
        boolean placed = parked.sequence() >= 1;
        if (!parked.first() || (placed && parked.sequence() > stream.position() + 1)) {
            throw Refusal.byRule(NEXT_ONLY);
        }
        keep(id, reason);
        parkedEvents.delete(id);
        if (placed && parked.sequence() > stream.position()) {
            stream.advance(parked.sequence());
            positions.save(parked.consumer(), List.of(stream));
        }
    }

    private void keep(UUID id, String reason) {
        Timestamp now = Timestamp.from(clock.instant());
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setTimestamp(1, now);
                statement.setString(2, Acting.current().actor());
                statement.setString(3, reason);
                statement.setObject(4, id);
                return statement.executeUpdate();
            }
        });
    }
}
