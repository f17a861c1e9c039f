package dk.sammenhaeng.demo.generate;

import dk.sammenhaeng.demo.model.ActionType;
import dk.sammenhaeng.demo.model.Appointment;
import dk.sammenhaeng.demo.model.ContactPerson;
import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.LifeDomain;
import dk.sammenhaeng.demo.model.Payer;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlanGoal;
import dk.sammenhaeng.demo.model.PlanType;
import dk.sammenhaeng.demo.model.PlannedAction;
import dk.sammenhaeng.demo.model.Sector;
import dk.sammenhaeng.demo.model.SectorPlan;
import dk.sammenhaeng.demo.model.YearlyAmount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan while it is written; gives each element the external id its sector's system would. */
final class PlanDraft {

    private static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private final PlanType type;
    private final String externalId;
    private final Employee responsible;
    private final LocalDate from;
    private final LocalDate today;
    private final List<PlanGoal> goals = new ArrayList<>();
    private final List<PlannedAction> actions = new ArrayList<>();
    private final List<Appointment> appointments = new ArrayList<>();
    private final List<ContactPerson> contactPersons = new ArrayList<>();
    private Optional<Integer> weeklyCapacity = Optional.empty();

    PlanDraft(PlanType type, String externalId, Employee responsible, LocalDate from, LocalDate today) {
        this.type = type;
        this.externalId = externalId;
        this.responsible = responsible;
        this.from = from;
        this.today = today;
    }

    Sector sector() {
        return type.sector();
    }

    void goal(LifeDomain domain, String title, Optional<LocalDate> followUpOn) {
        goal(domain, title, followUpOn, Optional.empty());
    }

    /** A goal that says whether there should be more or less of what it is about. */
    void goal(LifeDomain domain, String title, Optional<LocalDate> followUpOn, Optional<PlanGoal.Direction> direction) {
        goals.add(new PlanGoal(externalId + "-maal-" + (goals.size() + 1), domain, title, followUpOn, direction));
    }

    /** The hours a week the citizen can manage. */
    void capacity(int weeklyHours) {
        weeklyCapacity = Optional.of(weeklyHours);
    }

    /** Somebody the plan calls the contact person, and no more. */
    void contactPerson(Employee person) {
        contactPersons.add(new ContactPerson(ContactPerson.Kind.UNSPECIFIED, person.name(), person.phone()));
    }

    /** Who answers for the plan. */
    Employee responsible() {
        return responsible;
    }

    /** An action as its type usually is, with hours for which zero means that hours say nothing. */
    void action(ActionType action, Optional<Place> place, LocalDate from, Optional<LocalDate> to, int weeklyHours) {
        action(action, action.title(), place, from, to, weeklyHours, Optional.empty());
    }

    /** The same with a title of its own and with the budget that pays. */
    void action(
            ActionType action,
            String title,
            Optional<Place> place,
            LocalDate from,
            Optional<LocalDate> to,
            int weeklyHours,
            Optional<String> budget) {
        LocalDate end = to.orElse(LocalDate.of(today.getYear() + Costs.YEARS, 1, 1));
        List<YearlyAmount> amounts = Costs.of(action.price(), weeklyHours, from, end, today);
        actions.add(new PlannedAction(
                externalId + "-indsats-" + (actions.size() + 1),
                action,
                title,
                place,
                from,
                to,
                weeklyHours == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(weeklyHours)),
                action.legalRight(),
                amounts.isEmpty() ? List.of() : List.of(new Payer(budget, amounts))));
    }

    void meeting(Meeting meeting, LocalDate day, LocalTime start) {
        appointment(meeting.title(), day, start, meeting.minutes(), meeting.place(), meeting.travelMinutes());
    }

    /** A meeting from which the citizen cannot stay away without losing money. */
    void duty(Meeting meeting, LocalDate day, LocalTime start) {
        meeting(meeting, day, start);
        Appointment last = appointments.removeLast();
        appointments.add(new Appointment(
                last.externalId(), last.title(), last.start(), last.end(), last.place(), last.travelMinutes(), true));
    }

    void appointment(String title, LocalDate day, LocalTime start, int minutes, String place, int travelMinutes) {
        var begins = day.atTime(start).atZone(ZONE);
        appointments.add(new Appointment(
                externalId + "-aftale-" + (appointments.size() + 1),
                title,
                begins.toInstant(),
                begins.plusMinutes(minutes).toInstant(),
                Optional.of(place),
                travelMinutes == 0 ? Optional.empty() : Optional.of(travelMinutes),
                false));
    }

    SectorPlan written() {
        return new SectorPlan(
                type,
                externalId,
                responsible,
                from,
                Optional.of(from.plusYears(1)),
                weeklyCapacity,
                List.copyOf(contactPersons),
                List.copyOf(goals),
                List.copyOf(actions),
                List.copyOf(appointments));
    }
}
