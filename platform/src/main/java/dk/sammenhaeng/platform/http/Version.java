package dk.sammenhaeng.platform.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The version a caller saw, as {@code If-Match} names it: the part of the ETag before the dot. */
public record Version(long number) {

    /**
     * Reads an {@code If-Match} header; JAX-RS calls it for a parameter of this type.
     *
     * @throws Refusal 400 when the header is not one of our strong ETags
     */
    public static Version fromString(String header) {
        String tag = header.strip();
        if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
            String number = tag.substring(1, tag.length() - 1).split("\\.", 2)[0];
            if (number.matches("\\d{1,18}")) {
                return new Version(Long.parseLong(number));
            }
        }
        throw Refusal.invalid("If-Match", "if-match.malformed");
    }

    /**
     * Ends the request unless the caller saw the current version.
     *
     * @param seen what the caller sent in {@code If-Match}; null when the header is missing
     * @throws Refusal 428 when it is missing, 412 when it is not the current one
     */
    public static void require(@Nullable Version seen, long current) {
        if (Optional.ofNullable(seen).orElseThrow(Refusal::preconditionRequired).number() != current) {
            throw Refusal.stale();
        }
    }

    /**
     * Ends a {@code PUT} unless the caller saw what is there: its version, or that there is nothing yet.
     *
     * @param known the current version; empty while there is nothing
     * @param seen what the caller sent in {@code If-Match}
     * @param mustBeNew true when the caller sent {@code If-None-Match: *}
     * @throws Refusal 428 when the caller says neither, 412 when what it saw is no longer so
     */
    public static void requirePut(Optional<Long> known, Optional<Version> seen, boolean mustBeNew) {
        if (seen.isEmpty() && !mustBeNew) {
            throw Refusal.preconditionRequired();
        }
        boolean contradictory = seen.isPresent() && mustBeNew;
        if (contradictory || !seen.map(Version::number).equals(known)) {
            throw Refusal.stale();
        }
    }
}
