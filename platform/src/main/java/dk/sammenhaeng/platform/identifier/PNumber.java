package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number of a production unit (P-nummer), the place where a business works: ten digits without a check digit.
 *
 * @param value the ten digits
 */
public record PNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d{10}");

    /** Accepts ten digits. */
    public PNumber {
        InvalidIdentifier.unless(FORM.matcher(value).matches(), "p-number.malformed", "A P-number has ten digits");
    }

    /** The P-number written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PNumber of(String text) {
        return new PNumber(text);
    }

    /** The P-number written in a path or a query. */
    public static PNumber fromString(String text) {
        return of(text);
    }

    /** The P-number written in the text, or nothing when the text is not one. */
    public static Optional<PNumber> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(PNumber::of, text);
    }

    /** The ten digits. */
    @Override
    public String toString() {
        return value;
    }
}
