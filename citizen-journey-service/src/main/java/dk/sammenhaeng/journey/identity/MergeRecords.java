package dk.sammenhaeng.journey.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.citizen.CitizenAccess;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.RestingDeadlines;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Merges two records of one person into one journey (X8, flow F10): the other id leads to the survivor wherever an id is
 * taken, rows and streams stay where they are, and the conflicts are found over all plans together.
 */
@ApplicationScoped
class MergeRecords {

    private final Journeys journeys;
    private final CitizenAccess access;
    private final MergeRows rows;
    private final RestingDeadlines deadlines;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    MergeRecords(
            Journeys journeys,
            CitizenAccess access,
            MergeRows rows,
            RestingDeadlines deadlines,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.journeys = journeys;
        this.access = access;
        this.rows = rows;
        this.deadlines = deadlines;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Merges the other record into the survivor.
     *
     * @throws Refusal 403 by break-glass alone, 404 unless the caller may know both, 409 when they are one already, when others were merged into
     *     the other one, or when each has an active coordinated plan and none is named to go on
     */
    Merge merge(Command command) {
        journeys.lockOnly(List.of(command.survivorId(), command.otherId()));
        Journey survivor = access.lock(command.survivorId());
        Journey other = access.lock(command.otherId());
        if (survivor.citizenId().equals(other.citizenId())) {
            throw Refusal.byRule("already-one-record");
        }
        if (other.records().size() > 1) {
            throw Refusal.byRule("other-stands-for-records");
        }
        Optional<UUID> continuing = continuing(survivor, other, command.continuingCoordinatedPlan());
        Merge merge = new Merge(
                UuidCreator.getTimeOrderedEpoch(),
                survivor.citizenId(),
                other.citizenId(),
                command.reason(),
                continuing,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                current.caller().user(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.merge(merge, continuing.map(id -> active(survivor).equals(id) ? active(other) : active(survivor)));
        // What rested with one of them is about who lives now; of who does not, settling lets it rest again.
        deadlines.goOn(other.records());
        JourneyMerged merged = new JourneyMerged(merge.mergeId(), merge.survivorId(), merge.mergedId());
        consistency.settle(
                merge.survivorId(),
                List.of(new Entry(merge.survivorId(), merged), new Entry(merge.mergedId(), merged)));
        return merge;
    }

    /** Only where each has an active coordinated plan is there something to choose. */
    private static Optional<UUID> continuing(Journey survivor, Journey other, Optional<UUID> named) {
        List<UUID> active = List.of(survivor, other).stream()
                .flatMap(journey -> journey.circumstances().coordinatedPlan().stream())
                .map(CoordinatedPlan::id)
                .toList();
        if (active.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(named.filter(active::contains).orElseThrow(() -> Refusal.byRule("two-coordinated-plans")));
    }

    private static UUID active(Journey journey) {
        return journey.circumstances().coordinatedPlan().orElseThrow().id();
    }

    /** Which records, and why. */
    record Command(UUID survivorId, UUID otherId, String reason, Optional<UUID> continuingCoordinatedPlan) {}
}
