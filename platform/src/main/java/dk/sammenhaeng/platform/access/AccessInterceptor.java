package dk.sammenhaeng.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.platform.http.EntityTags;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.tenancy.Transactions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one transaction around an endpoint: the caller's municipality is set, the idempotency key claimed, the deed done,
 * its answer written down byte for byte, the audit row added, and all of it committed or none.
 */
@Interceptor
@Access(
        act = "",
        roles = {})
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class AccessInterceptor {

    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final CurrentCaller current;
    private final Transactions transactions;
    private final AuditLog audit;
    private final IdempotentAnswers answers;
    private final ObjectMapper json;
    private final HttpServerRequest request;
    private final UriInfo uri;

    AccessInterceptor(
            CurrentCaller current,
            Transactions transactions,
            AuditLog audit,
            IdempotentAnswers answers,
            ObjectMapper json,
            HttpServerRequest request,
            UriInfo uri) {
        this.current = current;
        this.transactions = transactions;
        this.audit = audit;
        this.answers = answers;
        this.json = json;
        this.request = request;
        this.uri = uri;
    }

    @AroundInvoke
    Object around(InvocationContext call) {
        Access access = call.getMethod().getAnnotation(Access.class);
        Caller caller = current.caller();
        Acting acting = Acting.as(caller, opened(access, caller));
        boolean reads = READS.contains(request.method().name()) || access.search();
        try {
            return reads
                    ? transactions.read(acting, () -> read(access, caller, call))
                    : transactions.write(acting, () -> change(access, caller, call));
        } catch (Refusal refusal) {
            if (tells(access, refusal)) {
                audit.refused(access, caller, subjects(), refusal.code());
            }
            throw refusal;
        }
    }

    private Response read(Access access, Caller caller, InvocationContext call) {
        Response answer = asBytes(proceed(call));
        if (access.personalData()) {
            audit.read(access, caller, subjects());
        }
        @Nullable String seen = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return seen != null && answer.getEntityTag() != null && EntityTags.matches(seen, answer.getEntityTag())
                ? Response.notModified(answer.getEntityTag()).build()
                : answer;
    }

    private Response change(Access access, Caller caller, InvocationContext call) {
        Optional<String> key = request.method().name().equals("POST")
                ? Optional.ofNullable(request.getHeader(Headers.IDEMPOTENCY_KEY))
                : Optional.empty();
        if (key.isEmpty()) {
            return perform(access, caller, call);
        }
        var claim = new IdempotentAnswers.Claim(
                caller.municipality(), caller.user(), request.method().name(), uri.getPath(), key.get());
        Optional<Response> earlier = answers.claim(claim, fingerprint(call));
        return earlier.orElseGet(() -> {
            Response answer = perform(access, caller, call);
            answers.store(claim, answer);
            return answer;
        });
    }

    private Response perform(Access access, Caller caller, InvocationContext call) {
        Response answer = asBytes(proceed(call));
        audit.done(access, caller, subjects(answer));
        return answer;
    }

    private Response asBytes(Response answer) {
        if (!answer.hasEntity()) {
            return answer;
        }
        try {
            byte[] bytes = json.writeValueAsBytes(answer.getEntity());
            Response.ResponseBuilder written =
                    Response.fromResponse(answer).entity(bytes).type(MediaType.APPLICATION_JSON_TYPE);
            if (answer.getEntityTag() != null) {
                written.tag(EntityTags.complete(answer.getEntityTag(), bytes));
            }
            return written.build();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer could not be written as JSON", failure);
        }
    }

    /** The request as it was understood, so that white space and header order do not make it another. */
    private byte[] fingerprint(InvocationContext call) {
        List<Object> sent = new ArrayList<>();
        for (Object parameter : call.getParameters()) {
            if (parameter != null && !parameter.getClass().getName().startsWith("org.jboss.resteasy")) {
                sent.add(parameter);
            }
        }
        try {
            return json.writeValueAsBytes(sent);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("a request could not be fingerprinted", failure);
        }
    }

    private Collection<String> subjects() {
        List<String> touched = AuditLog.subjects(current.touched());
        return touched.isEmpty() ? named() : touched;
    }

    private Collection<String> subjects(Response answer) {
        Collection<String> before = subjects();
        if (!before.isEmpty() || answer.getLocation() == null) {
            return before;
        }
        String path = answer.getLocation().getPath();
        return List.of(path.substring(path.lastIndexOf('/') + 1));
    }

    private List<String> named() {
        return java.util.stream.Stream.of("citizenId", "id")
                .flatMap(name -> uri.getPathParameters().getOrDefault(name, List.of()).stream())
                .limit(1)
                .toList();
    }

    private static boolean tells(Access access, Refusal refusal) {
        return switch (refusal.kind()) {
            case FORBIDDEN -> true;
            // Who asks for a person they have no relation to gets the same answer as for nobody; the log knows.
            case NOT_FOUND -> access.personalData();
            case INVALID, RULE, STALE, TOO_LARGE, KEY_REUSED, PRECONDITION_REQUIRED -> false;
        };
    }

    private static Role opened(Access access, Caller caller) {
        for (Role role : access.roles()) {
            if (caller.roles().contains(role)) {
                return role;
            }
        }
        throw Refusal.forbidden("role-missing");
    }

    private static Response proceed(InvocationContext call) {
        try {
            return (Response) call.proceed();
        } catch (RuntimeException unchanged) {
            throw unchanged;
        } catch (Exception checked) {
            throw new IllegalStateException("an endpoint failed", checked);
        }
    }
}
