package dk.sammenhaeng.agreements.institution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an institution offers from which day on: on each day the gravest of its own latest decision and of every
 * brake's restriction in force.
 *
 * @param phases by day, never empty, each different from the one before
 */
public record ServiceTimeline(List<Phase> phases) {

    /** What holds from a day until the next phase; intake may be stopped beside a changed service. */
    public record Phase(ServiceStatus serviceStatus, LocalDate effectiveFrom, boolean intakeStopped) {

        private boolean offersTheSameAs(Phase other) {
            return serviceStatus == other.serviceStatus && intakeStopped == other.intakeStopped;
        }
    }

    /** Keeps its own copy of the phases. */
    public ServiceTimeline {
        phases = List.copyOf(phases);
    }

    static ServiceTimeline of(
            LocalDate openSince, List<ServiceDecision> decisions, Collection<ServiceRestriction> restrictions) {
        TreeMap<LocalDate, ServiceStatus> decided = new TreeMap<>();
        decided.put(openSince, ServiceStatus.OPEN);
        for (ServiceDecision decision : decisions) {
            decided.tailMap(decision.effectiveFrom(), true).clear();
            decided.put(decision.effectiveFrom(), decision.serviceStatus());
        }
        TreeSet<LocalDate> days = new TreeSet<>(decided.keySet());
        restrictions.forEach(restriction -> days.add(restriction.effectiveFrom()));
        List<Phase> phases = new ArrayList<>();
        for (LocalDate day : days) {
            Phase phase = phaseFrom(day, decided, restrictions);
            if (phases.isEmpty() || !phases.getLast().offersTheSameAs(phase)) {
                phases.add(phase);
            }
        }
        return new ServiceTimeline(phases);
    }

    private static Phase phaseFrom(
            LocalDate day, TreeMap<LocalDate, ServiceStatus> decided, Collection<ServiceRestriction> restrictions) {
        List<ServiceStatus> inForce = Stream.concat(
                        Optional.ofNullable(decided.floorEntry(day)).stream().map(entry -> entry.getValue()),
                        restrictions.stream()
                                .filter(restriction ->
                                        !restriction.effectiveFrom().isAfter(day))
                                .map(ServiceRestriction::serviceStatus))
                .toList();
        ServiceStatus gravest = inForce.stream().max(Comparator.naturalOrder()).orElse(ServiceStatus.OPEN);
        return new Phase(gravest, day, inForce.stream().anyMatch(ServiceStatus::stopsIntake));
    }

    /** The status on a day. */
    public ServiceStatus on(LocalDate day) {
        return seenFrom(day).phases.getFirst().serviceStatus();
    }

    /** The timeline without what is over: it begins with the phase that holds on the day. */
    ServiceTimeline seenFrom(LocalDate today) {
        int holding = 0;
        while (holding + 1 < phases.size()
                && !phases.get(holding + 1).effectiveFrom().isAfter(today)) {
            holding++;
        }
        return new ServiceTimeline(phases.subList(holding, phases.size()));
    }

    /** The gravest phase, the earliest of equals: what those who plan with the institution must know first. */
    Phase gravest() {
        return phases.stream()
                .max(Comparator.comparing(Phase::serviceStatus)
                        .thenComparing(Phase::effectiveFrom, Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The day of the first change after the first phase. */
    Optional<LocalDate> nextChange() {
        return phases.stream().skip(1).findFirst().map(Phase::effectiveFrom);
    }

    /** True when both promise the same from the first phase on, whenever that phase began. */
    boolean promisesTheSameAs(ServiceTimeline other) {
        return phases.getFirst().offersTheSameAs(other.phases.getFirst())
                && phases.subList(1, phases.size()).equals(other.phases.subList(1, other.phases.size()));
    }
}
