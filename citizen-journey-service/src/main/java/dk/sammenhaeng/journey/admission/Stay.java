package dk.sammenhaeng.journey.admission;

import dk.sammenhaeng.journey.admission.Course.State;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A stay at hospital (indlæggelse).
 *
 * @param reference the hospital's own id of it
 * @param resumeBasis the notice for which the sectors were last asked to resume
 * @param handOver the hand-over that its discharge is, while it is discharged
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
        long version) {

    /** The kind of episode it is. */
    String episodeKind() {
        return sector == Sector.PSYCHIATRY ? "PSYCHIATRIC" : "ADMISSION";
    }

    /** True where its existence tells more than that the citizen is not at home. */
    boolean sensitive() {
        return sector == Sector.PSYCHIATRY;
    }

    /** True when something that happened then is a part of it, though it is over. */
    boolean holds(Instant when) {
        return admittedAt.filter(begin -> !when.isBefore(begin)).isPresent() && !when.isAfter(since);
    }

    /** The same as its notices tell it now. */
    Stay as(Course course, Optional<UUID> asked, Optional<UUID> handedOver) {
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
                version + 1);
    }
}
