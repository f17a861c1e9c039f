package dk.sammenhaeng.budget.grantcase;

import dk.sammenhaeng.platform.money.Dkk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What commitments do with grant cases. Call it under the action's lock. */
@ApplicationScoped
public class GrantCases {

    private final GrantCaseRepository repository;
    private final Clock clock;

    GrantCases(GrantCaseRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * Lays a shortfall before the council: in the action's open case; in the decided one where it was about as much; else
     * in a new one.
     *
     * @param current the action's case so far
     * @return the case that is about this shortfall
     */
    public UUID raise(Optional<UUID> current, UUID action, Dkk shortfall) {
        return current.flatMap(repository::lock)
                .filter(known -> known.coversShortfall(shortfall))
                .map(GrantCase::id)
                .orElseGet(() -> {
                    GrantCase raised = new GrantCase(action, shortfall, clock.instant());
                    repository.persist(raised);
                    return raised.id();
                });
    }

    /** Erases why the action's cases were decided, with the stored answers that say so; how many rows that were. */
    public long eraseTexts(UUID action) {
        return repository.eraseAnswers(action) + repository.eraseReasons(action);
    }

    /** Ends a case that needs no decision any more. */
    public void close(UUID grantCase, ClosedBecause because) {
        repository.lock(grantCase).ifPresent(known -> known.close(because, clock.instant()));
    }
}
