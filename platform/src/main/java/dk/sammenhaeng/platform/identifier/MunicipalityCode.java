package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a municipality (kommunekode, {@code 0101}) or a region (regionskode, {@code 1084}); whether it
 * belongs to an authority on a day is for the reference data to say.
 *
 * @param value the four digits
 */
public record MunicipalityCode(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("0[1-9]\\d{2}|10\\d{2}");

    /** Accepts four digits in the series of municipalities or of regions. */
    public MunicipalityCode {
        InvalidIdentifier.unless(
                FORM.matcher(value).matches(),
                "municipality.malformed",
                "A municipality or region code has four digits, such as 0101 or 1084");
    }

    /** The code written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MunicipalityCode of(String text) {
        return new MunicipalityCode(text);
    }

    /** The code written in a path or a query. */
    public static MunicipalityCode fromString(String text) {
        return of(text);
    }

    /** The code written in the text, or nothing when the text is not one. */
    public static Optional<MunicipalityCode> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(MunicipalityCode::of, text);
    }

    /** True when the code is in the series of the regions. */
    public boolean isRegion() {
        return value.startsWith("10");
    }

    /** The four digits. */
    @Override
    public String toString() {
        return value;
    }
}
