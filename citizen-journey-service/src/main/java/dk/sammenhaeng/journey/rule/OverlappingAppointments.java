package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

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
                    Solution.MEET_BY_PHONE_OR_VIDEO)
            .inVersion(2);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Called> calls = Called.in(journey)
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
                if (findings.size() < Planned.MOST && later.collidesWithThe(earlier)) {
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

    private Finding finding(Journey journey, Called earlier, Called later) {
        LocalDate firstOver = earlier.lastDay().isBefore(later.lastDay()) ? earlier.lastDay() : later.lastDay();
        boolean sameTime =
                earlier.appointment().end().isAfter(later.appointment().start());
        Finding.Draft draft = Finding.by(this, journey, sameTime ? "SAME_TIME" : "NO_TIME_TO_TRAVEL");
        earlier.describe(draft);
        later.describe(draft);
        return draft.tooLate(earlier.firstDay()).until(firstOver.plusDays(1)).found();
    }
}
