package dk.sammenhaeng.demo.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.TokenRequest;
import dk.sammenhaeng.stack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** The services' REST APIs of one instance, called with tokens of its issuer. */
final class Api implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_PAGE = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private final Instance instance;
    private final Tokens tokens;
    private final long seed;
    private final Map<TokenRequest, String> signed = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Api(Instance instance, long seed) {
        this.instance = instance;
        this.tokens = Tokens.of(instance);
        this.seed = seed;
    }

    /**
     * The answer to the call.
     *
     * @throws LoadStopped when it has not one of the expected statuses
     */
    Answer send(Call call) {
        Answer answer = answer(call);
        if (!call.expected().contains(answer.status())) {
            throw new LoadStopped("%s %s %s answered %d %s"
                    .formatted(call.service().id(), call.method(), call.path(), answer.status(), answer.problem()));
        }
        return answer;
    }

    /** All items of a list, from all its pages. */
    List<JsonNode> all(Call list) {
        List<JsonNode> items = new ArrayList<>();
        String page = "?limit=" + LARGEST_PAGE;
        while (!page.isEmpty()) {
            JsonNode answer = send(list.at(list.path() + page)).body();
            answer.path("items").forEach(items::add);
            String next = answer.path("next").asText("");
            page = next.isEmpty() ? "" : "?limit=" + LARGEST_PAGE + "&cursor=" + URLEncoder.encode(next, UTF_8);
        }
        return items;
    }

    /** How many items a list has whose path already has a filter. */
    long count(Call list) {
        return send(list.at(list.path() + "&limit=1&count=true"))
                .body()
                .required("total")
                .asLong();
    }

    private Answer answer(Call call) {
        String body = call.body().map(Api::json).orElse("");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance.url(call.service()) + call.path()))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + signed.computeIfAbsent(call.actor(), tokens::sign))
                .method(call.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        call.headers().forEach(request::header);
        if (call.method().equals("POST")) {
            request.header("Idempotency-Key", key(call, body));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body().isEmpty() ? MissingNode.getInstance() : JSON.readTree(response.body()),
                    response.headers().firstValue("ETag"));
        } catch (IOException e) {
            throw new LoadStopped(call.service().id() + " does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadStopped("interrupted", e);
        }
    }

    /** The same thing of the same seed has the same key, so that sending it twice does it once. */
    private String key(Call call, String body) {
        return UUID.nameUUIDFromBytes((seed + call.path() + body).getBytes(UTF_8))
                .toString();
    }

    private static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }

    /** What a service answered; the body is missing where there was none. */
    record Answer(int status, JsonNode body, Optional<String> etag) {

        UUID id() {
            return UUID.fromString(body.required("id").asText());
        }

        String problem() {
            String errors = body.path("errors").isEmpty() ? "" : " " + body.path("errors");
            return body.path("code").asText() + ": "
                    + body.path("detail").asText(body.path("title").asText()) + errors;
        }
    }
}
