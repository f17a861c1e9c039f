package dk.sammenhaeng.demo.load;

import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A request to one of the services.
 *
 * @param actor in whose name
 * @param expected the statuses that let loading go on
 */
record Call(
        Part service,
        String method,
        String path,
        TokenRequest actor,
        Map<String, String> headers,
        Optional<Object> body,
        Set<Integer> expected) {

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NO_CONTENT = 204;
    private static final String PURPOSE = "X-Processing-Purpose";

    static Call get(Part service, String path, TokenRequest actor) {
        return new Call(service, "GET", path, actor, Map.of(), Optional.empty(), Set.of(OK));
    }

    static Call post(Part service, String path, TokenRequest actor, Object body) {
        return new Call(service, "POST", path, actor, Map.of(), Optional.of(body), Set.of(OK, CREATED));
    }

    static Call put(Part service, String path, TokenRequest actor, Object body) {
        return new Call(service, "PUT", path, actor, Map.of(), Optional.of(body), Set.of(OK, CREATED, NO_CONTENT));
    }

    Call header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Call(service, method, path, actor, more, body, expected);
    }

    Call at(String otherPath) {
        return new Call(service, method, otherPath, actor, headers, body, expected);
    }

    /** The same where personal data is touched. */
    Call forCoordination() {
        return header(PURPOSE, "coordination");
    }

    /** The same that may also be answered in this way. */
    Call or(int status) {
        Set<Integer> more = new TreeSet<>(expected);
        more.add(status);
        return new Call(service, method, path, actor, headers, body, more);
    }
}
