package dk.sammenhaeng.demo;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What the command line asks for.
 *
 * @param instanceFile the file of the instance's ports
 * @param day the day to which dates are relative; empty for the services' today
 */
record Options(Path instanceFile, int citizens, String municipality, long seed, Optional<LocalDate> day) {

    static final String USAGE =
            "--instance-file FILE [--citizens N] [--municipality CODE] [--seed S] [--day YYYY-MM-DD]";

    private static final Set<String> NAMES =
            Set.of("--instance-file", "--citizens", "--municipality", "--seed", "--day");

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException when it is not as {@link #USAGE} says
     */
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int place = 0; place < arguments.length; place += 2) {
            if (!NAMES.contains(arguments[place]) || place + 1 == arguments.length) {
                throw new IllegalArgumentException("not understood: " + arguments[place]);
            }
            values.put(arguments[place], arguments[place + 1]);
        }
        if (!values.containsKey("--instance-file")) {
            throw new IllegalArgumentException("which instance?");
        }
        String municipality = values.getOrDefault("--municipality", "0101");
        if (!municipality.matches("0\\d{3}")) {
            throw new IllegalArgumentException("a municipality code has four digits: " + municipality);
        }
        return new Options(
                Path.of(values.get("--instance-file")),
                number(values.getOrDefault("--citizens", "300"), Integer::parseInt),
                municipality,
                number(values.getOrDefault("--seed", "1"), Long::parseLong),
                Optional.ofNullable(values.get("--day")).map(Options::day));
    }

    private static <T> T number(String text, Function<String, T> read) {
        try {
            return read.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("not a number: " + text, e);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day such as 2026-11-22: " + text, e);
        }
    }
}
