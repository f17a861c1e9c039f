package dk.sammenhaeng.platform.event.out;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * The elected relay's hold on the outbox: one connection that carries the lock and does all the work, so that whoever
 * has lost the lock can confirm nothing.
 */
final class Outbox implements AutoCloseable {

    /** The advisory lock that elects one relay per database; the number says nothing but is ours alone. */
    private static final long RELAY_LOCK = 0x53414d4d454e48L;

    /** Each event is looked up ({@code offset 0}): no statistics of a queue that is empty or full may lead to a pass over the log. */
    private static final String NEXT = """
            select o.position, l.id, l.aggregateid, l.type, l.payload, l.traceparent, l.recorded_at
            from (select position from outbox order by position limit ?) o
                cross join lateral (select * from event_log where position = o.position offset 0) l
            order by o.position
            """;

    private static final String CONFIRM = """
            with gone as (delete from outbox where position = any (?) returning position, municipality)
            insert into feed (position, municipality) select position, municipality from gone order by position
            """;

    private final Connection connection;

    private Outbox(Connection connection) {
        this.connection = connection;
    }

    /** Tries to become the one relay of this database. */
    static Optional<Outbox> elect(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "sammenhaeng-relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "30");
        // Asked after each commit: planning it anew took longer than answering it.
        properties.setProperty("options", "-c plan_cache_mode=force_generic_plan");
        Connection connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, RELAY_LOCK);
            try (var rows = statement.executeQuery()) {
                rows.next();
                if (rows.getBoolean(1)) {
                    return Optional.of(new Outbox(connection));
                }
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        return Optional.empty();
    }

    /** The next events in the order of the log, still unsent as far as the outbox knows. */
    List<Unsent> next(int limit) throws SQLException {
        try (var statement = connection.prepareStatement(NEXT)) {
            statement.setInt(1, limit);
            try (var rows = statement.executeQuery()) {
                List<Unsent> unsent = new ArrayList<>();
                while (rows.next()) {
                    unsent.add(new Unsent(
                            rows.getLong(1),
                            rows.getObject(2, UUID.class),
                            rows.getObject(3, UUID.class),
                            rows.getString(4),
                            rows.getString(5),
                            Optional.ofNullable(rows.getString(6)),
                            rows.getTimestamp(7).toInstant()));
                }
                return unsent;
            }
        }
    }

    /** Takes acknowledged events out of the outbox and puts them at the end of the feed, both or neither. */
    void confirm(List<Unsent> acknowledged) throws SQLException {
        try (var statement = connection.prepareStatement(CONFIRM)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint",
                            acknowledged.stream().map(Unsent::position).toArray()));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /**
     * An event the broker has not acknowledged, as far as is known.
     *
     * @param recordedAt when it was written; the day alone of an anonymous event
     */
    record Unsent(
            long position,
            UUID id,
            UUID subject,
            String type,
            String payload,
            Optional<String> traceparent,
            Instant recordedAt) {

        /** True where the time of writing is kept to the day and so tells nothing of a delay. */
        boolean isCutToTheDay() {
            return recordedAt.equals(recordedAt.truncatedTo(ChronoUnit.DAYS));
        }
    }
}
