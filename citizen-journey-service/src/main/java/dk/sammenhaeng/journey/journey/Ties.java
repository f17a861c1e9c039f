package dk.sammenhaeng.journey.journey;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What ties a user to a citizen beside the journey itself, read with it and at each use, so that who leaves a unit or
 * whose break-glass is over has lost access by the next request.
 *
 * @param own the plans the user is responsible for, in person or with a unit
 * @param leads true for the leader of a unit that is responsible for a plan
 * @param secret the plans of units whose name tells where the citizen is
 * @param registrar true for who registered the citizen
 * @param glass the open break-glass, where there is one
 */
record Ties(Set<UUID> own, boolean leads, Set<UUID> secret, boolean registrar, Optional<UUID> glass) {

    Ties {
        own = Set.copyOf(own);
        secret = Set.copyOf(secret);
    }
}
