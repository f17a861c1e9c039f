package dk.sammenhaeng.platform.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;

/**
 * Rewrites every problem, whichever mapper made it, into ours: what stays of the original is a status that no failure
 * explains and its headers ({@code Allow}, {@code WWW-Authenticate}).
 */
@ApplicationScoped
class ProblemAnswers implements ProblemPostProcessor {

    private final Problems problems;
    private final CurrentVertxRequest current;

    ProblemAnswers(Problems problems, CurrentVertxRequest current) {
        this.problems = problems;
        this.current = current;
    }

    @Override
    public HttpProblem apply(HttpProblem original, ProblemContext context) {
        Diagnosis diagnosis = diagnose(original, context.cause);
        problems.log(diagnosis, context.cause);
        Problem problem = problems.describe(diagnosis, request());
        HttpProblem.Builder answer = HttpProblem.builder()
                .withType(problem.type())
                .withTitle(problem.title())
                .withStatus(problem.status())
                .withDetail(problem.detail())
                .with("code", problem.code());
        problem.rule().ifPresent(rule -> answer.with("rule", rule));
        if (!problem.errors().isEmpty()) {
            answer.with("errors", problem.errors());
        }
        problem.traceId().ifPresent(id -> answer.with("traceId", id));
        original.getHeaders().forEach((name, value) -> {
            if (!name.regionMatches(true, 0, "content-", 0, "content-".length())) {
                answer.withHeader(name, value);
            }
        });
        diagnosis.retryAfter().ifPresent(seconds -> answer.withHeader(HttpHeaders.RETRY_AFTER, seconds));
        return answer.build();
    }

    private static Diagnosis diagnose(HttpProblem original, Throwable failure) {
        Diagnosis diagnosis = Diagnostician.diagnose(failure);
        if (diagnosis.isDefect() && original.getStatusCode() != 500) {
            return Diagnostician.ofStatus(original.getStatusCode());
        }
        return diagnosis;
    }

    private Optional<RoutingContext> request() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(current.getCurrent())
                : Optional.empty();
    }
}
