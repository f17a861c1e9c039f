package dk.sammenhaeng.journey.plan;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.funding.FundingWished;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.ActionTerms.Provider;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Responsible;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Source;
import dk.sammenhaeng.journey.plan.KnownParts.Ended;
import dk.sammenhaeng.journey.plan.KnownParts.Kind;
import dk.sammenhaeng.journey.plan.PutSectorPlan.Command;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ActionRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.AppointmentRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.GoalRequest;
import dk.sammenhaeng.journey.plan.SectorPlanRequest.ResponsibleRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a put makes of a plan: every part keeps its id, one that is left out ends, and each action whose wish for money
 * is another than before states the whole wish anew.
 *
 * @param after the plan as it is now
 * @param written the parts that are new or other than before
 * @param ended the parts that were left out
 * @param wishes the wishes for money that changed
 */
record Revision(Plan after, Parts written, Parts ended, List<FundingWished> wishes) {

    /** Parts of the three kinds. */
    record Parts(List<Goal> goals, List<Action> actions, List<Appointment> appointments) {

        static Parts of(Plan plan) {
            return new Parts(plan.goals(), plan.actions(), plan.appointments());
        }

        boolean isEmpty() {
            return goals.isEmpty() && actions.isEmpty() && appointments.isEmpty();
        }

        Parts without(Parts others) {
            return new Parts(
                    missing(goals, others.goals, Goal::id),
                    missing(actions, others.actions, Action::id),
                    missing(appointments, others.appointments, Appointment::id));
        }

        Parts otherThan(Parts others) {
            return new Parts(
                    missing(goals, others.goals, Function.identity()),
                    missing(actions, others.actions, Function.identity()),
                    missing(appointments, others.appointments, Function.identity()));
        }

        private static <T> List<T> missing(List<T> parts, List<T> others, Function<T, ?> key) {
            Set<?> present = others.stream().map(key).collect(Collectors.toSet());
            return parts.stream()
                    .filter(part -> !present.contains(key.apply(part)))
                    .toList();
        }
    }

    static Revision of(
            Optional<Plan> before,
            List<Ended> endedBefore,
            Command command,
            ActionTemplates templates,
            ComplaintTerms terms,
            Sensitivity usual,
            String hash,
            Instant now) {
        SectorPlanRequest request = command.request();
        KnownParts known = new KnownParts(before, endedBefore, now);
        List<Action> actionsBefore = before.map(Plan::actions).orElse(List.of());
        Map<UUID, FundingWished> wishesBefore = wishes(actionsBefore, command.sector());

        List<Action> asked = request.actions().stream()
                .map(action -> action(action, templates, terms, known.idOf(Kind.ACTION, action.externalId())))
                .toList();
        Map<UUID, FundingWished> wishesAfter = wishes(asked, command.sector());
        Map<UUID, Funding> fundingBefore =
                actionsBefore.stream().collect(Collectors.toMap(Action::id, Action::funding));
        List<Action> actions = asked.stream()
                .map(action -> {
                    long sequence = known.wishSequenceOf(action.id());
                    Optional<FundingWished> wish = wish(wishesAfter, action.id());
                    boolean sameWish = wish.equals(wish(wishesBefore, action.id()));
                    Funding unanswered = wish.isPresent() ? Funding.PENDING : Funding.NONE;
                    return sameWish
                            ? action.financed(sequence, fundingBefore.getOrDefault(action.id(), unanswered))
                            : action.financed(sequence + 1, unanswered);
                })
                .toList();

        Plan after = new Plan(
                before.map(Plan::id).orElseGet(UuidCreator::getTimeOrderedEpoch),
                command.sector(),
                command.externalId(),
                request.externalVersion(),
                hash,
                request.planType(),
                responsible(request.responsible()),
                request.validFrom(),
                request.validTo(),
                now,
                before.map(Plan::version).orElse(0L) + 1,
                Source.spoke(now),
                request.sensitivity().orElse(usual),
                request.weeklyCapacity(),
                request.needs().stream()
                        .map(need ->
                                new Need(need.code(), need.statutory(), volunteersLeft(need.code(), before, actions)))
                        .toList(),
                request.contactPersons().stream()
                        .map(who -> new ContactPerson(who.kind(), who.name(), who.phone()))
                        .toList(),
                request.entitlements(),
                request.goals().stream()
                        .map(goal -> goal(goal, known.idOf(Kind.GOAL, goal.externalId())))
                        .toList(),
                actions,
                request.appointments().stream()
                        .map(part -> appointment(part, known.idOf(Kind.APPOINTMENT, part.externalId())))
                        .toList());
        Parts current = Parts.of(after);
        Parts then = before.map(Parts::of).orElse(new Parts(List.of(), List.of(), List.of()));
        return new Revision(after, current.otherThan(then), then.without(current), changed(wishesBefore, wishesAfter));
    }

