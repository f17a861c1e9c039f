package dk.sammenhaeng.journey.rule;

import dk.sammenhaeng.journey.journey.Appointment;
import dk.sammenhaeng.journey.journey.Journey;
import dk.sammenhaeng.journey.journey.Severity;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * A citizen exempt from digital post (fritaget for Digital Post) can take part in an action only digitally, or come to an
 * appointment only by video (CIT-16, FW-X4, catalogue C9).
 */
record DigitalOnlyForExempt() implements Rule {

    private static final About ABOUT =
            About.of("digital-only-for-exempt", Severity.ACT, Owner.SECTOR, Solution.OFFER_IN_PERSON);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public Answer ask(Journey journey, Facts facts, LocalDate today) {
        if (!journey.circumstances().digitalExempt()) {
            return Answer.NOTHING;
        }
        Stream<Finding> actions = Planned.notOver(journey, today).stream()
                .filter(one -> one.action().terms().digitalOnly())
                .map(one -> Finding.by(this, journey, "DIGITAL_ONLY")
                        .part(one.plan(), one.action().id())
                        .tooLate(one.action().from())
                        .until(one.action().to())
                        .found());
        Stream<Finding> appointments = journey.plans().stream().flatMap(plan -> plan.appointments().stream()
                .filter(DigitalOnlyForExempt::isByVideoAlone)
                .filter(appointment -> !lastDay(appointment).isBefore(today))
                .map(appointment -> Finding.by(this, journey, "VIDEO_ONLY")
                        .part(plan, appointment.id())
                        .tooLate(DanishCalendar.dayOf(appointment.start()))
                        .until(lastDay(appointment).plusDays(1))
                        .found()));
        return Answer.of(Stream.concat(actions, appointments).toList());
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
