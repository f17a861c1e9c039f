package dk.sammenhaeng.journey;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A citizen with home help and training whom a hospital tells of. */
abstract class AroundAStay {

    static final LocalDate TODAY = Calls.today();
    static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    final Calls calls = Calls.inFreshMunicipality();
    UUID citizen;

    @BeforeEach
    void a_citizen_with_home_help_and_training() {
        citizen = calls.citizen("HEALTH");
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .action("a1", UUID.randomUUID(), TODAY.minusDays(60), TODAY.plusDays(60)));
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .action("a1", UUID.randomUUID(), TODAY.minusDays(60), TODAY.plusDays(60))
                        .action("over", UUID.randomUUID(), TODAY.minusDays(60), TODAY.minusDays(30)));
    }

    static Map<String, Object> notice(String id, String what, Instant at) {
        return Map.of("noticeId", id, "what", what, "happenedAt", at.toString());
    }

    static Map<String, Object> acute(String id, Instant at) {
        return Map.of("noticeId", id, "what", "ADMITTED", "happenedAt", at.toString(), "acute", true);
    }

    Response tell(String id, String what, Instant at) {
        return tell(citizen, id, what, at);
    }

    Response tell(UUID about, String id, String what, Instant at) {
        return take(hospital(), about, notice(id, what, at));
    }

    static Response take(RequestSpecification caller, UUID about, Map<String, Object> notice) {
        return caller.body(notice).post("/v1/citizens/" + about + "/admission-notices");
    }

    String first(String sector) {
        return calls.system(sector).get(path("/resumptions")).path("items[0].id");
    }

    Response resumptions(String sector) {
        return calls.system(sector).get(path("/resumptions"));
    }

    Response notices(String sector) {
        return calls.system(sector).get("/v1/notices?limit=500");
    }

    RequestSpecification hospital() {
        return calls.system("HEALTH");
    }

    String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    static Instant hoursAgo(int hours) {
        return NOW.minus(Duration.ofHours(hours));
    }
}
