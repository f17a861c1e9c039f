package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.HandOver.State;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.access.Role;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Offers a journey to another coordinator and takes the answer. Whoever holds the journey stays responsible until the
 * receiver accepts; an offer that is refused or left unanswered changes nothing (catalogue C4).
 */
@ApplicationScoped
class HandOvers implements DueHandler {

    private static final String UNANSWERED = "coordinator.hand-over-unanswered";

    private final Journeys journeys;
    private final HandOverRows rows;
    private final RequestRows requests;
    private final Succession succession;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final CoordinatorTimes times;
    private final Clock clock;

    HandOvers(
            Journeys journeys,
            HandOverRows rows,
            RequestRows requests,
            Succession succession,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            CoordinatorTimes times,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.requests = requests;
        this.succession = succession;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Offers the journey.
     *
     * @throws Refusal 404 unless the caller holds it or is administration, 409 when nobody holds it, it is offered or the
     *     citizen has declined the receiver
     */
    HandOver propose(UUID citizenId, Person receiver) {
        AppointCoordinator.requireOtherDeputy(receiver, "/to/deputyUser");
        Caller caller = current.caller();
        Journey journey = journeys.lock(citizenId)
                .filter(found -> holds(found, caller) || caller.isAny(Role.ADMINISTRATION))
                .orElseThrow(Refusal::notFound);
        Coordinator holder = journey.coordinator().orElseThrow(() -> Refusal.byRule("no-coordinator-yet"));
        if (holder.user().equals(receiver.user())) {
            throw Refusal.byRule("coordinator-already");
        }
        UUID heldAt = journey.citizenId();
        if (rows.openOf(heldAt).isPresent()) {
            throw Refusal.byRule("hand-over-open");
        }
        requests.requireNotDeclined(heldAt, receiver);
        Instant now = now();
        Given given = times.handOver(DanishCalendar.dayOf(now));
        HandOver offer = new HandOver(
                UuidCreator.getTimeOrderedEpoch(),
                heldAt,
                holder.user(),
                receiver.user(),
                receiver.name(),
                receiver.phone(),
                receiver.deputyUser(),
                caller.user(),
                now,
                now.plus(given.time()),
                State.PROPOSED,
                Optional.empty(),
                Optional.empty(),
                0);
        rows.add(offer, given.deadlines());
        due.set(heldAt, UNANSWERED, Optional.of(offer.answerBy()));
        tell(offer);
        return offer;
    }

    /**
     * The receiver takes the journey; from this transaction on it is theirs.
     *
     * @throws Refusal 404 unless it was offered to the caller, 409 when the offer is no longer open or the citizen has
     *     declined the caller meanwhile
     */
    HandOver accept(UUID citizenId, UUID id) {
        HandOver offer = open(citizenId, id, found -> found.toUser().equals(user()));
        requests.requireNotDeclined(citizenId, offer.receiver());
        end(offer, State.ACCEPTED, Optional.empty());
        succession.succeed(citizenId, offer.receiver(), How.HAND_OVER, user());
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The receiver says no with a reason; the former coordinator goes on.
     *
     * @throws Refusal 404 unless it was offered to the caller, 409 when the offer is no longer open
     */
    HandOver refuse(UUID citizenId, UUID id, String reason) {
        HandOver offer = open(citizenId, id, found -> found.toUser().equals(user()));
        end(offer, State.REFUSED, Optional.of(reason));
        tell(offer);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    /**
     * The offer is taken back.
     *
     * @throws Refusal 404 unless the caller offered it or is administration, 409 when the offer is no longer open
     */
    HandOver withdraw(UUID citizenId, UUID id) {
        HandOver offer = open(
                citizenId,
                id,
                found -> found.fromUser().equals(user())
                        || found.proposedBy().equals(user())
                        || current.caller().isAny(Role.ADMINISTRATION));
        end(offer, State.WITHDRAWN, Optional.empty());
        tell(offer);
        return rows.find(id).orElseThrow(Refusal::notFound);
    }

    @Override
    public String kind() {
        return UNANSWERED;
    }

    @Override
    public void lock(UUID citizenId) {
        journeys.lockOnly(citizenId);
    }

    @Override
    public void raise(UUID citizenId, Instant at) {
        rows.openOf(citizenId).filter(offer -> !offer.answerBy().isAfter(now())).ifPresent(offer -> {
            rows.end(offer.id(), State.UNANSWERED, now(), Optional.empty());
            tell(offer);
        });
    }

    private HandOver open(UUID citizenId, UUID id, Predicate<HandOver> mayAct) {
        journeys.lockOnly(citizenId);
        HandOver offer = rows.find(id)
                .filter(found -> found.citizenId().equals(citizenId))
                .filter(mayAct)
                .orElseThrow(Refusal::notFound);
        if (offer.state() != State.PROPOSED) {
            throw Refusal.byRule("hand-over-not-open", offer.state());
        }
        return offer;
    }

    private void end(HandOver offer, State state, Optional<String> reason) {
        rows.end(offer.id(), state, now(), reason);
        due.set(offer.citizenId(), UNANSWERED, Optional.empty());
    }

    private void tell(HandOver offer) {
        consistency.settle(offer.citizenId(), offer.id());
    }

    private static boolean holds(Journey journey, Caller caller) {
        return journey.coordinator().filter(person -> person.is(caller.user())).isPresent();
    }

    private String user() {
        return current.caller().user();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
