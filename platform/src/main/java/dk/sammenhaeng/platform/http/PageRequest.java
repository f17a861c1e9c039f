package dk.sammenhaeng.platform.http;

import java.util.List;
import java.util.Optional;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many items, 1 to 500
 * @param after the sort values of the last item already seen; the page starts behind it
 * @param count whether the total is wanted
 */
public record PageRequest(int limit, Optional<List<String>> after, boolean count) {

    /** Rows to fetch: one more than the limit tells whether there is another page. */
    public int fetch() {
        return limit + 1;
    }
}
