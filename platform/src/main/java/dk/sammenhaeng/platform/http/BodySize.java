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

/** Refuses a body that says it is too large as a problem; the server itself would only give the bare status. */
@ApplicationScoped
class BodySize {

    private final long limit;
    private final Problems problems;
    private final ObjectMapper json;

    BodySize(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit,
            Problems problems,
            ObjectMapper json) {
        this.limit = limit.asLongValue();
        this.problems = problems;
        this.json = json;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, FilterOrder.BODY_SIZE);
    }

    private void check(RoutingContext request) {
        Optional<String> length = Optional.ofNullable(request.request().getHeader(HttpHeaders.CONTENT_LENGTH));
        if (length.filter(this::isTooLarge).isEmpty()) {
            request.next();
            return;
        }
        Problem problem = problems.describe(Diagnostician.ofStatus(413), Optional.of(request));
        // The rest of the body is not read, so the connection cannot be used again.
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(written(problem));
    }

    private boolean isTooLarge(String length) {
        return length.length() > 18 || (length.matches("\\d+") && Long.parseLong(length) > limit);
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
