package dk.sammenhaeng.journey.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Conflict;
import dk.sammenhaeng.journey.journey.Dealings.Meeting;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.journey.rule.RuleBook;
import dk.sammenhaeng.journey.rule.Solution;
import dk.sammenhaeng.journey.view.PlanView.Contact;
import dk.sammenhaeng.platform.http.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A conflict as one caller may see it: the own side whole, of every other only its kind, its time and whom to call
 * (daily use C3).
 *
 * @param ruleTitle the rule's title in the caller's language
 * @param reason a code that says more than the rule
 * @param fromLoad true for what a load brought and nobody has taken up: it stands on no worklist
 * @param owner the user who is to act
 * @param solutions what would end it, in the caller's language; none tells anything of another side
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
        boolean fromLoad,
        Optional<String> owner,
        List<Side> sides,
        List<SolutionView> solutions,
        List<String> allowedActions) {

    /** Whether it asks somebody to act. */
    public enum Status {
        OPEN,
        CLOSED
    }

    /** What a side consists of. */
    public enum Kind {
        APPOINTMENT,
        ACTION,
        GOAL,
        PLAN,
        /** A joint meeting to which the citizen is called. */
        MEETING
    }

    /** What would end the conflict. */
    public record SolutionView(Solution code, String text) {}

    /**
     * One plan's side of the conflict; a side whose part has since been left out of its plan is not shown.
     *
     * @param contact whom to call; of a joint meeting the coordinator, where there is one
     * @param partId the appointment, action or meeting, where the caller may read it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Side(
            Kind kind,
            Optional<Contact> contact,
            Optional<UUID> planId,
            Optional<UUID> partId,
            Optional<String> title,
            Optional<Instant> start,
            Optional<Instant> end,
            Optional<LocalDate> from,
            Optional<LocalDate> to) {

        private static Side of(Appointment part, Plan plan, Relation relation) {
            return of(Kind.APPOINTMENT, plan, part.id(), part.title(), relation)
                    .at(Optional.of(part.start()), Optional.of(part.end()), Optional.empty(), Optional.empty());
        }

        private static Side of(Action part, Plan plan, Relation relation) {
            return of(Kind.ACTION, plan, part.id(), part.title(), relation)
                    .at(Optional.empty(), Optional.empty(), Optional.of(part.from()), part.to());
        }

        private static Side of(Goal part, Plan plan, Relation relation) {
            return of(Kind.GOAL, plan, part.id(), part.title(), relation);
        }

        private static Side of(Plan plan, Relation relation) {
            return of(Kind.PLAN, plan, plan.id(), plan.planType(), relation);
        }

        private static Side of(Kind kind, Plan plan, UUID part, String title, Relation relation) {
            boolean readable = relation.mayRead(plan);
            return new Side(
                    kind,
                    Optional.of(Contact.of(plan, relation)),
                    Optional.of(plan.id()).filter(id -> readable),
                    Optional.of(part).filter(id -> readable),
                    Optional.of(title).filter(text -> readable),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        private static Side of(Meeting meeting, Journey journey) {
            return new Side(
                    Kind.MEETING,
                    journey.coordinator().map(person -> new Contact(Optional.empty(), person.phone())),
                    Optional.empty(),
                    Optional.of(meeting.id()),
                    Optional.empty(),
                    Optional.of(meeting.start()),
                    Optional.of(meeting.end()),
                    Optional.empty(),
                    Optional.empty());
        }

        private Side at(
                Optional<Instant> starts, Optional<Instant> ends, Optional<LocalDate> first, Optional<LocalDate> last) {
            return new Side(kind, contact, planId, partId, title, starts, ends, first, last);
        }
    }

    /** The conflict for a caller with this relation to the citizen. */
    public static ConflictView of(Conflict conflict, Journey journey, Relation relation, Language language) {
        return new ConflictView(
                conflict.id(),
                conflict.rule(),
                language.text("rule." + conflict.rule() + ".title"),
                conflict.severity(),
                conflict.reason(),
                conflict.dueOn(),
                conflict.isOpen() ? Status.OPEN : Status.CLOSED,
                conflict.openedAt(),
                conflict.closedAt(),
                conflict.how(),
                conflict.acceptedUntil(),
                conflict.isOpen() && conflict.load().isPresent(),
                conflict.basis().owner(),
                Stream.concat(
                                journey.plans().stream()
                                        .filter(plan -> !relation.sight(plan).isHidden())
                                        .flatMap(plan -> sides(conflict, plan, relation)),
                                journey.circumstances().dealings().meetings().stream()
                                        .filter(meeting -> conflict.parts().contains(meeting.id()))
                                        .map(meeting -> Side.of(meeting, journey)))
                        .toList(),
                RuleBook.solutionsOf(conflict, journey).stream()
                        .map(solution -> new SolutionView(solution, language.text("rule-solution." + solution)))
                        .toList(),
                allowedActions(conflict, relation));
    }

    private static List<String> allowedActions(Conflict conflict, Relation relation) {
        return Stream.of(
                        Stream.of("resolutions").filter(act -> relation.coordinator() && conflict.isOpen()),
                        Stream.of("reopenings")
                                .filter(act -> relation.coordinator() && conflict.status() == Conflict.Status.ACCEPTED),
                        Stream.of("take-ups")
                                .filter(act -> relation.isOfTeam()
                                        && conflict.isOpen()
                                        && conflict.load().isPresent()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<Side> sides(Conflict conflict, Plan plan, Relation relation) {
        Set<UUID> parts = Set.copyOf(conflict.parts());
        return Stream.of(
                        Stream.of(plan)
                                .filter(part -> parts.contains(part.id()))
                                .map(part -> Side.of(part, relation)),
                        plan.goals().stream()
                                .filter(part -> parts.contains(part.id()))
                                .map(part -> Side.of(part, plan, relation)),
                        plan.appointments().stream()
                                .filter(part -> parts.contains(part.id()))
                                .map(part -> Side.of(part, plan, relation)),
                        plan.actions().stream()
                                .filter(part -> parts.contains(part.id()))
                                .map(part -> Side.of(part, plan, relation)))
                .flatMap(Function.identity());
    }

    /** One page of conflicts. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PageOf(List<ConflictView> items, Optional<String> next, OptionalLong total) {}
}
