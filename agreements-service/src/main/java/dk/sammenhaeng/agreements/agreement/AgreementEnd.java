package dk.sammenhaeng.agreements.agreement;

import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The last day of an agreement is over: it has expired, or a termination takes effect. */
@ApplicationScoped
class AgreementEnd implements DueHandler {

    static final String KIND = "agreement.end";

    private final Agreements agreements;
    private final EventLog eventLog;
    private final DueRows dueRows;
    private final DanishCalendar calendar;

    AgreementEnd(Agreements agreements, EventLog eventLog, DueRows dueRows, DanishCalendar calendar) {
        this.agreements = agreements;
        this.eventLog = eventLog;
        this.dueRows = dueRows;
        this.calendar = calendar;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(UUID subject) {
        agreements.locked(subject);
    }

    @Override
    public void raise(UUID subject, Instant at) {
        endOrWait(agreements.known(subject));
    }

    /** Ends a locked agreement whose last day is over, else waits for that day. */
    void endOrWait(Agreement agreement) {
        boolean ended = agreement.end(calendar.today());
        agreements.write(agreement);
        if (ended) {
            eventLog.append(
                    agreement.id(),
                    agreement.endingBrakeId().isPresent()
                            ? AgreementTerminated.of(agreement)
                            : AgreementExpired.of(agreement));
        }
        dueRows.set(
                agreement.id(),
                KIND,
                agreement.status() == AgreementStatus.ACTIVE
                        ? Optional.of(DanishCalendar.startOf(agreement.inForceTo()))
                        : Optional.empty());
    }
}
