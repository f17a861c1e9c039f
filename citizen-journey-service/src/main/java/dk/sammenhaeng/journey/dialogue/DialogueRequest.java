package dk.sammenhaeng.journey.dialogue;

import dk.sammenhaeng.journey.dialogue.Dialogue.Party;
import dk.sammenhaeng.journey.dialogue.Dialogue.Subject;
import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/** Who talked, when, about what, and what was said. */
public record DialogueRequest(
        @NotNull LocalDate heldOn,
        @NotEmpty @Size(max = 9) Set<@NotNull Party> parties,
        @NotNull Subject about,
        @NotBlank @Size(max = 4000) @NoCpr String said) {}
