package dk.sammenhaeng.platform.due;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.tenancy.AfterCommit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** The deadlines in PostgreSQL. */
@ApplicationScoped
class JdbcDueRows implements DueRows {

    private static final String REMOVE = "delete from due where subject = ? and kind = ?";

    private static final String ADD = "insert into due (id, municipality, subject, kind, at) values (?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final AfterCommit afterCommit;
    private final DueWorker worker;
    private final Clock clock;

    JdbcDueRows(AgroalDataSource dataSource, AfterCommit afterCommit, DueWorker worker, Clock clock) {
        this.dataSource = dataSource;
        this.afterCommit = afterCommit;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public void set(UUID subject, String kind, Optional<Instant> at) {
        try (Connection connection = dataSource.getConnection()) {
            try (var remove = connection.prepareStatement(REMOVE)) {
                remove.setObject(1, subject);
                remove.setString(2, kind);
                remove.executeUpdate();
            }
            if (at.isPresent()) {
                add(connection, java.util.List.of(subject), kind, at.get());
            }
        } catch (SQLException failure) {
            throw new DueNotWritten(failure);
        }
    }

    @Override
    public void now(Collection<UUID> subjects, String kind) {
        if (subjects.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            add(connection, subjects, kind, clock.instant());
        } catch (SQLException failure) {
            throw new DueNotWritten(failure);
        }
        afterCommit.wake(worker.wakeUp());
    }

    private static void add(Connection connection, Collection<UUID> subjects, String kind, Instant at)
            throws SQLException {
        try (var statement = connection.prepareStatement(ADD)) {
            for (UUID subject : subjects) {
                statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
                statement.setString(2, Acting.current().municipality().value());
                statement.setObject(3, subject);
                statement.setString(4, kind);
                statement.setTimestamp(5, Timestamp.from(at));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A deadline could not be written; what it depends on must not happen either. */
    private static final class DueNotWritten extends RuntimeException {

        private static final long serialVersionUID = 1L;

        DueNotWritten(SQLException cause) {
            super("the deadline could not be written", cause);
        }
    }
}
