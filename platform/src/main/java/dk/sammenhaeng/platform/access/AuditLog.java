package dk.sammenhaeng.platform.access;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.identifier.CprNumber;
import dk.sammenhaeng.platform.tenancy.Transactions;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who did, read or was refused what, and why. A deed's row is written in the deed's transaction, a read's before its
 * answer leaves, a refusal's in a transaction of its own after the rollback.
 */
@ApplicationScoped
public class AuditLog {

    private static final String INSERT = """
            insert into audit (
                id, municipality, at, actor, roles, act, subject, purpose, reason, outcome, code, request_id, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MASKED = "******-****";

    private final AgroalDataSource dataSource;
    private final Transactions transactions;
    private final Clock clock;
    private final HttpServerRequest request;

    AuditLog(AgroalDataSource dataSource, Transactions transactions, Clock clock, HttpServerRequest request) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.clock = clock;
        this.request = request;
    }

    /** A change, in its own transaction. */
    void done(Access access, Caller caller, Collection<String> subjects) {
        write(asked(access.act(), caller), Outcome.DONE, subjects, null);
    }

    /** A look at personal data, in the transaction that read it. */
    void read(Access access, Caller caller, Collection<String> subjects) {
        write(asked(access.act(), caller), Outcome.READ, subjects, null);
    }

    /** A no, kept although nothing else of the request is. */
    void refused(Access access, Caller caller, String code) {
        refused(access, caller, List.of(), code);
    }

    /** A no about somebody. */
    void refused(Access access, Caller caller, Collection<String> subjects, String code) {
        Role role = caller.roles().stream().findFirst().orElse(Role.CITIZEN);
        Asked asked = asked(access.act(), caller);
        transactions.write(Acting.as(caller, role), () -> {
            write(asked, Outcome.REFUSED, subjects, code);
            return code;
        });
    }

    /** Who asks for what and why, taken from the running request: for one that does its work in many transactions. */
    public Asked asked(String act, Caller caller) {
        return new Asked(
                act,
                caller,
                header(Headers.PURPOSE, 64),
                header(Headers.REASON, 500),
                header(Headers.REQUEST_ID, 128),
                Span.current().getSpanContext().getTraceId());
    }

    /** A change of one subject among many, in the transaction that changes it. */
    public void done(Asked asked, UUID subject) {
        write(asked, Outcome.DONE, List.of(subject.toString()), null);
    }

    /** A look at one subject among many, in the transaction that reads it. */
    public void read(Asked asked, UUID subject) {
        write(asked, Outcome.READ, List.of(subject.toString()), null);
    }

    /** A no about one subject among many, kept although nothing else about it is. */
    public void refused(Acting acting, Asked asked, UUID subject, String code) {
        transactions.write(acting, () -> {
            write(asked, Outcome.REFUSED, List.of(subject.toString()), code);
            return code;
        });
    }

    private void write(Asked asked, Outcome outcome, Collection<String> subjects, @Nullable String code) {
        Caller caller = asked.caller();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            for (String subject : subjects.isEmpty() ? List.of("") : subjects) {
                statement.setObject(1, UuidCreator.getTimeOrderedEpoch());
                statement.setString(2, caller.municipality().value());
                statement.setTimestamp(3, Timestamp.from(clock.instant()));
                statement.setString(4, caller.user());
                statement.setString(
                        5, caller.roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")));
                statement.setString(6, asked.act());
                optional(statement, 7, subject.isEmpty() ? null : subject);
                optional(statement, 8, asked.purpose());
                optional(statement, 9, asked.reason());
                statement.setString(10, outcome.name());
                optional(statement, 11, code);
                optional(statement, 12, asked.requestId());
                statement.setString(13, asked.traceId());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failure) {
            throw new AuditImpossible(failure);
        }
    }

    private @Nullable String header(String name, int most) {
        @Nullable String value = request.getHeader(name);
        if (value == null) {
            return null;
        }
        // A refusal is logged before its headers are looked at.
        return CprNumber.standsIn(value) ? MASKED : value.substring(0, Math.min(value.length(), most));
    }

    private static void optional(java.sql.PreparedStatement statement, int place, @Nullable String value)
            throws SQLException {
        if (value == null) {
            statement.setNull(place, Types.VARCHAR);
        } else {
            statement.setString(place, value);
        }
    }

    static List<String> subjects(Collection<UUID> touched) {
        return touched.stream().map(UUID::toString).toList();
    }

    /**
     * Who asked for what and why.
     *
     * @param act the name of the permission
     */
    public record Asked(
            String act,
            Caller caller,
            @Nullable String purpose,
            @Nullable String reason,
            @Nullable String requestId,
            String traceId) {}

    private enum Outcome {
        DONE,
        READ,
        REFUSED
    }

    /** What cannot be logged does not happen. */
    private static final class AuditImpossible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AuditImpossible(SQLException cause) {
            super("the audit row could not be written", cause);
        }
    }
}
