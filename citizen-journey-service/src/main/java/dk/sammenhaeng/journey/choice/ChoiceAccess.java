package dk.sammenhaeng.journey.choice;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.Readable;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.representation.Representation;
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

/** Who may see a citizen's choices and take part in them: the citizen, who stands for them, and staff as by consent. */
@ApplicationScoped
class ChoiceAccess {

    private final Journeys journeys;
    private final SelfAccess selves;
    private final CurrentCaller current;

    ChoiceAccess(Journeys journeys, SelfAccess selves, CurrentCaller current) {
        this.journeys = journeys;
        this.selves = selves;
        this.current = current;
    }

    /**
     * The journey to look at.
     *
     * @throws Refusal 404 without a relation
     */
    Party enter(UUID citizenId) {
        return isCitizen() ? party(selves.enter(citizenId, Right.SEE)) : party(journeys.seen(citizenId));
    }

    /**
     * The same under the journey's lock.
     *
     * @throws Refusal 404 without a relation, 403 by break-glass alone
     */
    Party lock(UUID citizenId) {
        return isCitizen() ? party(selves.lock(citizenId, Right.ACT)) : party(journeys.lockSeen(citizenId));
    }

    private boolean isCitizen() {
        return current.caller().isAny(Role.CITIZEN);
    }

    private static Party party(Self self) {
        return new Party(self.journey(), Optional.empty(), self.by());
    }

    private static Party party(Seen seen) {
        return new Party(seen.journey(), Optional.of(seen), List.of());
    }

    /**
     * Who takes part.
     *
     * @param staff how staff sees the journey; empty for a citizen's token
     * @param by on what grounds somebody stands for the citizen
     */
    record Party(Journey journey, Optional<Seen> staff, List<Representation> by) {

        boolean isStaff() {
            return staff.isPresent();
        }

        /** True when choices of the kind are the caller's to know; of a protected address only for its own sector. */
        boolean mayKnow(ChoiceKind kind) {
            return staff.map(seen -> mayKnow(seen, kind))
                    .orElseGet(() ->
                            by.isEmpty() || by.stream().anyMatch(one -> one.opens(kind.sector(), kind.sensitive())));
        }

        /** The ground on which the caller stands for the citizen in the sector. */
        Optional<Representation> representation(Sector sector) {
            return by.stream().filter(one -> one.isFor(sector)).findFirst();
        }

        private boolean mayKnow(Seen seen, ChoiceKind kind) {
            return (journey.isProtected() ? Readable.own(seen) : Readable.of(seen))
                    .holds(kind.sector(), kind.sensitive());
        }
    }
}
