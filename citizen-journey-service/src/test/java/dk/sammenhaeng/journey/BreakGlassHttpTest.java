package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Break-glass: a reason, a short time, every use in the log, and a leader who looks at it afterwards (X3). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class BreakGlassHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
    }

    private RequestSpecification gry() {
        return calls.caseworker("gry", "SOCIAL");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private String open() {
        return calls.breakGlass("gry", "SOCIAL", citizen)
                .then()
                .statusCode(201)
                .extract()
                .path("breakGlassId");
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    @Test
    void it_needs_a_reason_and_a_time_within_bounds() {
        gry().body(Map.of())
                .post(path("/break-glass"))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("reason-missing"));
        gry().header("X-Reason", "Borger 0201609995 er væk")
                .body(Map.of())
                .post(path("/break-glass"))
                .then()
                .statusCode(400);
        for (int minutes : List.of(0, 61)) {
            gry().header("X-Reason", "Akut")
                    .body(Map.of("minutes", minutes))
                    .post(path("/break-glass"))
                    .then()
                    .statusCode(400)
                    .body("errors[0].code", equalTo("glass.minutes"));
        }
        gry().get(path("/journey")).then().statusCode(404);
    }

    @Test
    void who_breaks_the_glass_reads_and_changes_nothing() {
        gry().get(path("/journey")).then().statusCode(404);
        open();

        gry().get(path("/journey"))
                .then()
                .statusCode(200)
                .body("plans.seenBy.ground", contains("BREAK_GLASS"))
                .body("allowedActions", empty());
        gry().body(Map.of("given", true))
                .put(path("/consent"))
                .then()
                .statusCode(403)
                .body("code", equalTo("break-glass-only-looks"));
    }

    @Test
    void a_citizen_who_is_not_known_here_is_not_found() {
        calls.breakGlass("gry", "SOCIAL", UUID.randomUUID()).then().statusCode(404);
        Calls.inFreshMunicipality().breakGlass("gry", "SOCIAL", citizen).then().statusCode(404);
    }

    @Test
    void it_is_over_when_its_time_is_whether_or_not_anything_ran() {
        String glass = open();
        Rows.change(
                calls.municipality(),
                "update break_glass set opened_at = now() - interval '2 hours', until = now() - interval '1 hour' "
                        + "where id = '" + glass + "'");
        gry().get(path("/journey")).then().statusCode(404);

        Rows.comesDue(calls.municipality(), UUID.fromString(glass), "break-glass.ends");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Rows.of(
                        calls.municipality(), "select closed_at = until from break_glass where id = '" + glass + "'"))
                .containsExactly("t"));
        assertThat(open()).isNotEqualTo(glass);
    }

    @Test
    void a_second_one_may_be_opened_over_one_whose_time_is_over_before_anything_ran() {
        String glass = open();
        Rows.change(
                calls.municipality(),
                "update break_glass set opened_at = now() - interval '2 hours', until = now() - interval '1 hour' "
                        + "where id = '" + glass + "'");
        assertThat(open()).isNotEqualTo(glass);
        gry().get(path("/journey")).then().statusCode(200);
    }

    @Test
    void asking_twice_gives_the_one_that_is_open_and_prolongs_nothing() throws Exception {
        String glass = open();
        Instant until = Instant.parse(gry().get("/v1/break-glass/" + glass).path("breakGlass.until"));
        calls.breakGlass("gry", "SOCIAL", citizen)
                .then()
                .statusCode(200)
                .body("breakGlassId", equalTo(glass))
                .body("until", equalTo(until.toString()));

        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> ask =
                    () -> calls.breakGlass("gerda", "SOCIAL", citizen).statusCode();
            List<Integer> statuses = threads.invokeAll(List.of(ask, ask, ask, ask)).stream()
                    .map(BreakGlassHttpTest::got)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(200, 200, 200, 201);
        }
        assertThat(Rows.of(calls.municipality(), "select count(*) from break_glass where user_id = 'gerda'"))
                .containsExactly("1");
    }

    private static Integer got(Future<Integer> status) {
        try {
            return status.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void closing_it_ends_access_at_once_and_closing_anothers_is_not_possible() {
        String glass = open();
        calls.caseworker("ida", "SOCIAL")
                .delete(path("/break-glass/" + glass))
                .then()
                .statusCode(404);
        gry().delete(path("/break-glass/" + glass)).then().statusCode(204);
        gry().delete(path("/break-glass/" + glass)).then().statusCode(204);
        gry().get(path("/journey")).then().statusCode(404);
    }

    @Test
    void the_coordinator_is_told_and_no_longer_once_somebody_else_is() {
        String glass = open();
        calls.coordinator("karen")
                .get("/v1/staff-notices?count=true")
                .then()
                .body("items.kind", contains("BREAK_GLASS_OPENED"))
                .body("items.partId", contains(glass))
                .body("total", equalTo(1));
        calls.coordinator("ole").get("/v1/staff-notices").then().body("items", empty());

        administration()
                .header(
                        "If-Match",
                        calls.coordinator("karen").get(path("/coordinator")).header("ETag"))
                .body(Map.of("user", "ole", "name", "Ole Lund", "phone", "89402001"))
                .put(path("/coordinator"))
                .then()
                .statusCode(200);
        calls.coordinator("karen").get("/v1/staff-notices").then().body("items", empty());
    }

    @Test
    void a_leader_looks_at_what_their_people_did_once_and_never_at_their_own() {
        UUID unit = UUID.randomUUID();
        Map<String, Object> body = Map.of(
                "sector", "SOCIAL",
                "name", "Enhed Vest",
                "leaderUser", "lena",
                "dutyPhone", "89401234",
                "members", List.of("gry", "lena"));
        String seen = calls.unit(unit, body).header("ETag");
        String glass = open();
        gry().get(path("/journey"));
        gry().get(path("/conflicts"));
        RequestSpecification lena = calls.caseworker("lena", "SOCIAL");
        lena.get("/v1/break-glass?reviewed=false").then().body("items.breakGlassId", contains(glass));
        review(glass, "lena").statusCode(409).body("code", equalTo("break-glass-open"));
        gry().delete(path("/break-glass/" + glass));
        Map<String, Object> without = new HashMap<>(body);
        without.put("members", List.of("lena"));
        administration()
                .header("If-Match", seen)
                .body(without)
                .put("/v1/units/" + unit)
                .then()
                .statusCode(200);

        calls.caseworker("lena", "SOCIAL")
                .get("/v1/break-glass/" + glass)
                .then()
                .statusCode(200)
                .body("breakGlass.reason", equalTo("Borgeren er faldet om i receptionen"))
                .body("breakGlass.allowedActions", contains("reviews"))
                .body("uses.act", hasItems("break-glass.open", "journey.read", "conflict.list"));
        calls.caseworker("lise", "SOCIAL").get("/v1/break-glass").then().body("items", empty());
        calls.caseworker("lise", "SOCIAL")
                .get("/v1/break-glass/" + glass)
                .then()
                .statusCode(404);
        review(glass, "lise").statusCode(404);
        review(glass, "gry").statusCode(404);
        review(glass, "lena").statusCode(200).body("review.verdict", equalTo("NOT_JUSTIFIED"));
        review(glass, "lena").statusCode(409).body("code", equalTo("break-glass-reviewed"));
        calls.caseworker("lena", "SOCIAL")
                .get("/v1/break-glass?reviewed=false")
                .then()
                .body("items", empty());

        String own = calls.breakGlass("lena", "SOCIAL", citizen).path("breakGlassId");
        calls.caseworker("lena", "SOCIAL").delete(path("/break-glass/" + own));
        review(own, "lena").statusCode(404);
        calls.with(TestTokens.roles("administration", "caseworker").user("lena"))
                .body(Map.of("verdict", "JUSTIFIED", "note", "Min egen"))
                .post("/v1/break-glass/" + own + "/reviews")
                .then()
                .statusCode(409)
                .body("code", equalTo("break-glass-own"));
        administration()
                .get("/v1/break-glass?reviewed=false&count=true")
                .then()
                .body("items.breakGlassId", contains(own))
                .body("total", equalTo(1));
    }

    private io.restassured.response.ValidatableResponse review(String glass, String by) {
        return calls.caseworker(by, "SOCIAL")
                .body(Map.of("verdict", "NOT_JUSTIFIED", "note", "Der var tid til at spørge"))
                .post("/v1/break-glass/" + glass + "/reviews")
                .then();
    }

    @Test
    void the_list_is_read_page_by_page_the_latest_first() {
        String first = calls.breakGlass("a", "SOCIAL", citizen).path("breakGlassId");
        String second = calls.breakGlass("b", "SOCIAL", citizen).path("breakGlassId");
        String next = administration()
                .get("/v1/break-glass?limit=1")
                .then()
                .body("items.breakGlassId", contains(second))
                .extract()
                .path("next");
        administration()
                .get("/v1/break-glass?limit=1&cursor=" + next)
                .then()
                .body("items.breakGlassId", contains(first));
    }

    @Test
    void one_at_a_citizen_with_a_protected_address_is_marked() {
        administration()
                .body(Map.of("isProtected", true))
                .put(path("/address-protection"))
                .then()
                .statusCode(200);
        calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201).body("protectedCitizen", equalTo(true));
        gry().get(path("/journey")).then().body("plans[0].appointments", hasSize(1));
        gry().get(path("/journey")).then().body("plans[0].appointments.place", everyItem(equalTo(null)));
    }
}
