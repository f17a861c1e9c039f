package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subject in the municipalities' common classification (KLE-emne), {@code nn.nn.nn}, with the facet of what is done
 * (handlingsfacet), {@code A99}, where it is known. Form only: the list is licensed and not shipped.
 *
 * @param value {@code nn.nn.nn} or {@code nn.nn.nn A99}
 */
public record KleSubject(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("(\\d{2}\\.\\d{2}\\.\\d{2})(?:[ -]?([A-Z]\\d{2}))?");

    /** Accepts the subject, alone or followed by its facet after a blank, a hyphen or nothing. */
    public KleSubject {
        Matcher matcher = FORM.matcher(value);
        InvalidIdentifier.unless(
                matcher.matches(), "kle.malformed", "A KLE subject is written nn.nn.nn, with facet nn.nn.nn A99");
        value = matcher.replaceFirst(matcher.group(2) == null ? "$1" : "$1 $2");
    }

    /** The subject written in the text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KleSubject of(String text) {
        return new KleSubject(text);
    }

    /** The subject written in a path or a query. */
    public static KleSubject fromString(String text) {
        return of(text);
    }

    /** The subject written in the text, or nothing when the text is not one. */
    public static Optional<KleSubject> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(KleSubject::of, text);
    }

    /** The subject without its facet. */
    public String subject() {
        return value.substring(0, 8);
    }

    /** The facet, where it is known. */
    public Optional<String> facet() {
        return value.length() == 8 ? Optional.empty() : Optional.of(value.substring(9));
    }

    /** The subject, and the facet where it is known. */
    @Override
    public String toString() {
        return value;
    }
}
