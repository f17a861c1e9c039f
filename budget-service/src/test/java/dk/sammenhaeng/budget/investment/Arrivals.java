package dk.sammenhaeng.budget.investment;

import dk.sammenhaeng.testing.StackResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Outcomes that arrived in months that are over, of EMPLOYMENT; over the broker they would arrive today. */
record Arrivals(String municipality) {

    private static final String ARRIVED = """
            insert into copy_outcome (id, taken_back, arrived_on, month, sector, measure, value, investment_id)
            values (?, ?, ?, ?, 'EMPLOYMENT', 'EMPLOYMENT', ?, ?)
            """;

    void of(int number, YearMonth month, String value, @Nullable UUID investment) {
        add(number, month, month, value, investment, false);
    }

    void takenBack(YearMonth month, YearMonth of, String value) {
        add(1, month, of, value, null, true);
    }

    private void add(
            int number,
            YearMonth arrived,
            YearMonth month,
            String value,
            @Nullable UUID investment,
            boolean takenBack) {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (PreparedStatement enter =
                    connection.prepareStatement("select set_config('sammenhaeng.municipality', ?, true)")) {
                enter.setString(1, municipality);
                enter.execute();
            }
            try (PreparedStatement insert = connection.prepareStatement(ARRIVED)) {
                for (int outcome = 0; outcome < number; outcome++) {
                    insert.setObject(1, UUID.randomUUID());
                    insert.setBoolean(2, takenBack);
                    insert.setObject(3, arrived.atEndOfMonth());
                    insert.setObject(4, month.atDay(1));
                    insert.setString(5, value);
                    insert.setObject(6, investment);
                    insert.executeUpdate();
                }
            }
            connection.commit();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }
}
