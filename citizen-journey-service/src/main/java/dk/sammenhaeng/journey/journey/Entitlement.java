package dk.sammenhaeng.journey.journey;

import dk.sammenhaeng.platform.identifier.NoCpr;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A right or a duty, with its reason and where to complain (ret og pligt, FV-C15). */
public record Entitlement(
        @NotNull Kind kind,
        @NotBlank @Size(max = 500) @NoCpr String words,
        @NotBlank @Size(max = 500) @NoCpr String reason,

        @NotNull @Size(max = 300) @Pattern(regexp = "https://[A-Za-z0-9._~:/?#@!$&()*+,;=%-]+") @NoCpr
        String appealLink) {

    /** What the citizen may, and what the citizen must. */
    public enum Kind {
        RIGHT,
        DUTY
    }
}
