package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.demo.model.ContactPerson;
import dk.sammenhaeng.demo.model.Employee;
import dk.sammenhaeng.demo.model.LifeDomain;
import dk.sammenhaeng.demo.model.Payer;
import dk.sammenhaeng.demo.model.Place;
import dk.sammenhaeng.demo.model.PlanGoal;
import dk.sammenhaeng.demo.model.PlannedAction;
import dk.sammenhaeng.demo.model.SectorPlan;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says a plan as a sector's system says it, with the ids of the places and budgets it names. */
record PlanRequests(Ids institutions, Ids budgets) {

    /** The version is the day, so that a plan that is loaded on a later day is a later one. */
    Object of(SectorPlan plan, LocalDate today) {
        return new PlanRequest(
                today.toEpochDay(),
                plan.type().code(),
                ResponsibleRequest.of(plan.responsible()),
                plan.from(),
                plan.to(),
                plan.weeklyCapacity(),
                plan.contactPersons(),
                plan.goals().stream()
                        .map(goal -> new GoalRequest(
                                goal.externalId(), goal.domain(), goal.title(), goal.followUpOn(), goal.direction()))
                        .toList(),
                plan.actions().stream().map(this::action).toList(),
                plan.appointments().stream()
                        .map(appointment -> new AppointmentRequest(
                                appointment.externalId(),
                                appointment.title(),
                                appointment.start(),
                                appointment.end(),
                                appointment.place(),
                                appointment.travelMinutes().orElse(0),
                                appointment.sanctionable()))
                        .toList());
    }

    private ActionRequest action(PlannedAction action) {
        return new ActionRequest(
                action.externalId(),
                action.type().name(),
                action.title(),
                action.place().map(this::institution),
                action.from(),
                action.to(),
                action.weeklyHours(),
                action.legalRight(),
                action.payers().stream().map(this::payer).toList());
    }

    private UUID institution(Place place) {
        return switch (place) {
            case Place.Known(String key) -> institutions.of(key);
            case Place.Unknown(UUID id) -> id;
        };
    }

    private PayerRequest payer(Payer payer) {
        return new PayerRequest(
                payer.budget().map(budgets::of),
                payer.amounts().stream()
                        .map(amount -> new YearRequest(amount.year(), Money.dkk(amount.kroner())))
                        .toList());
    }

    private record PlanRequest(
            long externalVersion,
            String planType,
            ResponsibleRequest responsible,
            LocalDate validFrom,
            Optional<LocalDate> validTo,
            Optional<Integer> weeklyCapacity,
            List<ContactPerson> contactPersons,
            List<GoalRequest> goals,
            List<ActionRequest> actions,
            List<AppointmentRequest> appointments) {}

    private record ResponsibleRequest(String user, String name, String unit, String phone) {

        static ResponsibleRequest of(Employee person) {
            return new ResponsibleRequest(person.user(), person.name(), person.unit(), person.phone());
        }
    }

    private record GoalRequest(
            String externalId,
            LifeDomain lifeDomain,
            String title,
            Optional<LocalDate> followUpOn,
            Optional<PlanGoal.Direction> direction) {}

    private record ActionRequest(
            String externalId,
            String kind,
            String title,
            Optional<UUID> institutionId,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<BigDecimal> weeklyHours,
            boolean legalRight,
            List<PayerRequest> payers) {}

    private record PayerRequest(Optional<UUID> budgetId, List<YearRequest> yearlyAmounts) {}

    private record YearRequest(int year, BigDecimal amount) {}

    private record AppointmentRequest(
            String externalId,
            String title,
            Instant start,
            Instant end,
            Optional<String> place,
            int travelMinutes,
            boolean sanctionable) {}
}
