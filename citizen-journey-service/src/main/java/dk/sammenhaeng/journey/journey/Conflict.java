package dk.sammenhaeng.journey.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A finding of a consistency rule (modstrid), with what became of it.
 *
 * @param parts ids of the appointments, actions and other parts concerned, sorted
 * @param plans the plans the parts belong to
 * @param reason a code that says more than the rule, for example the institution's service status
 * @param dueOn the day by which somebody should have acted
 * @param load the load that brought it, until somebody takes it up: so long it is nobody's task (daily use C2)
 */
public record Conflict(
        UUID id,
        String rule,
        List<UUID> parts,
        Set<UUID> plans,
        Set<Sector> sectors,
        Cause cause,
        String reason,
        Severity severity,
        LocalDate dueOn,
        Status status,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<How> how,
        Optional<LocalDate> acceptedUntil,
        Optional<UUID> load,
        Basis basis) {

    /** The SQL of one, of a row of {@code conflict}. */
    public static final String QUERY = """
            json_build_object(
                'id', id, 'rule', rule, 'parts', parts, 'plans', plans, 'sectors', sectors,
                'cause', json_build_object('kind', cause_kind, 'id', cause_id),
                'reason', reason, 'severity', severity, 'dueOn', due_on, 'status', status,
                'openedAt', opened_at, 'closedAt', closed_at, 'how', how, 'acceptedUntil', accepted_until, 'load', load_id,
                'basis', json_build_object(
                    'key', key, 'sensitivity', sensitivity, 'owner', owner_user, 'ruleVersion', rule_version,
                    'thresholds', thresholds))
            """;

    public Conflict {
        parts = List.copyOf(parts);
        plans = Set.copyOf(plans);
        sectors = Set.copyOf(sectors);
    }

    /** Whether the rule still finds it and whether a person has accepted it. */
    public enum Status {
        OPEN,
        /** Closed to people by a decision; the rule still finds it. */
        ACCEPTED,
        CLOSED
    }

    /** How a conflict was closed. */
    public enum How {
        CAUSE_GONE,
        ACCEPTED
    }

    /**
     * What it was found on, and who is to act (daily use C3, X16).
     *
     * @param key with the rule, which finding it is
     * @param sensitivity who may see less than this must not know of it
     * @param owner the user who is to act: the coordinator, or who is responsible for the plan to change
     * @param ruleVersion the version of the rule that found it
     * @param thresholds the values it was found under
     */
    public record Basis(
            List<UUID> key,
            Sensitivity sensitivity,
            Optional<String> owner,
            int ruleVersion,
            Map<String, BigDecimal> thresholds) {

        /** The threshold of a rule whose finding makes a journey stand still only after some days (CIT-06). */
        public static final String DAYS_UNTIL_STALLED = "daysUntilStalled";

        public Basis {
            key = List.copyOf(key);
            thresholds = thresholds.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey, entry -> entry.getValue().stripTrailingZeros()));
        }
    }

    /** After how many days it makes the journey stand still, where its rule does so later. */
    public Optional<Integer> daysUntilStalled() {
        return Optional.ofNullable(basis.thresholds().get(Basis.DAYS_UNTIL_STALLED))
                .map(BigDecimal::intValueExact);
    }

    /** True while it asks somebody to act. */
    public boolean isOpen() {
        return status == Status.OPEN;
    }

    /**
     * True when it reveals a stay, such as one at a shelter, what a plan is about, or a secret that lies in no plan, which
     * only its sector may know of.
     */
    public boolean isItsSectorsAlone() {
        return basis.sensitivity() == Sensitivity.VIP
                && switch (cause.kind()) {
                    case EPISODE, PLAN -> true;
                    case CITIZEN, INSTITUTION -> plans.isEmpty();
                };
    }

    /** True when it reveals a stay, of which beside its sector only who holds the journey together may know. */
    public boolean isOfAStay() {
        return cause.kind() == Cause.Kind.EPISODE;
    }

    /** True when it was accepted until this day or an earlier one. */
    public boolean isAcceptanceOverOn(LocalDate day) {
        return acceptedUntil.isPresent() && !acceptedUntil.get().isAfter(day);
    }

    /** The same, no longer found; what a person decided before stays as it was told. */
    public Conflict closed(Instant now) {
        return with(
                Status.CLOSED,
                closedAt.or(() -> Optional.of(now)),
                how.or(() -> Optional.of(How.CAUSE_GONE)),
                acceptedUntil,
                load);
    }

    /** The same, accepted by a person. */
    public Conflict accepted(Instant now, LocalDate until) {
        return with(Status.ACCEPTED, Optional.of(now), Optional.of(How.ACCEPTED), Optional.of(until), Optional.empty());
    }

    private Conflict with(
            Status nextStatus,
            Optional<Instant> nextClosedAt,
            Optional<How> nextHow,
            Optional<LocalDate> nextUntil,
            Optional<UUID> nextLoad) {
        return new Conflict(
                id,
                rule,
                parts,
                plans,
                sectors,
                cause,
                reason,
                severity,
                dueOn,
                nextStatus,
                openedAt,
                nextClosedAt,
                nextHow,
                nextUntil,
                nextLoad,
                basis);
    }
}
