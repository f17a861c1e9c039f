package dk.sammenhaeng.testing;

import dk.sammenhaeng.stack.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL statements the service under test sends while something is done, as the database itself logs them: from
 * Hibernate or plain JDBC alike, with BEGIN and COMMIT. Those of the {@code app} login only, so that background work
 * does not count; other requests of the same service do, so run them alone. A setting for the transaction ({@code set local}) does not count: it goes in the trip of the statement
 * it is for.
 */
public final class StatementCount {

    private static final Pattern LOGGED = Pattern.compile("LOG:  (?:statement|execute [^:]+): (.*)");

    private StatementCount() {}

    /** What was sent, in order; a statement of several lines by its first. */
    public static List<String> during(Runnable action) {
        PostgresServer postgres = StackResource.stack().postgres();
        String prefix = StackResource.database().app().username() + "@";
        postgres.logStatements(true);
        try {
            int before = log(postgres).length;
            action.run();
            byte[] after = log(postgres);
            return new String(Arrays.copyOfRange(after, before, after.length), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(" " + prefix))
                    .map(LOGGED::matcher)
                    .filter(Matcher::find)
                    .map(statement -> statement.group(1))
                    .filter(statement -> !statement.startsWith("set local "))
                    .toList();
        } finally {
            postgres.logStatements(false);
        }
    }

    private static byte[] log(PostgresServer postgres) {
        try {
            return Files.readAllBytes(postgres.logFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
