package dk.sammenhaeng.journey.choice;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.time.DanishCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Options that were shown to a citizen, and the choice made among them (valg, FW-A8). What was shown is never changed.
 *
 * @param place a postal code
 * @param startsOn from which day help is wanted
 * @param replaces the choice that this one changes
 * @param replaced true when a later one has changed this one
 */
record Choice(
        UUID id,
        UUID citizenId,
        String kind,
        Optional<String> place,
        LocalDate startsOn,
        Shown shown,
        Instant shownAt,
        Optional<UUID> replaces,
        Optional<Made> made,
        boolean replaced,
        long version) {

    /** True when the options were shown too long ago to choose among them. */
    boolean isTooOldOn(LocalDate day, Period shownFor) {
        return DanishCalendar.dayOf(shownAt).plus(shownFor).isBefore(day);
    }

    /** The option with this institution, where it was shown. */
    Optional<Option> option(UUID institutionId) {
        return shown.options().stream()
                .filter(option -> option.institutionId().equals(institutionId))
                .findFirst();
    }

    /**
     * What was shown, whole.
     *
     * @param kindFrom which period of the kind it was, so that the law stays known
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Shown(boolean rightToChoose, String law, LocalDate kindFrom, List<Option> options) {

        Shown {
            options = List.copyOf(options);
        }
    }

    /**
     * The choice.
     *
     * @param representationId on what ground somebody chose for the citizen
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Made(
            UUID institutionId,
            ChosenBy chosenBy,
            Optional<UUID> representationId,
            Optional<String> reason,
            Instant madeAt) {}

    /** Whose choice it was. */
    enum ChosenBy {
        CITIZEN,
        /** By power of attorney, as party representative, or as holder of custody. */
        REPRESENTATIVE,
        /** Værge (værgemålsloven). */
        GUARDIAN,
        /** With a reason, where nobody could or wanted to choose, or no law gives the right. */
        MUNICIPALITY
    }
}
