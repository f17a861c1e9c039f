package dk.sammenhaeng.journey.transition;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.duty.Duty;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.milestone.KnownFacts;
import dk.sammenhaeng.journey.transition.Transition.Information;
import dk.sammenhaeng.journey.transition.Transition.Item;
import dk.sammenhaeng.journey.transition.Transition.Municipalities;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.journey.transition.Transition.Terms;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Starts a transition (catalogue C5): the sender names kind, receiver, clock time and what is handed over. */
@ApplicationScoped
class StartTransition {

    private final Journeys journeys;
    private final TransitionKinds kinds;
    private final MoveOn moveOn;
    private final Duties duties;
    private final KnownFacts knownFacts;
    private final CurrentCaller current;

    StartTransition(
            Journeys journeys,
            TransitionKinds kinds,
            MoveOn moveOn,
            Duties duties,
            KnownFacts knownFacts,
            CurrentCaller current) {
        this.journeys = journeys;
        this.kinds = kinds;
        this.moveOn = moveOn;
        this.duties = duties;
        this.knownFacts = knownFacts;
        this.current = current;
    }

    /**
     * Starts it.
     *
     * @throws Refusal 400 malformed, 403 when another sector hands over, 404 for a citizen the caller may not know of
     */
    Found start(Command command) {
        Instant now = moveOn.now();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        TransitionKind kind = check(command, seen, DanishCalendar.dayOf(now));
        requireSender(seen, command.fromSector());

        Optional<Duty> receiver =
                command.to().sector().filter(sector -> !kind.isMove()).map(duties::of);
        AnswerTime answer = AnswerTime.of(
                kind, now, command.plannedAt(), receiver.orElseGet(() -> duties.of(command.fromSector())));
        Caller caller = current.caller();
        Transition transition = new Transition(
                UuidCreator.getTimeOrderedEpoch(),
                command.citizenId(),
                new Terms(
                        kind.code(),
                        command.fromSector(),
                        command.fromUnit(),
                        command.plannedAt(),
                        planDueOn(kind, command.plannedAt()),
                        now,
                        caller.user(),
                        command.municipalities(),
                        command.information(),
                        kind.deadlines()),
                kind.isMove() ? MoveTo.receiver(command.to(), DanishCalendar.dayOf(now)) : command.to(),
                Course.asking(answer.answerBy(), answer.escalation().filter(duty -> receiver.isPresent())),
                items(kind, command.checklist()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MoveTo.nothingOffered(
                                command.to().sector().orElse(command.fromSector()), caller.user(), now))
                        .filter(offer -> kind.isMove()),
                1);
        List<DomainEvent> happened = new ArrayList<>();
        happened.add(new TransitionStarted(command.citizenId(), transition.id()));
        knownFacts
                .transitionStarted(
                        seen.journey(), transition.id(), kind.code(), DanishCalendar.dayOf(command.plannedAt()))
                .forEach(entry -> happened.add(entry.event()));
        Transition saved = moveOn.save(transition, seen.journey(), happened, now);
        Optional<Relation> relation = Optional.of(seen.relation());
        Stake stake =
                Stake.of(saved, seen.journey(), relation, caller, () -> false).orElseThrow(Refusal::notFound);
        return new Found(seen.journey(), saved, relation, stake);
    }

    /** The day by which the receiver's plan must exist. */
    static Optional<LocalDate> planDueOn(TransitionKind kind, Instant plannedAt) {
        return kind.leadDays().map(days -> DanishCalendar.dayOf(plannedAt).minusDays(days));
    }

    private TransitionKind check(Command command, Journeys.Seen seen, LocalDate today) {
        Optional<TransitionKind> kind = kinds.find(command.kind(), today);
        Faults faults = new Faults();
        faults.require(kind.isPresent(), "/kind", "transition.kind.unknown");
        kind.ifPresent(known -> MoveTo.check(
                known.isMove(),
                command.to().municipality().map(MunicipalityCode::of),
                current.caller().municipality(),
                today,
                faults));
        List<UUID> planIds = command.information().planIds();
        for (int i = 0; i < planIds.size(); i++) {
            UUID id = planIds.get(i);
            faults.require(
                    seen.journey().plans().stream()
                            .anyMatch(plan ->
                                    plan.id().equals(id) && seen.relation().mayRead(plan)),
                    "/informationPackage/planIds/" + i,
                    "transition.plan.unknown");
        }
        faults.refuseIfAny();
        return kind.orElseThrow();
    }

    private void requireSender(Journeys.Seen seen, Sector fromSector) {
        boolean responsible = seen.journey().plans().stream()
                .anyMatch(plan -> plan.sector() == fromSector
                        && seen.relation().responsibleFor().contains(plan.id()));
        boolean ownSector =
                seen.relation().sector().filter(own -> own == fromSector).isPresent();
        if (!ownSector && !responsible && !seen.relation().coordinator()) {
            throw Refusal.forbidden("transition-not-yours");
        }
    }

    /** The points of the kind, and the sender's own. */
    static List<Item> items(TransitionKind kind, List<Item> further) {
        return Stream.concat(
                        kind.checklist().stream().map(item -> Item.open(item, Optional.empty())),
                        further.stream().filter(item -> !kind.checklist().contains(item.item())))
                .toList();
    }

    /**
     * What to start.
     *
     * @param checklist points beside those of the kind
     */
    record Command(
            UUID citizenId,
            String kind,
            Sector fromSector,
            String fromUnit,
            Receiver to,
            Instant plannedAt,
            Municipalities municipalities,
            Information information,
            List<Item> checklist) {}
}
