package dk.sammenhaeng.journey.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Plain SQL inside the running transaction. Rows travel as JSON in both directions where a statement concerns many of
 * them: one statement reads or writes them all, in one snapshot and one trip. Statements separated by semicolons go in
 * one trip, too, and each sees what was committed before it began.
 */
@ApplicationScoped
public class Sql {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new Jdk8Module(), new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final String ONE_PLAN = "set local plan_cache_mode = force_generic_plan";

    private final AgroalDataSource dataSource;

    Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query. */
    public <T> List<T> list(String query, Row<T> row, Object... values) {
        return run(query, values, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                return read(rows, row);
            }
        });
    }

    /**
     * The rows of a large query that the database plans once and not for each call: planning it takes longer than running
     * it, and its plan does not depend on the values. The rest of the transaction plans so, too.
     */
    public <T> List<T> listByOnePlan(String query, Row<T> row, Object... values) {
        return last(List.of(ONE_PLAN, query), row, values);
    }

    /** The same in one trip behind another query, whose rows nobody needs. */
    public <T> List<T> listByOnePlanAfter(String first, String query, Row<T> row, Object... values) {
        return last(List.of(ONE_PLAN, first, query), row, values);
    }

    private <T> List<T> last(List<String> statements, Row<T> row, Object... values) {
        return run(String.join(";", statements), values, statement -> {
            statement.execute();
            for (int before = 1; before < statements.size(); before++) {
                statement.getMoreResults();
            }
            try (ResultSet rows = statement.getResultSet()) {
                return read(rows, row);
            }
        });
    }

    /** Changes rows and says how many; of several statements, how many the first one changed. */
    public int change(String statements, Object... values) {
        return run(statements, values, PreparedStatement::executeUpdate);
    }

    /** The JSON text of a value, for a parameter that the statement casts to jsonb. */
    public static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a row could not be written as JSON", failure);
        }
    }

    /** SHA-256 of the JSON of a value, in hexadecimal. */
    public static String sha256(Object value) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(value)));
        } catch (JsonProcessingException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException("a value could not be hashed", failure);
        }
    }

    /** Reads a value from a JSON column. */
    public static <T> T fromJson(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException failure) {
            // Without its cause, which quotes the row.
            throw new IllegalStateException("a row is not a " + type.getSimpleName() + ": " + failure.getLocation());
        }
    }

    private <R> R run(String sql, Object[] values, Work<R> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                bind(connection, statement, i + 1, values[i]);
            }
            return work.on(statement);
        } catch (SQLException failure) {
            throw new SqlFailure(failure);
        }
    }

    private static <T> List<T> read(ResultSet rows, Row<T> row) throws SQLException {
        List<T> found = new ArrayList<>();
        while (rows.next()) {
            found.add(row.read(rows));
        }
        return found;
    }

    private static void bind(Connection connection, PreparedStatement statement, int place, Object value)
            throws SQLException {
        Object given = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (given == null) {
            statement.setNull(place, Types.OTHER);
        } else if (given instanceof Instant instant) {
            statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
        } else if (given instanceof Enum<?> constant) {
            statement.setString(place, constant.name());
        } else if (given instanceof Collection<?> ids) {
            statement.setArray(place, connection.createArrayOf(typeOf(ids), ids.toArray()));
        } else {
            statement.setObject(place, given);
        }
    }

    private static String typeOf(Collection<?> values) {
        return values.stream().allMatch(UUID.class::isInstance) ? "uuid" : "text";
    }

    /** Turns the current row into a value. */
    @FunctionalInterface
    public interface Row<T> {

        /** Reads the row the result set stands on. */
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface
    private interface Work<R> {

        R on(PreparedStatement statement) throws SQLException;
    }

    /** The database refused or could not be reached; the cause says which. */
    private static final class SqlFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SqlFailure(SQLException cause) {
            super("a statement failed: " + cause.getSQLState(), cause);
        }
    }
}
