package dk.sammenhaeng.journey;

import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Two home-help institutions that can be chosen. */
abstract class AmongInstitutions {

    static final LocalDate TODAY = Calls.today();

    final Calls calls = Calls.inFreshMunicipality();
    final Citizens citizens = new Citizens(calls);
    final Neighbours neighbours = new Neighbours(calls.municipality());
    final UUID birk = neighbours.institution("Birkebo Hjemmepleje");
    final UUID lind = neighbours.institution("Lindehuset Hjemmepleje");

    @AfterEach
    void close() {
        neighbours.close();
    }

    RequestSpecification staff() {
        return calls.system("HEALTH");
    }

    Response options(String place) {
        return staff().queryParam("kind", "HOME_HELP")
                .queryParam("place", place)
                .queryParam("count", true)
                .get("/v1/choice-options");
    }

    Response show(UUID citizen, Map<String, Object> more) {
        return staff().body(wanted(more)).post(path(citizen));
    }

    Response put(String path, String header, String value, UUID institution, Map<String, Object> body) {
        return citizens.administration()
                .header(header, value)
                .body(body)
                .put(path.substring(0, path.lastIndexOf('/') + 1) + institution);
    }

    /** Agreements has told of the institution, and administration says that it can be chosen. */
    void offered(UUID institution, List<String> places, int days) {
        Map<String, Object> body =
                Map.of("places", places, "active", true, "waiting", Map.of("days", days, "asOf", TODAY.toString()));
        eventually(() -> put("/v1/choice-offers/HOME_HELP/", "If-None-Match", "*", institution, body)
                .then()
                .statusCode(201));
    }

    static Map<String, Object> chosen(UUID institution) {
        return Map.of("institutionId", institution, "chosenBy", "CITIZEN");
    }

    static Map<String, Object> wanted(Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "HOME_HELP", "startsOn", TODAY.toString()));
        body.putAll(more);
        return body;
    }

    static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/choices";
    }

    static void eventually(org.awaitility.core.ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(holds);
    }
}
