package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.journey.watch.Return;
import dk.sammenhaeng.journey.watch.Returns;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * The citizen came back inside the watch (FV-C4, FV-C5, FV-C6): to the shelter, into hospital, into crime, out of the
 * education. The hand-over has then failed.
 */
@ApplicationScoped
class NoteReturn {

    private final TransitionRows rows;
    private final Returns returns;
    private final Consistency consistency;
    private final DanishCalendar calendar;

    NoteReturn(TransitionRows rows, Returns returns, Consistency consistency, DanishCalendar calendar) {
        this.rows = rows;
        this.returns = returns;
        this.consistency = consistency;
        this.calendar = calendar;
    }

    /**
     * Notes the return.
     *
     * @throws Refusal 400 for a day outside the watch or ahead, 409 when nothing is watched
     */
    Found returned(Found found, LocalDate on) {
        found.requireParty();
        Watch watch = found.transition()
                .watch()
                .filter(Watch::isOpen)
                .orElseThrow(() -> Refusal.byRule("transition-not-watched"));
        LocalDate today = calendar.today();
        new Faults()
                .require(
                        !on.isBefore(watch.from()) && on.isBefore(watch.until()) && !on.isAfter(today),
                        "/on",
                        "transition.day.outside",
                        watch.from())
                .refuseIfAny();
        consistency.settle(
                found.transition().citizenId(), returns.cameBack(found.journey(), Return.on(watch.measure(), on)));
        return found.now(rows.find(found.transition().id()).orElseThrow());
    }
}
