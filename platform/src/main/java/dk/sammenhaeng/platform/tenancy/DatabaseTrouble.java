package dk.sammenhaeng.platform.tenancy;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What a failure says about the database: nothing, a clash worth another attempt, or that it cannot be reached. */
public enum DatabaseTrouble {
    NONE,
    /** Two transactions stood in each other's way (deadlock, serialisation failure). */
    CLASH,
    /** No connection, or the server is going down: the work is innocent and must wait. */
    UNREACHABLE;

    /** Reads the SQL state of the first database failure in the chain of causes. */
    public static DatabaseTrouble of(Throwable failure) {
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++, cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return ofState(sql);
            }
        }
        return NONE;
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
            case "40001", "40P01" -> CLASH;
            case "53300", "57P01", "57P02", "57P03", "25006" -> UNREACHABLE;
            default -> state.startsWith("08") ? UNREACHABLE : NONE;
        };
    }
}
