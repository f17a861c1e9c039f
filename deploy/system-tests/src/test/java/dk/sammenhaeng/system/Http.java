package dk.sammenhaeng.system;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import dk.sammenhaeng.stack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The services of one instance over HTTP. */
final class Http implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Instance instance;
    private final Tokens tokens;
    private final Map<TokenRequest, String> signed = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Http(Instance instance, Tokens tokens) {
        this.instance = instance;
        this.tokens = tokens;
    }

    /**
     * Sends one request, once.
     *
     * @throws IOException when no answer comes, so that nobody knows what became of it
     */
    Answer send(Request request) throws IOException {
        HttpRequest.Builder built = HttpRequest.newBuilder(URI.create(instance.url(request.service) + request.path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + signed.computeIfAbsent(request.token, tokens::sign))
                .header("X-Processing-Purpose", "coordination")
                .method(
                        request.method,
                        request.body
                                .map(Http::json)
                                .map(BodyPublishers::ofString)
                                .orElse(BodyPublishers.noBody()));
        request.headers.forEach(built::header);
        try {
            HttpResponse<String> response = client.send(built.build(), BodyHandlers.ofString());
            String text = response.body();
            return new Answer(
                    request.method + " " + request.service.id() + " " + request.path,
                    response.statusCode(),
                    text.isEmpty() ? MissingNode.getInstance() : JSON.readTree(text),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Idempotency-Replayed").isPresent());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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

    /** What is asked of whom, in whose name. */
    record Request(
            TokenRequest token,
            Part service,
            String method,
            String path,
            Map<String, String> headers,
            Optional<Object> body) {}
}
