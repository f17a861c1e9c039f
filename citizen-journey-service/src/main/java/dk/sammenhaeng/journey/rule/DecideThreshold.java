package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.rule.ThresholdRows.Decision;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The municipality decides another threshold (tærskel) of a rule from a day on, with its reason (X6, X16). */
@ApplicationScoped
class DecideThreshold {

    private final ThresholdRows rows;
    private final Sweep sweep;
    private final CurrentCaller current;
    private final Clock clock;

    DecideThreshold(ThresholdRows rows, Sweep sweep, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.sweep = sweep;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision and asks for a new look at every citizen from its first day on.
     *
     * @throws Refusal 400 for a value out of range or a day that is past, 412 and 428 by the number of decisions seen
     */
    void decide(Rule rule, Threshold threshold, @Nullable Version seen, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(
                        threshold.allows(command.value()),
                        "/value",
                        "threshold.range",
                        threshold.least().toPlainString(),
                        threshold.most().toPlainString())
                .require(!command.validFrom().isBefore(today), "/validFrom", "threshold.valid-from", today)
                .refuseIfAny();
        List<Decision> before = rows.history(rule, threshold);
        Version.require(seen, before.size());

        Decision decision = new Decision(
                before.size() + 1,
                command.value().stripTrailingZeros(),
                command.validFrom(),
                command.reason(),
                current.caller().user(),
                now);
        if (!rows.decide(rule, threshold, decision)) {
            throw Refusal.stale();
        }
        sweep.from(command.validFrom(), today);
    }

    /** The value, from when on, and why. */
    record Command(BigDecimal value, LocalDate validFrom, String reason) {}
}
