package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.util.List;
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
 * @param received the hand-overs of the citizen that a sector here has accepted
 */
record Ties(
        Set<UUID> own,
        boolean leads,
        Set<UUID> secret,
        boolean registrar,
        Optional<UUID> glass,
        List<Received> received) {

    Ties {
        own = Set.copyOf(own);
        secret = Set.copyOf(secret);
        received = List.copyOf(received);
    }

    /** The same with the hand-overs alone that were accepted, or planned for, not longer ago than this. */
    Ties receivedSince(Instant at) {
        return new Ties(
                own,
                leads,
                secret,
                registrar,
                glass,
                received.stream().filter(one -> one.since().isAfter(at)).toList());
    }

    /** True when the user, or a unit of theirs, has accepted the citizen. */
    boolean isReceiver() {
        return received.stream().anyMatch(Received::byReader);
    }

    /** True when the sector has accepted the citizen. */
    boolean isReceivedBy(Sector sector) {
        return received.stream().anyMatch(one -> one.sector() == sector);
    }

    /**
     * A hand-over that a sector has accepted.
     *
     * @param byReader true where the user is of the unit that accepted it; where nobody knows who works there, has
     *     accepted it from another municipality
     * @param since when it was accepted or takes place, whichever is later
     */
    record Received(Sector sector, boolean byReader, Instant since) {}
}
