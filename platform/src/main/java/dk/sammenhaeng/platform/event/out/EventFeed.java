package dk.sammenhaeng.platform.event.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dk.sammenhaeng.platform.access.CurrentCaller;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the log as neighbours may see it; row-level security keeps it to the caller's municipality. */
@ApplicationScoped
class EventFeed {

    private static final String AFTER = """
            select f."offset", l.payload, l.aggregateid, l.type from feed f join event_log l on l.position = f.position
            where f.municipality = acting_municipality() and f."offset" > ? order by f."offset" limit ?
            """;

    private static final String STREAM =
            "select sequence, payload, aggregateid, type from event_log where aggregateid = ? and sequence >= ? order by sequence limit ?";

    private static final String STREAMS = "select id, last_sequence from stream where id > ? order by id limit ?";

    /** What is left of an event the caller may not see: enough to know that the stream has no gap. */
    private static final Set<String> OF_A_STUB =
            Set.of("specversion", "id", "source", "subject", "sequence", "epoch", "time", "municipality");

    private static final String WITHHELD = "dk.sammenhaeng.withheld.v1";

    private final AgroalDataSource dataSource;
    private final FeedGate gate;
    private final CurrentCaller current;
    private final ObjectMapper json;

    EventFeed(AgroalDataSource dataSource, FeedGate gate, CurrentCaller current, ObjectMapper json) {
        this.dataSource = dataSource;
        this.gate = gate;
        this.current = current;
        this.json = json;
    }

    EventsResource.FeedPage after(long offset, int limit) {
        return events(AFTER, offset, limit, List.of(offset, limit));
    }

    EventsResource.FeedPage ofStream(UUID subject, long fromSequence, int limit) {
        return events(STREAM, fromSequence, limit, List.of(subject, fromSequence, limit));
    }

    private EventsResource.FeedPage events(String sql, long start, int limit, List<Object> parameters) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            List<FeedGate.Logged> found = new ArrayList<>(limit);
            long last = start;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    found.add(new FeedGate.Logged(rows.getObject(3, UUID.class), rows.getString(4), rows.getString(2)));
                }
            }
            return new EventsResource.FeedPage(shown(found), Long.toString(last));
        } catch (SQLException failure) {
            throw new FeedUnreadable(failure);
        }
    }

    private List<RawValue> shown(List<FeedGate.Logged> found) {
        List<FeedGate.Sight> sights = gate.look(current.caller(), found);
        List<RawValue> items = new ArrayList<>(found.size());
        for (int i = 0; i < found.size(); i++) {
            switch (sights.get(i)) {
                case WHOLE -> items.add(new RawValue(found.get(i).payload()));
                case WITHHELD -> items.add(new RawValue(stub(found.get(i).payload())));
                case LEFT_OUT -> {}
            }
        }
        return items;
    }

    private String stub(String payload) {
        try {
            ObjectNode event = (ObjectNode) json.readTree(payload);
            event.retain(OF_A_STUB);
            return event.put("type", WITHHELD).toString();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an event in the log is not JSON", failure);
        }
    }

    EventsResource.StreamPage streams(UUID after, int limit) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(STREAMS)) {
            statement.setObject(1, after);
            statement.setInt(2, limit);
            List<EventsResource.StreamView> items = new ArrayList<>(limit);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    items.add(new EventsResource.StreamView(rows.getObject(1, UUID.class), rows.getLong(2)));
                }
            }
            String next = items.size() < limit ? "" : items.getLast().subject().toString();
            return new EventsResource.StreamPage(items, next);
        } catch (SQLException failure) {
            throw new FeedUnreadable(failure);
        }
    }

    /** The log could not be read. */
    private static final class FeedUnreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FeedUnreadable(SQLException cause) {
            super("the event log could not be read", cause);
        }
    }
}
