package dk.sammenhaeng.platform.http;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a missing and a refused token (RFC 6750). It stands before the mappers of quarkus-resteasy-problem 3.21, which
 * read a field that Quarkus 3.34 no longer has.
 */
final class Unauthenticated {

    private static final int BEFORE_THE_LIBRARY = Priorities.USER - 10;

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_LIBRARY)
    Response withoutToken(RoutingContext request, UnauthorizedException failure) {
        return challenge(request, failure, "Bearer");
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = BEFORE_THE_LIBRARY)
    Response withRefusedToken(RoutingContext request, AuthenticationFailedException failure) {
        return challenge(request, failure, "Bearer error=\"invalid_token\"");
    }

    private static Response challenge(RoutingContext request, RuntimeException failure, String challenge) {
        HttpProblem problem = HttpProblem.builder()
                .withStatus(Response.Status.UNAUTHORIZED)
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
        return ExceptionMapperBase.postProcessorsRegistry
                .applyPostProcessing(problem, ProblemContext.of(failure, request.normalizedPath()))
                .toResponse();
    }
}
