package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One thing a rule found.
 *
 * @param key with the rule's id what makes two findings the same; sorted
 * @param parts the appointments, actions and other parts concerned, sorted
 * @param plans the plans these belong to
 * @param sectors the sectors that have a side of it
 * @param sensitivity who sees less than this must not know of it
 * @param reason a code that says more than the rule
 * @param toChange the plan whose change would end it, where that is one
 * @param tooLate the day on which acting comes too late, such as the day of the collision; it makes the finding urgent
 * @param until the first day on which time alone ends or changes it
 * @param thresholds the values it was found under
 */
public record Finding(
        Rule rule,
        List<UUID> key,
        List<UUID> parts,
        Set<Plan> plans,
        Set<Sector> sectors,
        Sensitivity sensitivity,
        Cause cause,
        String reason,
        Optional<Plan> toChange,
        Optional<LocalDate> tooLate,
        Optional<LocalDate> until,
        Map<String, BigDecimal> thresholds) {

    private static final Comparator<Plan> LATEST =
            Comparator.comparing(Plan::changedAt).thenComparing(Plan::id);

    public Finding {
        key = key.stream().sorted().toList();
        parts = parts.stream().sorted().toList();
        plans = Set.copyOf(plans);
        sectors = Set.copyOf(sectors);
        thresholds = Map.copyOf(thresholds);
    }

    /** Begins a finding in a citizen's journey. */
    static Draft by(Rule rule, Journey journey, String reason) {
        return new Draft(rule, reason, Cause.citizen(journey.citizenId()));
    }

    /** The same, found under these thresholds. */
    Finding under(Map<String, BigDecimal> values) {
        return new Finding(
                rule, key, parts, plans, sectors, sensitivity, cause, reason, toChange, tooLate, until, values);
    }

    /** A finding that is being described. */
    static final class Draft {

        private final Rule rule;
        private final String reason;
        private final Set<UUID> parts = new TreeSet<>();
        private final Set<Plan> plans = new LinkedHashSet<>();
        private final Set<Sector> sectors = EnumSet.noneOf(Sector.class);
        private Cause cause;
        private Set<UUID> key = Set.of();
        private Sensitivity atLeast = Sensitivity.IKKE_FORTROLIG;
        private Optional<Plan> toChange = Optional.empty();
        private Optional<LocalDate> tooLate = Optional.empty();
        private Optional<LocalDate> until = Optional.empty();

        private Draft(Rule rule, String reason, Cause cause) {
            this.rule = rule;
            this.reason = reason;
            this.cause = cause;
        }

        /** A part of a plan. */
        Draft part(Plan plan, UUID part) {
            plans.add(plan);
            parts.add(part);
            return this;
        }

        /** A part that lies in no plan. */
        Draft part(UUID part) {
            parts.add(part);
            return this;
        }

        /** Plans that have a side of it beside those of its parts. */
        Draft plans(Collection<Plan> others) {
            plans.addAll(others);
            return this;
        }

        /** A sector that has a side of it although no plan has. */
        Draft sector(Sector sector) {
            sectors.add(sector);
            return this;
        }

        /** What makes two findings the same, where that is not their parts. */
        Draft key(UUID id) {
            key = Set.of(id);
            return this;
        }

        Draft cause(Cause other) {
            cause = other;
            return this;
        }

        /** It tells more than the plans concerned do. */
        Draft sensitivity(Sensitivity least) {
            atLeast = least;
            return this;
        }

        /** The plan whose change would end it; without it, the one that was changed last. */
        Draft toChange(Plan plan) {
            toChange = Optional.of(plan);
            return this;
        }

        Draft tooLate(LocalDate day) {
            tooLate = Optional.of(day);
            return this;
        }

        Draft until(Optional<LocalDate> day) {
            until = day;
            return this;
        }

        Draft until(LocalDate day) {
            return until(Optional.of(day));
        }

        Finding found() {
            Set<Sector> sides = plans.stream().map(Plan::sector).collect(Collectors.toSet());
            sides.addAll(sectors);
            Sensitivity most = plans.stream()
                    .map(Plan::sensitivity)
                    .max(Comparator.naturalOrder())
                    .orElse(Sensitivity.FORTROLIG);
            return new Finding(
                    rule,
                    List.copyOf(key.isEmpty() ? parts : key),
                    List.copyOf(parts),
                    plans,
                    sides,
                    most.compareTo(atLeast) > 0 ? most : atLeast,
                    cause,
                    reason,
                    toChange.or(() -> plans.stream().max(LATEST)),
                    tooLate,
                    until,
                    Map.of());
        }
    }
}