    /** True where volunteers alone helped with the need, and the plan names nobody who does any more. */
    private static boolean volunteersLeft(String need, Optional<Plan> before, List<Action> now) {
        List<Action> then = before.map(plan -> answering(need, plan.actions())).orElse(List.of());
        boolean stayLeft = before.stream()
                .flatMap(plan -> plan.needs().stream())
                .anyMatch(known -> known.code().equals(need) && known.volunteersLeft());
        boolean leave = !then.isEmpty()
                && then.stream().allMatch(action -> action.terms().provider() == Provider.VOLUNTEER);
        return answering(need, now).isEmpty() && (leave || stayLeft);
    }

    private static List<Action> answering(String need, List<Action> actions) {
        return actions.stream()
                .filter(action -> action.terms().needs().contains(need))
                .toList();
    }

    /** What a withdrawal makes of a plan: all parts end, and what they asked for of any budget is taken back. */
    static Revision withdrawal(Plan before, long externalVersion, Instant now) {
        Plan after = new Plan(
                before.id(),
                before.sector(),
                before.externalId(),
                externalVersion,
                before.contentHash(),
                before.planType(),
                before.responsible(),
                before.validFrom(),
                before.validTo(),
                now,
                before.version() + 1,
                Source.spoke(now),
                before.sensitivity(),
                before.weeklyCapacity(),
                before.needs(),
                before.contactPersons(),
                before.entitlements(),
                List.of(),
                List.of(),
                List.of());
        return new Revision(
                after, Parts.of(after), Parts.of(before), changed(wishes(before.actions(), before.sector()), Map.of()));
    }

    /** The wishes that are other than before, and those that nothing is wished of any more. */
    private static List<FundingWished> changed(Map<UUID, FundingWished> before, Map<UUID, FundingWished> after) {
        List<FundingWished> changed = new ArrayList<>();
        after.forEach((action, wish) -> {
            if (!wish.equals(before.get(action))) {
                changed.add(wish);
            }
        });
        before.forEach((action, wish) -> {
            if (!after.containsKey(action)) {
                changed.add(wish.takenBack());
            }
        });
        return changed;
    }

    private static Map<UUID, FundingWished> wishes(List<Action> actions, Sector sector) {
        return actions.stream()
                .filter(action -> !action.payers().isEmpty())
                .collect(Collectors.toMap(Action::id, action -> FundingWished.forAction(action, sector)));
    }

    private static Optional<FundingWished> wish(Map<UUID, FundingWished> wishes, UUID action) {
        return Optional.ofNullable(wishes.get(action));
    }

    private static Responsible responsible(ResponsibleRequest who) {
        return new Responsible(who.user(), who.name(), who.unit(), who.phone());
    }

    private static Goal goal(GoalRequest goal, UUID id) {
        return new Goal(
                id,
                goal.externalId(),
                goal.lifeDomain(),
                goal.title(),
                goal.followUpOn(),
                goal.direction(),
                goal.status().orElse(Goal.Status.ACTIVE),
                goal.movedOn());
    }

    private static Action action(ActionRequest action, ActionTemplates templates, ComplaintTerms terms, UUID id) {
        return new Action(
                id,
                action.externalId(),
                action.kind(),
                action.title(),
                action.institutionId(),
                action.from(),
                action.to(),
                action.weeklyHours(),
                action.legalRight(),
                action.payers(),
                0,
                Funding.NONE,
                action.terms()
                        .map(asked -> asked.terms(terms))
                        .orElse(ActionTerms.USUAL)
                        .from(templates.comparedWith(action)));
    }

    private static Appointment appointment(AppointmentRequest part, UUID id) {
        return new Appointment(
                id,
                part.externalId(),
                part.title(),
                part.start(),
                part.end(),
                part.place(),
                part.travelMinutes(),
                part.sanctionable(),
                part.form(),
                part.interpreter(),
                part.attendance());
    }
}
