package dk.sammenhaeng.journey.rule;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What rules need beside the journey.
 *
 * @param services what institutions offer, by the institution, from agreements
 * @param methods what supervision says of methods, by the method's code
 * @param thresholds what the municipality has decided
 */
public record Facts(Map<UUID, Service> services, Map<String, Method> methods, Thresholds thresholds) {

    /** Stands among the methods for the register itself: there from the first method that supervision told of. */
    public static final String REGISTER_OF_METHODS = "*";

    /** Nothing told of anything. */
    public static final Facts NONE = new Facts(Map.of());

    public Facts {
        services = Map.copyOf(services);
        methods = Map.copyOf(methods);
    }

    /** Facts about institutions alone. */
    public Facts(Map<UUID, Service> services) {
        this(services, Map.of(), Thresholds.USUAL);
    }

    /** The same with what law and practice say. */
    public Facts with(Reference reference) {
        return new Facts(services, methods, new Thresholds(thresholds.decided(), reference));
    }

    /** What law and practice say. */
    Reference reference() {
        return thresholds.reference();
    }

    /** What supervision says of a method on the day; nothing when it never told of it. */
    Optional<Method.Status> methodOn(String code, LocalDate day) {
        return Optional.ofNullable(methods.get(code)).flatMap(method -> method.on(day));
    }

    /** True where supervision tells of its methods and has never told of this one. */
    boolean lacksMethod(String code) {
        return methods.containsKey(REGISTER_OF_METHODS) && !methods.containsKey(code);
    }

    /** The days on which what is said of a method changes. */
    Stream<LocalDate> changesOfMethod(String code) {
        return Optional.ofNullable(methods.get(code)).stream()
                .flatMap(method -> method.phases().stream().map(Method.Phase::effectiveFrom));
    }

    /** What is known of an institution's service; nothing when agreements never told of it. */
    Optional<Service> serviceOf(UUID institution) {
        return Optional.ofNullable(services.get(institution));
    }

    /** What supervision says of a method (metode), from which day on. */
    public record Method(List<Phase> phases) {

        public Method {
            phases = List.copyOf(phases);
        }

        /** The status on the day. */
        Optional<Status> on(LocalDate day) {
            return phases.stream()
                    .filter(phase -> !phase.effectiveFrom().isAfter(day))
                    .max(Comparator.comparing(Phase::effectiveFrom))
                    .map(Phase::status);
        }

        /** A status from a day on. */
        public record Phase(Status status, LocalDate effectiveFrom) {}

        /** How supervision looks at a method (FV-C26). */
        public enum Status {
            /** Works, with evidence. */
            RECOMMENDED,
            /** May be used. */
            USABLE,
            /** Does not work or does harm (fravalgt). */
            DESELECTED
        }
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
