package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.watch.Measure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * A kind of hand-over in one of its periods (danish practice).
 *
 * @param counts whether every minute counts for the answer, or only those in which the receiver is open
 * @param escalates whether a hand-over nobody answers goes to the unit on duty
 * @param leadDays days before the hand-over by which the receiver's plan must exist
 * @param required the points of the checklist without which it is not prepared
 */
record TransitionKind(
        String code,
        String danishName,
        String englishName,
        String law,
        Duration answer,
        Counts counts,
        boolean escalates,
        Optional<Integer> leadDays,
        Optional<Period> watch,
        Optional<Measure> measure,
        List<String> checklist,
        List<String> required,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        boolean toBeChecked,
        String source) {

    static final String MOVE = "MUNICIPALITY_TO_MUNICIPALITY";
    static final String HOSPITAL_ADMISSION = "HOSPITAL_ADMISSION";
    static final String HOSPITAL_DISCHARGE = "HOSPITAL_DISCHARGE";
    static final String PRISON_RELEASE = "PRISON_RELEASE";
    static final String SCHOOL_TO_YOUTH_EDUCATION = "SCHOOL_TO_YOUTH_EDUCATION";

    TransitionKind {
        checklist = List.copyOf(checklist);
        required = List.copyOf(required);
    }

    /** What counts towards the time the receiver has. */
    enum Counts {
        CLOCK,
        OPENING_HOURS
    }

    boolean isMove() {
        return code.equals(MOVE);
    }

    /** True when it holds on the day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** The same with what the municipality has decided for itself. */
    TransitionKind decided(Optional<Duration> ownAnswer, Optional<Integer> ownLeadDays, Optional<Period> ownWatch) {
        return new TransitionKind(
                code,
                danishName,
                englishName,
                law,
                ownAnswer.orElse(answer),
                counts,
                escalates,
                ownLeadDays.or(() -> leadDays),
                ownWatch.filter(own -> measure.isPresent()).or(() -> watch),
                measure,
                checklist,
                required,
                validFrom,
                validTo,
                toBeChecked,
                source);
    }
}
