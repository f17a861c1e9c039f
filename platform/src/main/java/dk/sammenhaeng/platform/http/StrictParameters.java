package dk.sammenhaeng.platform.http;

import dk.sammenhaeng.platform.access.Access;
import dk.sammenhaeng.platform.access.Headers;
import dk.sammenhaeng.platform.identifier.CprNumber;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, before anything is read, what headers and query parameters cannot mean, and names all of it at once; and
 * bodies that are not JSON. What is kept of a request beside its body (why, by which key) never carries a CPR number.
 */
@Provider
@Priority(FilterOrder.PARAMETERS)
final class StrictParameters implements ContainerRequestFilter {

    private static final char NULL = '\u0000';
    private static final List<String> KEPT = List.of(Headers.PURPOSE, Headers.REASON, Headers.IDEMPOTENCY_KEY);

    @Context
    @Nullable
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPath().indexOf(NULL) >= 0) {
            throw Refusal.notFound();
        }
        @Nullable ResourceInfo matched = resource;
        @Nullable Method endpoint = matched == null ? null : matched.getResourceMethod();
        if (endpoint == null) {
            return;
        }
        Faults faults = new Faults();
        requireHeaders(request, endpoint, faults);
        faults.addAll(QueryFaults.of(endpoint, request.getUriInfo().getQueryParameters()))
                .refuseIfAny();
        if (request.hasEntity()
                && header(request, HttpHeaders.CONTENT_TYPE)
                        .filter(type -> !isJson(type))
                        .isPresent()) {
            throw new NotSupportedException();
        }
    }

    private static void requireHeaders(ContainerRequestContext request, Method endpoint, Faults faults) {
        @Nullable Access access = endpoint.getAnnotation(Access.class);
        if (access == null) {
            return;
        }
        boolean keyed = request.getMethod().equals(HttpMethod.POST) && !access.search();
        faults.require(
                        !access.personalData() || isGiven(request, Headers.PURPOSE, "[a-z0-9][a-z0-9-]{1,63}"),
                        Headers.PURPOSE,
                        "purpose-missing")
                .require(
                        !keyed || isGiven(request, Headers.IDEMPOTENCY_KEY, "[\\x21-\\x7e]{1,128}"),
                        Headers.IDEMPOTENCY_KEY,
                        "idempotency-key-missing");
        for (String name : KEPT) {
            faults.require(header(request, name).filter(CprNumber::standsIn).isEmpty(), name, "no-cpr");
        }
    }

    private static boolean isGiven(ContainerRequestContext request, String name, String form) {
        return header(request, name).filter(value -> value.matches(form)).isPresent();
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }

    private static boolean isJson(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON);
    }
}
