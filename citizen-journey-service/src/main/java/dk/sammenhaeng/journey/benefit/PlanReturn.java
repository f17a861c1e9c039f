package dk.sammenhaeng.journey.benefit;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.benefit.ReturnToWork.Employer;
import dk.sammenhaeng.journey.benefit.ReturnToWork.Step;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Names the employer and agrees the steps back to a job (catalogue C24); opened by the benefit itself. */
@ApplicationScoped
class PlanReturn {

    private final Journeys journeys;
    private final ReturnToWorkRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    PlanReturn(Journeys journeys, ReturnToWorkRows rows, Consistency consistency, CurrentCaller current, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Names whom to talk to at the employer.
     *
     * @throws Refusal 404 where there is none the caller may know of, 412 and 428 as the version seen asks
     */
    ReturnToWork name(UUID citizenId, @Nullable Version seen, Employer employer) {
        return change(citizenId, seen, plan -> rows.name(plan.id(), employer));
    }

    /**
     * Agrees a step; one of the same day is replaced.
     *
     * @throws Refusal 404 where there is none the caller may know of, 412 and 428 as the version seen asks
     */
    ReturnToWork agree(UUID citizenId, @Nullable Version seen, Step step) {
        return change(
                citizenId,
                seen,
                plan -> rows.add(
                        UuidCreator.getTimeOrderedEpoch(),
                        plan,
                        step,
                        current.caller().user(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** The way back, for who may read what EMPLOYMENT keeps of the citizen. */
    ReturnToWork read(Journeys.Seen seen) {
        return rows.find(seen.journey().records())
                .filter(plan -> Readable.of(seen).holds(Sector.EMPLOYMENT, false))
                .orElseThrow(Refusal::notFound);
    }

    private ReturnToWork change(UUID citizenId, @Nullable Version version, Consumer<ReturnToWork> deed) {
        Journeys.Seen seen = journeys.lockSeen(citizenId);
        ReturnToWork plan = read(seen);
        Version.require(version, plan.version());
        deed.accept(plan);
        consistency.settle(
                citizenId, List.of(new Entry(plan.citizenId(), new PartChanged(plan.citizenId(), plan.id()))));
        return read(seen);
    }
}
