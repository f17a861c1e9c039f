package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The sender names a receiver, or another one after a refusal, who has the kind's time to answer from now on. */
@ApplicationScoped
class NameReceiver {

    private final MoveOn moveOn;
    private final Duties duties;

    NameReceiver(MoveOn moveOn, Duties duties) {
        this.moveOn = moveOn;
        this.duties = duties;
    }

    /**
     * Names the receiver.
     *
     * @throws Refusal 403 for another than the sender, 409 when the transition is no longer the sender's or is a move
     */
    Found name(Found found, Receiver receiver) {
        found.requireSender();
        Transition transition = found.transition();
        if (transition.isMove()) {
            throw Refusal.byRule("transition-by-the-other-municipality");
        }
        Instant now = moveOn.now();
        AnswerTime answer = AnswerTime.of(
                moveOn.kindOf(transition),
                now,
                transition.terms().plannedAt(),
                duties.of(receiver.sector().orElse(transition.terms().fromSector())));
        return found.now(moveOn.save(
                transition.namedReceiver(
                        receiver, answer.answerBy(), answer.escalation().filter(duty -> receiver.sector()
                                .isPresent())),
                found.journey(),
                List.of(new PartChanged(transition.citizenId(), transition.id())),
                now));
    }
}
