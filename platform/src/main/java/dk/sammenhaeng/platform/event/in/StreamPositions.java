package dk.sammenhaeng.platform.event.in;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** How far each stream has come: read under lock in one statement for a whole batch, written in one. */
@ApplicationScoped
class StreamPositions {

    private static final String LOCK = """
            select subject, sequence from stream_position
            where consumer = ? and source = ? and subject = any (?) order by subject for update
            """;

    // A statement of its own: only one begun after the lock sees what the last holder of the lock committed.
    private static final String STANDINGS = """
            select subject, 'PARKED' from parked_event where consumer = ? and source = ? and subject = any (?)
            union
            select subject, 'GAP' from stream_gap where consumer = ? and source = ? and subject = any (?)
            """;

    // Fails when another consumer has just seen the same new stream, which ends the transaction before any effect.
    private static final String ADD = """
            insert into stream_position (consumer, source, subject, municipality, sequence)
            select ?, ?, subject, acting_municipality(), sequence
            from unnest(?::uuid[], ?::bigint[]) as t (subject, sequence) order by subject
            """;

    // Does nothing when another consumer was first, or where the event claims a stream of another municipality.
    private static final String ENSURE = ADD + " on conflict do nothing";

    private static final String MOVE = """
            update stream_position p set sequence = t.sequence
            from (select ? as consumer, ? as source, * from unnest(?::uuid[], ?::bigint[]) as u (subject, sequence)) t
            where p.consumer = t.consumer and p.source = t.source and p.subject = t.subject
            """;

    private final Sql sql;

    StreamPositions(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, StreamState> lock(ConsumerId consumer, Set<UUID> subjects) {
        return sql.on(connection -> {
            Map<UUID, Long> positions = positions(connection, consumer, subjects);
            Map<UUID, Standing> standings = standings(connection, consumer, subjects);
            Map<UUID, StreamState> streams = new HashMap<>();
            for (UUID subject : subjects) {
                streams.put(
                        subject,
                        new StreamState(
                                subject,
                                positions.containsKey(subject),
                                positions.getOrDefault(subject, 0L),
                                standings.getOrDefault(subject, Standing.RUNNING)));
            }
            return streams;
        });
    }

    StreamState lock(ConsumerId consumer, UUID subject) {
        return lock(consumer, Set.of(subject)).values().iterator().next();
    }

    private static Map<UUID, Long> positions(Connection connection, ConsumerId consumer, Set<UUID> subjects)
            throws SQLException {
        Map<UUID, Long> positions = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            bind(statement, 1, consumer, connection.createArrayOf("uuid", subjects.toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    positions.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
            }
        }
        return positions;
    }

    private static Map<UUID, Standing> standings(Connection connection, ConsumerId consumer, Set<UUID> subjects)
            throws SQLException {
        Map<UUID, Standing> standings = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(STANDINGS)) {
            java.sql.Array array = connection.createArrayOf("uuid", subjects.toArray());
            bind(statement, 1, consumer, array);
            bind(statement, 4, consumer, array);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    standings.merge(
                            rows.getObject(1, UUID.class),
                            Standing.valueOf(rows.getString(2)),
                            (one, other) -> Standing.PARKED);
                }
            }
        }
        return standings;
    }

    void save(ConsumerId consumer, Collection<StreamState> streams) {
        writeAll(ADD, consumer, streams.stream().filter(StreamState::isNew).toList());
        writeAll(MOVE, consumer, streams.stream().filter(StreamState::isMoved).toList());
        write(
                ENSURE,
                consumer,
                streams.stream().filter(StreamState::isOnlyWaiting).toList());
    }

    private void writeAll(String statement, ConsumerId consumer, List<StreamState> streams) {
        if (write(statement, consumer, streams) != streams.size()) {
            throw new IllegalStateException("a locked stream position is gone");
        }
    }

    private int write(String statement, ConsumerId consumer, List<StreamState> streams) {
        if (streams.isEmpty()) {
            return 0;
        }
        return sql.on(connection -> {
            try (PreparedStatement prepared = connection.prepareStatement(statement)) {
                bind(
                        prepared,
                        1,
                        consumer,
                        connection.createArrayOf(
                                "uuid",
                                streams.stream().map(StreamState::subject).toArray()));
                prepared.setArray(
                        4,
                        connection.createArrayOf(
                                "bigint",
                                streams.stream().map(StreamState::position).toArray()));
                return prepared.executeUpdate();
            }
        });
    }

    private static void bind(PreparedStatement statement, int at, ConsumerId consumer, java.sql.Array subjects)
            throws SQLException {
        statement.setString(at, consumer.name());
        statement.setString(at + 1, consumer.source());
        statement.setArray(at + 2, subjects);
    }
}
