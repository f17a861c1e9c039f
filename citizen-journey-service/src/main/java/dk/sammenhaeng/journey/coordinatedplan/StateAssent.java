package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.assent.Answer;
import dk.sammenhaeng.journey.assent.Via;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.notice.StaffNotices;
import dk.sammenhaeng.journey.notice.StaffNotices.Kind;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes what the citizen says to one version of the plan; the version and the words stay together for good. The
 * coordinator and the deputy are told of everything that is not a yes and that the citizen said alone: an objection
 * nobody reads is none.
 */
@ApplicationScoped
class StateAssent {

    private final ReadPlan readPlan;
    private final CoordinatedPlanRows plans;
    private final SayingRows rows;
    private final StaffNotices notices;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final Clock clock;

    StateAssent(
            ReadPlan readPlan,
            CoordinatedPlanRows plans,
            SayingRows rows,
            StaffNotices notices,
            Consistency consistency,
            CurrentCaller current,
            Clock clock) {
        this.readPlan = readPlan;
        this.plans = plans;
        this.rows = rows;
        this.notices = notices;
        this.consistency = consistency;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Notes what a worker heard.
     *
     * @throws Refusal 400 for a version there is not, a day to come or an objection without words; 409 for a plan that is
     *     over
     */
    Assent state(Command command) {
        ReadPlan.Open open = readPlan.lock(command.citizenId(), command.planId());
        return note(open.latest(), open.citizenId(), command, Via.STAFF);
    }

    /**
     * Notes what the citizen, or who acts for the citizen, says alone; the journey is locked.
     *
     * @throws Refusal as {@link #state}; 404 for no such plan
     */
    Assent stateOwn(Journey journey, Via via, Command command) {
        Recorded latest = plans.latest(journey.records(), command.planId()).orElseThrow(Refusal::notFound);
        Assent said = note(latest, journey.citizenId(), command, via);
        if (said.answer() != Answer.ACCEPTED) {
            journey.coordinator()
                    .ifPresent(coordinator -> notices.tell(
                            coordinator.users(),
                            journey.citizenId(),
                            Kind.PLAN_OBJECTED,
                            command.planId(),
                            said.recordedAt()));
        }
        return said;
    }

    private Assent note(Recorded latest, UUID citizenId, Command command, Via via) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(command.version() >= 1 && command.version() <= latest.number(), "/version", "version.unknown")
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .require(command.answer() == Answer.ACCEPTED || command.words().isPresent(), "/words", "words.needed")
                .refuseIfAny();
        if (!latest.plan().isOpen()) {
            throw Refusal.byRule("coordinated-plan-not-open");
        }
        Assent said = new Assent(
                UuidCreator.getTimeOrderedEpoch(),
                command.version(),
                command.answer(),
                command.words(),
                command.statedOn(),
                current.caller().user(),
                now,
                via);
        rows.add(command.planId(), said);
        consistency.settle(citizenId, said.assentId());
        return said;
    }

    /** What the citizen says, and to which version. */
    record Command(
            UUID citizenId, UUID planId, long version, Answer answer, Optional<String> words, LocalDate statedOn) {}
}
