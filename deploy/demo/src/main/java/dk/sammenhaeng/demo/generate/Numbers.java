package dk.sammenhaeng.demo.generate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Invented numbers that belong to nobody: CPR numbers of the replacement kind (day + 60) or of the official test
 * persons, CVR and P-numbers in series that are not in use, telephone numbers that cannot be dialled. None is given twice.
 */
final class Numbers {

    /** More citizens than this cannot be told apart. */
    static final int MOST_CITIZENS = 250_000;

    /** The test persons of the Danish health and IT authorities. */
    static final List<String> TEST_PERSONS = List.of("1502779995", "0201609995", "0201609996", "0108589995");

    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);
    private static final int REPLACEMENT = 60;
    private static final List<Integer> CVR_WEIGHTS = List.of(2, 7, 6, 5, 4, 3, 2);
    /** CVR and P-numbers are given upwards from 10; those that begin with 99 are far off. */
    private static final int CVR_SERIES = 99_00_000;

    private static final long P_NUMBER_SERIES = 9_900_000_000L;
    private static final int PHONE_SERIES = 10_000_000;

    private static final int DAYS = 28;
    private static final int DAYS_OF_YEAR = 12 * DAYS;
    private static final int SERIALS = 1000;
    private static final int SCATTER = 104_729;
    private static final int YOUTH_DAYS = 70;
    private static final int YOUTH_SERIALS = 4000;

    private Numbers() {}

    /** A number for the numbered citizen born in the year; month and day follow from the number. */
    static String cpr(int citizen, int birthYear) {
        long scattered = (long) citizen * SCATTER % (DAYS_OF_YEAR * SERIALS);
        int dayOfYear = (int) (scattered / SERIALS);
        LocalDate born = LocalDate.of(birthYear, 1 + dayOfYear / DAYS, 1 + dayOfYear % DAYS);
        int century = birthYear < 2000 ? 2 : 4;
        return replacement(born, century * SERIALS + (int) (scattered % SERIALS));
    }

    /** A number for a citizen who turns eighteen within the months after today. */
    static String cprOfSeventeen(int citizen, LocalDate today) {
        return replacement(bornAsSeventeen(citizen, today), 5 * SERIALS + (int) (scatteredYouth(citizen) / YOUTH_DAYS));
    }

    /** The day of birth that the number of {@link #cprOfSeventeen} tells. */
    static LocalDate bornAsSeventeen(int citizen, LocalDate today) {
        return today.minusYears(18).plusDays(10 + scatteredYouth(citizen) % YOUTH_DAYS);
    }

    private static long scatteredYouth(int citizen) {
        return (long) citizen * SCATTER % (YOUTH_DAYS * YOUTH_SERIALS);
    }

    private static String replacement(LocalDate born, int serial) {
        return "%02d%s%04d".formatted(born.getDayOfMonth() + REPLACEMENT, DAY_AND_YEAR.format(born), serial);
    }

    /** The numbered CVR number, with its check digit. */
    static String cvr(int number) {
        return IntStream.iterate(CVR_SERIES + number * 10, candidate -> candidate + 1)
                .filter(candidate -> checkDigit(candidate) < 10)
                .mapToObj(candidate -> "%d%d".formatted(candidate, checkDigit(candidate)))
                .findFirst()
                .orElseThrow();
    }

    private static int checkDigit(int sevenDigits) {
        String digits = Integer.toString(sevenDigits);
        int sum = IntStream.range(0, digits.length())
                .map(place -> Character.digit(digits.charAt(place), 10) * CVR_WEIGHTS.get(place))
                .sum();
        return (11 - sum % 11) % 11;
    }

    static String pNumber(int number) {
        return Long.toString(P_NUMBER_SERIES + number);
    }

    /** No Danish subscriber's number begins with 1. */
    static String phone(int number) {
        return Integer.toString(PHONE_SERIES + number);
    }
}
