package dk.sammenhaeng.platform.event.in;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parked events of the acting municipality. */
@ApplicationScoped
class ParkedEvents {

    private static final String PARK = """
            insert into parked_event (id, consumer, source, subject, sequence, municipality, event_id, type, payload,
                reason, attempts, parked_at)
            values (?, ?, ?, ?, ?, acting_municipality(), ?, ?, ?, ?, ?, ?)
            on conflict (consumer, source, subject, sequence) do nothing
            """;

    private static final String SELECT = """
            select id, consumer, source, subject, sequence, event_id, type, reason, attempts, parked_at,
                not exists (
                    select from parked_event e where e.consumer = p.consumer and e.source = p.source
                    and e.subject = p.subject and e.sequence < p.sequence) as first
            from parked_event p
            """;

    private static final String FILTER = " where (?::text is null or source = ?) and (?::uuid is null or subject = ?)";

    private static final String FROM_ON = " where consumer = ? and source = ? and subject = ? and sequence >= ?";

    private final Sql sql;
    private final Clock clock;

    ParkedEvents(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void park(ConsumerId consumer, List<Incoming.Unprocessable> events) {
        if (events.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PARK)) {
                for (Incoming.Unprocessable event : events) {
                    statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
                    statement.setString(2, consumer.name());
                    statement.setString(3, consumer.source());
                    statement.setObject(4, event.subject());
                    statement.setLong(5, event.sequence());
                    statement.setObject(6, event.eventId());
                    statement.setString(7, event.type());
                    statement.setString(8, event.payload());
                    statement.setString(9, event.reason());
                    statement.setInt(10, event.attempts());
                    statement.setTimestamp(11, now);
                    statement.addBatch();
                }
                return statement.executeBatch();
            }
        });
    }

    Optional<ParkedEvent> find(UUID id) {
        return sql.on(connection -> select(connection, " where id = ?", id)).stream()
                .findFirst();
    }

    /** The parked events of one stream in order, from a place on. */
    List<ParkedEvent> ofStream(ConsumerId consumer, UUID subject, int most) {
        return sql.on(connection -> select(
                connection,
                FROM_ON + " order by sequence limit " + most,
                consumer.name(),
                consumer.source(),
                subject,
                Long.MIN_VALUE));
    }

    List<ParkedEvent> list(@Nullable String source, @Nullable UUID subject, PageRequest page) {
        UUID after = page.after().map(keys -> UUID.fromString(keys.getFirst())).orElse(new UUID(0, 0));
        return sql.on(connection -> select(
                connection,
                FILTER + " and id > ? order by id limit " + page.fetch(),
                source,
                source,
                subject,
                subject,
                after));
    }

    OptionalLong count(@Nullable String source, @Nullable UUID subject) {
        return OptionalLong.of(sql.on(connection ->
                number(connection, "select count(*) from parked_event" + FILTER, source, source, subject, subject)));
    }

    String payload(UUID id) {
        return sql.on(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement("select payload from parked_event where id = ?")) {
                statement.setObject(1, id);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getString(1);
                }
            }
        });
    }

    /** The last sequence parked of a stream, from one on. */
    long last(ParkedEvent from) {
        return sql.on(connection -> number(
                connection,
                "select max(sequence) from parked_event" + FROM_ON,
                from.consumer().name(),
                from.consumer().source(),
                from.subject(),
                from.sequence()));
    }

    boolean delete(UUID id) {
        return sql.on(connection -> update(connection, "delete from parked_event where id = ?", id)) == 1;
    }

    /** Forgets one and all behind it; their source still has them. */
    void deleteFrom(ParkedEvent first) {
        sql.on(connection -> update(
                connection,
                "delete from parked_event" + FROM_ON,
                first.consumer().name(),
                first.consumer().source(),
                first.subject(),
                first.sequence()));
    }

    void failedAgain(UUID id, String reason) {
        sql.on(connection -> update(
                connection, "update parked_event set attempts = attempts + 1, reason = ? where id = ?", reason, id));
    }

    private static List<ParkedEvent> select(Connection connection, String rest, @Nullable Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT + rest)) {
            bind(statement, values);
            List<ParkedEvent> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new ParkedEvent(
                            rows.getObject("id", UUID.class),
                            new ConsumerId(rows.getString("consumer"), rows.getString("source")),
                            rows.getObject("subject", UUID.class),
                            rows.getLong("sequence"),
                            rows.getObject("event_id", UUID.class),
                            rows.getString("type"),
                            rows.getString("reason"),
                            rows.getInt("attempts"),
                            rows.getTimestamp("parked_at").toInstant(),
                            rows.getBoolean("first")));
                }
            }
            return found;
        }
    }

    private static int update(Connection connection, String statement, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            bind(prepared, values);
            return prepared.executeUpdate();
        }
    }

    private static long number(Connection connection, String query, @Nullable Object... values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(query)) {
            bind(prepared, values);
            try (ResultSet rows = prepared.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
