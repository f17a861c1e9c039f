package dk.sammenhaeng.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dk.sammenhaeng.platform.access.Caller;
import dk.sammenhaeng.platform.access.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns query parameters into a page request and a page into the answer. Cursors are sealed and bound to the caller,
 * the path and every other query parameter (filters and sort): used with anything else they are refused.
 */
@RequestScoped
public class Pages {

    private static final int DEFAULT_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 500;

    /** Which page, not of what: these may differ from page to page. */
    private static final Set<String> PAGING = Set.of("cursor", "limit", "count");

    private final Cursors cursors;
    private final CurrentCaller caller;
    private final UriInfo uri;

    Pages(Cursors cursors, CurrentCaller caller, UriInfo uri) {
        this.cursors = cursors;
        this.caller = caller;
        this.uri = uri;
    }

    /**
     * What the query asks for.
     *
     * @throws Refusal 400 for a limit outside 1-500 or a cursor that is not ours
     */
    public PageRequest request(PageQuery query) {
        int limit = limit(Optional.ofNullable(query.limit));
        Optional<List<String>> after = Optional.ofNullable(query.cursor).map(cursor -> cursors.open(cursor, binding()));
        return new PageRequest(limit, after, query.count);
    }

    /** {@code {items, next?, total?}} with {@code Link: rel="next"}. */
    public Response answer(Page<?> page) {
        Optional<String> next = page.after().map(values -> cursors.seal(values, binding()));
        Response.ResponseBuilder answer = Response.ok(new Listing(page.items(), next, page.total()));
        next.ifPresent(cursor -> answer.header("Link", "<" + uriWith(cursor) + ">; rel=\"next\""));
        return answer.build();
    }

    private static int limit(Optional<String> asked) {
        if (asked.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!isLimit(asked.get())) {
            throw Refusal.invalid(List.of(outOfRange()));
        }
        return Integer.parseInt(asked.get());
    }

    static boolean isLimit(String text) {
        return text.matches("\\d{1,6}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= HIGHEST_LIMIT;
    }

    static Fault outOfRange() {
        return new Fault("limit", "limit.out-of-range", List.of(1, HIGHEST_LIMIT));
    }

    private List<String> binding() {
        Caller bearer = caller.caller();
        List<String> binding =
                new ArrayList<>(List.of(bearer.user(), bearer.municipality().value(), uri.getPath()));
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> {
            if (!PAGING.contains(name)) {
                binding.add(name);
                binding.addAll(values.stream().sorted().toList());
            }
        });
        return binding;
    }

    private String uriWith(String cursor) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        StringBuilder target = new StringBuilder(uri.getRequestUri().getRawPath()).append('?');
        query.forEach((name, values) -> {
            if (!name.equals("cursor")) {
                values.forEach(value -> target.append(encoded(name))
                        .append('=')
                        .append(encoded(value))
                        .append('&'));
            }
        });
        return target.append("cursor=").append(cursor).toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Listing(List<?> items, Optional<String> next, OptionalLong total) {}
}
