package dk.sammenhaeng.journey.outcome;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The caseworker who ends an effort says what came of it (Fælles Velfærd: does the pupil learn to read, does the
 * unemployed get a job): once per plan and measure, by who may read the plan.
 */
@ApplicationScoped
class RecordOutcome {

    private final Journeys journeys;
    private final Measures measures;
    private final Outcomes outcomes;
    private final EventLog events;
    private final DanishCalendar calendar;

    RecordOutcome(Journeys journeys, Measures measures, Outcomes outcomes, EventLog events, DanishCalendar calendar) {
        this.journeys = journeys;
        this.measures = measures;
        this.outcomes = outcomes;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Records the outcome.
     *
     * @throws Refusal 400 for a value the measure does not know, 404 for a plan the caller may not read, 409 for a
     *     second outcome
     */
    void record(Command command) {
        LocalDate today = calendar.today();
        Optional<Measure> measure =
                measures.find(command.measure(), today).filter(known -> known.recorded() == Measure.Recorded.BY_HAND);
        new Faults()
                .require(measure.isPresent(), "/measure", "outcome.measure.unknown")
                .require(
                        measure.filter(known -> !known.values().contains(command.value()))
                                .isEmpty(),
                        "/value",
                        "outcome.value.unknown",
                        measure.map(known -> String.join(", ", known.values())).orElse(""))
                .require(!command.on().isAfter(today), "/on", "day.ahead")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Plan plan = seen.journey().plans().stream()
                .filter(known ->
                        known.id().equals(command.planId()) && seen.relation().mayRead(known))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Entry recorded = outcomes.record(new Finished(
                        command.citizenId(),
                        command.measure(),
                        command.value(),
                        plan.id(),
                        command.institutionId(),
                        command.on()))
                .orElseThrow(() -> Refusal.byRule("outcome-already-recorded"));
        events.append(
                List.of(new Entry(command.citizenId(), new PartChanged(command.citizenId(), plan.id())), recorded));
    }

    /** What came of a plan, by one measure. */
    record Command(
            UUID citizenId, UUID planId, String measure, String value, Optional<UUID> institutionId, LocalDate on) {}
}
