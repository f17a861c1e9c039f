package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Two plans call the citizen to be in two places at once, or leave no time to get from one to the other (catalogue C3;
 * daily use: rehabilitation training against a job interview in the same hour). Within one plan its own system decides.
 * A collision is history from the day after the first of the two is over. Beyond {@link Planned#MOST} collisions, the
 * earliest are told: nobody works off more.
 */
record OverlappingAppointments() implements Rule {

    private static final About ABOUT = About.of(
            "overlapping-appointments",
            Severity.ACT,
            Owner.COORDINATION,
            Solution.MOVE_LATER_APPOINTMENT,
            Solution.MEET_BY_PHONE_OR_VIDEO);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Called> calls = journey.plans().stream()
                .flatMap(plan -> plan.appointments().stream().map(appointment -> new Called(plan, appointment)))
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

    private static boolean collide(Called earlier, Called later) {
        Instant leaveBy = later.appointment().leaveBy(earlier.appointment());
        return !earlier.plan().id().equals(later.plan().id())
                && earlier.appointment().end().isAfter(leaveBy);
    }

    private Finding finding(Journey journey, Called earlier, Called later) {
        LocalDate firstOver = earlier.lastDay().isBefore(later.lastDay()) ? earlier.lastDay() : later.lastDay();
        boolean sameTime =
                earlier.appointment().end().isAfter(later.appointment().start());
        return Finding.by(this, journey, sameTime ? "SAME_TIME" : "NO_TIME_TO_TRAVEL")
                .part(earlier.plan(), earlier.appointment().id())
                .part(later.plan(), later.appointment().id())
                .tooLate(DanishCalendar.dayOf(earlier.appointment().start()))
                .until(firstOver.plusDays(1))
                .found();
    }

    private record Called(Plan plan, Appointment appointment) {

        LocalDate lastDay() {
            return DanishCalendar.dayOf(appointment.end());
        }
    }
}
