package dk.sammenhaeng.platform.access;

/** The headers that say why and how often. */
public final class Headers {

    /** Why personal data is touched: a code, mandatory there. */
    public static final String PURPOSE = "X-Processing-Purpose";

    /** The free-text reason of an override. */
    public static final String REASON = "X-Reason";

    /** Makes a repeated {@code POST} the same request. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** True on an answer that was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    /** The caller's own name for the request, echoed. */
    public static final String REQUEST_ID = "X-Request-ID";

    private Headers() {}
}
