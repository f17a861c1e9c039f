package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends an investment; before its horizon is over by the council's explicit decision alone (BUD-07). */
@ApplicationScoped
class CloseInvestment {

    private final InvestmentRepository repository;
    private final CheckpointDue checkpointDue;
    private final EventLog eventLog;
    private final DanishCalendar calendar;

    CloseInvestment(
            InvestmentRepository repository, CheckpointDue checkpointDue, EventLog eventLog, DanishCalendar calendar) {
        this.repository = repository;
        this.checkpointDue = checkpointDue;
        this.eventLog = eventLog;
        this.calendar = calendar;
    }

    /**
     * An end.
     *
     * @param decided true where the council decides
     */
    record Command(UUID id, @Nullable Version seen, String reason, boolean decided) {}

    /**
     * The closed investment.
     *
     * @throws Refusal 404, 409 by its state and rules, 412 and 428 by its version
     */
    SocialInvestment close(Command command) {
        SocialInvestment investment = repository.lock(command.id()).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), investment.version());
        LocalDate today = calendar.today();
        investment.close(today, command.reason(), Acting.current().actor(), command.decided());
        repository.flush();
        checkpointDue.plan(investment);
        eventLog.append(
                investment.id(),
                new InvestmentClosed(
                        investment.id(),
                        today,
                        today.isBefore(investment.terms().endsOn())));
        return investment;
    }
}
