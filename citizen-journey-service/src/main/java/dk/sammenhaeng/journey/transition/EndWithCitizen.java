package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.life.CitizenDied;
import dk.sammenhaeng.journey.transition.Course.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;

/** A death ends the transitions under way at once, so that no office and no other municipality waits (catalogue C21). */
@ApplicationScoped
class EndWithCitizen {

    private static final String BY_DEATH = "system";

    private final TransitionRows rows;
    private final MoveOn moveOn;
    private final Offers offers;

    EndWithCitizen(TransitionRows rows, MoveOn moveOn, Offers offers) {
        this.rows = rows;
        this.moveOn = moveOn;
        this.offers = offers;
    }

    void end(@Observes CitizenDied died) {
        rows.of(died.journey().records()).stream()
                .filter(transition ->
                        transition.isUnderWay() || transition.course().status() == Status.ACCEPTED)
                .forEach(transition -> {
                    offers.withdraw(transition);
                    moveOn.save(
                            transition
                                    .cancelled(new Answer(BY_DEATH, died.registeredAt(), Optional.empty()))
                                    .withoutOffer(),
                            died.journey(),
                            List.of(new PartChanged(transition.citizenId(), transition.id())),
                            died.registeredAt());
                });
    }
}
