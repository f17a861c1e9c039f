package dk.sammenhaeng.budget.grantcase;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.http.Version;
import dk.sammenhaeng.platform.money.Dkk;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The council decides a grant case. The decision is recorded; the money follows with the supplementary grant. */
@ApplicationScoped
class DecideGrantCase {

    private final GrantCaseRepository repository;
    private final Clock clock;

    DecideGrantCase(GrantCaseRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A decision.
     *
     * @param amount what is granted; absent grants the whole shortfall
     */
    record Command(UUID id, @Nullable Version seen, boolean granted, Optional<Dkk> amount, String reason) {}

    /**
     * The decided case.
     *
     * @throws Refusal 404, 409 when it is not open, 412 and 428 by its version
     */
    GrantCase decide(Command command) {
        GrantCase grantCase = repository.lock(command.id()).orElseThrow(Refusal::notFound);
        Version.require(command.seen(), grantCase.version());
        String actor = Acting.current().actor();
        if (command.granted()) {
            grantCase.grant(command.amount().orElse(grantCase.shortfall()), command.reason(), actor, clock.instant());
        } else {
            grantCase.reject(command.reason(), actor, clock.instant());
        }
        repository.flush();
        return grantCase;
    }
}
