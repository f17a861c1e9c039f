package dk.sammenhaeng.supervision.erasure;

import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers each erasure of a citizen with a receipt. Institutions are supervised here, and no citizen is known. */
@ApplicationScoped
public class ConfirmErasure {

    private final EventLog events;

    ConfirmErasure(EventLog events) {
        this.events = events;
    }

    /** Says that nothing is held here by the id. */
    public void of(UUID citizen) {
        events.append(citizen, new ErasureConfirmed(citizen, 0));
    }
}
