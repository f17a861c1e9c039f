package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Streams of which something is missing. */
@ApplicationScoped
class Gaps {

    private static final String OPEN = """
            insert into stream_gap
                (consumer, source, subject, municipality, seen_sequence, found_at, next_attempt)
            select ?, ?, subject, acting_municipality(), seen, ?, ?
            from unnest(?::uuid[], ?::bigint[]) as t (subject, seen) order by subject
            on conflict (consumer, source, subject) do update
            set seen_sequence = greatest(stream_gap.seen_sequence, excluded.seen_sequence)
            """;

    private static final String CLOSE = """
            delete from stream_gap g using unnest(?::uuid[], ?::bigint[]) as t (subject, reached)
            where g.consumer = ? and g.source = ? and g.subject = t.subject and g.seen_sequence <= t.reached
            """;

    private static final String DUE = """
            select consumer, source, subject, municipality, attempts from stream_gap
            where next_attempt <= ? order by next_attempt limit ?
            """;

    private static final String FAILED = """
            update stream_gap set attempts = attempts + 1, next_attempt = ?, last_reason = ?
            where consumer = ? and source = ? and subject = ?
            """;

    private final Sql sql;
    private final AgroalDataSource worker;
    private final Clock clock;

    Gaps(Sql sql, @DataSource("worker") AgroalDataSource worker, Clock clock) {
        this.sql = sql;
        this.worker = worker;
        this.clock = clock;
    }

    /** Notes up to which sequence each of these streams has been seen though something before is missing. */
    void open(ConsumerId consumer, Map<UUID, Long> seen) {
        if (seen.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(OPEN)) {
                statement.setString(1, consumer.name());
                statement.setString(2, consumer.source());
                statement.setTimestamp(3, now);
                statement.setTimestamp(4, now);
                statement.setArray(
                        5, connection.createArrayOf("uuid", seen.keySet().toArray()));
                statement.setArray(
                        6, connection.createArrayOf("bigint", seen.values().toArray()));
                return statement.executeUpdate();
            }
        });
    }

    /** Closes the gaps of those streams that have reached what had been seen. */
    void close(ConsumerId consumer, Collection<StreamState> streams) {
        List<StreamState> candidates =
                streams.stream().filter(StreamState::hadGap).toList();
        if (candidates.isEmpty()) {
            return;
        }
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLOSE)) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid",
                                candidates.stream().map(StreamState::subject).toArray()));
                statement.setArray(
                        2,
                        connection.createArrayOf(
                                "bigint",
                                candidates.stream().map(StreamState::reached).toArray()));
                statement.setString(3, consumer.name());
                statement.setString(4, consumer.source());
                return statement.executeUpdate();
            }
        });
    }

    /** The gaps of all municipalities whose time has come, longest waiting first. */
    List<Gap> due(int most) {
        return Sql.on(worker, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DUE)) {
                statement.setTimestamp(1, Timestamp.from(clock.instant()));
                statement.setInt(2, most);
                List<Gap> due = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        due.add(new Gap(
                                new ConsumerId(rows.getString(1), rows.getString(2)),
                                rows.getObject(3, UUID.class),
                                MunicipalityCode.of(rows.getString(4)),
                                rows.getInt(5)));
                    }
                }
                return due;
            }
        });
    }

    /** Keeps why a repair failed and when it is tried again. */
    void failed(Gap gap, String reason, Duration rest) {
        Instant next = clock.instant().plus(rest);
        sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FAILED)) {
                statement.setTimestamp(1, Timestamp.from(next));
                statement.setString(2, reason);
                statement.setString(3, gap.consumer().name());
                statement.setString(4, gap.consumer().source());
                statement.setObject(5, gap.subject());
                return statement.executeUpdate();
            }
        });
    }

    /** A stream that waits for missing events. */
    record Gap(ConsumerId consumer, UUID subject, MunicipalityCode municipality, int attempts) {}
}
