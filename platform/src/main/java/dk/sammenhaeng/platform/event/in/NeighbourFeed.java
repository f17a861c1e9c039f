package dk.sammenhaeng.platform.event.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import dk.sammenhaeng.platform.identifier.MunicipalityCode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;

/** Asks a neighbour for events of one stream, straight from its log. */
@ApplicationScoped
class NeighbourFeed {

    private static final int UNAUTHORIZED = 401;

    private final Config configuration;
    private final EventsIn settings;
    private final ServiceTokens tokens;
    private final ObjectReader json;
    private final HttpClient http;

    NeighbourFeed(Config configuration, EventsIn settings, ServiceTokens tokens, ObjectMapper mapper) {
        this.configuration = configuration;
        this.settings = settings;
        this.tokens = tokens;
        this.json = mapper.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.requestTimeout())
                .build();
    }

    /**
     * The events of a stream from a sequence on, at most a page, each as text.
     *
     * @throws Unavailable when the neighbour gives none
     */
    List<String> read(String source, MunicipalityCode municipality, UUID subject, long fromSequence) {
        URI neighbour = configuration
                .getOptionalValue("sammenhaeng.neighbours." + source + ".url", URI.class)
                .orElseThrow(() -> new Unavailable("NoUrl"));
        URI question = URI.create("%s/v1/events?subject=%s&fromSequence=%d&limit=%d"
                .formatted(neighbour, subject, fromSequence, settings.page()));
        HttpRequest request = HttpRequest.newBuilder(question)
                .timeout(settings.requestTimeout())
                .header("Authorization", "Bearer " + tokens.of(municipality))
                .header("Accept", "application/json")
                .build();
        HttpResponse<String> answer = Unavailable.unlessAnswered(http, request);
        if (answer.statusCode() == UNAUTHORIZED) {
            tokens.forget(municipality);
        }
        if (answer.statusCode() != 200) {
            throw new Unavailable(question.getPath() + " HTTP " + answer.statusCode());
        }
        return items(answer.body());
    }

    private List<String> items(String body) {
        try {
            JsonNode items = json.readTree(body).path("items");
            List<String> events = new ArrayList<>(items.size());
            items.forEach(item -> events.add(item.toString()));
            return events;
        } catch (JsonProcessingException malformed) {
            throw new Unavailable("NotJson");
        }
    }

    /** The neighbour or the issuer gave no usable answer; the message holds no content. */
    static final class Unavailable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unavailable(String reason) {
            super(reason, null, false, false);
        }

        static HttpResponse<String> unlessAnswered(HttpClient http, HttpRequest request) {
            try {
                return http.send(request, HttpResponse.BodyHandlers.ofString());
            } catch (IOException failure) {
                throw new Unavailable(
                        request.uri().getPath() + " " + failure.getClass().getSimpleName());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new Unavailable("Interrupted");
            }
        }
    }
}
