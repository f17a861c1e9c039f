package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Facts.Service;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An action is planned at an institution that nobody knows, or that cannot give it: closed, with changed service, or
 * under intake stop (indtagsstop). An institution needs no agreement to serve citizens. Under intake stop those already
 * there stay, so only actions that begin while it holds are concerned; by closure and changed service every action that
 * is not over by then (daily use A5, flow F3). An action that is over today concerns nobody any more.
 */
record InstitutionCannotReceive() implements Rule {

    private static final String UNKNOWN = "UNKNOWN";

    @Override
    public String id() {
        return "institution-cannot-receive";
    }

    @Override
    public Severity severity() {
        return Severity.STOP;
    }

    @Override
    public Owner owner() {
        return Owner.GRANTING;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .flatMap(action -> action.institutionId().stream()
                                .flatMap(institution ->
                                        finding(plan, action, institution, facts.serviceOf(institution)).stream())))
                .toList());
    }

    private Optional<Finding> finding(Plan plan, Action action, UUID institution, Optional<Service> service) {
        if (service.filter(known -> canReceive(action, known)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                this,
                List.of(action.id()),
                Set.of(plan),
                Cause.institution(institution),
                service.map(known -> known.status().name()).orElse(UNKNOWN),
                Optional.of(tooLate(action, service)),
                action.to()));
    }

    private static boolean canReceive(Action action, Service service) {
        return switch (service.status()) {
            case OPEN -> true;
            case INTAKE_STOP -> action.from().isBefore(service.effectiveFrom());
            case CHANGED_SERVICE, CLOSED -> action.isOverOn(service.effectiveFrom());
        };
    }

    private static LocalDate tooLate(Action action, Optional<Service> service) {
        return service.map(Service::effectiveFrom)
                .filter(action.from()::isBefore)
                .orElse(action.from());
    }
}
