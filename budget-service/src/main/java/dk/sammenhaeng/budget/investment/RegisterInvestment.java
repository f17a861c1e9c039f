package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Registers a social investment. */
@ApplicationScoped
class RegisterInvestment {

    private final InvestmentRepository repository;
    private final CheckpointDue checkpointDue;
    private final EventLog eventLog;
    private final Clock clock;

    RegisterInvestment(InvestmentRepository repository, CheckpointDue checkpointDue, EventLog eventLog, Clock clock) {
        this.repository = repository;
        this.checkpointDue = checkpointDue;
        this.eventLog = eventLog;
        this.clock = clock;
    }

    SocialInvestment register(Terms terms) {
        SocialInvestment investment = new SocialInvestment(terms, clock.instant());
        repository.persistAndFlush(investment);
        checkpointDue.plan(investment);
        eventLog.append(investment.id(), InvestmentRegistered.of(investment));
        return investment;
    }
}
