package dk.sammenhaeng.journey.transition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys.Seen;
import dk.sammenhaeng.journey.journey.SecretPlans;
import dk.sammenhaeng.platform.access.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The release from prison (løsladelse) that is under way or still watched, for who works on it from outside (FV-C5). */
@ApplicationScoped
public class Releases {

    private final TransitionRows rows;
    private final SecretPlans secrets;
    private final Asked asked;
    private final CurrentCaller current;

    Releases(TransitionRows rows, SecretPlans secrets, Asked asked, CurrentCaller current) {
        this.rows = rows;
        this.secrets = secrets;
        this.asked = asked;
        this.current = current;
    }

    /** The citizen's, the one planned last; nothing once it was cancelled or its watch has ended. */
    public Optional<Release> of(Journey journey) {
        return latest(journey).map(transition -> release(transition, journey));
    }

    /** The same where the caller works on it: for the side that hands over, the one that takes over, or the coordinator. */
    public Optional<Release> workedOnBy(Seen seen) {
        return latest(seen.journey())
                .filter(transition -> Stake.of(
                                transition,
                                seen.journey(),
                                Optional.of(seen.relation()),
                                current.caller(),
                                () -> asked.is(transition, current.caller()))
                        .filter(Stake::isParty)
                        .isPresent())
                .map(transition -> release(transition, seen.journey()));
    }

    private Optional<Transition> latest(Journey journey) {
        return rows.of(journey.records()).stream()
                .filter(transition -> transition.terms().kind().equals(TransitionKind.PRISON_RELEASE)
                        && transition.course().status() != Status.CANCELLED
                        && transition.watch().filter(watch -> !watch.isOpen()).isEmpty())
                .findFirst();
    }

    private Release release(Transition transition, Journey journey) {
        boolean takenOver = !transition.isUnderWay();
        return new Release(
                transition.terms().plannedAt(),
                takenOver,
                transition
                        .to()
                        .unit()
                        .filter(unit -> takenOver
                                && transition.to().sector().stream().noneMatch(sector -> secrets.isUnit(sector, unit))),
                transition.to().phone().filter(phone -> takenOver),
                TimePasses.hasPlan(transition, journey.openPlans()),
                transition.course().completedAt());
    }

    /**
     * What is needed to release a citizen to somebody.
     *
     * @param takenOver true once the municipality has accepted; before that it is nobody's to call
     * @param unit who took over; not a secret one, which is reached by its phone
     * @param planReady true when the receiving sector has a plan for the day whose existence is no secret
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Release(
            Instant plannedAt,
            boolean takenOver,
            Optional<String> unit,
            Optional<String> phone,
            boolean planReady,
            Optional<Instant> completedAt) {}
}
