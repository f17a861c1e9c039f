package dk.sammenhaeng.system;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Someone who calls the services with a token. */
record Person(Http http, TokenRequest token) {

    private static final int LARGEST_PAGE = 500;

    Answer get(Part service, String path) {
        return send(request(service, "GET", path, Map.of(), Optional.empty()));
    }

    /** Does something once, whatever was done before. */
    Answer post(Part service, String path, Object body) {
        return send(request(service, "POST", path, Map.of("Idempotency-Key", newKey()), Optional.of(body)));
    }

    /** Does something to what was seen in this version. */
    Answer post(Part service, String path, String seen, Object body) {
        return send(request(
                service, "POST", path, Map.of("Idempotency-Key", newKey(), "If-Match", seen), Optional.of(body)));
    }

    Answer put(Part service, String path, Object body) {
        return send(request(service, "PUT", path, Map.of(), Optional.of(body)));
    }

    /** Puts what is not there yet. */
    Answer putNew(Part service, String path, Object body) {
        return send(request(service, "PUT", path, Map.of("If-None-Match", "*"), Optional.of(body)));
    }

    Answer delete(Part service, String path) {
        return send(request(service, "DELETE", path, Map.of(), Optional.empty()));
    }

    /** All items of a list, from all its pages. */
    List<JsonNode> all(Part service, String path) {
        List<JsonNode> items = new ArrayList<>();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LARGEST_PAGE;
        String page = first;
        while (!page.isEmpty()) {
            Answer answer = get(service, page).ok();
            items.addAll(answer.items());
            String next = answer.body().path("next").asText("");
            page = next.isEmpty() ? "" : first + "&cursor=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
        }
        return items;
    }

    /** A request that may be sent more than once. */
    Http.Request request(Part service, String method, String path, Map<String, String> headers, Optional<Object> body) {
        return new Http.Request(token, service, method, path, headers, body);
    }

    private Answer send(Http.Request request) {
        try {
            return http.send(request);
        } catch (IOException e) {
            throw new UncheckedIOException(request.service() + " does not answer", e);
        }
    }

    static String newKey() {
        return UUID.randomUUID().toString();
    }
}
