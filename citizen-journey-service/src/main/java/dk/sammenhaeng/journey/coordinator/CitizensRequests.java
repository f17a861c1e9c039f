package dk.sammenhaeng.journey.coordinator;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.conflict.Consistency;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Kind;
import dk.sammenhaeng.journey.coordinator.CitizensRequest.Outcome;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records that a citizen declines the coordinator or asks for another, and the leader's answer. It is never refused: the
 * citizen may always ask (daily use C4).
 */
@ApplicationScoped
class CitizensRequests {

    private final Journeys journeys;
    private final RequestRows rows;
    private final Consistency consistency;
    private final CurrentCaller current;
    private final DanishCalendar calendar;
    private final Clock clock;

    CitizensRequests(
            Journeys journeys,
            RequestRows rows,
            Consistency consistency,
            CurrentCaller current,
            DanishCalendar calendar,
            Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.consistency = consistency;
        this.current = current;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Records what the citizen says of the present coordinator.
     *
     * @throws Refusal 404 without a relation, 409 when there is no coordinator
     */
    CitizensRequest record(UUID citizenId, Kind kind, Optional<String> wish, LocalDate statedOn) {
        new Faults()
                .require(!statedOn.isAfter(calendar.today()), "/statedOn", "day.ahead")
                .refuseIfAny();
        Journey journey = journeys.lockSeen(citizenId).journey();
        Coordinator about = journey.coordinator().orElseThrow(() -> Refusal.byRule("no-coordinator-yet"));
        CitizensRequest request = new CitizensRequest(
                UuidCreator.getTimeOrderedEpoch(),
                kind,
                about.user(),
                wish,
                statedOn,
                clock.instant(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        rows.add(citizenId, request, current.caller().user());
        tell(citizenId, request.id());
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
        rows.answer(id, outcome, reason, current.caller().user(), clock.instant());
        tell(citizenId, id);
        return rows.find(citizenId, id).orElseThrow(Refusal::notFound);
    }

    private void tell(UUID citizenId, UUID id) {
        consistency.settle(citizenId, List.of(new Entry(citizenId, new PartChanged(citizenId, id))));
    }
}
