package dk.sammenhaeng.journey.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A conflict as one caller may see it: the own side whole, of every other only its kind, its time and whom to call
 * (daily use C3).
 *
 * @param ruleTitle the rule's title in the caller's language
 * @param reason a code that says more than the rule
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ConflictView(
        UUID conflictId,
        String rule,
        String ruleTitle,
        Severity severity,
        String reason,
        LocalDate dueOn,
        Status status,
        Instant openedAt,
        Optional<Instant> closedAt,
        Optional<Conflict.How> how,
        Optional<LocalDate> acceptedUntil,
        List<Side> sides,
        List<String> allowedActions) {

    /** Whether it asks somebody to act. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** What a side consists of. */
    public enum Kind {
        APPOINTMENT,
        ACTION
    }

    /**
     * One plan's side of the conflict; a side whose part has since been left out of its plan is not shown.
     *
     * @param partId the appointment or action, where the caller may read it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Side(
            Kind kind,
            Contact contact,
            Optional<UUID> planId,
            Optional<UUID> partId,
            Optional<String> title,
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        private static Side of(Appointment part, Plan plan, Relation relation) {
            boolean readable = relation.mayRead(plan);
            return new Side(
                    Kind.APPOINTMENT,
                    Contact.of(plan, relation),
                    Optional.of(plan.id()).filter(id -> readable),
                    Optional.of(part.id()).filter(id -> readable),
                    Optional.of(part.title()).filter(title -> readable),
                    Optional.of(part.start()),
                    Optional.of(part.end()),
                    Optional.empty(),
                    Optional.empty());
        }

        private static Side of(Action part, Plan plan, Relation relation) {
            boolean readable = relation.mayRead(plan);
            return new Side(
                    Kind.ACTION,
                    Contact.of(plan, relation),
                    Optional.of(plan.id()).filter(id -> readable),
                    Optional.of(part.id()).filter(id -> readable),
                    Optional.of(part.title()).filter(title -> readable),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(part.from()),
                    part.to());
        }
    }

    /** The conflict for a caller with this relation to the citizen. */
    public static ConflictView of(Conflict conflict, Journey journey, Relation relation, String ruleTitle) {
        return new ConflictView(
                conflict.id(),
                conflict.rule(),
                ruleTitle,
                conflict.severity(),
                conflict.reason(),
                conflict.dueOn(),
                conflict.isOpen() ? Status.OPEN : Status.CLOSED,
                conflict.openedAt(),
                conflict.closedAt(),
                conflict.how(),
                conflict.acceptedUntil(),
                journey.plans().stream()
                        .filter(plan -> !relation.sight(plan).isHidden())
                        .flatMap(plan -> sides(conflict, plan, relation))
                        .toList(),
                conflict.isOpen() && relation.coordinator() ? List.of("resolutions") : List.of());
    }

    private static Stream<Side> sides(Conflict conflict, Plan plan, Relation relation) {
        return Stream.concat(
                plan.appointments().stream()
                        .filter(part -> conflict.parts().contains(part.id()))
                        .map(part -> Side.of(part, plan, relation)),
                plan.actions().stream()
                        .filter(part -> conflict.parts().contains(part.id()))
                        .map(part -> Side.of(part, plan, relation)));
    }

    /** One page of conflicts. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PageOf(List<ConflictView> items, Optional<String> next, OptionalLong total) {}
}
