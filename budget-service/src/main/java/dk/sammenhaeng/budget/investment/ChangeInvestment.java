package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Agrees on other terms of an investment; what is cut is the council's to decide (BUD-07). */
@ApplicationScoped
class ChangeInvestment {

    private final InvestmentRepository repository;
    private final CheckpointDue checkpointDue;
    private final EventLog eventLog;
    private final DanishCalendar calendar;

    ChangeInvestment(
            InvestmentRepository repository, CheckpointDue checkpointDue, EventLog eventLog, DanishCalendar calendar) {
        this.repository = repository;
        this.checkpointDue = checkpointDue;
        this.eventLog = eventLog;
        this.calendar = calendar;
    }

    /**
     * Other terms.
     *
     * @param decided true where the council decides
     */
    record Command(UUID id, @Nullable Version seen, Terms terms, boolean decided) {}

    /**
     * The changed investment; the same terms again change nothing.
     *
     * @throws Refusal 404, 409 by its state and rules, 412 and 428 by its version
     */
    SocialInvestment change(Command command) {
        SocialInvestment investment = repository.lock(command.id()).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), investment.version());
        if (!command.terms().equals(investment.terms())) {
            investment.change(command.terms(), calendar.today(), command.decided());
            repository.flush();
            checkpointDue.plan(investment);
            eventLog.append(investment.id(), InvestmentChanged.of(investment));
        }
        return investment;
    }
}
