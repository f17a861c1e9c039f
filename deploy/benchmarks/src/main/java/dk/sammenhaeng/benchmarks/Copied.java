package dk.sammenhaeng.benchmarks;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.PostgresServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Citizens whose every row is a copy of a row the service wrote for one of the {@link Originals}, with ids of its own and
 * people of its own, written by COPY. What is not copied: the log of events, the audit and the stored answers.
 */
final class Copied {

    static final int JOURNEYS_OF_A_COORDINATOR = 40;
    static final int CITIZENS_OF_A_CASEWORKER = 60;
    static final int CITIZENS_OF_A_UNIT = 34 * CITIZENS_OF_A_CASEWORKER;

    private static final int LOADERS = 2;
    private static final int BATCH = 1_000;
    private static final int IDS_A_MILLISECOND_BITS = 12;

    private final PostgresServer postgres;
    private final List<Table> tables;
    private final List<Original> originals;
    private final long firstMillisecond = System.currentTimeMillis();
    private final AtomicLong nextId = new AtomicLong();
    private int written;

    private Copied(PostgresServer postgres, List<Table> tables, List<Original> originals) {
        this.postgres = postgres;
        this.tables = tables;
        this.originals = originals;
    }

    static Copied of(PostgresServer postgres, List<UUID> originals) throws SQLException, IOException {
        try (Connection connection = postgres.administer(Part.CITIZEN_JOURNEY.id())) {
            List<String> citizens = originals.stream().map(UUID::toString).toList();
            List<Table> own = Table.of(connection, citizens);
            List<Table> byAnyId = Table.byAnyId(connection);
            List<Table> tables = new ArrayList<>(own);
            tables.addAll(byAnyId);
            List<Original> read = new ArrayList<>();
            for (String citizen : citizens) {
                read.add(read(connection, citizen, own, byAnyId));
            }
            return new Copied(postgres, tables, read);
        }
    }

    private static Original read(Connection connection, String citizen, List<Table> own, List<Table> byAnyId)
            throws SQLException, IOException {
        NavigableSet<String> ids = new TreeSet<>(List.of(citizen));
        ids(connection, own, citizen, ids);
        String listed = ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", "));
        ids(connection, byAnyId, listed, ids);
        List<Mould> moulds = new ArrayList<>();
        for (Table table : own) {
            moulds.add(Mould.of(out(connection, table.out(citizen)), ids));
        }
        for (Table table : byAnyId) {
            moulds.add(Mould.of(out(connection, table.out(listed)), ids));
        }
        return new Original(
                List.copyOf(moulds), ids.size(), ids.headSet(citizen).size());
    }

    private static void ids(Connection connection, List<Table> tables, String given, NavigableSet<String> ids)
            throws SQLException {
        for (Table table : tables) {
            if (table.hasId()) {
                Table.rows(connection, "select id from " + table.where(given)).forEach(row -> ids.add(row.getFirst()));
            }
        }
    }

    private static String out(Connection connection, String copy) throws SQLException, IOException {
        var bytes = new ByteArrayOutputStream();
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Adds citizens until there are this many, and gives about {@code sample} of the new, evenly spread. */
    List<Citizen> growTo(int citizens, int sample) throws SQLException, InterruptedException, ExecutionException {
        int step = Math.max(1, (citizens - written) / sample);
        // Not in step with the originals, or some kinds would never be chosen.
        while (step % 2 == 0 || step % 5 == 0) {
            step++;
        }
        int every = step;
        List<Citizen> chosen = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(LOADERS)) {
            List<Future<List<Citizen>>> batches = new ArrayList<>();
            for (; written < citizens; written = Math.min(citizens, written + BATCH)) {
                int from = written;
                int to = Math.min(citizens, from + BATCH);
                batches.add(threads.submit(() -> copy(from, to, every)));
            }
            for (Future<List<Citizen>> batch : batches) {
                chosen.addAll(batch.get());
            }
        }
        // What vacuum would otherwise do while the measurements run.
        try (Connection connection = postgres.administer(Part.CITIZEN_JOURNEY.id());
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum (analyze)");
            statement.execute("checkpoint");
        }
        return List.copyOf(chosen);
    }

    /** Foreign keys are not asked, for the copies keep them as the originals do; every check and unique index is. */
    private List<Citizen> copy(int from, int to, int step) throws SQLException {
        List<Citizen> chosen = new ArrayList<>();
        List<Rows> rows = tables.stream().map(table -> new Rows()).toList();
        for (int number = from; number < to; number++) {
            Original original = originals.get(number % originals.size());
            UUID[] ids = ids(original.ids());
            for (int i = 0; i < rows.size(); i++) {
                original.moulds().get(i).cast(number, ids, rows.get(i));
            }
            if (number % step == 0) {
                chosen.add(new Citizen(number, ids[original.citizen()]));
            }
        }
        try (Connection connection = postgres.administer(Part.CITIZEN_JOURNEY.id());
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica; set synchronous_commit = off");
            connection.setAutoCommit(false);
            for (int i = 0; i < rows.size(); i++) {
                CopyIn in = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(tables.get(i).in());
                in.writeToCopy(rows.get(i).bytes(), 0, rows.get(i).length());
                in.endCopy();
            }
            connection.commit();
        }
        return chosen;
    }

    /** New ids, each larger than the one before: UUIDs of version 7 with a counter in place of random bits. */
    private UUID[] ids(int count) {
        UUID[] ids = new UUID[count];
        long first = nextId.getAndAdd(count);
        for (int i = 0; i < count; i++) {
            long number = first + i;
            long time = firstMillisecond + (number >>> IDS_A_MILLISECOND_BITS);
            long counter = number & (1 << IDS_A_MILLISECOND_BITS) - 1;
            ids[i] = new UUID(
                    time << 16 | 0x7000 | counter,
                    0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextLong() >>> 2);
        }
        return ids;
    }

    static String caseworker(String sector) {
        return caseworker(sector, Mark.CASEWORKER.toString());
    }

    static String unit(String sector) {
        return unit(sector, Mark.UNIT.toString());
    }

    static String caseworker(String sector, Object number) {
        return "bench-caseworker-" + sector + "-" + number;
    }

    static String unit(String sector, Object number) {
        return "Enhed " + sector + " " + number;
    }

    /**
     * One of the copies.
     *
     * @param number counts them, and says who works with the citizen
     */
    record Citizen(int number, UUID id) {

        String caseworker(String sector) {
            return Copied.caseworker(sector, number / CITIZENS_OF_A_CASEWORKER);
        }

        String unit(String sector) {
            return Copied.unit(sector, number / CITIZENS_OF_A_UNIT);
        }
    }

    /**
     * A journey to copy.
     *
     * @param moulds one per table
     * @param ids how many ids it has
     * @param citizen which of them is the citizen's
     */
    private record Original(List<Mould> moulds, int ids, int citizen) {}
}
