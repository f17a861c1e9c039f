package dk.sammenhaeng.journey.entry;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The coordinating unit names who of its own holds an entry (FV-C3: one coordinating caseworker named). */
@ApplicationScoped
class HoldEntry {

    private final Journeys journeys;
    private final EntryRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;

    HoldEntry(Journeys journeys, EntryRows rows, Consistency consistency, CurrentCaller current) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
    }

    /**
     * Names them.
     *
     * @throws Refusal 400 for somebody of another unit, 404 for who is not of the unit, 412 and 428 as the version seen
     *     asks
     */
    CitizenEntry hold(UUID entryId, String user, @Nullable Version seen) {
        CitizenEntry known = rows.find(entryId).filter(this::isOurs).orElseThrow(Refusal::notFound);
        Journey journey = journeys.lock(known.citizenId()).orElseThrow(Refusal::notFound);
        CitizenEntry entry = rows.find(entryId).filter(this::isOurs).orElseThrow(Refusal::notFound);
        current.touches(entry.citizenId());
        Version.require(seen, entry.version());
        if (!rows.unitsOf(user).contains(entry.coordinating().unitId())) {
            throw Refusal.invalid("/user", "entry.caseworker-elsewhere");
        }
        rows.heldBy(entryId, user);
        consistency.tell(journey, entryId);
        return rows.find(entryId).orElseThrow();
    }

    private boolean isOurs(CitizenEntry entry) {
        return rows.unitsOf(current.caller().user())
                .contains(entry.coordinating().unitId());
    }
}
