package dk.sammenhaeng.journey.team;

import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.ParticipantRole;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.TeamMember;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How many hands a citizen meets (CIT-11): coherence is hampered by many professions. It counts what the caller may know
 * of, and names nobody.
 *
 * @param professions in the team, and one for each sector with a plan in force
 * @param coordinatorNeeded true for two sectors or more, or as many professions as configured
 */
record Complexity(long professions, long sectors, long plans, boolean coordinatorNeeded, boolean coordinatorThere) {

    /** The complexity of a journey for a caller on a day. */
    static Complexity of(Seen seen, LocalDate today, int professionsForCoordinator) {
        List<Plan> plans = seen.journey().plans().stream()
                .filter(plan ->
                        plan.isInForceOn(today) && !seen.relation().hidden().contains(plan.id()))
                .toList();
        List<Sector> sectors = plans.stream().map(Plan::sector).distinct().toList();
        long professions = Stream.concat(
                        seen.journey().team().stream().map(Complexity::profession),
                        sectors.stream().map(Sector::name))
                .distinct()
                .count();
        return new Complexity(
                professions,
                sectors.size(),
                plans.size(),
                sectors.size() > 1 || professions >= professionsForCoordinator,
                seen.journey().coordinator().isPresent());
    }

    private static String profession(TeamMember member) {
        return member.participantRole() == ParticipantRole.OTHER
                ? member.role().strip().toLowerCase(Locale.ROOT)
                : member.participantRole().name();
    }
}
