package dk.sammenhaeng.journey.incoming;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A plan of another municipality as it was copied, without what only that municipality can use. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CopiedPlan(
        Sector sector,
        String planType,
        String responsibleName,
        String responsibleUnit,
        String responsiblePhone,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Instant changedAt,
        List<CopiedGoal> goals,
        List<CopiedAction> actions,
        List<CopiedAppointment> appointments) {

    /** The copy of a plan, with the places of its meetings only where they are for the reader (CPR-loven § 28). */
    static CopiedPlan of(Plan plan, boolean withPlaces) {
        return new CopiedPlan(
                plan.sector(),
                plan.planType(),
                plan.responsible().name(),
                plan.responsible().unit(),
                plan.responsible().phone(),
                plan.validFrom(),
                plan.validTo(),
                plan.changedAt(),
                plan.goals().stream()
                        .map(goal -> new CopiedGoal(goal.lifeDomain(), goal.title(), goal.followUpOn()))
                        .toList(),
                plan.actions().stream().map(CopiedAction::of).toList(),
                plan.appointments().stream()
                        .map(meeting -> new CopiedAppointment(
                                meeting.title(),
                                meeting.start(),
                                meeting.end(),
                                meeting.place().filter(place -> withPlaces)))
                        .toList());
    }

    /** A goal (mål). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CopiedGoal(String lifeDomain, String title, Optional<LocalDate> followUpOn) {}

    /** An action (indsats). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CopiedAction(
            String kind,
            String title,
            LocalDate from,
            Optional<LocalDate> to,
            boolean legalRight,
            Optional<CopiedDecision> decision) {

        static CopiedAction of(Action action) {
            return new CopiedAction(
                    action.kind(),
                    action.title(),
                    action.from(),
                    action.to(),
                    action.legalRight(),
                    action.terms().decision().map(CopiedDecision::of));
        }
    }

    /** The decision of the former authority behind an action (afgørelse), and until when one can complain of it there. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CopiedDecision(
            Decision.State state,
            Optional<String> law,
            Optional<String> lawVersion,
            Optional<String> authority,
            Optional<LocalDate> decidedOn,
            Optional<LocalDate> complainBy) {

        static CopiedDecision of(Decision decision) {
            return new CopiedDecision(
                    decision.state(),
                    decision.law(),
                    decision.lawVersion(),
                    decision.authority(),
                    decision.decidedOn(),
                    decision.complainBy());
        }
    }

    /** A meeting (aftale). */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CopiedAppointment(String title, Instant start, Instant end, Optional<String> place) {}
}
