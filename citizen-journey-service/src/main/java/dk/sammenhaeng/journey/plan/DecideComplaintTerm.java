package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.plan.ComplaintTerms.Decided;
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
import org.jspecify.annotations.Nullable;

/**
 * The municipality decides other terms of complaint from a day on, with law and reason (X16). The day lies ahead: what was
 * decided about citizens until then keeps its terms, however often its plan is put again.
 */
@ApplicationScoped
class DecideComplaintTerm {

    private final ComplaintTermRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    DecideComplaintTerm(ComplaintTermRows rows, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision.
     *
     * @throws Refusal 400 for a day that has come, 412 and 428 by the number of decisions seen
     */
    void decide(@Nullable Version seen, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(command.validFrom().isAfter(today), "/validFrom", "term.valid-from", today)
                .refuseIfAny();
        int before = rows.all().decided().size();
        Version.require(seen, before);
        Decided decided = new Decided(
                before + 1,
                command.complainDays(),
                command.reassessDays(),
                command.validFrom(),
                command.law(),
                command.reason(),
                current.caller().user(),
                now);
        if (!rows.decide(decided)) {
            throw Refusal.stale();
        }
    }

    /** The terms, from when on, by which law, and why. */
    record Command(int complainDays, int reassessDays, LocalDate validFrom, String law, String reason) {}
}
