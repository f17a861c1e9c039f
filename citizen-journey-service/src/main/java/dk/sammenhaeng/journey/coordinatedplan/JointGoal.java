package dk.sammenhaeng.journey.coordinatedplan;

import dk.sammenhaeng.journey.coordinatedplan.Confirmation.By;
import dk.sammenhaeng.journey.journey.Goal.Direction;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.http.Refusal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A goal owned by all sectors that contribute (fælles mål; CIT-04), with one status for the whole team.
 *
 * @param sectors the owners: every sector that contributes, never fewer
 * @param sectorGoals goals of sector plans it joins, by id
 * @param confirmations the citizen's and a worker's; both are needed before it is worked on (FW-J3)
 * @param couldNotTakePart why the citizen could not confirm it
 * @param reason why it was dropped
 * @param stoodStillOn the days on which a follow-up found that it had not moved
 */
record JointGoal(
        UUID id,
        Aim aim,
        Status status,
        Optional<LocalDate> movedOn,
        Set<Sector> sectors,
        List<UUID> sectorGoals,
        List<Contribution> contributions,
        List<Confirmation> confirmations,
        Optional<String> couldNotTakePart,
        List<Step> steps,
        Optional<String> reason,
        List<LocalDate> stoodStillOn) {

    JointGoal {
        // In their own order, so that the same owners are the same text in every version.
        sectors = Collections.unmodifiableSortedSet(new TreeSet<>(sectors));
        sectorGoals = List.copyOf(sectorGoals);
        contributions = List.copyOf(contributions);
        confirmations = List.copyOf(confirmations);
        steps = List.copyOf(steps);
        // Versions kept from before it was counted have none.
        stoodStillOn = stoodStillOn == null ? List.of() : List.copyOf(stoodStillOn);
    }

    /** How far it is. */
    enum Status {
        PROPOSED,
        ACTIVE,
        ACHIEVED,
        DROPPED
    }

    /** What kind of goal it is. */
    enum Kind {
        ORDINARY,
        /** Selvhjulpenhed: support may be planned to fall away (FV-C14). */
        SELF_RELIANCE,
        /** Varig beskæftigelse: followed up some time after the job has begun (FV-C15). */
        LASTING_EMPLOYMENT
    }

    /**
     * What is to be reached, and when it is looked at again.
     *
     * @param title in words the citizen understands; empty until the team has written it
     * @param supportEndsOn the day on which support is planned to end, for self-reliance alone
     * @param jobStartedOn for lasting employment alone, as the job centre noted it
     */
    record Aim(
            Kind kind,
            Optional<String> title,
            Optional<String> lifeDomain,
            Optional<Direction> direction,
            Optional<LocalDate> followUpOn,
            Optional<LocalDate> supportEndsOn,
            Optional<LocalDate> jobStartedOn) {

        static final Aim UNWRITTEN = new Aim(
                Kind.ORDINARY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        /** True when it can be confirmed: one knows what it is about. */
        boolean isWritten() {
            return title.isPresent() && lifeDomain.isPresent();
        }

        Aim followedUpOn(Optional<LocalDate> day) {
            return new Aim(kind, title, lifeDomain, direction, day, supportEndsOn, jobStartedOn);
        }

        /** What was agreed: when it is looked at again, and the job that has begun, need no new word of anybody. */
        private Aim agreed() {
            return new Aim(kind, title, lifeDomain, direction, Optional.empty(), supportEndsOn, Optional.empty());
        }

        Aim withoutEndOfSupport() {
            return new Aim(kind, title, lifeDomain, direction, followUpOn, Optional.empty(), jobStartedOn);
        }
    }

    /** A goal that joins goals of sector plans and says nothing of its own yet. */
    static JointGoal joining(UUID id, Set<Sector> sectors, List<UUID> sectorGoals) {
        return new JointGoal(
                id,
                Aim.UNWRITTEN,
                Status.PROPOSED,
                Optional.empty(),
                sectors,
                sectorGoals,
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of());
    }

    /** The step the citizen is taking, while the goal is worked on. */
    Optional<Step> stepUnderWay() {
        return status == Status.ACTIVE
                ? steps.stream()
                        .filter(step -> step.state() == Step.State.STARTED)
                        .findFirst()
                : Optional.empty();
    }

    /** True while it is not over. */
    boolean isOpen() {
        return status == Status.PROPOSED || status == Status.ACTIVE;
    }

    /** The goal with another content; another aim must be confirmed anew. */
    JointGoal revised(Aim newAim, Set<Sector> owners, List<UUID> joined, List<Contribution> newContributions) {
        boolean same = aim.agreed().equals(newAim.agreed());
        return new JointGoal(
                id,
                newAim,
                same ? status : Status.PROPOSED,
                movedOn,
                owners,
                joined,
                newContributions,
                same ? confirmations : List.of(),
                same ? couldNotTakePart : Optional.empty(),
                steps,
                same ? reason : Optional.empty(),
                stoodStillOn);
    }

    /** The goal with a confirmation; with both it becomes active. */
    JointGoal confirmed(Confirmation confirmation) {
        requireConfirmable();
        List<Confirmation> all = Stream.concat(
                        confirmations.stream().filter(known -> known.by() != confirmation.by()),
                        Stream.of(confirmation))
                .toList();
        return agreed(all, confirmation.by() == By.CITIZEN ? Optional.empty() : couldNotTakePart);
    }

    /** The goal with the reason why the citizen could not take part in setting it. */
    JointGoal withoutTheCitizen(String why) {
        requireConfirmable();
        return agreed(confirmations, Optional.of(why));
    }

    /** The goal after a follow-up. */
    JointGoal followedUp(Review review) {
        boolean mayBe = review.outcome() == Review.Outcome.DROPPED ? isOpen() : status == Status.ACTIVE;
        if (!mayBe) {
            throw Refusal.byRule("joint-goal-not-active");
        }
        return switch (review.outcome()) {
            case MOVED -> reviewed(review.nextOn(), Status.ACTIVE, Optional.of(review.on()), Optional.empty());
            case STOOD_STILL ->
                reviewed(review.nextOn(), Status.ACTIVE, movedOn, Optional.empty())
                        .stoodStill(review.on());
            case ACHIEVED -> reviewed(Optional.empty(), Status.ACHIEVED, Optional.of(review.on()), Optional.empty());
            case DROPPED -> reviewed(Optional.empty(), Status.DROPPED, movedOn, review.words());
        };
    }

    /** The goal with other steps. */
    JointGoal stepping(List<Step> newSteps) {
        return copy(aim, status, movedOn, confirmations, couldNotTakePart, newSteps, reason);
    }

    /** True for one that the start in a job is a step towards. */
    boolean awaitsAJob() {
        return isOpen() && aim.kind() == Kind.LASTING_EMPLOYMENT && sectors.contains(Sector.EMPLOYMENT);
    }

    /** The goal with the job that has begun; the team looks at it on the day, or sooner where it had planned so. */
    JointGoal jobBegan(LocalDate startedOn, LocalDate followUpOn, LocalDate today) {
        LocalDate day = aim.followUpOn()
                .filter(planned -> !planned.isBefore(today) && planned.isBefore(followUpOn))
                .orElse(followUpOn);
        Aim reached = new Aim(
                aim.kind(),
                aim.title(),
                aim.lifeDomain(),
                aim.direction(),
                Optional.of(day),
                aim.supportEndsOn(),
                Optional.of(startedOn));
        return copy(reached, status, movedOn, confirmations, couldNotTakePart, steps, reason);
    }

    /** The goal without a planned end of support. */
    JointGoal withoutEndOfSupport() {
        return copy(aim.withoutEndOfSupport(), status, movedOn, confirmations, couldNotTakePart, steps, reason);
    }

    /** True when one knows what it is about and who does what, and it is not over. */
    boolean isConfirmable() {
        return isOpen() && aim.isWritten() && !contributions.isEmpty();
    }

    private void requireConfirmable() {
        if (!isConfirmable()) {
            throw Refusal.byRule("joint-goal-not-ready");
        }
    }

    private JointGoal agreed(List<Confirmation> all, Optional<String> without) {
        boolean worker = all.stream().anyMatch(known -> known.by() == By.WORKER);
        boolean citizen = without.isPresent() || all.stream().anyMatch(known -> known.by() == By.CITIZEN);
        return copy(aim, worker && citizen ? Status.ACTIVE : status, movedOn, all, without, steps, reason);
    }

    private JointGoal reviewed(
            Optional<LocalDate> next, Status newStatus, Optional<LocalDate> moved, Optional<String> why) {
        return copy(aim.followedUpOn(next), newStatus, moved, confirmations, couldNotTakePart, steps, why);
    }

    private JointGoal stoodStill(LocalDate on) {
        return new JointGoal(
                id,
                aim,
                status,
                movedOn,
                sectors,
                sectorGoals,
                contributions,
                confirmations,
                couldNotTakePart,
                steps,
                reason,
                Stream.concat(stoodStillOn.stream(), Stream.of(on)).toList());
    }

    private JointGoal copy(
            Aim newAim,
            Status newStatus,
            Optional<LocalDate> moved,
            List<Confirmation> confirmed,
            Optional<String> without,
            List<Step> newSteps,
            Optional<String> why) {
        return new JointGoal(
                id,
                newAim,
                newStatus,
                moved,
                sectors,
                sectorGoals,
                contributions,
                confirmed,
                without,
                newSteps,
                why,
                stoodStillOn);
    }

    /**
     * What the team found when it looked at the goal together.
     *
     * @param words needed where it is dropped
     * @param nextOn when it is looked at again; needed while it goes on
     */
    record Review(Outcome outcome, LocalDate on, Optional<String> words, Optional<LocalDate> nextOn) {

        /** What was found. */
        enum Outcome {
            MOVED,
            STOOD_STILL,
            ACHIEVED,
            DROPPED
        }
    }
}
