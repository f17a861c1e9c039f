package dk.sammenhaeng.journey.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.journey.sql.Sql;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.Headers;
import dk.sammenhaeng.platform.access.Role;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The audit log's line for each citizen of a batch, in the transaction that touches the citizen: the platform writes one
 * line for the whole request, and only at its end.
 */
@ApplicationScoped
class ItemAudit {

    private static final String INSERT = """
            insert into audit (
                id, municipality, at, actor, roles, act, subject, purpose, reason, outcome, code, request_id, trace_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;

    ItemAudit(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A citizen was written about. */
    void done(Asked asked, UUID citizenId) {
        write(asked, citizenId, "DONE", Optional.empty());
    }

    /** A citizen was looked at. */
    void read(Asked asked, UUID citizenId) {
        write(asked, citizenId, "READ", Optional.empty());
    }

    /** A no about a citizen. */
    void refused(Asked asked, UUID citizenId, String code) {
        write(asked, citizenId, "REFUSED", Optional.of(code));
    }

    private void write(Asked asked, UUID citizenId, String outcome, Optional<String> code) {
        sql.change(
                INSERT,
                UuidCreator.getTimeOrderedEpoch(),
                asked.caller().municipality().value(),
                clock.instant(),
                asked.caller().user(),
                asked.caller().roles().stream().map(Role::code).sorted().collect(Collectors.joining(",")),
                asked.act(),
                citizenId.toString(),
                asked.purpose(),
                asked.reason(),
                outcome,
                code,
                asked.requestId(),
                asked.traceId());
    }

    /** Who asked for what and why, taken from the request while it is at hand. */
    record Asked(
            String act,
            Caller caller,
            Optional<String> purpose,
            Optional<String> reason,
            Optional<String> requestId,
            String traceId) {

        static Asked of(String act, Caller caller, HttpServerRequest request) {
            return new Asked(
                    act,
                    caller,
                    header(request, Headers.PURPOSE, 64),
                    header(request, Headers.REASON, 500),
                    header(request, Headers.REQUEST_ID, 128),
                    Span.current().getSpanContext().getTraceId());
        }

        private static Optional<String> header(HttpServerRequest request, String name, int most) {
            return Optional.ofNullable(request.getHeader(name))
                    .map(value -> value.substring(0, Math.min(value.length(), most)));
        }
    }
}
