package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.Facts.Service;
import dk.sammenhaeng.journey.rule.Facts.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An action is planned at an institution that nobody knows, or that cannot give it: closed, with changed service, or
 * under intake stop (indtagsstop). An institution needs no agreement to serve citizens. Under intake stop those already
 * there stay, so only actions that begin while it holds are concerned; by closure and changed service every action that
 * runs while they hold (daily use A5, flow F3). What is over today, action or closure, concerns nobody any more.
 */
record InstitutionCannotReceive() implements Rule {

    private static final String UNKNOWN = "UNKNOWN";

    private static final About ABOUT = About.of(
            "institution-cannot-receive",
            Severity.STOP,
            Owner.GRANTING,
            Solution.MOVE_TO_ANOTHER_INSTITUTION,
            Solution.END_ACTION);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        return Answer.of(journey.plans().stream()
                .flatMap(plan -> plan.actions().stream()
                        .filter(action -> !action.isOverOn(today))
                        .flatMap(action -> action.institutionId().stream()
                                .flatMap(institution ->
                                        found(journey, plan, action, institution, facts, today).stream())))
                .toList());
    }

    private Optional<Finding> found(
            Journey journey, Plan plan, Action action, UUID institution, Facts facts, LocalDate today) {
        Optional<Service> service = facts.serviceOf(institution);
        if (service.isEmpty()) {
            return Optional.of(finding(journey, plan, action, institution, UNKNOWN)
                    .tooLate(action.from())
                    .until(action.to())
                    .found());
        }
        return service.get().notOverOn(today).stream()
                .filter(span -> concerns(span, action))
                .max(Comparator.comparing(span -> span.phase().serviceStatus()))
                .map(gravest -> finding(
                                journey,
                                plan,
                                action,
                                institution,
                                gravest.phase().serviceStatus().name())
                        .tooLate(latest(action.from(), gravest.phase().effectiveFrom()))
                        .until(Stream.concat(action.to().stream(), gravest.until().stream())
                                .min(Comparator.naturalOrder()))
                        .found());
    }

    private static boolean concerns(Span span, Action action) {
        return switch (span.phase().serviceStatus()) {
            case OPEN, INTAKE_STOP -> span.phase().intakeStopped() && span.holdsOn(action.from());
            case CHANGED_SERVICE, CLOSED -> span.overlaps(action.from(), action.to());
        };
    }

    private Finding.Draft finding(Journey journey, Plan plan, Action action, UUID institution, String reason) {
        return Finding.by(this, journey, reason).part(plan, action.id()).cause(Cause.institution(institution));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
