package dk.sammenhaeng.journey.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A journey that stands still (tabt i systemet, CIT-06), as its leader sees it: by cause, and without any employee.
 *
 * @param cause the rule that found it
 * @param reason what the rule found
 * @param fromLoad true where a load brought it and nobody has taken it up yet
 * @param lastContactAt in whichever form; a letter is one, and ends no silence
 * @param askedFor what is asked: the path that takes one next step
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record StalledJourney(
        UUID conflictId,
        UUID citizenId,
        String cause,
        String causeTitle,
        String reason,
        List<Sector> sectors,
        Instant stalledSince,
        LocalDate dueOn,
        boolean fromLoad,
        Optional<Instant> lastContactAt,
        String askedFor) {

    StalledJourney titled(String title) {
        return new StalledJourney(
                conflictId,
                citizenId,
                cause,
                title,
                reason,
                sectors,
                stalledSince,
                dueOn,
                fromLoad,
                lastContactAt,
                "/v1/citizens/" + citizenId + "/next-steps");
    }

    /** One page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<StalledJourney> items, Optional<String> next, OptionalLong total) {}

    /**
     * How many journeys one cause makes stand still.
     *
     * @param fromLoad how many of them a load brought and nobody has taken up
     * @param longest since when the one that has waited longest
     */
    record CauseCount(String cause, String causeTitle, String reason, long journeys, long fromLoad, Instant longest) {

        /** All causes. */
        record PageOf(List<CauseCount> items) {}
    }
}
