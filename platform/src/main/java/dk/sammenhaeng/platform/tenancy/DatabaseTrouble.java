package dk.sammenhaeng.platform.tenancy;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure says about the database: nothing, a clash worth another attempt, or that it cannot be reached. */
public enum DatabaseTrouble {
    NONE,
    /** Two transactions stood in each other's way (deadlock, serialisation failure, a lock that was not free). */
    CLASH,
    /** No connection, or the server is going down: the work is innocent and must wait. */
    UNREACHABLE;

    private static final int DEEPEST = 20;

    /** Reads the SQL state of the first database failure among the causes and what they suppressed. */
    public static DatabaseTrouble of(Throwable failure) {
        return in(failure, DEEPEST).map(DatabaseTrouble::ofState).orElse(NONE);
    }

    /** Why a commit failed is not the cause of what the transaction manager throws, but suppressed by it. */
    private static Optional<SQLException> in(Throwable failure, int deepest) {
        if (failure instanceof SQLException sql) {
            return Optional.of(sql);
        }
        return Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                .filter(inner -> deepest > 0)
                .flatMap(inner -> in(inner, deepest - 1).stream())
                .findFirst();
    }

    /** True when the same work may well succeed if it is simply done again. */
    public boolean isWorthAnotherAttempt() {
        return this == CLASH;
    }

    private static DatabaseTrouble ofState(SQLException failure) {
        @Nullable String state = failure.getSQLState();
        if (state == null) {
            // Agroal gives no state when no connection could be had in time.
            return UNREACHABLE;
        }
        return switch (state) {
            case "40001", "40P01", "55P03" -> CLASH;
            case "53300", "57P01", "57P02", "57P03", "25006" -> UNREACHABLE;
            default -> state.startsWith("08") ? UNREACHABLE : NONE;
        };
    }
}
