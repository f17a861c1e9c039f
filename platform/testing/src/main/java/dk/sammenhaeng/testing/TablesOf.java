package dk.sammenhaeng.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks into the tables as the app role does, through the eyes of one municipality. */
public record TablesOf(String municipality) {

    /** Every row of a query, each by column name. */
    public List<Map<String, Object>> rows(String query) {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            enter(connection);
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet result = statement.executeQuery()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                while (result.next()) {
                    Map<String, Object> row = new TreeMap<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
                    }
                    rows.add(row);
                }
                return rows;
            }
        } catch (SQLException failure) {
            throw new AssertionError(query, failure);
        }
    }

    /** Runs a change; what the database refuses comes back as its message. */
    public String refusal(String change) {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            enter(connection);
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                statement.executeUpdate();
                return "";
            } catch (SQLException refused) {
                return String.valueOf(refused.getMessage());
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new AssertionError(change, failure);
        }
    }

    private void enter(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement name =
                connection.prepareStatement("select set_config('sammenhaeng.municipality', ?, true)")) {
            name.setString(1, municipality);
            name.execute();
        }
    }
}
