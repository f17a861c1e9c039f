package dk.sammenhaeng.journey.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Sector;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an outcome is measured by (resultatmål), with the figures of the national goal it belongs to, in one of its
 * periods (Fælles Velfærd 2015, national-goals.md).
 *
 * @param values what an outcome may say
 * @param counted the values whose share the goal is about
 * @param windowMonths the months after which a cohort measure is finished, where the source says so
 */
record Measure(
        String code,
        Sector sector,
        Names names,
        Optional<String> nationalGoal,
        List<String> values,
        List<String> counted,
        Recorded recorded,
        Goal goal,
        OptionalInt windowMonths,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        String source) {

    Measure {
        values = List.copyOf(values);
        counted = List.copyOf(counted);
    }

    /** True when the measure holds on the day. */
    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && validTo.filter(to -> !to.isAfter(day)).isEmpty();
    }

    /** In both languages. */
    record Names(String danish, String english) {}

    /** By what an outcome comes about. */
    enum Recorded {
        /** By itself, when an episode ends or the time of its cohort is over. */
        BY_EPISODE,
        /** By itself, when a milestone is met or passes. */
        BY_MILESTONE,
        /** By the caseworker who ends the effort. */
        BY_HAND
    }

    /** Which way a share is to go. */
    enum Direction {
        MIN_SHARE,
        MAX_SHARE,
        /** What an evaluation found; to compare with, not a goal. */
        COMPARISON_SHARE
    }

    /**
     * The figures of the goal; historical, so shown and never judged here.
     *
     * @param relativePercent the least relative change asked for
     * @param mostPersons the highest number of persons
     * @param baselinePercent what the document's own pair of a relative and an absolute figure gives
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Goal(
            Optional<Direction> direction,
            Optional<BigDecimal> sharePercent,
            Optional<BigDecimal> relativePercent,
            OptionalInt mostPersons,
            Optional<BigDecimal> baselinePercent,
            OptionalInt baselinePersons,
            OptionalInt deadlineYear) {}
}
