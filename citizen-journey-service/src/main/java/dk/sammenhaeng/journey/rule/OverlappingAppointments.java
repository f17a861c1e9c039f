package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Cause;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two plans call the citizen to be in two places at once, or leave no time to get from one to the other (catalogue C3;
 * daily use: rehabilitation training against a job interview in the same hour). Within one plan its own system decides.
 * A collision is history from the day after the first of the two is over.
 */
record OverlappingAppointments() implements Rule {

    @Override
    public String id() {
        return "overlapping-appointments";
    }

    @Override
    public Severity severity() {
        return Severity.ACT;
    }

    @Override
    public Owner owner() {
        return Owner.COORDINATION;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        List<Called> calls = journey.plans().stream()
                .flatMap(plan -> plan.appointments().stream().map(appointment -> new Called(plan, appointment)))
                .filter(call -> !call.lastDay().isBefore(today))
                .sorted(Comparator.comparing((Called call) -> call.appointment().start())
                        .thenComparing(call -> call.appointment().id()))
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (int later = 1; later < calls.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (collide(calls.get(earlier), calls.get(later))) {
                    findings.add(finding(journey, calls.get(earlier), calls.get(later)));
                }
            }
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
        return new Finding(
                this,
                List.of(earlier.appointment().id(), later.appointment().id()),
                Set.of(earlier.plan(), later.plan()),
                Cause.citizen(journey.citizenId()),
                sameTime ? "SAME_TIME" : "NO_TIME_TO_TRAVEL",
                Optional.of(DanishCalendar.dayOf(earlier.appointment().start())),
                Optional.of(firstOver.plusDays(1)));
    }

    private record Called(Plan plan, Appointment appointment) {

        LocalDate lastDay() {
            return DanishCalendar.dayOf(appointment.end());
        }
    }
}
