package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.representation.Representation.Right;
import dk.sammenhaeng.journey.self.SelfAccess;
import dk.sammenhaeng.journey.self.SelfAccess.Self;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets in who fills in a form about a citizen. */
@ApplicationScoped
class Readers {

    private final Journeys journeys;
    private final SelfAccess selves;
    private final CurrentCaller current;

    Readers(Journeys journeys, SelfAccess selves, CurrentCaller current) {
        this.journeys = journeys;
        this.selves = selves;
        this.current = current;
    }

    /**
     * To look.
     *
     * @throws Refusal 404 without a relation
     */
    Reader enter(UUID citizenId) {
        return isCitizen() ? reader(selves.enter(citizenId, Right.SEE)) : reader(journeys.seen(citizenId));
    }

    /**
     * The same under the journey's lock.
     *
     * @throws Refusal 404 without a relation, 403 by break-glass alone
     */
    Reader lock(UUID citizenId) {
        return isCitizen() ? reader(selves.lock(citizenId, Right.ACT)) : reader(journeys.lockSeen(citizenId));
    }

    private boolean isCitizen() {
        return current.caller().isAny(Role.CITIZEN);
    }

    private static Reader reader(Self self) {
        return new Reader(self.journey(), Optional.empty(), self.by());
    }

    private static Reader reader(Seen seen) {
        return new Reader(seen.journey(), Optional.of(seen), List.of());
    }
}
