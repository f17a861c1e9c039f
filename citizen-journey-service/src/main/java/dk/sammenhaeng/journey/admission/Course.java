package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Notice.Effect;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The course of a stay as all its notices tell it, in the order in which things happened: the same whatever order the
 * notices came in.
 *
 * @param since when the state began; of a stay whose admission was not told, when the first thing told happened
 * @param acute true where it began acutely (akut indlæggelse)
 * @param unit the ward that was told last
 * @param institutionId the hospital that was told last
 * @param effects what became of each notice
 */
record Course(
        State state,
        Instant since,
        Optional<Instant> admittedAt,
        boolean acute,
        Optional<LocalDate> expectedHomeOn,
        Optional<String> unit,
        Optional<UUID> institutionId,
        Map<UUID, Effect> effects) {

    /** How a stay stands. */
    enum State {
        /** Something was told of it, its admission not yet. */
        AWAITED,
        ADMITTED,
        ON_LEAVE,
        DISCHARGED,
        DIED,
        /** All that was told of it was told by mistake. */
        CANCELLED;

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
        List<Notice> all = told.stream().sorted().toList();
        Set<String> mistakes =
                all.stream().flatMap(one -> one.cancels().stream()).collect(Collectors.toSet());
        List<Notice> events =
                all.stream().filter(one -> one.what() != What.CANCELLED).toList();
        List<Notice> notices = events.stream()
                .filter(one -> !mistakes.contains(one.noticeId()))
                .toList();
        Course course = new Course(
                notices.isEmpty() && !events.isEmpty() ? State.CANCELLED : State.AWAITED,
                (notices.isEmpty() ? all : notices).getFirst().happenedAt(),
                Optional.empty(),
                false,
                Optional.empty(),
                last(notices, Notice::unit),
                last(notices, Notice::institutionId),
                all.stream().collect(Collectors.toMap(Notice::id, one -> before(one, events, mistakes))));
        for (Notice notice : notices) {
            course = course.after(notice);
        }
        return course;
    }

    /** What became of a notice that is in no order: one that waits, a mistake, and one that says which. */
    private static Effect before(Notice notice, List<Notice> events, Set<String> mistakes) {
        if (notice.what() == What.CANCELLED) {
            return events.stream().anyMatch(one -> notice.cancels()
                            .filter(one.noticeId()::equals)
                            .isPresent())
                    ? Effect.COUNTS
                    : Effect.WAITS;
        }
        return mistakes.contains(notice.noticeId()) ? Effect.CANCELLED : Effect.WAITS;
    }

    private static <T> Optional<T> last(List<Notice> notices, Function<Notice, Optional<T>> of) {
        return notices.reversed().stream()
                .flatMap(one -> of.apply(one).stream())
                .findFirst();
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
                    case ADMITTED, DIED, CANCELLED -> nothing(notice);
                };
            case LEAVE ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED -> at(notice, State.ON_LEAVE);
                    case ON_LEAVE, DISCHARGED, DIED, CANCELLED -> nothing(notice);
                };
            case BACK ->
                switch (state) {
                    case AWAITED -> this;
                    case ON_LEAVE -> at(notice, State.ADMITTED);
                    case ADMITTED, DISCHARGED, DIED, CANCELLED -> nothing(notice);
                };
            case DISCHARGED ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED, ON_LEAVE -> at(notice, State.DISCHARGED);
                    case DISCHARGED, DIED, CANCELLED -> nothing(notice);
                };
            case DIED -> state == State.DIED ? nothing(notice) : at(notice, State.DIED);
            case EXPECTED_HOME ->
                switch (state) {
                    case AWAITED -> this;
                    case ADMITTED, ON_LEAVE ->
                        new Course(
                                state,
                                since,
                                admittedAt,
                                acute,
                                notice.expectedHomeOn(),
                                unit,
                                institutionId,
                                with(notice, Effect.COUNTS));
                    case DISCHARGED, DIED, CANCELLED -> nothing(notice);
                };
            case CANCELLED -> this;
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
                unit,
                institutionId,
                with(notice, Effect.COUNTS));
    }

    private Course nothing(Notice notice) {
        return new Course(
                state,
                since,
                admittedAt,
                acute,
                expectedHomeOn,
                unit,
                institutionId,
                with(notice, Effect.CHANGES_NOTHING));
    }

    private Map<UUID, Effect> with(Notice notice, Effect effect) {
        return effects.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getKey().equals(notice.id()) ? effect : one.getValue()));
    }
}
