package dk.sammenhaeng.journey.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** What the neighbours have told that rules need. */
public record Facts(Map<UUID, Service> services) {

    /** Nothing told of anything. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        services = Map.copyOf(services);
    }

    /** What is known of an institution's service; nothing when agreements never told of it. */
    Optional<Service> serviceOf(UUID institution) {
        return Optional.ofNullable(services.get(institution));
    }

    /** What an institution offers citizens, from which day on. */
    public record Service(List<Phase> phases) {

        /** Phases in any order. */
        public Service {
            phases = phases.stream()
                    .sorted(Comparator.comparing(Phase::effectiveFrom))
                    .toList();
        }

        /** One status that holds from a day on. */
        public static Service of(Status status, LocalDate from) {
            return new Service(List.of(new Phase(status, from, status != Status.OPEN)));
        }

        /** The phases that are not over on the day, each with the day on which the next begins. */
        List<Span> notOverOn(LocalDate day) {
            return IntStream.range(0, phases.size())
                    .mapToObj(i -> new Span(
                            phases.get(i),
                            i + 1 < phases.size()
                                    ? Optional.of(phases.get(i + 1).effectiveFrom())
                                    : Optional.empty()))
                    .filter(span ->
                            span.until().filter(end -> !end.isAfter(day)).isEmpty())
                    .toList();
        }
    }

    /**
     * What is offered from a day on.
     *
     * @param intakeStopped true when nobody new is taken in, also beside a changed service
     */
    public record Phase(Status serviceStatus, LocalDate effectiveFrom, boolean intakeStopped) {}

    /** A phase and the first day on which it no longer holds. */
    record Span(Phase phase, Optional<LocalDate> until) {

        /** True when the day lies in it. */
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(phase.effectiveFrom())
                    && until.filter(end -> !day.isBefore(end)).isEmpty();
        }

        /** True when it shares a day with the time from a day to another, exclusive, or without end. */
        boolean overlaps(LocalDate from, Optional<LocalDate> to) {
            return to.filter(end -> !end.isAfter(phase.effectiveFrom())).isEmpty()
                    && until.filter(end -> !end.isAfter(from)).isEmpty();
        }
    }

    /** The states of service, the gravest last, as agreements tells them. */
    public enum Status {
        OPEN,
        /** No new citizens; those already there stay (indtagsstop). */
        INTAKE_STOP,
        CHANGED_SERVICE,
        CLOSED
    }
}
