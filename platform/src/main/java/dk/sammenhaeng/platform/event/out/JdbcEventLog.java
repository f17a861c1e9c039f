package dk.sammenhaeng.platform.event.out;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.event.DomainEvent;
import dk.sammenhaeng.platform.tenancy.AfterCommit;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The log in PostgreSQL. The counter of each stream is raised first, which also takes its lock; body and id of an event
 * are fixed here and never again.
 */
@ApplicationScoped
class JdbcEventLog implements EventLog {

    private static final String RAISE = """
            insert into stream (id, municipality, last_sequence)
            select id, ?, n from unnest(?::uuid[], ?::bigint[]) as t (id, n) order by id
            on conflict (id) do update set last_sequence = stream.last_sequence + excluded.last_sequence
            returning id, last_sequence
            """;

    private static final String LOG = """
            with logged as (
                insert into event_log (
                    id, aggregatetype, aggregateid, type, sequence, municipality, recorded_at, traceparent, payload)
                select id, stream, subject, type, sequence, ?, recorded_at, nullif(traceparent, ''), payload
                from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[])
                    with ordinality as t (id, stream, subject, type, sequence, recorded_at, traceparent, payload, place)
                order by place
                returning position)
            insert into outbox (position, municipality) select position, ? from logged
            """;

    private final AgroalDataSource dataSource;
    private final CloudEventWriter writer;
    private final AfterCommit afterCommit;
    private final Relay relay;
    private final Clock clock;
    private final EventsOut settings;
    private final String service;
    private final Map<Class<? extends DomainEvent>, EventNames> names = new ConcurrentHashMap<>();

    JdbcEventLog(
            AgroalDataSource dataSource,
            CloudEventWriter writer,
            AfterCommit afterCommit,
            Relay relay,
            Clock clock,
            EventsOut settings,
            @ConfigProperty(name = "sammenhaeng.service") String service) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.afterCommit = afterCommit;
        this.relay = relay;
        this.clock = clock;
        this.settings = settings;
        this.service = service;
    }

    @Override
    public List<Long> append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return List.of();
        }
        Acting acting = Acting.current();
        Instant now = clock.instant();
        try (Connection connection = dataSource.getConnection()) {
            Map<UUID, Long> last = raise(connection, acting, entries);
            List<CloudEventWriter.Envelope> envelopes = envelopes(entries, acting, now, last);
            log(connection, acting, entries, envelopes);
            afterCommit.wake(relay.wakeUp());
            return envelopes.stream().map(CloudEventWriter.Envelope::sequence).toList();
        } catch (SQLException failure) {
            throw new EventNotLogged(failure);
        }
    }

    private Map<UUID, Long> raise(Connection connection, Acting acting, List<Entry> entries) throws SQLException {
        Map<UUID, Long> counts = new LinkedHashMap<>();
        entries.forEach(entry -> counts.merge(entry.stream(), 1L, Long::sum));
        Map<UUID, Long> last = new HashMap<>();
        try (var statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, acting.municipality().value());
            statement.setArray(
                    2, connection.createArrayOf("uuid", counts.keySet().toArray()));
            statement.setArray(
                    3, connection.createArrayOf("bigint", counts.values().toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID stream = rows.getObject(1, UUID.class);
                    last.put(stream, rows.getLong(2) - counts.getOrDefault(stream, 0L));
                }
            }
        }
        return last;
    }

    private List<CloudEventWriter.Envelope> envelopes(
            List<Entry> entries, Acting acting, Instant now, Map<UUID, Long> last) {
        Optional<String> traceparent = traceparent();
        List<CloudEventWriter.Envelope> envelopes = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            EventNames named = names.computeIfAbsent(entry.event().getClass(), type -> EventNames.of(service, type));
            envelopes.add(new CloudEventWriter.Envelope(
                    // A time-ordered id would tell the millisecond, and so the citizen's event beside it.
                    named.anonymous() ? UUID.randomUUID() : UuidCreator.getTimeOrderedEpoch(),
                    named,
                    entry.stream(),
                    last.merge(entry.stream(), 1L, Long::sum),
                    named.anonymous() ? now.truncatedTo(ChronoUnit.DAYS) : now,
                    acting,
                    traceparent));
        }
        return envelopes;
    }

    private void log(
            Connection connection, Acting acting, List<Entry> entries, List<CloudEventWriter.Envelope> envelopes)
            throws SQLException {
        List<String> payloads = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            payloads.add(
                    withinLimit(writer.write(envelopes.get(i), entries.get(i).event())));
        }
        try (var statement = connection.prepareStatement(LOG)) {
            statement.setString(1, acting.municipality().value());
            statement.setArray(2, array(connection, "uuid", envelopes, CloudEventWriter.Envelope::id));
            statement.setArray(3, array(connection, "text", envelopes, e -> e.names().stream()));
            statement.setArray(4, array(connection, "uuid", envelopes, CloudEventWriter.Envelope::stream));
            statement.setArray(
                    5, array(connection, "text", envelopes, e -> e.names().type()));
            statement.setArray(6, array(connection, "bigint", envelopes, CloudEventWriter.Envelope::sequence));
            statement.setArray(7, array(connection, "timestamptz", envelopes, e -> Timestamp.from(e.time())));
            statement.setArray(
                    8,
                    array(
                            connection,
                            "text",
                            envelopes,
                            e -> e.names().anonymous() ? "" : e.traceparent().orElse("")));
            statement.setArray(9, connection.createArrayOf("text", payloads.toArray()));
            statement.setString(10, acting.municipality().value());
            statement.executeUpdate();
        }
    }

    private static java.sql.Array array(
            Connection connection,
            String type,
            List<CloudEventWriter.Envelope> envelopes,
            java.util.function.Function<CloudEventWriter.Envelope, ?> value)
            throws SQLException {
        return connection.createArrayOf(type, envelopes.stream().map(value).toArray());
    }

    private String withinLimit(String payload) {
        if (payload.getBytes(StandardCharsets.UTF_8).length > settings.largest()) {
            throw new EventNotLogged("an event is larger than sammenhaeng.events-out.largest");
        }
        return payload;
    }

    private static Optional<String> traceparent() {
        @Nullable SpanContext span = Span.current().getSpanContext();
        return span != null && span.isValid()
                ? Optional.of("00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex())
                : Optional.empty();
    }
}
