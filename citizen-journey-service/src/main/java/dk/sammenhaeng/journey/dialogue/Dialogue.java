package dk.sammenhaeng.journey.dialogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A talk about a plan.
 *
 * @param planId the sector plan or the coordinated plan; nothing for the pupil plan (elevplan)
 * @param said what was said, in the words of those who took part
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Dialogue(
        UUID id,
        Optional<UUID> planId,
        LocalDate heldOn,
        List<Party> parties,
        Subject about,
        String said,
        Instant recordedAt) {

    public Dialogue {
        parties = parties.stream().sorted().toList();
    }

    /** Who takes part. */
    public enum Party {
        CITIZEN,
        PUPIL,
        PARENT,
        TEACHER,
        RELATIVE,
        REPRESENTATIVE,
        CASEWORKER,
        CONTACT_PERSON,
        OTHER
    }

    /** What it is about. */
    public enum Subject {
        /** What the citizen needs (behov). */
        NEEDS,
        GOALS,
        PROGRESS,
        OTHER
    }

    /** A page of them. */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record PageOf(List<Dialogue> items, Optional<String> next, OptionalLong total) {}
}
