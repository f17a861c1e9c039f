package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A global location number (EAN/GLN), the electronic address of a public unit: thirteen digits, modulus 10 (GS1).
 *
 * @param value the thirteen digits
 */
public record Gln(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{13}");

    /** Accepts thirteen digits whose check digit is right. */
    public Gln {
        InvalidIdentifier.unless(FORM.matcher(value).matches(), "gln.malformed", "A GLN has thirteen digits");
        InvalidIdentifier.unless(
                WeightedSum.of(value, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0,
                "gln.check-digit",
                "The check digit of the GLN is wrong");
    }

    /** The GLN written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Gln of(String text) {
        return new Gln(text);
    }

    /** The GLN written in a path or a query. */
    public static Gln fromString(String text) {
        return of(text);
    }

    /** The GLN written in the text, or nothing when the text is not one. */
    public static Optional<Gln> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(Gln::of, text);
    }

    /** The thirteen digits. */
    @Override
    public String toString() {
        return value;
    }
}
