package dk.sammenhaeng.journey.milestone;

import dk.sammenhaeng.journey.journey.Action;
import dk.sammenhaeng.journey.journey.Circumstances;
import dk.sammenhaeng.journey.journey.Decision;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.milestone.Sign.Says;
import dk.sammenhaeng.journey.milestone.Sign.SeenIn;
import dk.sammenhaeng.platform.access.CurrentCaller;
import dk.sammenhaeng.platform.event.out.EventLog.Entry;
import dk.sammenhaeng.platform.time.DanishCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Starts and meets milestones from what the suite already knows, so that nobody types it (danish-practice, FV-C12): plans
 * with their actions and decisions, stays, school and hand-overs. What was over before it came to be known is not asked for.
 * The journey is locked by the caller.
 */
@ApplicationScoped
public class KnownFacts {

    private static final String ADMISSION = "ADMISSION";

    private final Sign.Known signs;
    private final MilestoneKinds kinds;
    private final Milestones milestones;
    private final FollowUps followUps;
    private final CurrentCaller current;
    private final Clock clock;

    KnownFacts(
            Sign.Known signs,
            MilestoneKinds kinds,
            Milestones milestones,
            FollowUps followUps,
            CurrentCaller current,
            Clock clock) {
        this.signs = signs;
        this.kinds = kinds;
        this.milestones = milestones;
        this.followUps = followUps;
        this.current = current;
        this.clock = clock;
    }

    /**
     * What a put of a plan makes needed, meets and makes pointless.
     *
     * @param journey as it was before
     * @param before the plan as it was, where it was one
     * @return the events to append with the change; without any, the journey is as it was but for the plan
     */
    public List<Entry> planPut(Journey journey, Optional<Plan> before, Plan after) {
        List<Entry> happened = new ArrayList<>(dropped(journey, before, Optional.of(after)));
        boolean anew = !happened.isEmpty();
        happened.addAll(metBy(journey, after));
        if (before.filter(known -> restsOnTheSame(known, after)).isEmpty()
                && stay(journey).isEmpty()) {
            needed(SeenIn.PLAN_TYPE, after.planType())
                    .forEach(milestone -> happened.addAll(
                            plan(journey, milestone, after.validFrom(), after.id(), Optional.of(after), anew)));
        }
        for (Action action : after.actions()) {
            Optional<Action> known = before.flatMap(plan -> find(plan, action.id()));
            if (known.isEmpty() && !isRefused(action)) {
                needed(SeenIn.ACTION_KIND, action.kind())
                        .forEach(milestone ->
                                happened.addAll(plan(journey, milestone, today(), action.id(), Optional.of(after))));
            }
            granted(action)
                    .filter(decision -> known.flatMap(KnownFacts::granted)
                            .filter(decision::equals)
                            .isEmpty())
                    .ifPresent(decision -> decision.law().stream()
                            .flatMap(law -> needed(SeenIn.DECISION_LAW, law))
                            .forEach(milestone -> decision.decidedOn()
                                    .ifPresent(day -> happened.addAll(
                                            plan(journey, milestone, day, action.id(), Optional.of(after))))));
        }
        return happened;
    }

    /** What rests on a plan that is withdrawn, or on one of its actions, is pointless. */
    public List<Entry> planEnded(Journey journey, Plan plan) {
        return dropped(journey, Optional.of(plan), Optional.empty());
    }

    /** What the beginning of a stay, treatment or placement makes needed or meets. */
    public List<Entry> episodeBegan(Journey journey, UUID episodeId, String kind, LocalDate from) {
        List<String> meets = signs.milestones(Says.MET, SeenIn.EPISODE, kind, today());
        List<Entry> happened =
                new ArrayList<>(met(journey, milestone -> meets.contains(milestone.kind()), milestone -> true));
        needed(SeenIn.EPISODE, kind)
                .forEach(milestone -> happened.addAll(plan(journey, milestone, from, episodeId, Optional.empty())));
        return happened;
    }

    /** Who comes home from hospital with a plan of this stay is to be offered what it asks for. */
    public List<Entry> cameHome(Journey journey, String kind, LocalDate admitted, LocalDate on) {
        if (!kind.equals(ADMISSION)) {
            return List.of();
        }
        return journey.plans().stream()
                .filter(plan -> !plan.validFrom().isBefore(admitted))
                .flatMap(plan -> needed(SeenIn.PLAN_TYPE, plan.planType())
                        .flatMap(milestone ->
                                plan(journey, milestone, latest(on, plan.validFrom()), plan.id(), Optional.of(plan))
                                        .stream()))
                .toList();
    }

    /** Who did not come home after all is not to be offered yet what the plans of this stay ask for. */
    public List<Entry> didNotComeHome(Journey journey, String kind, LocalDate admitted) {
        if (!kind.equals(ADMISSION) || !isAnyOpen(journey)) {
            return List.of();
        }
        Set<UUID> plans = journey.plans().stream()
                .filter(plan -> !plan.validFrom().isBefore(admitted))
                .map(Plan::id)
                .collect(Collectors.toSet());
        return milestones.endBases(journey.records(), signs.milestones(), plans);
    }

