package dk.sammenhaeng.platform.access;

import dk.sammenhaeng.platform.http.Faults;
import dk.sammenhaeng.platform.http.FilterOrder;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the permission before the body is read: first who, then whether, then what is missing around it. An
 * endpoint that states no permission is open to nobody.
 */
@Provider
@Priority(FilterOrder.PERMISSION)
public class AccessFilter implements ContainerRequestFilter {

    private final CurrentCaller current;
    private final AuditLog audit;

    @Context
    @Nullable
    ResourceInfo resource;

    AccessFilter(CurrentCaller current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/v1/")) {
            return;
        }
        ResourceInfo matched = resource;
        @Nullable
        Access access = matched == null ? null : matched.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            throw Refusal.forbidden("no-permission-stated");
        }
        Caller caller = current.caller();
        if (!caller.isAny(access.roles())) {
            Refusal refusal = Refusal.forbidden("role-missing");
            audit.refused(access, caller, refusal.code());
            throw refusal;
        }
        boolean keyed = request.getMethod().equals(HttpMethod.POST) && !access.search();
        new Faults()
                .require(
                        !access.personalData() || isGiven(request, Headers.PURPOSE, "[a-z0-9][a-z0-9-]{1,63}"),
                        Headers.PURPOSE,
                        "purpose-missing")
                .require(
                        !keyed || isGiven(request, Headers.IDEMPOTENCY_KEY, "[\\x21-\\x7e]{1,128}"),
                        Headers.IDEMPOTENCY_KEY,
                        "idempotency-key-missing")
                .refuseIfAny();
    }

    private static boolean isGiven(ContainerRequestContext request, String header, String form) {
        @Nullable String value = request.getHeaderString(header);
        return value != null && value.matches(form);
    }
}
