package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Dealings.Meeting;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Two plans call the citizen to be in two places at once, or leave no time to get from one to the other (catalogue C3;
 * daily use: rehabilitation training against a job interview in the same hour). A joint meeting to which the citizen is
 * called collides like an appointment (C12), for each sector called. Within one plan its own system decides.
 * A collision is history from the day after the first of the two is over. Beyond {@link Planned#MOST} collisions, the
 * earliest are told: nobody works off more.
 */
record OverlappingAppointments() implements Rule {

    private static final About ABOUT = About.of(
            "overlapping-appointments",
            Severity.ACT,
            Owner.COORDINATION,
            Solution.MOVE_LATER_APPOINTMENT,
            Solution.MOVE_MEETING,
            Solution.MEET_BY_PHONE_OR_VIDEO);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Called> calls = Stream.concat(
                        journey.plans().stream().flatMap(plan -> plan.appointments().stream()
                                .map(appointment -> new Called(Optional.of(plan), appointment, Set.of()))),
                        journey.circumstances().dealings().meetings().stream().map(Called::to))
                .filter(call -> !call.lastDay().isBefore(today))
                .sorted(Comparator.comparing((Called call) -> call.appointment().start())
                        .thenComparing(call -> call.appointment().id()))
                .toList();
        int longestTravel = calls.stream()
                .mapToInt(call -> call.appointment().travelMinutes())
                .max()
                .orElse(0);
        List<Finding> findings = new ArrayList<>();
        List<Called> running = new ArrayList<>();
        for (Called later : calls) {
            Instant earliest = later.appointment().start().minus(Duration.ofMinutes(longestTravel));
            running.removeIf(earlier -> !earlier.appointment().end().isAfter(earliest));
            for (Called earlier : running) {
                if (findings.size() < Planned.MOST && collide(earlier, later)) {
                    findings.add(finding(journey, earlier, later));
                }
            }
            running.add(later);
        }
        return Answer.of(findings);
    }

    /** A meeting is moved only where one collides, and an appointment only where not both are meetings. */
    @Override
    public List<Solution> solutions(List<UUID> parts, Journey journey) {
        long meetings = journey.circumstances().dealings().meetings().stream()
                .filter(meeting -> parts.contains(meeting.id()))
                .count();
        return ABOUT.solutions().stream()
                .filter(solution -> solution != Solution.MOVE_MEETING || meetings > 0)
                .filter(solution -> solution != Solution.MOVE_LATER_APPOINTMENT || meetings < parts.size())
                .toList();
    }

    private static boolean collide(Called earlier, Called later) {
        Instant leaveBy = later.appointment().leaveBy(earlier.appointment());
        boolean samePlan = earlier.plan().isPresent()
                && earlier.plan().map(Plan::id).equals(later.plan().map(Plan::id));
        return !samePlan && earlier.appointment().end().isAfter(leaveBy);
    }

    private Finding finding(Journey journey, Called earlier, Called later) {
        LocalDate firstOver = earlier.lastDay().isBefore(later.lastDay()) ? earlier.lastDay() : later.lastDay();
        boolean sameTime =
                earlier.appointment().end().isAfter(later.appointment().start());
        Finding.Draft draft = Finding.by(this, journey, sameTime ? "SAME_TIME" : "NO_TIME_TO_TRAVEL");
        earlier.describe(draft);
        later.describe(draft);
        return draft.tooLate(DanishCalendar.dayOf(earlier.appointment().start()))
                .until(firstOver.plusDays(1))
                .found();
    }

    /**
     * Somewhere to be.
     *
     * @param plan that calls; nothing for a joint meeting
     * @param sectors called to the meeting
     */
    private record Called(Optional<Plan> plan, Appointment appointment, Set<Sector> sectors) {

        static Called to(Meeting meeting) {
            return new Called(
                    Optional.empty(),
                    new Appointment(
                            meeting.id(),
                            meeting.id().toString(),
                            "",
                            meeting.start(),
                            meeting.end(),
                            meeting.place(),
                            0,
                            false,
                            Optional.empty(),
                            Optional.empty()),
                    meeting.sectors());
        }

        LocalDate lastDay() {
            return DanishCalendar.dayOf(appointment.end());
        }

        void describe(Finding.Draft draft) {
            plan.ifPresentOrElse(from -> draft.part(from, appointment.id()), () -> draft.part(appointment.id()));
            sectors.forEach(draft::sector);
        }
    }
}
