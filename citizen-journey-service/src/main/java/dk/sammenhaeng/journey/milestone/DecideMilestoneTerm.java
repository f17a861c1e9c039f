package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.milestone.MilestoneTerms.Decided;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The municipality decides another deadline of a kind of milestone from a day on, with law and reason (X16). The day lies
 * ahead: what follows from a fact that has happened keeps its deadline, however often the fact is told again.
 */
@ApplicationScoped
class DecideMilestoneTerm {

    private final MilestoneTermRows rows;
    private final CurrentCaller current;
    private final Clock clock;

    DecideMilestoneTerm(MilestoneTermRows rows, CurrentCaller current, Clock clock) {
        this.rows = rows;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Adds the decision.
     *
     * @throws Refusal 400 for a day that has come or a time that does not fit the kind, 412 and 428 by the number of
     *     decisions seen
     */
    void decide(MilestoneKind kind, @Nullable Version seen, Command command) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        MilestoneKind.Deadline usual = kind.deadline();
        new Faults()
                .require(command.validFrom().isAfter(today), "/validFrom", "term.valid-from", today)
                .require(isTime(command.after(), usual.weekdays()), "/after", "term.time")
                .require(command.repeated().isPresent() == usual.repeated().isPresent(), "/repeated", "term.repeated")
                .require(command.repeated().filter(Period::isZero).isEmpty(), "/repeated", "term.time")
                .refuseIfAny();
        int before = rows.all().of(kind.code()).size();
        Version.require(seen, before);
        Decided decided = new Decided(
                kind.code(),
                before + 1,
                command.after(),
                command.repeated(),
                command.warnedBefore(),
                command.validFrom(),
                command.law(),
                command.reason(),
                current.caller().user(),
                now);
        if (!rows.decide(decided)) {
            throw Refusal.stale();
        }
    }

    /** Only days can be counted Monday to Friday. */
    private static boolean isTime(Period time, boolean weekdays) {
        return !time.isZero() && (!weekdays || time.toTotalMonths() == 0);
    }

    /** The times, from when on, by which law, and why. */
    record Command(
            Period after,
            Optional<Period> repeated,
            Period warnedBefore,
            LocalDate validFrom,
            String law,
            String reason) {}
}
