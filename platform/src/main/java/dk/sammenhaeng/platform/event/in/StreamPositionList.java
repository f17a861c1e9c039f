package dk.sammenhaeng.platform.event.in;

import dk.sammenhaeng.platform.event.in.StreamPositionsResource.StreamPositionView;
import dk.sammenhaeng.platform.http.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the positions of the acting municipality's streams. */
@ApplicationScoped
class StreamPositionList {

    private static final String LIST = """
            select p.subject, p.source, p.sequence,
                case when exists (
                        select from parked_event e
                        where e.consumer = p.consumer and e.source = p.source and e.subject = p.subject) then 'PARKED'
                    when exists (
                        select from stream_gap g
                        where g.consumer = p.consumer and g.source = p.source and g.subject = p.subject) then 'GAP'
                    else 'RUNNING' end
            from stream_position p
            where (?::text is null or p.source = ?) and (p.source, p.subject) > (?, ?)
            order by p.source, p.subject limit ?
            """;

    private static final String COUNT = "select count(*) from stream_position where ?::text is null or source = ?";

    private final Sql sql;

    StreamPositionList(Sql sql) {
        this.sql = sql;
    }

    List<StreamPositionView> list(@Nullable String source, PageRequest page) {
        String afterSource = page.after().map(List::getFirst).orElse("");
        UUID afterSubject =
                page.after().map(keys -> UUID.fromString(keys.get(1))).orElse(new UUID(0, 0));
        return sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIST)) {
                statement.setString(1, source);
                statement.setString(2, source);
                statement.setString(3, afterSource);
                statement.setObject(4, afterSubject);
                statement.setInt(5, page.fetch());
                List<StreamPositionView> found = new ArrayList<>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(new StreamPositionView(
                                rows.getObject(1, UUID.class), rows.getString(2), rows.getLong(3), rows.getString(4)));
                    }
                }
                return found;
            }
        });
    }

    OptionalLong count(@Nullable String source) {
        return OptionalLong.of(sql.on(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
                statement.setString(1, source);
                statement.setString(2, source);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getLong(1);
                }
            }
        }));
    }
}
