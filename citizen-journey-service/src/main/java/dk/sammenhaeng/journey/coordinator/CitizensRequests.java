package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Kind;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Via;
import dk.sammenhaeng.journey.deadline.Deadlines.Given;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.due.DueHandler;
import dk.sammenhaeng.platform.due.DueRows;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a citizen declines the coordinator or asks for another, and the leader's answer. It is never refused: the
 * citizen may always ask (daily use C4). What no leader has answered in time is overdue by itself.
 */
@ApplicationScoped
class CitizensRequests implements DueHandler {

    private static final String UNANSWERED = "coordinator.request-unanswered";

    private final Journeys journeys;
    private final RequestRows rows;
    private final Consistency consistency;
    private final DueRows due;
    private final CurrentCaller current;
    private final CoordinatorTimes times;
    private final DanishCalendar calendar;
    private final Clock clock;

    CitizensRequests(
            Journeys journeys,
            RequestRows rows,
            Consistency consistency,
            DueRows due,
            CurrentCaller current,
            CoordinatorTimes times,
            DanishCalendar calendar,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.due = due;
        this.current = current;
        this.times = times;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Records what the citizen said of the present coordinator, as staff were told it.
     *
     * @throws Refusal 404 without a relation, 409 when there is no coordinator
     */
    CitizensRequest writeDown(UUID citizenId, Said said) {
        new Faults()
                .require(!said.statedOn().isAfter(calendar.today()), "/statedOn", "day.ahead")
                .refuseIfAny();
        return record(journeys.lockSeen(citizenId).journey(), Via.STAFF, said);
    }

    /**
     * Records what the citizen, or who stands for the citizen, says of the present coordinator.
     *
     * @param journey locked
     * @throws Refusal 409 when there is no coordinator
     */
    CitizensRequest record(Journey journey, Via via, Said said) {
        Coordinator about = journey.coordinator().orElseThrow(() -> Refusal.byRule("no-coordinator-yet"));
        Instant now = now();
        Given given = times.request(DanishCalendar.dayOf(now));
        CitizensRequest request = new CitizensRequest(
                UuidCreator.getTimeOrderedEpoch(),
                said.kind(),
                via,
                about.user(),
                said.wish(),
                said.statedOn(),
                now,
                now.plus(given.time()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.add(
                journey.citizenId(),
                request,
                given.deadlines(),
                current.caller().user());
        due.set(request.id(), UNANSWERED, Optional.of(request.answerBy()));
        tell(journey.citizenId(), request.id());
        return request;
    }

    /**
     * Answers it, once. Giving the journey to another is an act of its own.
     *
     * @throws Refusal 404 for none, 409 when it is answered
     */
    CitizensRequest answer(UUID citizenId, UUID id, Outcome outcome, String reason) {
        journeys.lockOnly(citizenId);
        CitizensRequest request = rows.find(citizenId, id).orElseThrow(Refusal::notFound);
        if (request.outcome().isPresent()) {
            throw Refusal.byRule("request-answered");
        }
        rows.answer(id, outcome, reason, current.caller().user(), now());
        due.set(id, UNANSWERED, Optional.empty());
        tell(citizenId, id);
        return rows.find(citizenId, id).orElseThrow(Refusal::notFound);
    }

    @Override
    public String kind() {
        return UNANSWERED;
    }

    @Override
    public void lock(UUID requestId) {
        rows.citizenOf(requestId).ifPresent(journeys::lockOnly);
    }

    @Override
    public void raise(UUID requestId, Instant at) {
        if (rows.becomeOverdue(requestId, now())) {
            rows.citizenOf(requestId).ifPresent(citizenId -> tell(citizenId, requestId));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void tell(UUID citizenId, UUID id) {
        consistency.settle(citizenId, id);
    }

    /**
     * What the citizen says.
     *
     * @param wish in the citizen's words
     */
    record Said(Kind kind, Optional<String> wish, LocalDate statedOn) {}
}
