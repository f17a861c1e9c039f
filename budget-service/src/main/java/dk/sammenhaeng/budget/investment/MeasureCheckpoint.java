package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures an investment at a checkpoint (flow F8): the service counts the finished blocks, a person concludes, and both stay. */
@ApplicationScoped
class MeasureCheckpoint {

    private final InvestmentRepository repository;
    private final Effects effects;
    private final CheckpointDue checkpointDue;
    private final EventLog eventLog;
    private final Clock clock;

    MeasureCheckpoint(
            InvestmentRepository repository,
            Effects effects,
            CheckpointDue checkpointDue,
            EventLog eventLog,
            Clock clock) {
        this.repository = repository;
        this.effects = effects;
        this.checkpointDue = checkpointDue;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    /** A measuring. */
    record Command(UUID id, LocalDate on, @Nullable Version seen, String conclusion) {}

    /**
     * The investment with the checkpoint measured.
     *
     * @throws Refusal 404, 409 by its state and rules, 412 and 428 by its version
     */
    SocialInvestment measure(Command command) {
        SocialInvestment investment = repository.lock(command.id()).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), investment.version());
        LocalDate today = DanishCalendar.dayOf(clock.instant());
        Checkpoint checkpoint = investment.toMeasure(command.on(), today);
        @Nullable
        Long reached = effects.documented(investment, YearMonth.from(command.on()))
                .map(blocks -> blocks.stream().mapToLong(Blocks.Block::reached).sum())
                .orElse(null);
        investment.measure(
                checkpoint, reached, command.conclusion(), Acting.current().actor(), clock.instant());
        repository.flush();
        checkpointDue.plan(investment);
        eventLog.append(investment.id(), new InvestmentCheckpointMeasured(investment.id(), command.on()));
        return investment;
    }
}