    /** The day school ends for a pupil of a grade; a grade after which school does not end drops what was asked for. */
    public List<Entry> pupil(Journey journey, UUID pupilPlanId, Optional<Integer> grade, LocalDate schoolEnds) {
        List<String> needed = grade.stream()
                .flatMap(number -> needed(SeenIn.PUPIL_GRADE, number.toString()))
                .toList();
        return asksAnew(journey, pupilPlanId, needed, schoolEnds);
    }

    /** What a basis asked for by another day is dropped, and it is asked for by this. */
    private List<Entry> asksAnew(Journey journey, UUID basisId, List<String> needed, LocalDate on) {
        if (needed.stream().anyMatch(milestone -> isAsked(journey, milestone, on))) {
            return List.of();
        }
        List<Entry> happened = new ArrayList<>();
        if (isAnyOpen(journey)) {
            happened.addAll(milestones.endBasis(basisId));
        }
        boolean anew = !happened.isEmpty();
        needed.forEach(milestone -> happened.addAll(plan(journey, milestone, on, basisId, Optional.empty(), anew)));
        return happened;
    }

    /** A hand-over is planned for a day. */
    public List<Entry> transitionStarted(Journey journey, UUID transitionId, String kind, LocalDate plannedOn) {
        return needed(SeenIn.TRANSITION, kind)
                .flatMap(milestone -> plan(journey, milestone, plannedOn, transitionId, Optional.empty()).stream())
                .toList();
    }

    /** A hand-over is planned for another day: what it asked for by the former one counts from this, unless it was done. */
    public List<Entry> transitionMoved(Journey journey, UUID transitionId, String kind, LocalDate plannedOn) {
        List<String> needed = needed(SeenIn.TRANSITION, kind)
                .filter(milestone -> !followUps.isMet(transitionId, milestone))
                .toList();
        return asksAnew(journey, transitionId, needed, plannedOn);
    }

    /** A hand-over comes to nothing. */
    public List<Entry> transitionCancelled(Journey journey, UUID transitionId) {
        return isAnyOpen(journey) ? milestones.endBasis(transitionId) : List.of();
    }

    private Stream<String> needed(SeenIn seenIn, String said) {
        return signs.milestones(Says.NEEDED, seenIn, said, today()).stream();
    }

    private List<Entry> plan(Journey journey, String milestone, LocalDate on, UUID basisId, Optional<Plan> after) {
        return plan(journey, milestone, on, basisId, after, false);
    }

    /**
     * Plans it unless it is asked for, met or over.
     *
     * @param anew true where what was asked for on this basis has just been dropped
     */
    private List<Entry> plan(
            Journey journey, String milestone, LocalDate on, UUID basisId, Optional<Plan> after, boolean anew) {
        boolean asked = !anew
                && open(journey).filter(one -> isKnownWith(journey, one, after)).anyMatch(one -> one.kind()
                        .equals(milestone));
        boolean over = lastDay(journey, milestone, on).isBefore(today());
        return asked || over || isMet(journey, milestone, on, basisId, after)
                ? List.of()
                : followUps.plan(
                        journey,
                        journey.citizenId(),
                        kinds.latest(milestone).fact(),
                        on,
                        after.map(plan -> Basis.in(plan, basisId)).orElseGet(() -> Basis.of(basisId)));
    }

    private boolean isAsked(Journey journey, String milestone, LocalDate on) {
        LocalDate lastDay = lastDay(journey, milestone, on);
        return open(journey)
                .filter(one -> isKnownWith(journey, one, Optional.empty()))
                .anyMatch(one -> one.kind().equals(milestone) && one.dueOn().equals(lastDay));
    }

    /**
     * True where who keeps the plan that asks now may know of it. What rests on a sensitive plan must not keep an ordinary
     * one from asking: nobody but its own people would see the deadline.
     */
    private static boolean isKnownWith(Journey journey, Circumstances.Milestone open, Optional<Plan> asking) {
        Optional<Plan> resting = open.planId().flatMap(journey::plan);
        boolean sameReaders = asking.filter(plan ->
                        resting.filter(other -> isReadBySame(plan, other)).isPresent())
                .isPresent();
        return sameReaders || !Milestones.isOfSensitivePlan(journey, open.planId());
    }

    /** True where both are read by the same people of their sector; one that is a secret is its own unit's alone. */
    private static boolean isReadBySame(Plan one, Plan other) {
        return one.sector() == other.sector()
                && one.sensitivity() == other.sensitivity()
                && (!one.isSecret()
                        || one.id().equals(other.id())
                        || one.responsible().unit().equals(other.responsible().unit()));
    }

    private LocalDate lastDay(Journey journey, String milestone, LocalDate on) {
        return kinds.of(kinds.latest(milestone).fact(), on).stream()
                .filter(kind -> kind.code().equals(milestone))
                .findFirst()
                .flatMap(kind -> kind.deadline().of(on, journey.circumstances().birthDate()))
                .map(MilestoneKind.Days::dueOn)
                .orElse(on);
    }

