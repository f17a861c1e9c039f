package dk.sammenhaeng.platform.access;

import dk.sammenhaeng.platform.http.FilterOrder;
import dk.sammenhaeng.platform.http.Refusal;
import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.jspecify.annotations.Nullable;

/**
 * Decides on the permission before anything of the request is read: first who, then whether. An
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
    }
}
