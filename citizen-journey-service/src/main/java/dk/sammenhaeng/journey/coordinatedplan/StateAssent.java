package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinatedplan.Assent.Answer;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Notes what the citizen says to one version of the plan; the version and the words stay together for good. */
@ApplicationScoped
class StateAssent {

    private final ReadPlan readPlan;
    private final SayingRows rows;
    private final Consistency consistency;
    private final Clock clock;

    StateAssent(ReadPlan readPlan, SayingRows rows, Consistency consistency, Clock clock) {
        this.readPlan = readPlan;
        this.rows = rows;
        this.consistency = consistency;
        this.clock = clock;
    }

    /**
     * Notes it.
     *
     * @throws Refusal 400 for a version there is not, a day to come or an objection without words; 409 for a plan that is
     *     over
     */
    Assent state(Command command) {
        ReadPlan.Open open = readPlan.lock(command.citizenId(), command.planId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(
                        command.version() >= 1
                                && command.version() <= open.latest().number(),
                        "/version",
                        "version.unknown")
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .require(command.answer() == Answer.ACCEPTED || command.words().isPresent(), "/words", "words.needed")
                .refuseIfAny();
        if (!open.latest().plan().isOpen()) {
            throw Refusal.byRule("coordinated-plan-not-open");
        }
        Assent said = new Assent(
                UuidCreator.getTimeOrderedEpoch(),
                command.version(),
                command.answer(),
                command.words(),
                command.statedOn(),
                open.reader().user(),
                now);
        rows.add(command.planId(), said);
        consistency.settle(
                open.citizenId(),
                List.of(new Entry(open.citizenId(), new PartChanged(open.citizenId(), said.assentId()))));
        return said;
    }

    /** What the citizen says, and to which version. */
    record Command(
            UUID citizenId, UUID planId, long version, Answer answer, Optional<String> words, LocalDate statedOn) {}
}
