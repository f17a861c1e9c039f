package dk.sammenhaeng.supervision.outcome;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The municipality sets a target of the rehabilitation goal from a month on, with a reason (FW-J8). */
@ApplicationScoped
class SetOutcomeTarget {

    private final OutcomeTargets targets;
    private final Clock clock;

    SetOutcomeTarget(OutcomeTargets targets, Clock clock) {
        this.targets = targets;
        this.clock = clock;
    }

    /**
     * Adds the target to the history.
     *
     * @throws Refusal 400 for a day within a month, 412 and 428 by the number of targets seen
     */
    void set(OutcomeTargets.Target target, @Nullable Version seen) {
        new Faults()
                .require(target.validFrom().getDayOfMonth() == 1, "/validFrom", "period.months")
                .refuseIfAny();
        int before = targets.history().of(target.measure()).size();
        Version.require(seen, before);
        if (!targets.set(
                target, before + 1, Acting.current().actor(), clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw Refusal.stale();
        }
    }
}
