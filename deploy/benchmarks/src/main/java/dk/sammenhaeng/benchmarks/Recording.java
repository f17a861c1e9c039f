package dk.sammenhaeng.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The statements of one request as the database logged them, so that the floor runs exactly what the service runs and
 * cannot drift from it.
 *
 * @param trips the statements in order; several that the service sends together are one
 */
record Recording(List<Trip> trips) {

    private static final Pattern ENTRY =
            Pattern.compile("^\\S+ \\S+ \\S+ \\[(\\d+)] (\\S+?)@\\S+ (LOG|DETAIL):\\s+(.*)$");
    private static final Pattern EXECUTED = Pattern.compile("^(?:statement|execute [^:]+): (.*)$", Pattern.DOTALL);
    private static final Pattern PARAMETER =
            Pattern.compile("\\$\\d+ = (?:'((?:[^']++|'')*+)'|(NULL))(?:, |$)", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\$\\d+");

    /**
     * Reads the log of one transaction.
     *
     * @param user the login whose statements count
     * @param joined tells of a statement whether the service sends it together with the one before
     */
    static Recording of(String log, String user, Predicate<String> joined) {
        List<Trip> trips = new ArrayList<>();
        for (Logged entry : entries(log)) {
            if (!entry.user().equals(user)) {
                continue;
            }
            if (entry.level().equals("DETAIL")) {
                if (!trips.isEmpty()) {
                    trips.getLast().parameters().addAll(parameters(entry.text()));
                }
                continue;
            }
            Matcher executed = EXECUTED.matcher(entry.text());
            if (executed.matches() && !isTransaction(executed.group(1))) {
                String sql = PLACE.matcher(executed.group(1)).replaceAll("?");
                if (!trips.isEmpty() && joined.test(sql)) {
                    Trip last = trips.removeLast();
                    trips.add(new Trip(last.sql() + ";\n" + sql, last.parameters()));
                } else {
                    trips.add(new Trip(sql, new ArrayList<>()));
                }
            }
        }
        return new Recording(List.copyOf(trips));
    }

    private static boolean isTransaction(String sql) {
        return sql.equals("BEGIN") || sql.equals("COMMIT") || sql.startsWith("BEGIN ") || sql.startsWith("SET SESSION");
    }

    private static List<Logged> entries(String log) {
        List<Logged> entries = new ArrayList<>();
        for (String line : log.lines().toList()) {
            Matcher start = ENTRY.matcher(line);
            if (start.matches()) {
                entries.add(new Logged(start.group(2), start.group(3), start.group(4)));
            } else if (!entries.isEmpty()) {
                Logged last = entries.removeLast();
                entries.add(new Logged(last.user(), last.level(), last.text() + "\n" + line.strip()));
            }
        }
        return entries;
    }

    private static List<Optional<String>> parameters(String detail) {
        List<Optional<String>> values = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(detail);
        while (parameter.find()) {
            values.add(Optional.ofNullable(parameter.group(1)).map(text -> text.replace("''", "'")));
        }
        return values;
    }

    /** One round trip. */
    record Trip(String sql, List<Optional<String>> parameters) {}

    private record Logged(String user, String level, String text) {}
}
