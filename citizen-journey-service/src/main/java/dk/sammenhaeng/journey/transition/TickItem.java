package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.transition.Transition.Item;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Either side says that a point of the checklist is done, or not needed and why. */
@ApplicationScoped
class TickItem {

    private final MoveOn moveOn;
    private final CurrentCaller current;

    TickItem(MoveOn moveOn, CurrentCaller current) {
        this.moveOn = moveOn;
        this.current = current;
    }

    /**
     * Ticks it.
     *
     * @throws Refusal 400 for a point that is not needed without a reason, 404 when the list has no such point
     */
    Found tick(Found found, String item, Item.State state, Optional<String> reason) {
        found.requireParty();
        new Faults()
                .require(state != Item.State.NOT_NEEDED || reason.isPresent(), "/reason", "transition.reason.required")
                .refuseIfAny();
        Transition transition = found.transition();
        Instant now = moveOn.now();
        String user = current.caller().user();
        return found.now(moveOn.save(
                transition.ticked(item, known -> known.is(state, reason, user, now)),
                found.journey(),
                List.of(new PartChanged(transition.citizenId(), transition.id())),
                now));
    }
}
