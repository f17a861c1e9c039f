package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number in the central business register (CVR-nummer): eight digits, the first not zero, modulus 11.
 *
 * @param value the eight digits
 */
public record CvrNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d{7}");

    /** Accepts eight digits whose check digit is right. */
    public CvrNumber {
        InvalidIdentifier.unless(
                FORM.matcher(value).matches(), "cvr.malformed", "A CVR number has eight digits, the first not zero");
        InvalidIdentifier.unless(
                WeightedSum.of(value, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0,
                "cvr.check-digit",
                "The check digit of the CVR number is wrong");
    }

    /** The CVR number written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CvrNumber of(String text) {
        return new CvrNumber(text);
    }

    /** The CVR number written in a path or a query. */
    public static CvrNumber fromString(String text) {
        return of(text);
    }

    /** The CVR number written in the text, or nothing when the text is not one. */
    public static Optional<CvrNumber> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(CvrNumber::of, text);
    }

    /** The eight digits. */
    @Override
    public String toString() {
        return value;
    }
}
