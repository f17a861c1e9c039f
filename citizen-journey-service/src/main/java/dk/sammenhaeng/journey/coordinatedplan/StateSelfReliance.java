package dk.sammenhaeng.journey.coordinatedplan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinatedplan.SelfReliance.Moment;
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

/** Notes how well the citizen manages alone, at the start, at reviews and at the end (FV-C14). */
@ApplicationScoped
class StateSelfReliance {

    static final int LOWEST = 1;

    private final ReadPlan readPlan;
    private final SayingRows rows;
    private final Consistency consistency;
    private final CoordinatedPlanSettings settings;
    private final Clock clock;

    StateSelfReliance(
            ReadPlan readPlan,
            SayingRows rows,
            Consistency consistency,
            CoordinatedPlanSettings settings,
            Clock clock) {
        this.readPlan = readPlan;
        this.rows = rows;
        this.consistency = consistency;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Notes it; also when the plan is over, for the end is looked at then.
     *
     * @throws Refusal 400 outside the scale or for a day to come, 409 for a second start or end
     */
    SelfReliance state(Command command) {
        ReadPlan.Open open = readPlan.lock(command.citizenId(), command.planId());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        LocalDate today = DanishCalendar.dayOf(now);
        new Faults()
                .require(
                        command.score() >= LOWEST && command.score() <= settings.highestSelfReliance(),
                        "/score",
                        "score.range",
                        settings.highestSelfReliance())
                .require(!command.statedOn().isAfter(today), "/statedOn", "day.ahead", today)
                .refuseIfAny();
        SelfReliance said = new SelfReliance(
                UuidCreator.getTimeOrderedEpoch(),
                command.moment(),
                command.score(),
                command.words(),
                command.statedOn(),
                open.reader().user(),
                now);
        if (!rows.add(command.planId(), said)) {
            throw Refusal.byRule("self-reliance-stated");
        }
        consistency.settle(open.citizenId(), said.selfRelianceId());
        return said;
    }

    /** What is said. */
    record Command(UUID citizenId, UUID planId, Moment moment, int score, Optional<String> words, LocalDate statedOn) {}
}
