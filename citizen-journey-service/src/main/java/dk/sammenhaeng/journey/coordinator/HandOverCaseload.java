package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.coordinator.Caseload.Item;
import dk.sammenhaeng.journey.coordinator.Caseload.Reason;
import dk.sammenhaeng.journey.coordinator.Coordination.Person;
import dk.sammenhaeng.journey.coordinator.Term.How;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Gives all journeys of a coordinator to another in one act. The act is written down whole; each journey then moves in a
 * transaction of its own under its own lock, so a hundred citizens are never locked at once, nobody is without a
 * coordinator on the way, and a service that is killed in the middle goes on where it was.
 */
@ApplicationScoped
class HandOverCaseload implements DueHandler {

    private static final String MOVE = "coordinator.caseload";

    private final Journeys journeys;
    private final CoordinationRepository coordinations;
    private final CaseloadRows rows;
    private final RequestRows requests;
    private final Succession succession;
    private final DueRows due;
    private final CurrentCaller current;
    private final CoordinatorSettings settings;
    private final Clock clock;

    HandOverCaseload(
            Journeys journeys,
            CoordinationRepository coordinations,
            CaseloadRows rows,
            RequestRows requests,
            Succession succession,
            DueRows due,
            CurrentCaller current,
            CoordinatorSettings settings,
            Clock clock) {
        this.journeys = journeys;
        this.coordinations = coordinations;
        this.rows = rows;
        this.requests = requests;
        this.succession = succession;
        this.due = due;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Orders the hand-over; its progress is read from the result.
     *
     * @throws Refusal 400 when giver and receiver are one, 413 for more journeys than the documented limit
     */
    Caseload order(String fromUser, Person receiver) {
        new Faults()
                .require(!receiver.user().equals(fromUser), "/to/user", "caseload.same-person")
                .refuseIfAny();
        AppointCoordinator.requireOtherDeputy(receiver, "/to/deputyUser");
        if (rows.held(fromUser) > settings.largestCaseload()) {
            throw Refusal.tooLarge("caseload-too-large", settings.largestCaseload());
        }
        UUID id = UuidCreator.getTimeOrderedEpoch();
        List<UUID> citizens = rows.add(id, fromUser, receiver, current.caller().user(), clock.instant());
        due.now(citizens, MOVE);
        return rows.find(fromUser, id).orElseThrow(Refusal::notFound);
    }

    @Override
    public String kind() {
        return MOVE;
    }

    @Override
    public void lock(UUID citizenId) {
        journeys.lockOnly(citizenId);
    }

    @Override
    public void raise(UUID citizenId, Instant at) {
        rows.waitingFor(citizenId).forEach(item -> move(citizenId, item));
    }

    private void move(UUID citizenId, Item item) {
        Optional<Reason> refusal = refusal(citizenId, item);
        if (refusal.isPresent()) {
            rows.refused(item, citizenId, refusal.get());
        } else {
            succession.succeed(citizenId, item.receiver(), How.CASELOAD, item.orderedBy());
            rows.moved(item, citizenId);
        }
    }

    private Optional<Reason> refusal(UUID citizenId, Item item) {
        if (journeys.find(citizenId)
                .filter(journey -> journey.identity().stoppedAt().isPresent())
                .isPresent()) {
            return Optional.of(Reason.JOURNEY_ENDED);
        }
        boolean held = coordinations
                .findByIdOptional(citizenId)
                .filter(coordination -> coordination.person().user().equals(item.fromUser()))
                .isPresent();
        if (!held) {
            return Optional.of(Reason.HELD_BY_ANOTHER);
        }
        return requests.isDeclined(citizenId, item.receiver().user())
                ? Optional.of(Reason.DECLINED_BY_CITIZEN)
                : Optional.empty();
    }
}
