package dk.sammenhaeng.journey.deadline;

import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The municipality decides another time from a day on, with its reason (X-04, X16). The day lies ahead: what was counted
 * by a time until then keeps it.
 */
@ApplicationScoped
class DecideDeadline {

    private final Deadlines deadlines;
    private final DeadlineRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    DecideDeadline(Deadlines deadlines, DeadlineRows rows, CurrentCaller current, Clock clock) {
        this.deadlines = deadlines;
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision.
     *
     * @throws Refusal 400 for a day that has come or a time that is none of the deadline's unit, 412 and 428 by the number
     *     of decisions seen
     */
    void decide(Deadline deadline, @Nullable Version seen, String time, LocalDate validFrom, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(validFrom.isAfter(today), "/validFrom", "term.valid-from", today)
                .require(
                        deadline.unit().fits(time),
                        "/time",
                        "deadline." + deadline.unit().name().toLowerCase(Locale.ROOT))
                .refuseIfAny();
        int before = deadlines.on(today).of(deadline).size();
        Version.require(seen, before);
        if (!rows.decide(new Decided(
                deadline.code(),
                before + 1,
                deadline.unit().parse(time).toString(),
                validFrom,
                reason,
                current.caller().user(),
                now))) {
            throw Refusal.stale();
        }
    }
}
