package dk.sammenhaeng.journey.identity;

import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.journey.life.JourneyEnded;
import dk.sammenhaeng.journey.life.JourneyReopened;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Undoes a wrong merge: each id leads to its own record again, with exactly what was put in its name, before the merge and
 * while it held (X8).
 */
@ApplicationScoped
class UndoMerge {

    private final CitizenAccess access;
    private final Journeys journeys;
    private final RestingDeadlines deadlines;
    private final MergeRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    UndoMerge(
            CitizenAccess access,
            Journeys journeys,
            RestingDeadlines deadlines,
            MergeRows rows,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.access = access;
        this.journeys = journeys;
        this.deadlines = deadlines;
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
        if (journey.identity().stoppedAt().isPresent()) {
            deadlines.goOn(journey.records());
        }
        JourneyMergeUndone told = new JourneyMergeUndone(merge.mergeId(), merge.survivorId(), merge.mergedId());
        settle(merge.survivorId(), told, journey);
        settle(merge.mergedId(), told, journey);
        return undone;
    }

    /** Who had been taken for dead or gone with the other goes on; who is, ends now, though it was told of the other. */
    private void settle(UUID record, JourneyMergeUndone told, Journey before) {
        List<Entry> happened = new ArrayList<>(List.of(new Entry(record, told)));
        boolean isOver = journeys.find(record)
                .flatMap(journey -> journey.identity().stoppedAt())
                .isPresent();
        boolean wasOver = before.identity().stoppedAt().isPresent();
        if (wasOver && !isOver && record.equals(before.citizenId())) {
            happened.add(new Entry(record, new JourneyReopened(record)));
        }
        if (wasOver && isOver && !record.equals(before.citizenId())) {
            happened.add(new Entry(record, new JourneyEnded(record)));
        }
        consistency.settle(record, happened);
    }
}
