package dk.sammenhaeng.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Turns a caller away who has too much running; the place is given back when the answer has left or the line is cut. */
@Provider
@Priority(FilterOrder.IN_FLIGHT)
class InFlightFilter implements ContainerRequestFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final InFlight inFlight;
    private final RoutingContext current;

    InFlightFilter(InFlight inFlight, RoutingContext current) {
        this.inFlight = inFlight;
        this.current = current;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        @Nullable Principal principal = request.getSecurityContext().getUserPrincipal();
        if (!(principal instanceof JsonWebToken token) || token.getSubject() == null) {
            return;
        }
        String caller = token.getSubject();
        if (!inFlight.enter(caller)) {
            throw new ClientErrorException(TOO_MANY_REQUESTS);
        }
        current.addEndHandler(ended -> inFlight.leave(caller));
    }
}
