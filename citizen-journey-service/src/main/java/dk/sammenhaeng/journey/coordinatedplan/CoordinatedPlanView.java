package dk.sammenhaeng.journey.coordinatedplan;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Missing;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Status;
import dk.sammenhaeng.journey.coordinatedplan.CoordinatedPlan.Warning;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Effect;
import dk.sammenhaeng.journey.coordinatedplan.Covered.Ground;
import dk.sammenhaeng.journey.journey.Coordinator;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.view.PlanView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A coordinated plan as one caller may see it: whole, or only that there is one and whom to call.
 *
 * @param version the version of the plan that is shown
 * @param contentShown false where the caller sees only that there is one
 * @param missing what a draft still needs before it can be activated
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CoordinatedPlanView(
        UUID coordinatedPlanId,
        long version,
        Status status,
        Optional<CoordinatorView> coordinator,
        boolean contentShown,
        Optional<Instant> since,
        Optional<String> reason,
        Optional<Instant> recordedFrom,
        Optional<Instant> recordedTo,
        Optional<Offer> offer,
        Optional<PlanConsent> consent,
        List<CoveredView> covered,
        Optional<Words> words,
        List<JointGoalView> goals,
        List<Missing> missing,
        List<Warning> warnings,
        List<String> allowedActions) {

    /**
     * The version for a reader.
     *
     * @param now the plan as it is now, which decides what the reader may see and do
     */
    static CoordinatedPlanView of(Recorded shown, CoordinatedPlan now, Reader reader) {
        CoordinatedPlan plan = shown.plan();
        Optional<CoordinatorView> coordinator = reader.journey().coordinator().map(CoordinatorView::of);
        if (!reader.mayReadWhole(now)) {
            return existence(shown, coordinator, now);
        }
        List<UUID> sectorPlans =
                reader.journey().openPlans().stream().map(Plan::id).toList();
        return new CoordinatedPlanView(
                plan.id(),
                shown.number(),
                plan.status(),
                coordinator,
                true,
                Optional.of(plan.standing().since()),
                plan.standing().reason(),
                Optional.of(shown.recordedFrom()),
                shown.recordedTo(),
                Optional.of(plan.offer()),
                plan.consent(),
                plan.covered().stream()
                        .filter(covered -> reader.mayKnow(covered.planId()))
                        .map(covered -> CoveredView.of(covered, reader))
                        .toList(),
                Optional.of(plan.words()),
                plan.goals().stream()
                        .map(goal -> JointGoalView.of(goal, reader))
                        .toList(),
                plan.status() == Status.DRAFT
                        ? List.copyOf(plan.missing(Footing.of(reader.journey(), plan.id())))
                        : List.of(),
                plan.isOpen()
                        ? List.copyOf(plan.warnings(
                                sectorPlans,
                                reader.journey().circumstances().dealings().coordinationTime()))
                        : List.of(),
                allowedActions(now));
    }

    private static CoordinatedPlanView existence(
            Recorded shown, Optional<CoordinatorView> coordinator, CoordinatedPlan now) {
        return new CoordinatedPlanView(
                shown.id(),
                shown.number(),
                // That it was the citizen who said no is nobody else's business.
                shown.plan().isOpen() ? shown.plan().status() : Status.CLOSED,
                coordinator,
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                now.isOpen() ? List.of("consents") : List.of());
    }

    /** Named as the sub-resources that take them. */
    private static List<String> allowedActions(CoordinatedPlan now) {
        return switch (now.status()) {
            case DRAFT -> List.of("words", "goals", "coverings", "consents", "assents", "activations", "closings");
            case ACTIVE -> List.of("words", "goals", "coverings", "consents", "assents", "closings");
            case CLOSED -> List.of("consents");
            case DECLINED, WITHDRAWN -> List.of();
        };
    }

    /** Whom to call about the whole, and who acts meanwhile. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoordinatorView(String name, String phone, Optional<String> deputyUser) {

        static CoordinatorView of(Coordinator coordinator) {
            return new CoordinatorView(coordinator.name(), coordinator.phone(), coordinator.deputyUser());
        }
    }

    /**
     * A sector plan that is covered.
     *
     * @param planType only for who may read the sector's plan, as is the ground
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record CoveredView(
            UUID planId,
            Sector sector,
            Effect effect,
            boolean inForce,
            Optional<PlanView.Contact> contact,
            boolean contentShown,
            Optional<String> planType,
            Optional<Ground> ground) {

        static CoveredView of(Covered covered, Reader reader) {
            Optional<Plan> plan = reader.plan(covered.planId());
            boolean shown = plan.filter(reader::mayRead).isPresent();
            return new CoveredView(
                    covered.planId(),
                    covered.sector(),
                    covered.effect(),
                    plan.isPresent(),
                    plan.map(reader::contact),
                    shown,
                    Optional.of(covered.planType()).filter(type -> shown),
                    covered.ground().filter(ground -> shown));
        }
    }

    /** Some plans. */
    record PageOf(List<CoordinatedPlanView> items) {}
}
