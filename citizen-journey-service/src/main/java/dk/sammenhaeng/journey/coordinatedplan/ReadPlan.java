package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Opens a coordinated plan for who may read what it says. */
@ApplicationScoped
class ReadPlan {

    private final Journeys journeys;
    private final CoordinatedPlanRows rows;
    private final CurrentCaller current;

    ReadPlan(Journeys journeys, CoordinatedPlanRows rows, CurrentCaller current) {
        this.journeys = journeys;
        this.rows = rows;
        this.current = current;
    }

    /**
     * The plan as it is now.
     *
     * @throws Refusal 403 when only its existence is for the caller, 404 for none
     */
    Open open(UUID citizenId, UUID planId) {
        return open(Reader.of(journeys.seen(citizenId), current.caller()), planId);
    }

    /**
     * The same under the journey's lock, for a record beside the plan.
     *
     * @throws Refusal as {@link #open(UUID, UUID)}
     */
    Open lock(UUID citizenId, UUID planId) {
        return open(Reader.of(journeys.lockSeen(citizenId), current.caller()), planId);
    }

    private Open open(Reader reader, UUID planId) {
        Recorded latest = rows.latest(reader.journey().records(), planId).orElseThrow(Refusal::notFound);
        if (!reader.mayReadWhole(latest.plan())) {
            throw Refusal.forbidden("coordinated-plan-not-shown");
        }
        return new Open(latest, reader);
    }

    /** A plan and who reads it. */
    record Open(Recorded latest, Reader reader) {

        UUID citizenId() {
            return reader.journey().citizenId();
        }

        List<UUID> records() {
            return reader.journey().records();
        }
    }
}
