package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Work.StepBack;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hours a week that something asks of the citizen: an action of a plan, or a step back to the job (CIT-10).
 *
 * @param by whose demand it is: the plan, or the job
 * @param plans the plans that have a side of it
 * @param to the first day without it
 */
record Demand(
        UUID id, UUID by, Sector sector, List<Plan> plans, BigDecimal hours, LocalDate from, Optional<LocalDate> to) {

    Demand {
        plans = List.copyOf(plans);
    }

    /** Every demand that is not over on the day. */
    static List<Demand> notOver(Journey journey, LocalDate today) {
        List<Plan> employment = journey.namedPlans(Sector.EMPLOYMENT);
        return Stream.concat(
                        Planned.notOver(journey, today).stream().flatMap(one -> of(one.plan(), one.action()).stream()),
                        journey.circumstances().work().stepsBack().stream().map(step -> of(journey, employment, step)))
                .filter(one -> one.hours().signum() > 0)
                .filter(one -> one.to().filter(end -> !end.isAfter(today)).isEmpty())
                .toList();
    }

    private static Optional<Demand> of(Plan plan, Action action) {
        return action.weeklyHours()
                .map(hours -> new Demand(
                        action.id(), plan.id(), plan.sector(), List.of(plan), hours, action.from(), action.to()));
    }

    private static Demand of(Journey journey, List<Plan> employment, StepBack step) {
        return new Demand(
                step.id(),
                journey.citizenId(),
                Sector.EMPLOYMENT,
                employment,
                step.weeklyHours(),
                step.from(),
                step.to());
    }

    /** True of what the job asks for. */
    boolean isStepBack() {
        return plans.stream().noneMatch(plan -> plan.id().equals(by));
    }

    boolean runsOn(LocalDate day) {
        return !from.isAfter(day) && to.filter(end -> !end.isAfter(day)).isEmpty();
    }

    /** Names it in a finding. */
    void nameIn(Finding.Draft draft) {
        draft.part(id).sector(sector).plans(plans);
    }
}
