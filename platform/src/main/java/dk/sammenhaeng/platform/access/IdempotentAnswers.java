package dk.sammenhaeng.platform.access;

import dk.sammenhaeng.platform.crypto.Hmac;
import dk.sammenhaeng.platform.crypto.KeyId;
import dk.sammenhaeng.platform.crypto.Keys;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The answer each idempotency key got. The key is claimed in the deed's transaction, so that a concurrent twin waits
 * for it and then gets the same answer; a deed that fails leaves the key free.
 */
@ApplicationScoped
class IdempotentAnswers {

    private static final KeyId KEY = new KeyId("idempotency");

    private static final String CLAIM = """
            insert into idempotent_answer (municipality, caller, method, path, key, request_hmac, stored_at)
            values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
            """;

    private static final String EARLIER = """
            select request_hmac, status, headers, body from idempotent_answer
            where municipality = ? and caller = ? and method = ? and path = ? and key = ?
            """;

    private static final String STORE = """
            update idempotent_answer set status = ?, headers = ?, body = ?
            where municipality = ? and caller = ? and method = ? and path = ? and key = ?
            """;

    private static final String FORGET = "delete from idempotent_answer where stored_at < ?";

    private final AgroalDataSource dataSource;
    private final AgroalDataSource worker;
    private final Hmac hmac;
    private final Clock clock;
    private final Duration kept;

    IdempotentAnswers(
            AgroalDataSource dataSource,
            @DataSource("worker") AgroalDataSource worker,
            Keys keys,
            Clock clock,
            @ConfigProperty(name = "sammenhaeng.http.idempotent-answers-kept", defaultValue = "48h") Duration kept) {
        this.dataSource = dataSource;
        this.worker = worker;
        this.hmac = new Hmac(keys);
        this.clock = clock;
        this.kept = kept;
    }

    /**
     * Claims the key for this transaction.
     *
     * @return the answer it got before, if it did
     * @throws Refusal 422 when it was used for another request
     */
    Optional<Response> claim(Claim claim, byte[] request) {
        byte[] fingerprint = hmac.sign(KEY, request);
        try (Connection connection = dataSource.getConnection();
                var insert = connection.prepareStatement(CLAIM)) {
            int next = claim.fill(insert, 1);
            insert.setBytes(next, fingerprint);
            insert.setTimestamp(next + 1, Timestamp.from(clock.instant()));
            if (insert.executeUpdate() == 1) {
                return Optional.empty();
            }
            return Optional.of(earlier(connection, claim, fingerprint));
        } catch (SQLException failure) {
            throw new AnswerNotKept(failure);
        }
    }

    private static Response earlier(Connection connection, Claim claim, byte[] fingerprint) throws SQLException {
        try (var select = connection.prepareStatement(EARLIER)) {
            claim.fill(select, 1);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(fingerprint, row.getBytes(1))) {
                    throw Refusal.keyReused();
                }
                Response.ResponseBuilder answer = Response.status(row.getInt(2)).header(Headers.REPLAYED, "true");
                Optional.ofNullable(row.getString(3)).ifPresent(headers -> headers.lines()
                        .map(line -> line.split(": ", 2))
                        .forEach(header -> answer.header(header[0], header[1])));
                Optional.ofNullable(row.getBytes(4))
                        .ifPresent(body -> answer.entity(body).type(MediaType.APPLICATION_JSON_TYPE));
                return answer.build();
            }
        }
    }

    /** Keeps the answer beside the deed. */
    void store(Claim claim, Response answer) {
        try (Connection connection = dataSource.getConnection();
                var update = connection.prepareStatement(STORE)) {
            update.setInt(1, answer.getStatus());
            update.setString(2, headers(answer));
            update.setBytes(3, answer.hasEntity() ? (byte[]) answer.getEntity() : null);
            claim.fill(update, 4);
            update.executeUpdate();
        } catch (SQLException failure) {
            throw new AnswerNotKept(failure);
        }
    }

    private static String headers(Response answer) {
        var lines = new StringBuilder();
        if (answer.getEntityTag() != null) {
            lines.append(HttpHeaders.ETAG)
                    .append(": \"")
                    .append(answer.getEntityTag().getValue())
                    .append("\"\n");
        }
        if (answer.getLocation() != null) {
            lines.append(HttpHeaders.LOCATION)
                    .append(": ")
                    .append(answer.getLocation())
                    .append('\n');
        }
        return lines.toString();
    }

    @Scheduled(every = "1h", delayed = "5m")
    void forgetOldAnswers() throws SQLException {
        try (Connection connection = worker.getConnection();
                var delete = connection.prepareStatement(FORGET)) {
            delete.setTimestamp(1, Timestamp.from(clock.instant().minus(kept)));
            delete.executeUpdate();
        }
    }

    /** What a key is bound to. */
    record Claim(MunicipalityCode municipality, String caller, String method, String path, String key) {

        int fill(PreparedStatement statement, int from) throws SQLException {
            int place = from;
            statement.setString(place++, municipality.value());
            statement.setString(place++, caller);
            statement.setString(place++, method);
            statement.setString(place++, path);
            statement.setString(place++, key);
            return place;
        }
    }

    /** The answer could be neither found nor kept, so the deed is not done. */
    private static final class AnswerNotKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AnswerNotKept(SQLException cause) {
            super("the idempotency key could not be claimed", cause);
        }
    }
}
