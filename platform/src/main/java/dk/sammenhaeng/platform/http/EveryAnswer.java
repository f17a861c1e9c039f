package dk.sammenhaeng.platform.http;

import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.platform.identifier.CprNumber;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** The headers of every answer, whoever gives it: resources, errors, refusals before authentication, health. */
@ApplicationScoped
class EveryAnswer {

    static final String REQUEST_ID = "X-Request-ID";
    static final String API_VERSION = "1.0.0";

    private static final Pattern USUAL_REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private final String version;

    EveryAnswer(@ConfigProperty(name = "sammenhaeng.api-version", defaultValue = API_VERSION) String version) {
        this.version = version;
    }

    void register(@Observes Filters filters) {
        filters.register(this::prepare, FilterOrder.EVERY_ANSWER);
    }

    private void prepare(RoutingContext request) {
        String requestId = requestId(Optional.ofNullable(request.request().getHeader(REQUEST_ID)));
        MDC.put("requestId", requestId);
        boolean tls = "https".equals(request.request().scheme());
        request.addHeadersEndHandler(written -> {
            MultiMap headers = request.response().headers().set(REQUEST_ID, requestId);
            protect(headers, version, tls);
        });
        request.next();
    }

    static void protect(MultiMap headers, String version, boolean tls) {
        headers.set("API-Version", version);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Content-Security-Policy", "frame-ancestors 'none'");
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (tls) {
            headers.set("Strict-Transport-Security", ONE_YEAR);
        }
    }

    static String requestId(Optional<String> sent) {
        return sent.filter(id -> USUAL_REQUEST_ID.matcher(id).matches() && !CprNumber.standsIn(id))
                .orElseGet(() -> UuidCreator.getTimeOrderedEpoch().toString());
    }
}
