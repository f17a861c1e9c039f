package dk.sammenhaeng.journey.outcome;

import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.outcome.Outcomes.Finished;
import dk.sammenhaeng.journey.sql.Sql;
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
public class RecordOutcome {

    /** Of whom a plan is, and whether it is for somebody with a mental disorder, as far as who sees the plan may know. */
    private static final String OF_PLAN = """
            select p.citizen_id, p.sector = 'PSYCHIATRY' or exists (
                select from coordinated_plan c
                where p.id = any (c.plan_ids) and c.consented and 'MENTAL_DISORDER' = any (c.target_groups))
            from sector_plan p where p.id = ?
            """;

    private final Journeys journeys;
    private final Measures measures;
    private final Outcomes outcomes;
    private final EventLog events;
    private final Sql sql;
    private final DanishCalendar calendar;

    RecordOutcome(
            Journeys journeys,
            Measures measures,
            Outcomes outcomes,
            EventLog events,
            Sql sql,
            DanishCalendar calendar) {
        this.journeys = journeys;
        this.measures = measures;
        this.outcomes = outcomes;
        this.events = events;
        this.sql = sql;
        this.calendar = calendar;
    }

    /**
     * Records the outcome.
     *
     * @throws Refusal 400 for a value the measure does not know, 404 for a plan the caller may not read, 409 for a
     *     second outcome or a measure of another target group
     */
    void record(Command command) {
        LocalDate today = calendar.today();
        check(command.said(), "/measure", "/value")
                .require(!command.on().isAfter(today), "/on", "day.ahead")
                .refuseIfAny();
        Journeys.Seen seen = journeys.lockSeen(command.citizenId());
        Plan plan = seen.journey().plans().stream()
                .filter(known ->
                        known.id().equals(command.planId()) && seen.relation().mayRead(known))
                .findFirst()
                .orElseThrow(Refusal::notFound);
        Entry recorded = recorded(command);
        events.append(
                List.of(new Entry(command.citizenId(), new PartChanged(command.citizenId(), plan.id())), recorded));
    }

    /**
     * The same for a plan that its sector is withdrawing, whose relation to the citizen may end by that.
     *
     * @return the event to append with the withdrawal
     * @throws Refusal 400 for a value the measure does not know, 409 for a second outcome or a measure of another
     *     target group
     */
    public Entry ofWithdrawn(UUID citizenId, UUID planId, Said said) {
        check(said, "measure", "value").refuseIfAny();
        return recorded(new Command(citizenId, planId, said, Optional.empty(), Optional.empty(), calendar.today()));
    }

    private Faults check(Said said, String measurePointer, String valuePointer) {
        Optional<Measure> measure = measures.find(said.measure(), calendar.today())
                .filter(known -> known.recorded() == Measure.Recorded.BY_HAND);
        return new Faults()
                .require(measure.isPresent(), measurePointer, "outcome.measure.unknown")
                .require(
                        measure.filter(known -> !known.values().contains(said.value()))
                                .isEmpty(),
                        valuePointer,
                        "outcome.value.unknown",
                        measure.map(known -> String.join(", ", known.values())).orElse(""));
    }

    /**
     * It stands with the record of the plan, whichever of the person's was named. The measures of psychiatry are those of
     * the rehabilitation goal for people with mental disorders (FW-J8), and tell of nobody else.
     */
    private Entry recorded(Command command) {
        OfPlan plan = sql.list(
                        OF_PLAN, row -> new OfPlan(row.getObject(1, UUID.class), row.getBoolean(2)), command.planId())
                .getFirst();
        boolean ofPsychiatry = measures.find(command.said().measure(), calendar.today())
                .filter(measure -> measure.sector() == Sector.PSYCHIATRY)
                .isPresent();
        if (ofPsychiatry && !plan.mentalDisorder()) {
            throw Refusal.byRule("outcome-of-another-group");
        }
        return outcomes.record(new Finished(
                        plan.owner(),
                        command.said().measure(),
                        command.said().value(),
                        command.planId(),
                        command.institutionId(),
                        command.on(),
                        command.investmentId()))
                .orElseThrow(() -> Refusal.byRule("outcome-already-recorded"));
    }

    private record OfPlan(UUID owner, boolean mentalDisorder) {}

    /** What came of something, by one measure. */
    public record Said(String measure, String value) {}

    /** What came of a plan. */
    record Command(
            UUID citizenId,
            UUID planId,
            Said said,
            Optional<UUID> institutionId,
            Optional<UUID> investmentId,
            LocalDate on) {}
}
