package dk.sammenhaeng.journey.note;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.journey.journey.Relation;
import dk.sammenhaeng.journey.journey.Sector;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a professional leaves the others around a citizen.
 *
 * @param content what the team should know, what happened, or the professional reason of a deviation
 * @param task the task of the day that was done otherwise
 * @param replacedBy what was done instead
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Note(
        UUID id,
        Kind kind,
        Optional<Sector> sector,
        Instant at,
        String content,
        Optional<String> task,
        Optional<String> replacedBy,
        Instant writtenAt) {

    /** What is left. */
    enum Kind {
        /** Knowledge for the team (CIT-11). */
        KNOWLEDGE,
        /** Something nobody planned, so that plans are looked at anew (CIT-11). */
        UNPLANNED_EVENT,
        /** The day's task gave way to what the citizen needed (CIT-08); for learning, never for sanctions. */
        TASK_DEVIATION
    }

    /**
     * Which notes a reader may see: the coordinator all, else those of the own sector and of each sector whose content
     * the citizen shares, the sensitive included, because a note is free text.
     */
    record Reader(boolean all, Set<Sector> sectors) {

        static Reader of(Relation relation) {
            return new Reader(
                    relation.coordinator(),
                    Arrays.stream(Sector.values())
                            .filter(keeper -> relation.shares(keeper, true)
                                    || relation.sector().filter(keeper::equals).isPresent())
                            .collect(Collectors.toSet()));
        }

        /** As the database compares them. */
        List<String> names() {
            return sectors.stream().map(Enum::name).toList();
        }
    }

    /** One page of notes. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record PageOf(List<Note> items, Optional<String> next, OptionalLong total) {}
}
