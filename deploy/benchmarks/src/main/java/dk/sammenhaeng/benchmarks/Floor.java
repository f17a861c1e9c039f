package dk.sammenhaeng.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a recorded request by plain JDBC, as another citizen and with fresh ids: the least the database needs for it. */
final class Floor implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Connection connection;
    private final List<PreparedStatement> statements;
    private final Recording recording;
    private final UUID recorded;
    private final Set<String> kept;

    Floor(Database database, Recording recording, UUID recorded, Set<String> kept) throws SQLException {
        this.connection = database.connect(database.app());
        this.connection.setAutoCommit(false);
        this.recording = recording;
        this.recorded = recorded;
        this.kept = kept;
        this.statements = new java.util.ArrayList<>();
        for (Recording.Trip trip : recording.trips()) {
            statements.add(connection.prepareStatement(trip.sql()));
        }
    }

    /** The request once more, for this citizen. */
    void run(UUID citizen) throws SQLException {
        Map<String, String> ids = new HashMap<>();
        ids.put(recorded.toString(), citizen.toString());
        for (int i = 0; i < statements.size(); i++) {
            PreparedStatement statement = statements.get(i);
            int place = 1;
            for (Optional<String> value : recording.trips().get(i).parameters()) {
                if (value.isPresent()) {
                    statement.setObject(place++, renamed(value.get(), ids), Types.OTHER);
                } else {
                    statement.setNull(place++, Types.NULL);
                }
            }
            boolean rows = statement.execute();
            while (rows || statement.getUpdateCount() != -1) {
                if (rows) {
                    read(statement);
                }
                rows = statement.getMoreResults();
            }
        }
        connection.commit();
    }

    private static void read(PreparedStatement statement) throws SQLException {
        try (var result = statement.getResultSet()) {
            while (result.next()) {
                result.getString(1);
            }
        }
    }

    private String renamed(String value, Map<String, String> ids) {
        Matcher id = ID.matcher(value);
        return id.replaceAll(found -> kept.contains(found.group())
                ? found.group()
                : ids.computeIfAbsent(
                        found.group(), old -> UuidCreator.getTimeOrderedEpoch().toString()));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
