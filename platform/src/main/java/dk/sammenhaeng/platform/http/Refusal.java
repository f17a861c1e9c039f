package dk.sammenhaeng.platform.http;

import java.util.List;

/**
 * The answer no. Thrown by rules and use cases, it ends the transaction and becomes one problem response (RFC 9457)
 * whose title and detail stand in the bundles under {@code problem.<code>.title} and {@code problem.<code>.detail}.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    private Refusal(Kind kind, String code, List<Object> arguments, List<Fault> faults) {
        super(kind + " " + code, null, false, false);
        this.kind = kind;
        this.code = code;
        this.arguments = List.copyOf(arguments);
        this.faults = List.copyOf(faults);
    }

    /** 400: what was sent breaks the contract; every fault is named. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(Kind.INVALID, "invalid", List.of(), faults);
    }

    /** 400 with one fault. */
    public static Refusal invalid(String pointer, String code, Object... arguments) {
        return invalid(List.of(new Fault(pointer, code, List.of(arguments))));
    }

    /** 403: the caller is known and may not. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, code, List.of(arguments), List.of());
    }

    /** 404: it does not exist, or the caller may not know that it does. */
    public static Refusal notFound() {
        return new Refusal(Kind.NOT_FOUND, "not-found", List.of(), List.of());
    }

    /** 409: a domain rule or the state refuses; the code is the rule's id. */
    public static Refusal byRule(String rule, Object... arguments) {
        return new Refusal(Kind.RULE, rule, List.of(arguments), List.of());
    }

    /** 412: the caller saw an older version. */
    public static Refusal stale() {
        return new Refusal(Kind.STALE, "stale", List.of(), List.of());
    }

    /** 413: larger than the documented limit. */
    public static Refusal tooLarge(String code, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, code, List.of(arguments), List.of());
    }

    /** 422: the idempotency key was used for another request. */
    public static Refusal keyReused() {
        return new Refusal(Kind.KEY_REUSED, "idempotency-key-reused", List.of(), List.of());
    }

    /** 428: a change of something existing must name the version it saw. */
    public static Refusal preconditionRequired() {
        return new Refusal(Kind.PRECONDITION_REQUIRED, "if-match-required", List.of(), List.of());
    }

    /** What kind of no this is. */
    public Kind kind() {
        return kind;
    }

    /** Stable code; for {@link Kind#RULE} the id of the rule. */
    public String code() {
        return code;
    }

    /** Values for the text; never personal data. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Every fault found; empty unless {@link Kind#INVALID}. */
    public List<Fault> faults() {
        return faults;
    }

    /** The kinds of refusal and the HTTP status of each. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        RULE(409),
        STALE(412),
        TOO_LARGE(413),
        KEY_REUSED(422),
        PRECONDITION_REQUIRED(428);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status. */
        public int status() {
            return status;
        }
    }
}
