package dk.sammenhaeng.platform.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

/**
 * Turns query parameters into a page request and a page into the answer. Cursors are sealed and bound to the caller,
 * the path and every other query parameter (filters and sort): used with anything else they are refused.
 */
@RequestScoped
public class Pages {

    /**
     * What the query asks for.
     *
     * @throws Refusal 400 for a limit outside 1-500 or a cursor that is not ours
     */
    public PageRequest request(PageQuery query) {
        throw new IllegalStateException("to be written");
    }

    /** {@code {items, next?, total?}} with {@code Link: rel="next"}. */
    public Response answer(Page<?> page) {
        throw new IllegalStateException("to be written");
    }
}
