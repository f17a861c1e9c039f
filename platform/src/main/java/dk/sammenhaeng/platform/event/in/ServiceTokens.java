package dk.sammenhaeng.platform.event.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.sammenhaeng.platform.event.in.NeighbourFeed.Unavailable;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The tokens this service shows to its neighbours, one per municipality, fetched when needed. */
@ApplicationScoped
class ServiceTokens {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final Clock clock;
    private final ObjectMapper json;
    private final EventsIn settings;
    private final HttpClient http;
    private final String service;
    private final String secret;
    private final URI endpoint;
    private final Map<MunicipalityCode, Token> tokens = new ConcurrentHashMap<>();

    ServiceTokens(
            Clock clock,
            ObjectMapper json,
            EventsIn settings,
            @ConfigProperty(name = "sammenhaeng.service") String service,
            @ConfigProperty(name = "sammenhaeng.client-secret") String secret,
            @ConfigProperty(name = "sammenhaeng.issuer.url") String issuer) {
        this.clock = clock;
        this.json = json;
        this.settings = settings;
        this.service = service;
        this.secret = secret;
        this.endpoint = URI.create(issuer + "/token");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.requestTimeout())
                .build();
    }

    /**
     * A token that is still good for a while.
     *
     * @throws Unavailable when the issuer gives none
     */
    String of(MunicipalityCode municipality) {
        Instant now = clock.instant();
        @Nullable Token known = tokens.get(municipality);
        if (known == null || !now.isBefore(known.useUntil())) {
            known = fetch(municipality, now);
            tokens.put(municipality, known);
        }
        return known.value();
    }

    /** Drops a token that was refused. */
    void forget(MunicipalityCode municipality) {
        tokens.remove(municipality);
    }

    private Token fetch(MunicipalityCode municipality, Instant now) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(settings.requestTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        service,
                        "client_secret",
                        secret,
                        "municipality",
                        municipality.value()))))
                .build();
        HttpResponse<String> answer = Unavailable.unlessAnswered(http, request);
        if (answer.statusCode() != 200) {
            throw new Unavailable(endpoint.getPath() + " HTTP " + answer.statusCode());
        }
        try {
            JsonNode token = json.readTree(answer.body());
            return new Token(
                    token.path("access_token").asText(),
                    now.plusSeconds(token.path("expires_in").asLong()).minus(MARGIN));
        } catch (JsonProcessingException malformed) {
            throw new Unavailable(endpoint.getPath() + " NotJson");
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** A token and how long it is used. */
    private record Token(String value, Instant useUntil) {

        @Override
        public String toString() {
            return "token until " + useUntil;
        }
    }
}
