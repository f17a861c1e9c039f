package dk.sammenhaeng.journey;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** A child known to health, and a unit that assesses concerns. */
abstract class AroundAConcern {

    static final LocalDate TODAY = Calls.today();
    static final AtomicInteger PERSONS = new AtomicInteger();
    static final Map<String, Object> TOLD = Map.of("whom", "CUSTODY_HOLDER", "on", TODAY.toString());

    final Calls calls = Calls.inFreshMunicipality();
    UUID child;

    @BeforeEach
    void a_child_known_to_health_and_a_unit_that_assesses() {
        child = born(TODAY.minusYears(9));
        calls.putting(child, PlanBody.of("HEALTH", "GOP-1"));
        assigned("CHILD", "mona", "bent");
    }

    static Map<String, Object> signal() {
        return Map.of(
                "type", "CARE",
                "basis", "Kommer uden madpakke",
                "professionalAssessment", "Trivsel bør undersøges");
    }

    static Response give(RequestSpecification caller, UUID about, Map<String, Object> signal) {
        return caller.body(signal).post("/v1/citizens/" + about + "/concerns");
    }

    String given(UUID about) {
        return give(calls.system("HEALTH"), about, signal())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response triage(RequestSpecification caller, String id, Map<String, Object> decision) {
        String seen = bent().get("/v1/concerns/" + id).header("ETag");
        return caller.header("If-Match", seen).body(decision).post("/v1/concerns/" + id + "/triages");
    }

    void assigned(String about, String leader, String member) {
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit(leader, member)))
                .put("/v1/concern-triage/" + about)
                .then()
                .statusCode(201);
    }

    UUID unit(String leader, String member) {
        UUID unit = UUID.randomUUID();
        calls.unit(
                unit,
                Map.of(
                        "sector",
                        "SOCIAL",
                        "name",
                        "Modtagelsen " + unit,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89 40 77 00",
                        "members",
                        List.of(member)));
        return unit;
    }

    UUID born(LocalDate birth) {
        return calls.citizen(
                "HEALTH",
                "%02d%02d%02d4%03d"
                        .formatted(
                                birth.getDayOfMonth() + 60,
                                birth.getMonthValue(),
                                birth.getYear() % 100,
                                100 + PERSONS.incrementAndGet()));
    }

    RequestSpecification bent() {
        return calls.caseworker("bent", "SOCIAL");
    }

    RequestSpecification mona() {
        return calls.with(TestTokens.role("institution-leader").user("mona"));
    }

    RequestSpecification leader(UUID institution) {
        return calls.with(TestTokens.role("institution-leader").user("lars").institution(institution));
    }

    RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
