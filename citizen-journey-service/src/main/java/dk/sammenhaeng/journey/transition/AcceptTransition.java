package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.team.JoinTeam;
import dk.sammenhaeng.journey.transition.Course.Answer;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The receiver accepts and is responsible from then on (CIT-05); who started a transition cannot accept it. A person who
 * accepts without another relation to the citizen joins the team, and so sees what consent and law show the team.
 */
@ApplicationScoped
class AcceptTransition {

    private static final String ROLE = "Modtager af overgang";

    private final MoveOn moveOn;
    private final JoinTeam joinTeam;
    private final CurrentCaller current;

    AcceptTransition(MoveOn moveOn, JoinTeam joinTeam, CurrentCaller current) {
        this.moveOn = moveOn;
        this.joinTeam = joinTeam;
        this.current = current;
    }

    /**
     * Accepts it.
     *
     * @param unit the unit that takes over, with its phone
     * @throws Refusal 403 for another than the receiver, 409 when nobody is asked to answer
     */
    Found accept(Found found, String unit, String phone, Optional<String> note) {
        Transition transition = found.transition();
        if (transition.isMove()) {
            throw Refusal.byRule("transition-by-the-other-municipality");
        }
        found.requireReceiver();
        String user = current.caller().user();
        if (transition.terms().startedBy().equals(user)) {
            throw Refusal.forbidden("transition-own-acceptance");
        }
        Instant now = moveOn.now();
        Transition accepted = transition.accepted(new Answer(user, now, note), unit, phone);
        List<DomainEvent> happened = new ArrayList<>();
        happened.add(new TransitionAccepted(transition.citizenId(), transition.id(), accepted.daysInLimbo(now)));
        if (found.relation().isEmpty() && !current.caller().isAny(Role.SECTOR_SYSTEM)) {
            joinTeam.join(found.journey(), user, ROLE, transition.to().sector(), now)
                    .map(Entry::event)
                    .ifPresent(happened::add);
        }
        return found.now(moveOn.save(accepted, found.journey(), happened, now));
    }
}
