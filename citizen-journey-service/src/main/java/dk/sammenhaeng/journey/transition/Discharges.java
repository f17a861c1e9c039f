package dk.sammenhaeng.journey.transition;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.duty.Duty;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Course.Answer;
import dk.sammenhaeng.journey.transition.Transition.Information;
import dk.sammenhaeng.journey.transition.Transition.Municipalities;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.journey.transition.Transition.Terms;
import dk.sammenhaeng.journey.watch.Returns;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The hand-over that a discharge notice (udskrivningsadvis) is: with a receiver, a checklist and the time to answer, once
 * however often and late the discharge is told (daily use C5, FV-C4). The citizen has left hospital by it, so a readmission
 * is watched for from then on, whether or not somebody takes over. The journey is locked by the caller, who settles it.
 */
@ApplicationScoped
public class Discharges {

    /** Who started it: no person, so that everybody on the receiver's side may accept. */
    private static final String BY_NOTICE = "system";

    private final TransitionRows rows;
    private final TransitionKinds kinds;
    private final MoveOn moveOn;
    private final Duties duties;
    private final Returns returns;
    private final CurrentCaller current;

    Discharges(
            TransitionRows rows,
            TransitionKinds kinds,
            MoveOn moveOn,
            Duties duties,
            Returns returns,
            CurrentCaller current) {
        this.rows = rows;
        this.kinds = kinds;
        this.moveOn = moveOn;
        this.duties = duties;
        this.returns = returns;
        this.current = current;
    }

    /**
     * The citizen was discharged: the hand-over that somebody has started for it follows, else one is started. One that a
     * person has cancelled stays so, and after a death there is none.
     *
     * @param known the one of this discharge, where it was told before
     * @param others those of other stays, which are not this one's
     * @param happened takes the events
     * @return the hand-over
     */
    public Optional<UUID> discharged(
            Journey journey, Discharge discharge, Optional<UUID> known, Set<UUID> others, List<Entry> happened) {
        boolean stays = known.flatMap(id -> rows.find(journey.records(), id))
                .filter(Discharges::isCancelledByPerson)
                .isPresent();
        if (stays || journey.identity().stoppedAt().isPresent()) {
            return known;
        }
        Instant now = moveOn.now();
        List<Transition> all = rows.of(journey.records()).stream()
                .filter(one -> one.isDischargeFrom(discharge.sector()) && !others.contains(one.id()))
                .toList();
        Transition saved = all.stream()
                .filter(one -> known.filter(one.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> one.terms().plannedAt().equals(discharge.at()))
                        .findFirst())
                .or(() -> all.stream().filter(Transition::isAwaited).findFirst())
                .map(found -> followed(found, journey, discharge, now, happened))
                .orElseGet(() -> started(begun(journey, discharge, now), journey, now, happened));
        if (saved.watch().isEmpty()) {
            moveOn.watch(saved, journey, now, happened);
        }
        return Optional.of(saved.id());
    }

    /** The citizen is in hospital again, or has died: nobody is to take over what the notices of that sector started. */
    public void overtaken(Journey journey, Sector sector, Instant at, String why, List<Entry> happened) {
        Instant now = moveOn.now();
        rows.of(journey.records()).stream()
                .filter(one -> one.isDischargeFrom(sector)
                        && one.isUnderWay()
                        && one.terms().startedBy().equals(BY_NOTICE)
                        && !one.terms().plannedAt().isAfter(at))
                .forEach(one -> moveOn.write(
                        one.cancelled(new Answer(BY_NOTICE, now, Optional.of(why))),
                        journey,
                        List.of(new PartChanged(one.citizenId(), one.id())),
                        now,
                        happened));
    }

    /** The discharge did not take place: its hand-over is cancelled with all that came of it. */
    public void takenBack(Journey journey, UUID id, String why, List<Entry> happened) {
        rows.find(journey.records(), id).ifPresent(one -> takenBack(journey, one, why, happened));
    }

