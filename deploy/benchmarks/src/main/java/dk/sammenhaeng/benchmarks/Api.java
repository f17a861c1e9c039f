package dk.sammenhaeng.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.stack.Instance;
import dk.sammenhaeng.stack.Part;
import dk.sammenhaeng.stack.TokenRequest;
import dk.sammenhaeng.stack.Tokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The suite's REST API as the benchmarks call it: real tokens, every answer checked. */
final class Api {

    static final String MUNICIPALITY = "0561";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Instance instance;
    private final Tokens tokens;
    private final Map<String, String> issued = new ConcurrentHashMap<>();

    Api(Instance instance) {
        this.instance = instance;
        this.tokens = Tokens.of(instance);
    }

    JsonNode post(Part service, String path, String role, Object body) throws IOException, InterruptedException {
        return send(
                service,
                path,
                role,
                HttpRequest.newBuilder()
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(json(body)));
    }

    JsonNode put(String path, String role, Object body) throws IOException, InterruptedException {
        return send(Part.CITIZEN_JOURNEY, path, role, HttpRequest.newBuilder().PUT(json(body)));
    }

    JsonNode create(String path, String role, Object body) throws IOException, InterruptedException {
        return send(
                Part.CITIZEN_JOURNEY,
                path,
                role,
                HttpRequest.newBuilder().header("If-None-Match", "*").PUT(json(body)));
    }

    JsonNode get(Part service, String path, String role) throws IOException, InterruptedException {
        return send(service, path, role, HttpRequest.newBuilder().GET());
    }

    private JsonNode send(Part service, String path, String role, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request.uri(URI.create(instance.url(service) + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Authorization", "Bearer " + token(role))
                        .header("X-Processing-Purpose", "benchmark")
                        .header("Content-Type", "application/json")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    /** {@code administration}, {@code sector-system HEALTH}, or {@code caseworker HEALTH} and a user; - is no sector. */
    private String token(String role) {
        return issued.computeIfAbsent(role, wanted -> {
            String[] words = wanted.split(" ", 3);
            TokenRequest request = TokenRequest.roles(MUNICIPALITY, List.of(words[0]))
                    .user(words.length > 2 ? words[2] : "bench-" + words[0])
                    .validity(Duration.ofHours(3));
            return tokens.sign(words.length > 1 && !words[1].equals("-") ? request.sector(words[1]) : request);
        });
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
