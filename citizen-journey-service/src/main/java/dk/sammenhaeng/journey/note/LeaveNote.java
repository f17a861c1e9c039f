package dk.sammenhaeng.journey.note;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.note.Note.Kind;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leaves a note around a citizen. A deviation from the day's tasks asks for no approval: it is professional judgement. */
@ApplicationScoped
class LeaveNote {

    private final Journeys journeys;
    private final NoteRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    LeaveNote(Journeys journeys, NoteRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Leaves it.
     *
     * @throws Refusal 400 for an instant ahead or a deviation without its task, 404 without a relation
     */
    Note leave(UUID citizenId, Kind kind, Instant at, String content, Optional<Deviation> deviation) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        new Faults()
                .require(!at.isAfter(now), "/at", "day.ahead")
                .require((kind == Kind.TASK_DEVIATION) == deviation.isPresent(), "/deviation", "note.deviation")
                .require(
                        deviation.filter(one -> !one.withCitizen()).isEmpty(), "/deviation/withCitizen", "note.citizen")
                .refuseIfAny();
        Journey journey = journeys.lockSeen(citizenId).journey();
        Note note = new Note(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                Relation.sectorOf(current.caller()),
                at.truncatedTo(ChronoUnit.MICROS),
                content,
                deviation.map(Deviation::task),
                deviation.flatMap(Deviation::replacedBy),
                now);
        rows.add(journey.citizenId(), note, current.caller().user());
        consistency.settle(
                journey.citizenId(),
                List.of(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), note.id()))));
        return note;
    }

    /** Which task gave way to what, together with the citizen. */
    record Deviation(String task, Optional<String> replacedBy, boolean withCitizen) {}
}
