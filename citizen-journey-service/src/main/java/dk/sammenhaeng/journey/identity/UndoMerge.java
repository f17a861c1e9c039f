package dk.sammenhaeng.journey.identity;

import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Undoes a wrong merge: each id leads to its own record again, with exactly the plans that were put in its name (X8). */
@ApplicationScoped
class UndoMerge {

    private final CitizenAccess access;
    private final MergeRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    UndoMerge(CitizenAccess access, MergeRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.access = access;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Undoes it.
     *
     * @throws Refusal 404 for a merge the caller may not know of, 409 for one that is undone already
     */
    Merge undo(UUID citizenId, UUID mergeId, String reason) {
        Journey journey = access.lock(citizenId);
        Merge merge = rows.find(mergeId)
                .filter(found -> journey.records().contains(found.survivorId()))
                .orElseThrow(Refusal::notFound);
        if (merge.undoneAt().isPresent()) {
            throw Refusal.byRule("merge-undone-already");
        }
        Merge undone = new Merge(
                merge.mergeId(),
                merge.survivorId(),
                merge.mergedId(),
                merge.reason(),
                merge.continuingCoordinatedPlan(),
                merge.mergedAt(),
                merge.mergedBy(),
                Optional.of(clock.instant().truncatedTo(ChronoUnit.MICROS)),
                Optional.of(current.caller().user()),
                Optional.of(reason));
        rows.part(undone);
        JourneyMergeUndone told = new JourneyMergeUndone(merge.mergeId(), merge.survivorId(), merge.mergedId());
        consistency.settle(merge.survivorId(), List.of(new Entry(merge.survivorId(), told)));
        consistency.settle(merge.mergedId(), List.of(new Entry(merge.mergedId(), told)));
        return undone;
    }
}
