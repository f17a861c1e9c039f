package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Notice.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The course of a stay as all its notices tell it, in the order in which things happened: the same whatever order the
 * notices came in.
 *
 * @param since when the state began; of a stay whose admission was not told, when the first thing told happened
 * @param acute true where it began acutely (akut indlæggelse)
 * @param effects what became of each notice
 */
record Course(
        State state,
        Instant since,
        Optional<Instant> admittedAt,
        boolean acute,
        Optional<LocalDate> expectedHomeOn,
        Map<UUID, Effect> effects) {

    /** How a stay stands. */
    enum State {
        /** Something was told of it, its admission not yet. */
        AWAITED,
        ADMITTED,
        ON_LEAVE,
        DISCHARGED,
        DIED;

        /** True while more is expected. */
        boolean isOpen() {
            return this == AWAITED || this == ADMITTED || this == ON_LEAVE;
        }
    }

    Course {
        effects = Map.copyOf(effects);
    }

    /** Of at least one notice. */
    static Course of(Collection<Notice> told) {
        List<Notice> notices = told.stream().sorted().toList();
        Course course = new Course(
                State.AWAITED,
                notices.getFirst().happenedAt(),
                Optional.empty(),
                false,
                Optional.empty(),
                notices.stream().collect(Collectors.toMap(Notice::id, one -> Effect.WAITS)));
        for (Notice notice : notices) {
            course = course.after(notice);
        }
        return course;
    }

    /** What became of one of its notices. */
    Effect effectOf(Notice notice) {
        return Optional.ofNullable(effects.get(notice.id())).orElse(Effect.CHANGES_NOTHING);
    }

    private Course after(Notice notice) {
        return switch (notice.what()) {
            case ADMITTED ->
                switch (state) {
                    case AWAITED, ON_LEAVE, DISCHARGED -> at(notice, State.ADMITTED);
                    case ADMITTED, DIED -> nothing(notice);
                };
            case LEAVE ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED -> at(notice, State.ON_LEAVE);
                    case ON_LEAVE, DISCHARGED, DIED -> nothing(notice);
                };
            case BACK ->
                switch (state) {
                    case AWAITED -> this;
                    case ON_LEAVE -> at(notice, State.ADMITTED);
                    case ADMITTED, DISCHARGED, DIED -> nothing(notice);
                };
            case DISCHARGED ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED, ON_LEAVE -> at(notice, State.DISCHARGED);
                    case DISCHARGED, DIED -> nothing(notice);
                };
            case DIED -> state == State.DIED ? nothing(notice) : at(notice, State.DIED);
            case EXPECTED_HOME ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED, ON_LEAVE ->
                        new Course(
                                state, since, admittedAt, acute, notice.expectedHomeOn(), with(notice, Effect.COUNTS));
                    case DISCHARGED, DIED -> nothing(notice);
                };
        };
    }

    private Course at(Notice notice, State next) {
        boolean admission = notice.what() == What.ADMITTED;
        return new Course(
                next,
                notice.happenedAt(),
                admittedAt.or(() -> Optional.of(notice.happenedAt()).filter(when -> admission)),
                acute || notice.acute(),
                next.isOpen() ? expectedHomeOn : Optional.empty(),
                with(notice, Effect.COUNTS));
    }

    private Course nothing(Notice notice) {
        return new Course(state, since, admittedAt, acute, expectedHomeOn, with(notice, Effect.CHANGES_NOTHING));
    }

    private Map<UUID, Effect> with(Notice notice, Effect effect) {
        return effects.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getKey().equals(notice.id()) ? effect : one.getValue()));
    }
}
