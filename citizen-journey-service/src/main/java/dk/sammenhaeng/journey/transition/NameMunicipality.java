package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.duty.Duties;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.transition.Transition.Receiver;
import dk.sammenhaeng.journey.transition.Transitions.Found;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The sender of a move names another receiving municipality, for which the citizen is asked anew. */
@ApplicationScoped
class NameMunicipality {

    private final MoveOn moveOn;
    private final Duties duties;
    private final Offers offers;
    private final CurrentCaller current;

    NameMunicipality(MoveOn moveOn, Duties duties, Offers offers, CurrentCaller current) {
        this.moveOn = moveOn;
        this.duties = duties;
        this.offers = offers;
        this.current = current;
    }

    /**
     * Names the municipality.
     *
     * @param sector the sector there that is to answer
     * @throws Refusal 400 for no such municipality, 403 for another than the sender, 409 for another kind or state
     */
    Found name(Found found, MunicipalityCode municipality, Optional<Sector> sector) {
        found.requireSender();
        Transition transition = found.transition();
        if (!transition.isMove()) {
            throw Refusal.byRule("transition-not-a-move");
        }
        Instant now = moveOn.now();
        LocalDate today = DanishCalendar.dayOf(now);
        Faults faults = new Faults();
        MoveTo.check(true, Optional.of(municipality), current.caller().municipality(), today, faults);
        faults.refuseIfAny();
        Sector from = transition.terms().fromSector();
        Receiver receiver = MoveTo.receiver(
                new Receiver(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(municipality.value())),
                today);
        AnswerTime answer =
                AnswerTime.of(moveOn.kindOf(transition), now, transition.terms().plannedAt(), duties.of(from));
        Transition moving = transition.movingTo(
                receiver,
                MoveTo.nothingOffered(sector.orElse(from), current.caller().user(), now),
                answer.answerBy());
        offers.withdraw(transition);
        return found.now(moveOn.save(
                moving, found.journey(), List.of(new PartChanged(transition.citizenId(), transition.id())), now));
    }
}
