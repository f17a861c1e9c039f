package dk.sammenhaeng.journey.conflict;

import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.view.ConflictView;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which of a citizen's conflicts are listed: those the caller may know of, as {@link Relation#mayKnow} says.
 *
 * @param status open ones or closed ones; an accepted conflict is closed to people
 * @param all true for who works with the whole
 * @param stays true for who knows of a stay by that, too
 * @param sector else those with a side of this sector
 * @param plans or with a side in one of these plans
 * @param hidden and none with a side in one of these
 */
record ConflictFilter(
        Optional<ConflictView.Status> status,
        Optional<String> rule,
        Optional<Severity> severity,
        boolean all,
        boolean stays,
        Optional<Sector> sector,
        Set<UUID> plans,
        Set<UUID> hidden) {

    static ConflictFilter of(
            Relation relation,
            Optional<ConflictView.Status> status,
            Optional<String> rule,
            Optional<Severity> severity) {
        return new ConflictFilter(
                status,
                rule,
                severity,
                relation.knowsWhole(),
                relation.coordinator(),
                relation.sector(),
                relation.responsibleFor(),
                relation.hidden());
    }
}
