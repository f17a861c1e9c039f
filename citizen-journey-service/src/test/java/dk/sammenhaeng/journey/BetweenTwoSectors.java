package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;

import dk.sammenhaeng.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A citizen whom health knows and hands over to social services. */
abstract class BetweenTwoSectors {

    static final Map<String, Object> DISCHARGE = body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", IN_A_MONTH);
    static final Map<String, Object> HANDOVER = body("SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", IN_A_MONTH);

    final Calls calls = Calls.inFreshMunicipality();
    TransitionCalls transitions;
    UUID citizen;
    UUID training;

    @BeforeEach
    void a_citizen_whom_health_knows() {
        citizen = calls.citizen("HEALTH");
        transitions = new TransitionCalls(citizen);
        training = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").goal("g1"));
    }

    void unit(String sector, String name, String leader) {
        calls.unit(
                        UUID.randomUUID(),
                        Map.of(
                                "sector", sector,
                                "name", name,
                                "leaderUser", leader,
                                "dutyPhone", "89 40 10 99",
                                "members", List.of("una")))
                .then()
                .statusCode(201);
    }

    RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    RequestSpecification sender() {
        return calls.system("HEALTH");
    }

    RequestSpecification receiver() {
        return calls.system("SOCIAL");
    }

    Response accept(UUID transition) {
        return transitions.step(receiver(), receiver(), transition, "acceptances", accepting());
    }

    Response accept(UUID transition, String etag, String key) {
        return ((FilterableRequestSpecification) receiver())
                .replaceHeader("Idempotency-Key", key)
                .header("If-Match", etag)
                .body(accepting())
                .post(transitions.path() + "/" + transition + "/acceptances");
    }
}
