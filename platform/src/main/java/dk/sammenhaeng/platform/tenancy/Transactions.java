package dk.sammenhaeng.platform.tenancy;

import dk.sammenhaeng.platform.access.Acting;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * The only door to the database: a transaction in somebody's name that sees that municipality's rows and no other's.
 * A deadlock or serialisation failure is tried again, so the work must have no effect outside the database.
 */
@ApplicationScoped
public class Transactions {

    private static final int ATTEMPTS = 5;

    private final AgroalDataSource dataSource;

    Transactions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Runs the work and commits it durably, or leaves nothing behind. */
    public <T> T write(Acting acting, Supplier<T> work) {
        return inTransaction(acting, "on", work);
    }

    /** Runs work that reads; its audit rows survive a killed service, though not a killed database machine. */
    public <T> T read(Acting acting, Supplier<T> work) {
        return inTransaction(acting, "off", work);
    }

    private <T> T inTransaction(Acting acting, String synchronousCommit, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return acting.call(() -> QuarkusTransaction.requiringNew().call(() -> {
                    enter(acting, synchronousCommit);
                    return work.get();
                }));
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !DatabaseTrouble.of(failure).isWorthAnotherAttempt()) {
                    throw failure;
                }
            }
        }
    }

    private void enter(Acting acting, String synchronousCommit) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select set_config('sammenhaeng.municipality', ?, true), set_config('synchronous_commit', ?, true)")) {
            statement.setString(1, acting.municipality().value());
            statement.setString(2, synchronousCommit);
            statement.execute();
        }
    }
}
