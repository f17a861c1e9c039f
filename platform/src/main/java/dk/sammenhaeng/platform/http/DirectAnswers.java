package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses as a problem what the server would answer with a bare status: a body or an address too long, a call without a
 * token.
 */
@ApplicationScoped
class DirectAnswers {

    /** The longest address; the server itself refuses a request line only beyond its own, larger limit. */
    static final int LONGEST_ADDRESS = 4096;

    private final long limit;
    private final Problems problems;
    private final ObjectMapper json;

    DirectAnswers(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            Problems problems,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.DIRECT_ANSWER);
    }

    private void check(RoutingContext request) {
        if (request.request().uri().length() > LONGEST_ADDRESS) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, Diagnostician.ofStatus(414));
        } else if (header(request, HttpHeaders.CONTENT_LENGTH)
                .filter(this::isTooLarge)
                .isPresent()) {
            // The rest of the body is not read, so the connection cannot be used again.
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, Diagnostician.ofStatus(413));
        } else if (request.normalizedPath().startsWith("/v1/") && !carriesToken(request)) {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            answer(request, Diagnostician.ofStatus(401));
        } else {
            request.next();
        }
    }

    private boolean isTooLarge(String length) {
        return length.length() > 18 || (length.matches("\\d+") && Long.parseLong(length) > limit);
    }

    private static boolean carriesToken(RoutingContext request) {
        return header(request, HttpHeaders.AUTHORIZATION)
                .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, "Bearer ".length()))
                .isPresent();
    }

    private static Optional<String> header(RoutingContext request, CharSequence name) {
        return Optional.ofNullable(request.request().getHeader(name));
    }

    private void answer(RoutingContext request, Diagnosis diagnosis) {
        Problem problem = problems.describe(diagnosis, Optional.of(request));
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(written(problem));
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
