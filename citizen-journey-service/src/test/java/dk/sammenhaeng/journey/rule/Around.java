package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Placement;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Circumstances that are built one by one. */
record Around(
        Optional<LocalDate> birthDate,
        boolean digitalExempt,
        List<Circumstances.Transition> transitions,
        Optional<CoordinatedPlan> coordinatedPlan,
        Optional<Instant> lastContactAt,
        Optional<LocalDate> nextStepOn,
        List<Circumstances.Pause> pauses,
        List<Circumstances.Episode> episodes,
        List<Circumstances.Milestone> milestones,
        List<Circumstances.Benefit> benefits,
        List<Circumstances.Volunteering> volunteering,
        Optional<Circumstances.Rehabilitation> rehabilitation,
        Dealings dealings) {

    static Around nothing() {
        return new Around(
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Dealings.NONE);
    }

    Around born(LocalDate day) {
        return new Around(
                Optional.of(day),
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around digitalExempt(boolean exempt) {
        return new Around(
                birthDate,
                exempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around transition(Circumstances.Transition... some) {
        return new Around(
                birthDate,
                digitalExempt,
                List.of(some),
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around coordinated(CoordinatedPlan plan) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                Optional.of(plan),
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around contact(Instant at, Optional<LocalDate> nextStep) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                Optional.of(at),
                nextStep,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around pause(LocalDate from, LocalDate to) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                List.of(new Circumstances.Pause(UUID.randomUUID(), from, to)),
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around episode(String kind, Sector sector, LocalDate from) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                List.of(new Circumstances.Episode(UUID.randomUUID(), kind, sector, from)),
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around milestone(LocalDate warn, LocalDate due) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                List.of(new Circumstances.Milestone(UUID.randomUUID(), "DANISH_TEST", Sector.EMPLOYMENT, warn, due)),
                benefits,
                volunteering,
                rehabilitation,
                dealings);
    }

    Around benefit(String kind, LocalDate from, Optional<LocalDate> to) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                List.of(new Circumstances.Benefit(UUID.randomUUID(), kind, from, to)),
                volunteering,
                rehabilitation,
                dealings);
    }

    Around volunteering(String hours, LocalDate from, Optional<LocalDate> to) {
        List<Circumstances.Volunteering> all = new ArrayList<>(volunteering);
        all.add(new Circumstances.Volunteering(UUID.randomUUID(), new BigDecimal(hours), from, to));
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                all,
                rehabilitation,
                dealings);
    }

    Around rehabilitation(Circumstances.Rehabilitation decision) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                Optional.of(decision),
                dealings);
    }

    Around meeting(Dealings.Meeting... some) {
        return dealing(new Dealings(
                List.of(some), dealings.changes(), dealings.dependencies(), dealings.placement(), dealings.heard()));
    }

    Around changes(Dealings.CaseworkerChange... some) {
        return dealing(new Dealings(
                dealings.meetings(), List.of(some), dealings.dependencies(), dealings.placement(), dealings.heard()));
    }

    Around dependencies(Dealings.Dependency... some) {
        return dealing(new Dealings(
                dealings.meetings(), dealings.changes(), List.of(some), dealings.placement(), dealings.heard()));
    }

    Around placed(LocalDate from, RiskSignal... signals) {
        return dealing(new Dealings(
                dealings.meetings(),
                dealings.changes(),
                dealings.dependencies(),
                Optional.of(new Placement(UUID.randomUUID(), Sector.SOCIAL, from, List.of(signals))),
                dealings.heard()));
    }

    Around heard(UUID... plans) {
        return dealing(new Dealings(
                dealings.meetings(), dealings.changes(), dealings.dependencies(), dealings.placement(), Set.of(plans)));
    }

    private Around dealing(Dealings others) {
        return new Around(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                others);
    }

    Circumstances known() {
        return new Circumstances(
                birthDate,
                digitalExempt,
                transitions,
                coordinatedPlan,
                lastContactAt,
                nextStepOn,
                pauses,
                episodes,
                milestones,
                benefits,
                volunteering,
                rehabilitation,
                dealings,
                Competences.NONE);
    }
}
