package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Tells, once, that the day of a checkpoint has come (flow F11). */
@ApplicationScoped
class CheckpointDue implements DueHandler {

    private final InvestmentRepository repository;
    private final DueRows due;
    private final EventLog eventLog;
    private final DanishCalendar calendar;

    CheckpointDue(InvestmentRepository repository, DueRows due, EventLog eventLog, DanishCalendar calendar) {
        this.repository = repository;
        this.due = due;
        this.eventLog = eventLog;
        this.calendar = calendar;
    }

    /** Sets the deadline to the next checkpoint that is not told; call it under the investment's lock. */
    void plan(SocialInvestment investment) {
        due.set(investment.id(), kind(), investment.nextDue().map(DanishCalendar::startOf));
    }

    @Override
    public String kind() {
        return "investment.checkpoint-due";
    }

    @Override
    public void lock(UUID subject) {
        repository.lock(subject);
    }

    @Override
    public void raise(UUID subject, Instant at) {
        repository.lock(subject).ifPresent(this::tell);
    }

    private void tell(SocialInvestment investment) {
        LocalDate today = calendar.today();
        List<Entry> told = investment.tellDue(today).stream()
                .filter(checkpoint -> !checkpoint.isMeasured())
                .map(checkpoint ->
                        new Entry(investment.id(), new InvestmentCheckpointDue(investment.id(), checkpoint.onDay())))
                .toList();
        if (!told.isEmpty()) {
            repository.flush();
            eventLog.append(told);
        }
        plan(investment);
    }
}
