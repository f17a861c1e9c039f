package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A stay at hospital (indlæggelse).
 *
 * @param reference the hospital's own id of it
 * @param resumeBasis the notice for which the sectors were last asked to resume
 * @param handOver the hand-over that its discharge is, while it is discharged
 * @param episodes the episode that each time in hospital is, by the notice that began it; stays that overlap share one
 */
record Stay(
        UUID id,
        UUID citizenId,
        Sector sector,
        Optional<String> reference,
        State state,
        Instant since,
        Optional<Instant> admittedAt,
        boolean acute,
        Optional<LocalDate> expectedHomeOn,
        Optional<UUID> resumeBasis,
        Optional<UUID> handOver,
        Map<UUID, UUID> episodes,
        long version) {

    Stay {
        episodes = Map.copyOf(episodes);
    }

    /** The kind of episode it is. */
    String episodeKind() {
        return sector == Sector.PSYCHIATRY ? "PSYCHIATRIC" : "ADMISSION";
    }

    /** True where its existence tells more than that the citizen is not at home. */
    boolean sensitive() {
        return sector == Sector.PSYCHIATRY;
    }

    /** True while the citizen is in hospital by it, or on leave from it. */
    boolean goesOn() {
        return state == State.ADMITTED || state == State.ON_LEAVE;
    }

    /** True where the citizen was admitted by it after another one; an admission that was none came before each. */
    boolean beganAfter(Course other) {
        return beganAfter(other.admittedAt());
    }

    /** The same of one that began then. */
    boolean beganAfter(Optional<Instant> other) {
        return admittedAt
                .filter(began -> other.filter(own -> !began.isAfter(own)).isEmpty())
                .isPresent();
    }

    /** True when something that happened then is a part of it, though it is over. */
    boolean holds(Instant when) {
        return admittedAt.filter(begin -> !when.isBefore(begin)).isPresent() && !when.isAfter(since);
    }

    /** The same as its notices tell it now. */
    Stay as(Course course, Optional<UUID> asked, Optional<UUID> handedOver, Map<UUID, UUID> inHospital) {
        return new Stay(
                id,
                citizenId,
                sector,
                reference,
                course.state(),
                course.since(),
                course.admittedAt(),
                course.acute(),
                course.expectedHomeOn(),
                asked,
                handedOver,
                inHospital,
                version + 1);
    }

    /** The same with other episodes, of which its readers see nothing. */
    Stay with(Map<UUID, UUID> inHospital) {
        return new Stay(
                id,
                citizenId,
                sector,
                reference,
                state,
                since,
                admittedAt,
                acute,
                expectedHomeOn,
                resumeBasis,
                handOver,
                inHospital,
                version);
    }
}
