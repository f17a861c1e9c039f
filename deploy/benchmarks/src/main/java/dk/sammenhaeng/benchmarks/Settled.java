package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.PostgresServer;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Lets the service look at copied citizens anew, and sees that it finds exactly the conflicts that were copied. */
final class Settled {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private static final String ASK = """
            insert into due (id, municipality, subject, kind, at)
            select gen_random_uuid(), municipality, id, 'journey.re-evaluate', now() from citizen where id in (%s)
            """;

    private static final String WAITING =
            "select count(*) from due where kind = 'journey.re-evaluate' and subject in (%s)";

    private static final String STATE = """
            select (select json_agg(c order by c.id) from conflict c where c.citizen_id in (%1$s)),
                (select json_agg(s order by s.id) from stream s where s.id in (%1$s)),
                (select json_agg(d order by d.id) from due d where d.subject in (%1$s)),
                (select json_agg(n order by n.id) from notice n where n.citizen_id in (%1$s))
            """;

    private final PostgresServer postgres;

    Settled(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /** How many open conflicts the citizens have, which the service has found again. */
    int check(List<Copied.Citizen> citizens) throws SQLException, IOException, InterruptedException {
        String ids = citizens.stream().map(one -> "'" + one.id() + "'").collect(Collectors.joining(", "));
        try (Connection connection = postgres.administer(Part.CITIZEN_JOURNEY.id());
                Statement statement = connection.createStatement()) {
            List<List<String>> before = Table.rows(connection, STATE.formatted(ids));
            statement.executeUpdate(ASK.formatted(ids));
            long deadline = System.nanoTime() + PATIENCE;
            while (!Table.rows(connection, WAITING.formatted(ids)).equals(List.of(List.of("0")))) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("the service does not look at the copied citizens anew");
                }
                TimeUnit.MILLISECONDS.sleep(200);
            }
            List<List<String>> after = Table.rows(connection, STATE.formatted(ids));
            if (!before.equals(after)) {
                throw new IOException("the service finds other conflicts than were copied:\n" + before + "\n" + after);
            }
            return Integer.parseInt(Table.rows(
                            connection,
                            "select count(*) from conflict where status = 'OPEN' and citizen_id in (" + ids + ")")
                    .getFirst()
                    .getFirst());
        }
    }
}