    /**
     * The same for what handed over at that instant, whether or not it was overtaken since.
     *
     * @param stand those that are of another discharge
     */
    public void takenBack(
            Journey journey, Sector sector, Instant at, Set<UUID> stand, String why, List<Entry> happened) {
        rows.of(journey.records()).stream()
                .filter(one -> one.terms().kind().equals(TransitionKind.HOSPITAL_DISCHARGE)
                        && one.terms().fromSector() == sector
                        && one.terms().plannedAt().equals(at)
                        && !stand.contains(one.id()))
                .forEach(one -> takenBack(journey, one, why, happened));
    }

    private void takenBack(Journey journey, Transition one, String why, List<Entry> happened) {
        if (one.course().status() == Status.CANCELLED && one.watch().isEmpty()) {
            return;
        }
        Instant now = moveOn.now();
        Answer answer = one.course().cancellation().orElseGet(() -> new Answer(BY_NOTICE, now, Optional.of(why)));
        moveOn.write(
                one.takenBack(answer), journey, List.of(new PartChanged(one.citizenId(), one.id())), now, happened);
        one.watch()
                .ifPresent(watch -> happened.addAll(returns.neverLeft(journey, watch.measure(), one.departure(watch))));
    }

    private static boolean isCancelledByPerson(Transition one) {
        return one.course()
                .cancellation()
                .filter(answer -> !answer.by().equals(BY_NOTICE))
                .isPresent();
    }

    /** It takes place when the hospital says that it did; nobody who was named is asked anew. */
    private Transition followed(
            Transition found, Journey journey, Discharge discharge, Instant now, List<Entry> happened) {
        TransitionKind kind = moveOn.kindOf(found);
        Transition next = found;
        if (found.isAwaited() && !found.terms().plannedAt().equals(discharge.at())) {
            next = next.movedTo(
                    discharge.at(),
                    StartTransition.planDueOn(kind, discharge.at()),
                    answerTime(kind, discharge, now).answerBy());
        }
        if (found.course().status() == Status.STARTED
                && found.to().sector().isEmpty()
                && discharge.to().isPresent()) {
            AnswerTime answer = answerTime(kind, discharge, now);
            next = next.namedReceiver(discharge.receiver(), answer.answerBy(), answer.escalation());
        }
        return next.equals(found)
                ? found
                : moveOn.write(next, journey, List.of(new PartChanged(next.citizenId(), next.id())), now, happened);
    }

    private Transition started(Transition begun, Journey journey, Instant now, List<Entry> happened) {
        return moveOn.write(
                begun, journey, List.of(new TransitionStarted(begun.citizenId(), begun.id())), now, happened);
    }

    private Transition begun(Journey journey, Discharge discharge, Instant now) {
        TransitionKind kind = kinds.find(TransitionKind.HOSPITAL_DISCHARGE, DanishCalendar.dayOf(now))
                .orElseThrow();
        AnswerTime answer = answerTime(kind, discharge, now);
        String here = current.caller().municipality().value();
        return new Transition(
                UuidCreator.getTimeOrderedEpoch(),
                journey.citizenId(),
                new Terms(
                        kind.code(),
                        discharge.sector(),
                        discharge.unit(),
                        discharge.at(),
                        StartTransition.planDueOn(kind, discharge.at()),
                        now,
                        BY_NOTICE,
                        new Municipalities(here, here, here),
                        new Information(List.of(), Optional.empty()),
                        kind.deadlines()),
                discharge.receiver(),
                Course.asking(
                        answer.answerBy(),
                        answer.escalation().filter(duty -> discharge.to().isPresent())),
                StartTransition.items(kind, List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private AnswerTime answerTime(TransitionKind kind, Discharge discharge, Instant now) {
        Duty receiver = duties.of(discharge.to().map(To::sector).orElse(discharge.sector()));
        return AnswerTime.of(kind, now, discharge.at(), receiver);
    }

    /**
     * A discharge as a hospital tells it.
     *
     * @param unit the hospital
     * @param to who is to receive the citizen, where that is known
     */
    public record Discharge(Sector sector, String unit, Instant at, Optional<To> to) {

        private Receiver receiver() {
            return to.map(unit -> new Receiver(
                            Optional.of(unit.sector()),
                            Optional.of(unit.unit()),
                            Optional.of(unit.phone()),
                            Optional.empty()))
                    .orElse(Receiver.NOBODY);
        }
    }

    /** The unit that receives. */
    public record To(Sector sector, String unit, String phone) {}
}
