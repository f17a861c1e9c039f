package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.transition.Course.Refused;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The receiver refuses with a reason; the transition is back with the sender, who names another receiver. */
@ApplicationScoped
class RefuseTransition {

    private final MoveOn moveOn;
    private final CurrentCaller current;

    RefuseTransition(MoveOn moveOn, CurrentCaller current) {
        this.moveOn = moveOn;
        this.current = current;
    }

    /**
     * Refuses it.
     *
     * @throws Refusal 403 for another than the receiver, 409 when nobody is asked to answer
     */
    Found refuse(Found found, String reason) {
        Transition transition = found.transition();
        if (transition.isMove()) {
            throw Refusal.byRule("transition-by-the-other-municipality");
        }
        found.requireReceiver();
        Instant now = moveOn.now();
        Refused refused = new Refused(
                transition.to().sector(),
                transition.to().unit(),
                transition.to().municipality(),
                reason,
                current.caller().user(),
                now);
        return found.now(moveOn.save(
                transition.refused(refused),
                found.journey(),
                List.of(new TransitionRefused(transition.citizenId(), transition.id())),
                now));
    }
}
