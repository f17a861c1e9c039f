package dk.sammenhaeng.journey.prefill;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.prefill.Known.Gate;
import dk.sammenhaeng.journey.prefill.Known.Source;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a sector plan tells of the citizen, as of when its system last spoke of it. */
final class FromPlans {

    private final Plan plan;
    private final List<Known> found = new ArrayList<>();

    private FromPlans(Plan plan) {
        this.plan = plan;
    }

    /** The data in the plan; what is over or called off tells nothing. */
    static List<Known> of(Plan plan, Instant now) {
        FromPlans reading = new FromPlans(plan);
        LocalDate today = DanishCalendar.dayOf(now);
        plan.needs().forEach(need -> reading.add(DataPoint.NEED, plan.id() + "/" + need.code(), need.code()));
        plan.goals().stream()
                .filter(goal -> goal.status() == Goal.Status.ACTIVE)
                .forEach(goal -> reading.add(DataPoint.GOAL, goal.id().toString(), goal.title()));
        plan.actions().stream()
                .filter(action -> action.promised() && !action.isOverOn(today))
                .forEach(action -> reading.add(DataPoint.ACTION, action.id().toString(), action.title()));
        plan.appointments().stream()
                .filter(appointment -> appointment.stands() && appointment.end().isAfter(now))
                .forEach(reading::add);
        plan.appointments().stream()
                .flatMap(appointment -> appointment.interpreter().stream())
                .distinct()
                .forEach(language -> reading.add(DataPoint.LANGUAGE, plan.id() + "/" + language, language));
        plan.contactPersons()
                .forEach(person -> reading.add(
                        DataPoint.CONTACT_PERSON,
                        plan.id() + "/" + person.kind(),
                        person.name() + ", " + person.phone()));
        plan.weeklyCapacity()
                .map(BigDecimal::toPlainString)
                .ifPresent(hours ->
                        reading.add(DataPoint.WEEKLY_CAPACITY, plan.id().toString(), hours));
        return List.copyOf(reading.found);
    }

    private void add(Appointment appointment) {
        add(DataPoint.APPOINTMENT, appointment.id().toString(), appointment.title() + ", " + appointment.start());
    }

    private void add(DataPoint point, String part, String value) {
        found.add(new Known(
                point,
                part,
                value,
                Optional.of(plan.sector()),
                Optional.of(plan.id()),
                Gate.PLAN,
                Source.SECTOR_PLAN,
                DanishCalendar.dayOf(plan.source().spokeAt())));
    }
}