    /** True where what the fact asks for is already there. */
    private boolean isMet(Journey journey, String milestone, LocalDate on, UUID basisId, Optional<Plan> after) {
        LocalDate lastDay = lastDay(journey, milestone, on);
        Journey now = after.map(journey::with).orElse(journey);
        return now.plans().stream().anyMatch(plan -> meets(now, plan, milestone, lastDay, Optional.of(basisId)));
    }

    private List<Entry> metBy(Journey journey, Plan after) {
        return met(
                journey,
                milestone -> meets(journey, after, milestone.kind(), milestone.dueOn(), Optional.empty()),
                milestone ->
                        meets(journey, after, milestone.kind(), milestone.dueOn(), Optional.of(milestone.basisId())));
    }

    /**
     * True where a plan has what a milestone asks for by its last day.
     *
     * @param basisId what it rests on; another plan's action does not meet what rests on a plan or on an action
     */
    private boolean meets(Journey journey, Plan plan, String milestone, LocalDate lastDay, Optional<UUID> basisId) {
        boolean byAny = basisId.filter(basis ->
                                !basis.equals(plan.id()) && journey.plan(basis).isPresent())
                        .isEmpty()
                && says(milestone, SeenIn.ACTION_OF_PLAN_TYPE, plan.planType());
        return says(milestone, SeenIn.PLAN_TYPE, plan.planType())
                || plan.actions().stream()
                        .filter(action -> action.promised() && begins(action, lastDay))
                        .anyMatch(action -> byAny || isItsAction(plan, action, milestone, basisId));
    }

    private boolean isItsAction(Plan plan, Action action, String milestone, Optional<UUID> basisId) {
        return says(milestone, SeenIn.ACTION_KIND, action.kind())
                && basisId.filter(basis -> isAnother(plan, action, basis)).isEmpty();
    }

    /** True where the milestone rests on another action of the plan, or asks for one to come and this one is over. */
    private boolean isAnother(Plan plan, Action action, UUID basis) {
        return !action.id().equals(basis)
                && (action.isOverOn(today()) || find(plan, basis).isPresent());
    }

    private boolean says(String milestone, SeenIn seenIn, String said) {
        return signs.milestones(Says.MET, seenIn, said, today()).contains(milestone);
    }

    private boolean begins(Action action, LocalDate lastDay) {
        return !action.from().isAfter(lastDay) || !action.from().isAfter(today());
    }

    /** Those that seem to be met, where what they rest on lets them be. */
    private List<Entry> met(Journey journey, Predicate<Circumstances.Milestone> seems, Predicate<Milestone> is) {
        Set<UUID> candidates =
                open(journey).filter(seems).map(Circumstances.Milestone::id).collect(Collectors.toSet());
        return candidates.isEmpty()
                ? List.of()
                : milestones.metByItself(candidates, is, current.caller().user());
    }

    private List<Entry> dropped(Journey journey, Optional<Plan> before, Optional<Plan> after) {
        Set<UUID> gone = before.map(KnownFacts::bases).orElse(new HashSet<>());
        after.map(KnownFacts::bases).ifPresent(gone::removeAll);
        before.filter(known -> after.filter(now -> !restsOnTheSame(known, now)).isPresent())
                .map(Plan::id)
                .ifPresent(gone::add);
        return gone.isEmpty() || !isAnyOpen(journey)
                ? List.of()
                : milestones.endBases(journey.records(), signs.milestones(), gone);
    }

    /** True where both ask for the same by the same day. */
    private boolean restsOnTheSame(Plan before, Plan after) {
        return before.validFrom().equals(after.validFrom())
                && needed(SeenIn.PLAN_TYPE, before.planType())
                        .toList()
                        .equals(needed(SeenIn.PLAN_TYPE, after.planType()).toList());
    }

    private static Set<UUID> bases(Plan plan) {
        Set<UUID> ids = plan.actions().stream()
                .filter(action -> !isRefused(action))
                .map(Action::id)
                .collect(Collectors.toCollection(HashSet::new));
        ids.add(plan.id());
        return ids;
    }

    private Stream<Circumstances.Milestone> open(Journey journey) {
        return journey.circumstances().milestones().stream();
    }

    private boolean isAnyOpen(Journey journey) {
        return open(journey).anyMatch(milestone -> signs.milestones().contains(milestone.kind()));
    }

    private static Optional<Circumstances.Episode> stay(Journey journey) {
        return journey.circumstances().episodes().stream()
                .filter(episode -> episode.kind().equals(ADMISSION))
                .findFirst();
    }

    private static Optional<Action> find(Plan plan, UUID id) {
        return plan.actions().stream().filter(action -> action.id().equals(id)).findFirst();
    }

    private static boolean isRefused(Action action) {
        return action.terms()
                .decision()
                .filter(decision -> decision.state() == Decision.State.REFUSED)
                .isPresent();
    }

    private static Optional<Decision> granted(Action action) {
        return action.terms().decision().filter(decision -> decision.state() == Decision.State.GRANTED);
    }

    private LocalDate today() {
        return DanishCalendar.dayOf(clock.instant());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
