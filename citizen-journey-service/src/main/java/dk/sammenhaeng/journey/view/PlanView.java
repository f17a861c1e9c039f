package dk.sammenhaeng.journey.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.ActionTerms;
import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Attendance;
import dk.sammenhaeng.journey.journey.ContactPerson;
import dk.sammenhaeng.journey.journey.Entitlement;
import dk.sammenhaeng.journey.journey.Funding;
import dk.sammenhaeng.journey.journey.Goal;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Need;
import dk.sammenhaeng.journey.journey.Payer;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Sensitivity;
import dk.sammenhaeng.journey.journey.Sight;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A sector's plan as one caller may see it (catalogue C8): its content, or only that it exists and whom to call.
 *
 * @param contentShown false where the caller sees only planId, sector, contact and when its system last spoke
 * @param lastSpokeAt when its system last put it, changed or not
 * @param stale true when its system has been silent for longer than its rhythm
 * @param seenBy why the content is shown
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record PlanView(
        UUID planId,
        Sector sector,
        Contact contact,
        boolean contentShown,
        Instant lastSpokeAt,
        boolean stale,
        Optional<SeenBy> seenBy,
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
        List<Entitlement> entitlements,
        List<GoalView> goals,
        List<ActionView> actions,
        List<AppointmentView> appointments) {

    /** The plan for a caller with this relation to the citizen. */
    public static PlanView of(Plan plan, Relation relation) {
        Sight sight = relation.sight(plan);
        return sight.isFull()
                ? withContent(plan, sight, Contact.of(plan, relation), relation.mayKnowPlaces(plan))
                : withoutContent(plan, relation);
    }

    /**
     * The plan by its content.
     *
     * @param sight why it is shown
     * @param withPlaces true where the places to which it calls the citizen are shown, too
     */
    public static PlanView withContent(Plan plan, Sight sight, Contact contact, boolean withPlaces) {
        return new PlanView(
                plan.id(),
                plan.sector(),
                contact,
                true,
                plan.source().spokeAt(),
                plan.source().stale(),
                sight.ground().map(ground -> new SeenBy(ground, sight.law())),
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
                plan.entitlements(),
                plan.goals().stream().map(GoalView::of).toList(),
                plan.actions().stream()
                        .map(action -> ActionView.of(action, plan.sector()))
                        .toList(),
                plan.appointments().stream()
                        .map(part -> AppointmentView.of(part, withPlaces))
                        .toList());
    }

    /** The plan as it was, for who may read it today. */
    public static PlanView of(Plan then, Optional<Plan> today, Relation relation) {
        return today.filter(plan -> !relation.mayRead(plan)).isPresent()
                ? withoutContent(then, relation)
                : of(then, relation);
    }

    /** The same, saying of each action shown whether it waits for another's (CIT-09). */
    public PlanView waiting(Set<UUID> waiting) {
        return new PlanView(
                planId,
                sector,
                contact,
                contentShown,
                lastSpokeAt,
                stale,
                seenBy,
                externalId,
                externalVersion,
                planType,
                responsible,
                validFrom,
                validTo,
                changedAt,
                sensitivity,
                weeklyCapacity,
                needs,
                contactPersons,
                entitlements,
                goals,
                actions.stream()
                        .map(action -> action.blocked(waiting.contains(action.actionId())))
                        .toList(),
                appointments);
    }

    private static PlanView withoutContent(Plan plan, Relation relation) {
        return new PlanView(
                plan.id(),
                plan.sector(),
                Contact.of(plan, relation),
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
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The journey's plans as they were, of which the caller may know today, each as far as they may see it today. */
    public static List<PlanView> all(Journey then, Journey today, Relation relation) {
        return then.plans().stream()
                .filter(plan -> !relation.sight(plan).isHidden())
                .filter(plan -> today.plan(plan.id())
                        .filter(now -> relation.sight(now).isHidden())
                        .isEmpty())
                .map(plan -> of(plan, today.plan(plan.id()), relation))
                .toList();
    }

    /**
     * Whom to call about a plan.
     *
     * @param unit where its name tells neither what a sensitive plan is about nor where the citizen is
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Contact(Optional<String> unit, String phone) {

        /** The contact of the plan for a caller with this relation to the citizen. */
        public static Contact of(Plan plan, Relation relation) {
            return new Contact(
                    Optional.of(plan.responsible().unit()).filter(name -> relation.mayKnowUnit(plan)),
                    plan.responsible().phone());
        }
    }

    /**
     * Why the content is shown.
     *
     * @param law the law that opens it, where one does
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SeenBy(Sight.Ground ground, Optional<String> law) {}

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

    /**
     * An action (indsats) with the state of its money.
     *
     * @param promised false while it is only proposed, and when it was refused
     * @param involvementMissing true for a decision on care or treatment that does not say how the citizen took part
     * @param notIndividualised true while it says what its template says and nothing of this citizen (FW-J5)
     * @param blocked true while it waits for another's action that is not over; told in the coordinated view as it is now
     */
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
            boolean promised,
            boolean involvementMissing,
            boolean notIndividualised,
            Optional<Boolean> blocked,
            ActionTerms terms) {

        ActionView blocked(boolean waits) {
            return new ActionView(
                    actionId,
                    externalId,
                    kind,
                    title,
                    institutionId,
                    from,
                    to,
                    weeklyHours,
                    legalRight,
                    payers,
                    funding,
                    promised,
                    involvementMissing,
                    notIndividualised,
                    Optional.of(waits),
                    terms);
        }

        static ActionView of(Action action, Sector sector) {
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
                    action.promised(),
                    action.terms()
                            .decision()
                            .filter(decision -> decision.lacksInvolvement(sector))
                            .isPresent(),
                    action.terms().notIndividualised(),
                    Optional.empty(),
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
            Optional<String> interpreter,
            Optional<Attendance> attendance) {

        static AppointmentView of(Appointment appointment, boolean withPlace) {
            return new AppointmentView(
                    appointment.id(),
                    appointment.externalId(),
                    appointment.title(),
                    appointment.start(),
                    appointment.end(),
                    appointment.place().filter(place -> withPlace),
                    appointment.travelMinutes(),
                    appointment.sanctionable(),
                    appointment.form(),
                    appointment.interpreter(),
                    appointment.attendance());
        }
    }

    /** One page of plans. */
    public record PageOf(List<PlanView> items) {}
}
