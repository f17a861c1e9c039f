package dk.sammenhaeng.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Lets one caller have only so many requests running at once, so that none takes the service from the others. */
@Provider
@Priority(FilterOrder.IN_FLIGHT)
@ApplicationScoped
class InFlight implements ContainerRequestFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ConcurrentMap<String, Integer> running = new ConcurrentHashMap<>();
    private final int limit;
    private final RoutingContext current;

    InFlight(
            @ConfigProperty(name = "sammenhaeng.http.in-flight-per-caller", defaultValue = "64") int limit,
            RoutingContext current) {
        this.limit = limit;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable Principal principal = request.getSecurityContext().getUserPrincipal();
        if (principal instanceof JsonWebToken token && token.getSubject() != null) {
            admit(token.getSubject());
        }
    }

    private void admit(String caller) {
        if (running.merge(caller, 1, Integer::sum) > limit) {
            leave(caller);
            throw new ClientErrorException(TOO_MANY_REQUESTS);
        }
        current.addEndHandler(ended -> leave(caller));
    }

    private void leave(String caller) {
        running.computeIfPresent(caller, (same, count) -> count == 1 ? null : count - 1);
    }
}
