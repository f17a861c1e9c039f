package dk.sammenhaeng.journey.representation;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Ends a representation; it takes effect with this transaction. */
@ApplicationScoped
public class EndRepresentation {

    private final Representations representations;
    private final Consistency consistency;
    private final Event<RepresentationEnded> ended;
    private final DueRows due;
    private final Clock clock;

    EndRepresentation(
            Representations representations,
            Consistency consistency,
            Event<RepresentationEnded> ended,
            DueRows due,
            Clock clock) {
        this.representations = representations;
        this.consistency = consistency;
        this.ended = ended;
        this.due = due;
        this.clock = clock;
    }

    /**
     * Ends it; ending it again changes nothing.
     *
     * @param journey the citizen's, locked
     * @throws Refusal 404 when it is none of this citizen's
     */
    public Representation end(Journey journey, UUID id, String by) {
        Representation known = representations
                .find(id)
                .filter(found -> journey.records().contains(found.citizenId()))
                .orElseThrow(Refusal::notFound);
        if (representations.end(known.representationId(), clock.instant().truncatedTo(ChronoUnit.MICROS), by)) {
            due.set(id, RepresentationEnds.KIND, Optional.empty());
            List<Entry> happened = new ArrayList<>(tell(journey));
            happened.add(new Entry(journey.citizenId(), new PartChanged(journey.citizenId(), id)));
            consistency.settle(journey.citizenId(), happened);
        }
        return representations.find(id).orElseThrow();
    }

    /**
     * Ends all of these kinds that have not ended; the change they are part of tells of it.
     *
     * @return the events to append with the change, of what rested on them
     */
    public List<Entry> endAll(Journey journey, String by, Predicate<Representation.Kind> which) {
        List<UUID> ending = representations.of(journey.records()).stream()
                .filter(one -> one.endedAt().isEmpty() && which.test(one.kind()))
                .map(Representation::representationId)
                .toList();
        ending.forEach(id -> {
            representations.end(id, clock.instant().truncatedTo(ChronoUnit.MICROS), by);
            due.set(id, RepresentationEnds.KIND, Optional.empty());
        });
        return ending.isEmpty() ? List.of() : tell(journey);
    }

    private List<Entry> tell(Journey journey) {
        RepresentationEnded told = new RepresentationEnded(journey, new ArrayList<>());
        ended.fire(told);
        return List.copyOf(told.happened());
    }
}
