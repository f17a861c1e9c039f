package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Readable;
import java.util.List;
import java.util.UUID;

/**
 * Which of a citizen's milestones somebody may know of: those of the sectors whose content is theirs to read, and of
 * those that rest on a plan only where they may read that plan, too.
 *
 * @param plans the plans whose content is the reader's
 */
record Reader(List<UUID> records, Readable kept, List<UUID> plans) {

    Reader {
        records = List.copyOf(records);
        plans = List.copyOf(plans);
    }

    static Reader of(Journeys.Seen seen) {
        return new Reader(
                seen.journey().records(),
                Readable.of(seen),
                seen.journey().plans().stream()
                        .filter(seen.relation()::mayRead)
                        .map(Plan::id)
                        .toList());
    }
}
