package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One thing a rule found.
 *
 * @param parts the appointments or actions concerned, sorted: with the rule's id the fingerprint of the finding
 * @param plans the plans these belong to
 * @param reason a code that says more than the rule
 * @param tooLate the day on which acting comes too late, such as the day of the collision; it makes the finding urgent
 * @param until the first day on which time alone ends it
 */
public record Finding(
        Rule rule,
        List<UUID> parts,
        Set<Plan> plans,
        Cause cause,
        String reason,
        Optional<LocalDate> tooLate,
        Optional<LocalDate> until) {

    public Finding {
        parts = parts.stream().sorted().toList();
        plans = Set.copyOf(plans);
    }
}
