package dk.sammenhaeng.journey.journey;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What goes on around the plans, as far as rules ask for it.
 *
 * @param digitalExempt exempt from digital post
 * @param choseNotDigital asked to be reached by phone, by letter or in person (CIT-16)
 * @param transitions those not completed or cancelled; completed ones that were not prepared, or to adult support
 * @param coordinatedPlan the active one
 * @param lastContactAt when somebody last talked with the citizen; a letter is no talk
 * @param nextStepOn the day of the next step, agreed at the last contact of any form or by itself
 * @param pauses those not over
 * @param episodes those open
 * @param milestones those open
 * @param benefits those not over
 * @param volunteering that is not over
 * @param rehabilitation the decisions, the latest first
 * @param dealings how people deal with the citizen beside the plans
 * @param competences what is known of what the citizen brings
 * @param work what the citizen works beside the plans, and what the plans no longer say
 */
public record Circumstances(
        Optional<LocalDate> birthDate,
        boolean digitalExempt,
        boolean choseNotDigital,
        List<Transition> transitions,
        Optional<CoordinatedPlan> coordinatedPlan,
        Optional<Instant> lastContactAt,
        Optional<LocalDate> nextStepOn,
        List<Pause> pauses,
        List<Episode> episodes,
        List<Milestone> milestones,
        List<Benefit> benefits,
        List<Volunteering> volunteering,
        List<Rehabilitation> rehabilitation,
        Dealings dealings,
        Competences competences,
        Work work) {

    /** Nothing known. */
    public static final Circumstances NONE = new Circumstances(
            Optional.empty(),
            false,
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
            List.of(),
            Dealings.NONE,
            Competences.NONE,
            Work.NONE);

    public Circumstances {
        transitions = List.copyOf(transitions);
        pauses = List.copyOf(pauses);
        episodes = List.copyOf(episodes);
        milestones = List.copyOf(milestones);
        benefits = List.copyOf(benefits);
        volunteering = List.copyOf(volunteering);
        rehabilitation = List.copyOf(rehabilitation);
    }

    /** The same with other work. */
    public Circumstances with(Work other) {
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
                dealings,
                competences,
                other);
    }

    /**
     * A hand-over (overgang).
     *
     * @param toUnit nobody yet where empty
     * @param lacks the open points of its checklist that it cannot do without
     * @param pointsFrom the day from which its open points are work
     */
    public record Transition(
            UUID id,
            String kind,
            Status status,
            Sector fromSector,
            Optional<Sector> toSector,
            Optional<String> toUnit,
            Instant plannedAt,
            Instant answerBy,
            boolean sensitive,
            List<String> lacks,
            Optional<LocalDate> pointsFrom) {

        public Transition {
            lacks = List.copyOf(lacks);
        }

        /** How far it is. */
        public enum Status {
            STARTED,
            ACCEPTED,
            REFUSED,
            COMPLETED
        }
    }

    /**
     * The coordinated plan (helhedsorienteret plan) with its joint goals that are not over.
     *
     * @param targetGroups whom it is for, as codes of the reference table {@code target_group}
     */
    public record CoordinatedPlan(
            UUID id, List<UUID> planIds, boolean consented, List<JointGoal> goals, List<String> targetGroups) {

        public CoordinatedPlan {
            planIds = List.copyOf(planIds);
            goals = List.copyOf(goals);
            targetGroups = List.copyOf(targetGroups);
        }
    }

    /**
     * A goal owned by all sectors concerned.
     *
     * @param step the one that is under way
     * @param setOn the day on which it was set
     * @param stoodStillOn the days on which a follow-up found that it had not moved
     */
    public record JointGoal(
            UUID id,
            String lifeDomain,
            Optional<Goal.Direction> direction,
            Optional<LocalDate> followUpOn,
            Optional<LocalDate> movedOn,
            Optional<StepUnderWay> step,
            Optional<LocalDate> setOn,
            List<LocalDate> stoodStillOn) {

        public JointGoal {
            stoodStillOn = List.copyOf(stoodStillOn);
        }

        /** The last day on which it was set, found to have moved, or a step of it began or was helped otherwise. */
        public Optional<LocalDate> lastMovedOn() {
            return Stream.of(setOn.stream(), movedOn.stream(), step.map(StepUnderWay::movedOn).stream())
                    .flatMap(days -> days)
                    .max(Comparator.naturalOrder());
        }

        /** How many follow-ups in a row found it standing still, since it or a step of it moved. */
        public int followUpsWithoutMoving() {
            Optional<LocalDate> moved = Stream.concat(movedOn.stream(), step.map(StepUnderWay::movedOn).stream())
                    .max(Comparator.naturalOrder());
            return Math.toIntExact(stoodStillOn.stream()
                    .distinct()
                    .filter(day -> moved.filter(last -> !day.isAfter(last)).isEmpty())
                    .count());
        }
    }

    /**
     * A step that has begun and is not over (skridt; FW-J4).
     *
     * @param sectors the owners of its goal
     * @param movedOn when it began, or the help with it became another
     */
    public record StepUnderWay(UUID id, Set<Sector> sectors, LocalDate movedOn) {

        public StepUnderWay {
            sectors = Set.copyOf(sectors);
        }
    }

    /** A planned pause, the end exclusive. */
    public record Pause(UUID id, LocalDate from, LocalDate to) {

        /** True when the day lies in it. */
        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * A stay, treatment or placement that goes on.
     *
     * @param expectedHomeOn the day on which a hospital expects the citizen home
     */
    public record Episode(UUID id, String kind, Sector sector, LocalDate from, Optional<LocalDate> expectedHomeOn) {

        /** One of which nobody has said when it ends. */
        public Episode(UUID id, String kind, Sector sector, LocalDate from) {
            this(id, kind, sector, from, Optional.empty());
        }
    }

    /** What must have happened by a day. */
    public record Milestone(
            UUID id, String kind, Sector sector, LocalDate warnOn, LocalDate dueOn, Optional<UUID> planId) {}

    /** What the citizen lives on (forsørgelse). */
    public record Benefit(UUID id, String kind, LocalDate from, Optional<LocalDate> to) {}

    /** Unpaid voluntary work of the citizen. */
    public record Volunteering(UUID id, BigDecimal weeklyHours, LocalDate from, Optional<LocalDate> to) {}

    /**
     * Whether rehabilitation can help before home help (FW-J1).
     *
     * @param outcome what became of the offer; empty where it was not relevant
     * @param countsUntil the first day on which home help needs a new decision; empty while the offer is not answered
     */
    public record Rehabilitation(
            boolean relevant, Optional<Outcome> outcome, LocalDate decidedOn, Optional<LocalDate> countsUntil) {

        /** True when home help may begin on the day. */
        public boolean counts(LocalDate day) {
            return countsUntil.filter(day::isBefore).isPresent();
        }

        /** What became of the offer. */
        public enum Outcome {
            OFFERED,
            ACCEPTED,
            DECLINED,
            COMPLETED
        }
    }
}
