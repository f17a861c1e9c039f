package dk.sammenhaeng.journey.transition;

import dk.sammenhaeng.journey.deadline.Deadline;
import dk.sammenhaeng.journey.deadline.Deadlines.Held;
import dk.sammenhaeng.journey.watch.Measure;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of hand-over in one of its periods (danish practice).
 *
 * @param counts whether every minute counts for the answer, or only those in which the receiver is open
 * @param escalates whether a hand-over nobody answers goes to the unit on duty
 * @param leadDays days before the hand-over by which the receiver's plan must exist
 * @param required the points of the checklist without which it is not prepared
 * @param deadlines by which decisions of the municipality its times were given
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
        String source,
        Map<String, Integer> deadlines) {

    static final String MOVE = "MUNICIPALITY_TO_MUNICIPALITY";
    static final String HOSPITAL_ADMISSION = "HOSPITAL_ADMISSION";
    static final String HOSPITAL_DISCHARGE = "HOSPITAL_DISCHARGE";
    static final String PRISON_RELEASE = "PRISON_RELEASE";
    static final String SCHOOL_TO_YOUTH_EDUCATION = "SCHOOL_TO_YOUTH_EDUCATION";

    /** What no goal and no stay gives the time for: a national goal is about a year, a stay has its own. */
    private static final Set<Measure> OWN_WATCH = EnumSet.of(Measure.RELAPSE, Measure.YOUTH_EDUCATION_DROPOUT);

    TransitionKind {
        deadlines = Map.copyOf(deadlines);
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
                source,
                deadlines);
    }

    /** The same with the times that hold in the municipality. */
    TransitionKind with(Held held) {
        TransitionKind own = decided(
                Optional.of(held.hours(answerTime())),
                leadTime().map(time -> held.period(time).getDays()),
                watchTime().map(held::period));
        return new TransitionKind(
                own.code,
                own.danishName,
                own.englishName,
                own.law,
                own.answer,
                own.counts,
                own.escalates,
                own.leadDays,
                own.watch,
                own.measure,
                own.checklist,
                own.required,
                own.validFrom,
                own.validTo,
                own.toBeChecked,
                own.source,
                held.versions(times()));
    }

    /** The times of it that a municipality sets itself. */
    List<Deadline> times() {
        return Stream.of(Stream.of(answerTime()), leadTime().stream(), watchTime().stream())
                .flatMap(time -> time)
                .toList();
    }

    private Deadline answerTime() {
        return Deadline.hours("transition.answer", Optional.of(subject()), answer, source);
    }

    private Optional<Deadline> leadTime() {
        return leadDays.map(
                days -> Deadline.days("transition.lead", Optional.of(subject()), Period.ofDays(days), source));
    }

    private Optional<Deadline> watchTime() {
        return watch.filter(period -> measure.filter(OWN_WATCH::contains).isPresent())
                .map(period -> Deadline.period("transition.watch", Optional.of(subject()), period, source));
    }

    private Deadline.Subject subject() {
        return new Deadline.Subject(code, danishName, englishName);
    }
}
