package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Circumstances.CoordinatedPlan;
import dk.sammenhaeng.journey.journey.Competences;
import dk.sammenhaeng.journey.journey.Dealings;
import dk.sammenhaeng.journey.journey.Placement;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.RiskSignal;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Work;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Circumstances that are built one by one. */
final class Around {

    private Optional<LocalDate> birthDate = Optional.empty();
    private boolean digitalExempt;
    private boolean choseNotDigital;
    private List<Circumstances.Transition> transitions = List.of();
    private Optional<CoordinatedPlan> coordinatedPlan = Optional.empty();
    private Optional<Instant> lastContactAt = Optional.empty();
    private List<Dealings.Missed> missed = List.of();
    private Optional<LocalDate> nextStepOn = Optional.empty();
    private List<Circumstances.Pause> pauses = List.of();
    private List<Circumstances.Episode> episodes = List.of();
    private List<Circumstances.Milestone> milestones = List.of();
    private List<Circumstances.Benefit> benefits = List.of();
    private final List<Circumstances.Volunteering> volunteering = new ArrayList<>();
    private final List<Circumstances.Rehabilitation> rehabilitation = new ArrayList<>();
    private List<Dealings.Meeting> meetings = List.of();
    private List<Dealings.CaseworkerChange> changes = List.of();
    private List<Dealings.Dependency> dependencies = List.of();
    private Optional<Placement> placement = Optional.empty();
    private Set<UUID> heard = Set.of();
    private List<Dealings.Explained> explained = List.of();
    private List<Dealings.Complained> complaints = List.of();
    private Optional<Dealings.ComplexNeeds> complexNeeds = Optional.empty();
    private Map<UUID, Instant> begun = Map.of();
    private final Map<UUID, Integer> followUps = new HashMap<>();
    private Work work = Work.NONE;

    private Around() {}

    static Around nothing() {
        return new Around();
    }

    Around born(LocalDate day) {
        birthDate = Optional.of(day);
        return this;
    }

    Around digitalExempt(boolean exempt) {
        digitalExempt = exempt;
        return this;
    }

    Around choseNotDigital(boolean chose) {
        choseNotDigital = chose;
        return this;
    }

    Around transition(Circumstances.Transition... some) {
        transitions = List.of(some);
        return this;
    }

    Around coordinated(CoordinatedPlan plan) {
        coordinatedPlan = Optional.of(plan);
        return this;
    }

    Around contact(Instant at, Optional<LocalDate> nextStep) {
        lastContactAt = Optional.of(at);
        nextStepOn = nextStep;
        return this;
    }

    Around missed(Plan plan, Instant... times) {
        missed = Stream.of(times)
                .map(at -> new Dealings.Missed(UUID.randomUUID(), plan.id(), at))
                .toList();
        return this;
    }

    Around pause(LocalDate from, LocalDate to) {
        pauses = List.of(new Circumstances.Pause(UUID.randomUUID(), from, to));
        return this;
    }

    Around episode(String kind, Sector sector, LocalDate from) {
        episodes = List.of(new Circumstances.Episode(UUID.randomUUID(), kind, sector, from));
        return this;
    }

    Around expectedHome(Sector sector, LocalDate on) {
        episodes = List.of(
                new Circumstances.Episode(UUID.randomUUID(), "ADMISSION", sector, on.minusDays(40), Optional.of(on)));
        return this;
    }

    Around milestone(LocalDate warn, LocalDate due) {
        milestones = List.of(new Circumstances.Milestone(
                UUID.randomUUID(), "DANISH_TEST", Sector.EMPLOYMENT, warn, due, Optional.empty()));
        return this;
    }

    Around benefit(String kind, LocalDate from, Optional<LocalDate> to) {
        benefits = List.of(new Circumstances.Benefit(UUID.randomUUID(), kind, from, to));
        return this;
    }

    Around volunteering(String hours, LocalDate from, Optional<LocalDate> to) {
        volunteering.add(new Circumstances.Volunteering(UUID.randomUUID(), new BigDecimal(hours), from, to));
        return this;
    }

    Around rehabilitation(Circumstances.Rehabilitation... decisions) {
        rehabilitation.addAll(List.of(decisions));
        return this;
    }

    Around meeting(Dealings.Meeting... some) {
        meetings = List.of(some);
        return this;
    }

    Around changes(Dealings.CaseworkerChange... some) {
        changes = List.of(some);
        return this;
    }

    Around dependencies(Dealings.Dependency... some) {
        dependencies = List.of(some);
        return this;
    }

    Around placed(LocalDate from, RiskSignal... signals) {
        placement = Optional.of(new Placement(UUID.randomUUID(), Sector.SOCIAL, from, List.of(signals)));
        return this;
    }

    Around heard(UUID... plans) {
        heard = Set.of(plans);
        return this;
    }

    Around explained(Dealings.Explained... some) {
        explained = List.of(some);
        return this;
    }

    /** Complaints about decisions beside the plans. */
    Around complained(Dealings.Complained... some) {
        complaints = List.of(some);
        return this;
    }

    /** Complex needs that social services assessed, without a coordinated plan since a day. */
    Around complex(LocalDate since) {
        complexNeeds = Optional.of(new Dealings.ComplexNeeds(UUID.randomUUID(), Sector.SOCIAL, since));
        return this;
    }

    /** A plan that became known before its latest version. */
    Around begun(Plan plan, Instant at) {
        begun = Map.of(plan.id(), at);
        return this;
    }

    /** How many follow-ups have passed each goal of a plan by. */
    Around followedUp(Plan plan, int... times) {
        for (int i = 0; i < times.length; i++) {
            followUps.put(plan.goals().get(i).id(), times[i]);
        }
        return this;
    }

    /** An action that was left out of its plan. */
    Around former(String kind, LocalDate from, LocalDate to) {
        work = new Work(
                work.stepsBack(), List.of(new Work.FormerAction(UUID.randomUUID(), UUID.randomUUID(), kind, from, to)));
        return this;
    }

    /** Steps back to the job. */
    Around steppingBack(Work.StepBack... steps) {
        work = new Work(List.of(steps), work.formerActions());
        return this;
    }

    Circumstances known() {
        return new Circumstances(
                birthDate,
                digitalExempt,
                choseNotDigital,
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
                new Dealings(
                        meetings,
                        changes,
                        dependencies,
                        placement,
                        false,
                        heard,
                        explained,
                        complaints,
                        complexNeeds,
                        missed,
                        begun,
                        followUps),
                Competences.NONE,
                work);
    }
}
