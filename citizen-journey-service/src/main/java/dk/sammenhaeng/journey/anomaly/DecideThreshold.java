package dk.sammenhaeng.journey.anomaly;

import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The municipality decides what looks are reported (tærskel), with its reason (X-01, X6). */
@ApplicationScoped
class DecideThreshold {

    private final ThresholdRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    DecideThreshold(ThresholdRows rows, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision to what was decided before.
     *
     * @throws Refusal 400 for a value out of range, 412 and 428 by the number of decisions seen
     */
    void decide(Threshold threshold, @Nullable Version seen, int value, String reason) {
        new Faults()
                .require(
                        threshold.allows(value),
                        "/value",
                        "access-threshold.range",
                        threshold.least(),
                        threshold.most())
                .refuseIfAny();
        int before = (int) rows.all().stream()
                .filter(decision -> decision.threshold() == threshold)
                .count();
        Version.require(seen, before);
        Decision decision = new Decision(
                threshold,
                before + 1,
                value,
                reason,
                current.caller().user(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!rows.decide(decision)) {
            throw Refusal.stale();
        }
    }
}
