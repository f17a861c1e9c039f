package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.util.Optional;
import java.util.UUID;

/**
 * What makes a milestone needed.
 *
 * @param asked whom it asks, where that is not the sector of its kind
 * @param planId the plan it was seen in: who may not read that may not know of the milestone either
 */
record Basis(UUID id, Optional<Sector> asked, Optional<UUID> planId) {

    /** A fact, episode, benefit or event, which asks the sector of each kind. */
    static Basis of(UUID id) {
        return new Basis(id, Optional.empty(), Optional.empty());
    }

    /** The same, which asks another sector. */
    static Basis of(UUID id, Sector asked) {
        return new Basis(id, Optional.of(asked), Optional.empty());
    }

    /** A plan or one of its parts: what that asks for stays with who keeps the plan. */
    static Basis in(Plan plan, UUID id) {
        return new Basis(id, Optional.of(plan.sector()), Optional.of(plan.id()));
    }
}
