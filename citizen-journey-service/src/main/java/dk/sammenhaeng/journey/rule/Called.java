package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Dealings.Meeting;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Plan;
import dk.sammenhaeng.journey.journey.Sector;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the citizen is called to be: an appointment of a plan, or a joint meeting (C12).
 *
 * @param plan that calls; nothing for a joint meeting
 * @param sectors called to the meeting
 */
record Called(Optional<Plan> plan, Appointment appointment, Set<Sector> sectors) {

    /** All of it around the citizen. */
    static Stream<Called> in(Journey journey) {
        return Stream.concat(
                journey.plans().stream().flatMap(plan -> plan.appointments().stream()
                        .filter(Appointment::stands)
                        .map(appointment -> new Called(Optional.of(plan), appointment, Set.of()))),
                journey.circumstances().dealings().meetings().stream().map(Called::to));
    }

    private static Called to(Meeting meeting) {
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

    LocalDate firstDay() {
        return DanishCalendar.dayOf(appointment.start());
    }

    LocalDate lastDay() {
        return DanishCalendar.dayOf(appointment.end());
    }

    /** True when it is near enough to be moved now. */
    boolean isNear(LocalDate today, int daysAhead) {
        return !firstDay().minusDays(daysAhead).isAfter(today);
    }

    /** The days on which it comes near and is over. */
    Stream<LocalDate> changes(int daysAhead) {
        return Stream.of(firstDay().minusDays(daysAhead), lastDay().plusDays(1));
    }

    /** True when one cannot be at both in time, whichever begins first. */
    boolean collidesWith(Called other) {
        return appointment.start().isBefore(other.appointment().start())
                ? other.collidesWithThe(this)
                : collidesWithThe(other);
    }

    /** True when one cannot be here in time after an earlier one; within one plan its own system decides. */
    boolean collidesWithThe(Called earlier) {
        boolean samePlan =
                earlier.plan().isPresent() && earlier.plan().map(Plan::id).equals(plan.map(Plan::id));
        return !samePlan && earlier.appointment().end().isAfter(appointment.leaveBy(earlier.appointment()));
    }

    void describe(Finding.Draft draft) {
        plan.ifPresentOrElse(from -> draft.part(from, appointment.id()), () -> draft.part(appointment.id()));
        sectors.forEach(draft::sector);
    }
}
