package dk.sammenhaeng.platform.http;

import jakarta.ws.rs.Priorities;

/** In which order filters see a request and an answer; every filter takes its place from here. */
public final class FilterOrder {

    /** Before everything else, also before authentication: request id and the headers of every answer. */
    static final int EVERY_ANSWER = 10_000;

    /** What can be refused without knowing the caller: after CORS (300), before authentication (200). */
    static final int DIRECT_ANSWER = 250;

    /** The caller is known; how much runs for that caller at once. */
    static final int IN_FLIGHT = Priorities.AUTHENTICATION + 500;

    /** The permission of the endpoint. */
    public static final int PERMISSION = Priorities.AUTHORIZATION;

    /** Headers and query parameters, before anything is made of them and before the body is read. */
    static final int PARAMETERS = PERMISSION + 1;

    private FilterOrder() {}
}
