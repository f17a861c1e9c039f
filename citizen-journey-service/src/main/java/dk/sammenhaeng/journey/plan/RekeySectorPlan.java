package dk.sammenhaeng.journey.plan;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Journeys;
import dk.sammenhaeng.journey.journey.PartChanged;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Source;
import dk.sammenhaeng.platform.event.out.EventLog;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sector has changed its system for another, which knows the same plan and its parts by other ids (daily use C2): they
 * get the new ids and keep ours, so that the next put finds them and nothing is there twice.
 */
@ApplicationScoped
public class RekeySectorPlan {

    private final Journeys journeys;
    private final PlanRows rows;
    private final RekeyRows rekeyRows;
    private final EventLog events;
    private final Clock clock;

    RekeySectorPlan(Journeys journeys, PlanRows rows, RekeyRows rekeyRows, EventLog events, Clock clock) {
        this.journeys = journeys;
        this.rows = rows;
        this.rekeyRows = rekeyRows;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Gives the plan its new ids.
     *
     * @return true when it got them, false when it had got them before
     * @throws Refusal 404 no such citizen or plan, 409 when another plan has the new id
     */
    public boolean rekey(Command command) {
        Journey journey = journeys.lock(command.citizenId()).orElseThrow(Refusal::notFound);
        UUID record = journey.identity().asked();
        if (rekeyRows.isDone(record, command.sector(), command.from(), command.to())) {
            return false;
        }
        Plan plan = journey.plan(command.sector(), command.from()).orElseThrow(Refusal::notFound);
        if (journey.plan(command.sector(), command.to()).isPresent()
                || rows.former(record, command.sector(), command.to()).isPresent()) {
            throw Refusal.byRule("external-id-taken");
        }
        Plan after = renamed(plan, command, clock.instant().truncatedTo(ChronoUnit.MICROS));
        rekeyRows.write(record, plan, after);
        events.append(List.of(new Entry(record, new PartChanged(record, plan.id()))));
        return true;
    }

    private static Plan renamed(Plan plan, Command command, Instant now) {
        return new Plan(
                plan.id(),
                plan.sector(),
                command.to(),
                command.versionsRestart() ? 0 : plan.externalVersion(),
                plan.contentHash(),
                plan.planType(),
                plan.responsible(),
                plan.validFrom(),
                plan.validTo(),
                now,
                plan.version() + 1,
                Source.spoke(now),
                plan.sensitivity(),
                plan.weeklyCapacity(),
                plan.needs(),
                plan.contactPersons(),
                plan.entitlements(),
                plan.goals().stream()
                        .map(goal -> renamed(goal, command.parts()))
                        .toList(),
                plan.actions().stream()
                        .map(action -> renamed(action, command.parts()))
                        .toList(),
                plan.appointments().stream()
                        .map(appointment -> renamed(appointment, command.parts()))
                        .toList());
    }

    private static Goal renamed(Goal goal, Map<String, String> ids) {
        return new Goal(
                goal.id(),
                ids.getOrDefault(goal.externalId(), goal.externalId()),
                goal.lifeDomain(),
                goal.title(),
                goal.followUpOn(),
                goal.direction(),
                goal.status(),
                goal.movedOn());
    }

    private static Action renamed(Action action, Map<String, String> ids) {
        return new Action(
                action.id(),
                ids.getOrDefault(action.externalId(), action.externalId()),
                action.kind(),
                action.title(),
                action.institutionId(),
                action.from(),
                action.to(),
                action.weeklyHours(),
                action.legalRight(),
                action.payers(),
                action.wishSequence(),
                action.funding(),
                action.terms());
    }

    private static Appointment renamed(Appointment appointment, Map<String, String> ids) {
        return new Appointment(
                appointment.id(),
                ids.getOrDefault(appointment.externalId(), appointment.externalId()),
                appointment.title(),
                appointment.start(),
                appointment.end(),
                appointment.place(),
                appointment.travelMinutes(),
                appointment.sanctionable(),
                appointment.form(),
                appointment.interpreter(),
                appointment.attendance());
    }

    /**
     * Which plan gets which ids.
     *
     * @param versionsRestart true when the new system counts its versions from 1 again
     * @param parts the new id of each goal, action and appointment that gets one
     */
    public record Command(
            UUID citizenId, Sector sector, String from, String to, boolean versionsRestart, Map<String, String> parts) {

        public Command {
            parts = Map.copyOf(parts);
        }
    }
}
