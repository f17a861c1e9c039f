package dk.sammenhaeng.platform.event.out;

import com.fasterxml.jackson.databind.util.RawValue;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads the log as neighbours may see it; row-level security keeps it to the caller's municipality. */
@ApplicationScoped
class EventFeed {

    private static final String AFTER = """
            select f."offset", l.payload from feed f join event_log l on l.position = f.position
            where f.municipality = acting_municipality() and f."offset" > ? order by f."offset" limit ?
            """;

    private static final String STREAM =
            "select sequence, payload from event_log where aggregateid = ? and sequence >= ? order by sequence limit ?";

    private static final String STREAMS = "select id, last_sequence from stream where id > ? order by id limit ?";

    private final AgroalDataSource dataSource;

    EventFeed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
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
            List<RawValue> items = new ArrayList<>(limit);
            long last = start;
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    last = rows.getLong(1);
                    items.add(new RawValue(rows.getString(2)));
                }
            }
            return new EventsResource.FeedPage(items, Long.toString(last));
        } catch (SQLException failure) {
            throw new FeedUnreadable(failure);
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
