package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account in the chart of accounts for municipalities (autoriseret kontoplan): main account and functions
 * {@code n.nn.nn}, with the grouping (gruppering) as three digits after it where it is known.
 *
 * @param value {@code n.nn.nn} or {@code n.nn.nn.nnn}
 */
public record AccountNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\d\\.\\d{2}\\.\\d{2}(?:\\.\\d{3})?");

    /** Accepts the function, alone or followed by its grouping. */
    public AccountNumber {
        InvalidIdentifier.unless(
                FORM.matcher(value).matches(),
                "account.malformed",
                "An account is written n.nn.nn, with grouping n.nn.nn.nnn");
    }

    /** The account written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountNumber of(String text) {
        return new AccountNumber(text);
    }

    /** The account written in a path or a query. */
    public static AccountNumber fromString(String text) {
        return of(text);
    }

    /** The account written in the text, or nothing when the text is not one. */
    public static Optional<AccountNumber> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(AccountNumber::of, text);
    }

    /** The function without its grouping. */
    public String function() {
        return value.substring(0, 7);
    }

    /** The grouping, where it is known. */
    public Optional<String> grouping() {
        return value.length() == 7 ? Optional.empty() : Optional.of(value.substring(8));
    }

    /** The function, and the grouping where it is known. */
    @Override
    public String toString() {
        return value;
    }
}
