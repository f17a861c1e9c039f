package dk.sammenhaeng.journey.concern;

import dk.sammenhaeng.journey.concern.Concern.About;
import dk.sammenhaeng.journey.concern.ConcernTerms.Decided;
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
 * The municipality decides another term of concerns from a day on, with law and reason (X16). The day lies ahead: what has
 * come until then keeps its term.
 */
@ApplicationScoped
class DecideConcernTerm {

    private final ConcernTermRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    DecideConcernTerm(ConcernTermRows rows, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision.
     *
     * @throws Refusal 400 for a day that has come and more hours than the law gives, 412 and 428 by the number of decisions
     *     seen
     */
    void decide(About about, @Nullable Version seen, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        ConcernTerms terms = rows.of(about);
        new Faults()
                .require(command.validFrom().isAfter(today), "/validFrom", "concern.term-valid-from", today)
                .require(terms.allows(command.hours()), "/hours", "concern.term-over-law", ConcernTerms.CHILD.hours())
                .refuseIfAny();
        int before = terms.decided().size();
        Version.require(seen, before);
        Decided decided = new Decided(
                before + 1,
                command.hours(),
                command.validFrom(),
                command.law(),
                command.reason(),
                current.caller().user(),
                now);
        if (!rows.decide(about, decided)) {
            throw Refusal.stale();
        }
    }

    /** The hours, from when on, by which law, and why. */
    record Command(int hours, LocalDate validFrom, String law, String reason) {}
}
