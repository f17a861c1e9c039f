package dk.sammenhaeng.journey.journey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which records a journey is made of: one, or the one that stands for the citizen and those merged into it (X8). Rows
 * and streams stay with the record they were written for, so that a merge can be undone.
 *
 * @param asked the record the caller named; what is put in its name is written for it
 * @param records all of them, the one that stands for the citizen first
 * @param plansOfOthers the plans of other records than the asked one
 * @param registeredBy the sectors that registered one of them
 * @param stoppedAt the citizen is dead: nothing happens from then on
 */
public record Identity(
        UUID asked,
        List<UUID> records,
        Set<UUID> plansOfOthers,
        Set<Sector> registeredBy,
        Optional<Instant> stoppedAt) {

    public Identity {
        records = List.copyOf(records);
        plansOfOthers = Set.copyOf(plansOfOthers);
        registeredBy = Set.copyOf(registeredBy);
    }

    /** A citizen with one record. */
    public static Identity of(UUID citizenId) {
        return new Identity(citizenId, List.of(citizenId), Set.of(), Set.of(), Optional.empty());
    }
}
