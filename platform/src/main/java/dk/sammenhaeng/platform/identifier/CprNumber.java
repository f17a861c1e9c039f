package dk.sammenhaeng.platform.identifier;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A person's number (personnummer) or one of the numbers used in its place, ten characters without hyphen.
 *
 * <p>Modulus 11 never refuses: numbers without it have been given since 1 October 2007 (cpr.dk, opbygning af
 * CPR-nummeret). It has no {@code fromString}, because a CPR number never stands in a path or a query.
 *
 * @param value the ten characters; keep them in the vault and out of logs, events and errors
 */
public record CprNumber(@JsonValue String value) {

    /** Who gave the number. */
    public enum Kind {
        /** Given by the Central Person Register. */
        CPR("[0-3]\\d{9}"),
        /** A replacement number (administrativt personnummer): the day of birth plus 60. */
        REPLACEMENT("[6-9]\\d{9}"),
        /** Given nationally by the health data authority (nspop.dk, eCPR formater). */
        X_ECPR("[0-3]\\d{5}[17][A-Z]{2}\\d"),
        /** Given locally by a hospital or practice, so unique only there (nspop.dk, eCPR formater). */
        D_ECPR("[0-3]\\d{5}[056][A-Z]{2}\\d");

        private final Pattern form;

        Kind(String form) {
            this.form = Pattern.compile(form);
        }

        private static Optional<Kind> of(String value) {
            return Arrays.stream(values())
                    .filter(kind -> kind.form.matcher(value).matches())
                    .findFirst();
        }
    }

    private static final Pattern HYPHENATED = Pattern.compile("(.{6})-(.{4})");

    /** Alone, so that none is found inside a UUID or a longer number; people put a space where the hyphen belongs. */
    private static final Pattern WITHIN = Pattern.compile(
            "(?<![0-9A-Za-z])(\\d{6})\\s?[-\u2010-\u2015]?\\s?(\\d(?:\\d{3}|[A-Z]{2}\\d))(?![0-9A-Za-z])");

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s\u2010-\u2015-]");
    private static final int LENGTH = 10;

    /** Accepts ten characters with or without the hyphen after the sixth. */
    public CprNumber {
        value = HYPHENATED.matcher(value).replaceFirst("$1$2");
        Optional<Kind> kind = Kind.of(value);
        InvalidIdentifier.unless(
                kind.isPresent(), "cpr.malformed", "A CPR number is written DDMMYY-XXXX, with ten digits");
        InvalidIdentifier.unless(
                date(kind.orElseThrow(), value).isPresent(), "cpr.date", "A CPR number begins with a date that exists");
    }

    /** The number written in the text, with or without hyphen. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CprNumber of(String text) {
        return new CprNumber(text);
    }

    /** The number written in the text, or nothing when the text is not one. */
    public static Optional<CprNumber> parse(String text) {
        return InvalidIdentifier.emptyIfRefused(CprNumber::of, text);
    }

    /** Whether a text holds such a number, or is one with its digits set apart in any way. */
    public static boolean standsIn(String text) {
        String digits = BETWEEN_DIGITS.matcher(text).replaceAll("");
        return (digits.length() == LENGTH && parse(digits).isPresent())
                || WITHIN.matcher(text).results().anyMatch(found -> parse(found.group(1) + found.group(2))
                        .isPresent());
    }

    /** Who gave the number, as its form tells. */
    public Kind kind() {
        return Kind.of(value).orElseThrow();
    }

    /** The date of birth; nothing for X-eCPR and D-eCPR, whose date may be the day they were made. */
    public Optional<LocalDate> birthDate() {
        return switch (kind()) {
            case CPR, REPLACEMENT -> date(kind(), value);
            case X_ECPR, D_ECPR -> Optional.empty();
        };
    }

    /** The form for people, DDMMYY-XXXX. */
    public String written() {
        return value.substring(0, 6) + "-" + value.substring(6);
    }

    /** Masked whole, so that no digit reaches a log. */
    @Override
    public String toString() {
        return "CprNumber[******-****]";
    }

    private static Optional<LocalDate> date(Kind kind, String value) {
        int day = Integer.parseInt(value, 0, 2, 10);
        int month = Integer.parseInt(value, 2, 4, 10);
        int yearOfCentury = Integer.parseInt(value, 4, 6, 10);
        return switch (kind) {
            case CPR -> date(day, month, century(yearOfCentury, value) + yearOfCentury);
            case REPLACEMENT -> date(day - 60, month, century(yearOfCentury, value) + yearOfCentury);
            // Only 29 February of year 00 depends on the century, and 2000 had that day.
            case X_ECPR, D_ECPR -> date(day, month, 2000 + yearOfCentury);
        };
    }

    private static Optional<LocalDate> date(int day, int month, int year) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The table of the seventh digit, cpr.dk: Personnummeret i CPR-systemet. */
    private static int century(int yearOfCentury, String value) {
        return switch (value.charAt(6)) {
            case '0', '1', '2', '3' -> 1900;
            case '4', '9' -> yearOfCentury <= 36 ? 2000 : 1900;
            default -> yearOfCentury <= 57 ? 2000 : 1800;
        };
    }
}
