package dk.sammenhaeng.journey.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A sector's plan as one caller may see it (catalogue C8): its content, or only that it exists and whom to call.
 *
 * @param contentShown false where the caller sees only planId, sector, contact and when its system last spoke
 * @param lastSpokeAt when its system last put it, changed or not
 * @param stale true when its system has been silent for longer than its rhythm
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanView(
        UUID planId,
        Sector sector,
        Contact contact,
        boolean contentShown,
        Instant lastSpokeAt,
        boolean stale,
        Optional<String> externalId,
        Optional<Long> externalVersion,
        Optional<String> planType,
        Optional<ResponsibleView> responsible,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo,
        Optional<Instant> changedAt,
        Optional<Sensitivity> sensitivity,
        Optional<BigDecimal> weeklyCapacity,
        List<Need> needs,
        List<ContactPerson> contactPersons,
        List<GoalView> goals,
        List<ActionView> actions,
        List<AppointmentView> appointments) {

    /** The plan for a caller with this relation to the citizen. */
    public static PlanView of(Plan plan, Relation relation) {
        Contact contact =
                new Contact(plan.responsible().unit(), plan.responsible().phone());
        if (!relation.mayRead(plan)) {
            return withoutContent(plan);
        }
        return new PlanView(
                plan.id(),
                plan.sector(),
                contact,
                true,
                plan.source().spokeAt(),
                plan.source().stale(),
                Optional.of(plan.externalId()),
                Optional.of(plan.externalVersion()),
                Optional.of(plan.planType()),
                Optional.of(new ResponsibleView(
                        plan.responsible().user(), plan.responsible().name())),
                Optional.of(plan.validFrom()),
                plan.validTo(),
                Optional.of(plan.changedAt()),
                Optional.of(plan.sensitivity()),
                plan.weeklyCapacity(),
                plan.needs(),
                plan.contactPersons(),
                plan.goals().stream().map(GoalView::of).toList(),
                plan.actions().stream().map(ActionView::of).toList(),
                plan.appointments().stream().map(AppointmentView::of).toList());
    }

    /** The plan as it was, for who may read it today. */
    public static PlanView of(Plan then, Optional<Plan> today, Relation relation) {
        return today.filter(plan -> !relation.mayRead(plan)).isPresent() ? withoutContent(then) : of(then, relation);
    }

    private static PlanView withoutContent(Plan plan) {
        return new PlanView(
                plan.id(),
                plan.sector(),
                new Contact(plan.responsible().unit(), plan.responsible().phone()),
                false,
                plan.source().spokeAt(),
                plan.source().stale(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The unit that handles a plan and its phone, which everyone around the citizen may know. */
    public record Contact(String unit, String phone) {}

    /** The person responsible for a plan. */
    public record ResponsibleView(String user, String name) {}

    /** A goal (mål). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record GoalView(
            UUID goalId,
            String externalId,
            String lifeDomain,
            String title,
            Optional<LocalDate> followUpOn,
            Optional<Goal.Direction> direction,
            Goal.Status status,
            Optional<LocalDate> movedOn) {

        static GoalView of(Goal goal) {
            return new GoalView(
                    goal.id(),
                    goal.externalId(),
                    goal.lifeDomain(),
                    goal.title(),
                    goal.followUpOn(),
                    goal.direction(),
                    goal.status(),
                    goal.movedOn());
        }
    }

    /** An action (indsats) with the state of its money. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record ActionView(
            UUID actionId,
            String externalId,
            String kind,
            String title,
            Optional<UUID> institutionId,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<BigDecimal> weeklyHours,
            boolean legalRight,
            List<Payer> payers,
            FundingView funding,
            ActionTerms terms) {

        static ActionView of(Action action) {
            return new ActionView(
                    action.id(),
                    action.externalId(),
                    action.kind(),
                    action.title(),
                    action.institutionId(),
                    action.from(),
                    action.to(),
                    action.weeklyHours(),
                    action.legalRight(),
                    action.payers(),
                    new FundingView(action.funding().state(), action.funding().reason()),
                    action.terms());
        }
    }

    /** Whether the money is there. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FundingView(Funding.State state, Optional<String> reason) {}

    /** A meeting the citizen is called to (aftale). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record AppointmentView(
            UUID appointmentId,
            String externalId,
            String title,
            Instant start,
            Instant end,
            Optional<String> place,
            int travelMinutes,
            boolean sanctionable,
            Optional<Appointment.Form> form,
            Optional<String> interpreter) {

        static AppointmentView of(Appointment appointment) {
            return new AppointmentView(
                    appointment.id(),
                    appointment.externalId(),
                    appointment.title(),
                    appointment.start(),
                    appointment.end(),
                    appointment.place(),
                    appointment.travelMinutes(),
                    appointment.sanctionable(),
                    appointment.form(),
                    appointment.interpreter());
        }
    }

    /** One page of plans. */
    public record PageOf(List<PlanView> items) {}
}
