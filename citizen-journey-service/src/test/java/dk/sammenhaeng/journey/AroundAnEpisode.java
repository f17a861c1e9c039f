package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;

/** A citizen whom social services know, and their episodes. */
abstract class AroundAnEpisode {

    static final LocalDate TODAY = Calls.today();
    final Calls calls = Calls.inFreshMunicipality();
    UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("SOCIAL");
    }

    Response contacts() {
        return milestones("OPEN");
    }

    void met(String milestone) {
        String path = "/v1/citizens/" + citizen + "/milestones/" + milestone;
        social().header("If-Match", social().get(path).header("ETag"))
                .body(Map.of("state", "MET"))
                .post(path + "/settlements")
                .then()
                .statusCode(200);
    }

    List<String> protection() {
        return Rows.of(
                calls.municipality(),
                "select protected::text || ' ' || coalesce(protected_until::text, 'never') from citizen");
    }

    String begun(String kind, LocalDate from) {
        return begin(social(), Map.of("kind", kind, "from", from.toString()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    void housed(String status, LocalDate from) {
        begin(social(), Map.of("kind", "HOUSING", "from", from.toString(), "status", status))
                .then()
                .statusCode(201);
    }

    Response begin(RequestSpecification caller, Map<String, Object> body) {
        return caller.body(new HashMap<>(body)).post("/v1/citizens/" + citizen + "/episodes");
    }

    Response ending(RequestSpecification caller, String episode, LocalDate on, String outcome) {
        return ending(caller, episode, etag(episode), on, outcome);
    }

    Response ending(RequestSpecification caller, String episode, String seen, LocalDate on, String outcome) {
        return caller.header("If-Match", seen)
                .body(Map.of("on", on.toString(), "outcome", outcome))
                .post(path(episode) + "/endings");
    }

    String etag(String episode) {
        return social().get(path(episode)).header("ETag");
    }

    Response milestones(String state) {
        return social().get("/v1/citizens/" + citizen + "/milestones?state=" + state);
    }

    List<String> outcomes() {
        return Rows.of(
                calls.municipality(),
                "select measure || ' ' || value from outcome order by recorded_at, measure, value");
    }

    static List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (Future<Response> answer : both.invokeAll(List.of(one, other))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }

    String path(String episode) {
        return "/v1/citizens/" + citizen + "/episodes" + (episode.isEmpty() ? "" : "/" + episode);
    }

    RequestSpecification social() {
        return calls.system("SOCIAL");
    }
}
