package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The steps of a citizen's plans that have no other way than a digital one: actions, and appointments by video. */
final class DigitalSteps {

    private DigitalSteps() {}

    /** One finding for each that is not over. */
    static List<Finding> found(Rule rule, Journey journey, LocalDate today) {
        Stream<Finding> actions = Planned.notOver(journey, today).stream()
                .filter(one -> one.action().terms().digitalOnly())
                .map(one -> Finding.by(rule, journey, "DIGITAL_ONLY")
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found());
        Stream<Finding> appointments = journey.plans().stream().flatMap(plan -> plan.appointments().stream()
                .filter(Appointment::stands)
                .filter(DigitalSteps::isByVideoAlone)
                .filter(appointment -> !lastDay(appointment).isBefore(today))
                .map(appointment -> Finding.by(rule, journey, "VIDEO_ONLY")
                        .part(plan, appointment.id())
                        .tooLate(DanishCalendar.dayOf(appointment.start()))
                        .until(lastDay(appointment).plusDays(1))
                        .found()));
        return Stream.concat(actions, appointments).toList();
    }

    /** A meeting by video with a place to come to leaves another way. */
    private static boolean isByVideoAlone(Appointment appointment) {
        return appointment.form().filter(Appointment.Form.VIDEO::equals).isPresent()
                && appointment.place().isEmpty();
    }

    private static LocalDate lastDay(Appointment appointment) {
        return DanishCalendar.dayOf(appointment.end());
    }
}
