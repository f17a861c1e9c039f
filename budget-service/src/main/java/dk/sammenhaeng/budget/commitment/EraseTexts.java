package dk.sammenhaeng.budget.commitment;

import dk.sammenhaeng.budget.grantcase.GrantCases;
import dk.sammenhaeng.platform.event.out.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Answers erasures (flow F10): the texts about an action's money go, the sums stay in the books. */
@ApplicationScoped
class EraseTexts {

    private final CommitmentRepository repository;
    private final GrantCases grantCases;
    private final EventLog events;

    EraseTexts(CommitmentRepository repository, GrantCases grantCases, EventLog events) {
        this.repository = repository;
        this.grantCases = grantCases;
        this.events = events;
    }

    /** Erases what was written about an action's money, and confirms it. */
    void eraseAction(UUID action) {
        repository.lock(action);
        events.append(action, new CommitmentErased(action, grantCases.eraseTexts(action)));
    }

    /** Confirms that nothing is held by a citizen's id. */
    void confirm(UUID citizen) {
        events.append(citizen, new ErasureConfirmed(citizen, 0));
    }
}
