package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator's journeys as a whole: absence the same day, and a caseload in one act (daily use C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CaseloadTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Map<String, Object> OLE = Map.of("user", "ole", "name", "Ole Dahl", "phone", "89402001");

    private final Calls calls = Calls.inFreshMunicipality();

    @BeforeEach
    void lone_leads_a_unit() {
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of()));
    }

    @Test
    void an_absence_from_today_puts_the_work_on_the_substitutes_worklist_and_its_end_takes_it_back() {
        UUID alone = collision("karen");

        Response absence = absent("karen", TODAY, TODAY.plusDays(3), "dorte");

        absence.then().statusCode(201).body("state", equalTo("RUNNING"));
        worklist("dorte").then().body("items.cause.citizenId", contains(alone.toString()));
        calls.journey(calls.coordinator("dorte"), alone).then().statusCode(200);

        calls.coordinator("karen")
                .post("/v1/coordinators/karen/absences/" + absence.path("id") + "/ends")
                .then()
                .statusCode(200)
                .body("state", equalTo("OVER"));
        worklist("dorte").then().body("items", empty());
        calls.coordinator("karen")
                .get("/v1/citizens/" + alone + "/coordinator")
                .then()
                .body("user", equalTo("karen"))
                .body("deputyUser", nullValue());
    }

    @Test
    void nobody_is_left_alone_so_an_absence_without_deputy_needs_a_substitute() {
        collision("karen");
        collision("karen");

        absent("karen", TODAY, TODAY.plusDays(3), null)
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-leaves-alone"))
                .body(
                        "detail",
                        equalTo("2 forløb har ingen stedfortræder, der er til stede. Nævn en vikar, som borgerne ikke "
                                + "har sagt nej til."));
        absent("karen", TODAY, TODAY, "dorte").then().statusCode(400).body("errors.pointer", contains("/to"));
        absent("karen", TODAY.minusDays(1), TODAY, "dorte").then().statusCode(400);
        absent("karen", TODAY, TODAY.plusDays(2), "karen").then().statusCode(400);
        absent("dorte", TODAY, TODAY.plusDays(9), null).then().statusCode(201);
        absent("karen", TODAY, TODAY.plusDays(3), "dorte")
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-substitute-away"));
        absent("dorte", TODAY.plusDays(8), TODAY.plusDays(10), null)
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-overlaps"));
    }

    @Test
    void a_deputy_who_is_away_as_well_is_stood_in_for_and_returns() {
        UUID citizen = collision("karen");
        deputy(citizen, "dorte");
        absent("dorte", TODAY, TODAY.plusDays(9), null).then().statusCode(201);

        Response absence = absent("karen", TODAY, TODAY.plusDays(3), "signe");

        worklist("signe").then().body("items", hasSize(1));
        calls.with(TestTokens.role("administration"))
                .post("/v1/coordinators/karen/absences/" + absence.path("id") + "/ends")
                .then()
                .statusCode(200);
        worklist("signe").then().body("items", empty());
        worklist("dorte").then().body("items", hasSize(1));
    }

    @Test
    void a_deputy_of_who_is_away_needs_a_substitute_as_well() {
        UUID citizen = collision("karen");
        deputy(citizen, "dorte");
        Response karens = absent("karen", TODAY, TODAY.plusDays(9), null);
        karens.then().statusCode(201);

        absent("dorte", TODAY.plusDays(9), TODAY.plusDays(12), null).then().statusCode(201);
        absent("dorte", TODAY, TODAY.plusDays(3), null)
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-leaves-alone"));
        absent("dorte", TODAY, TODAY.plusDays(3), "karen")
                .then()
                .statusCode(409)
                .body("rule", equalTo("absence-substitute-away"));
        Response dortes = absent("dorte", TODAY, TODAY.plusDays(3), "signe");
        dortes.then().statusCode(201).body("state", equalTo("RUNNING"));
        worklist("signe").then().body("items", hasSize(1));
        calls.with(TestTokens.role("administration"))
                .post("/v1/coordinators/dorte/absences/" + dortes.path("id") + "/ends")
                .then()
                .statusCode(200);
        worklist("signe").then().body("items", empty());
        worklist("dorte").then().body("items", hasSize(1));
    }

    @Test
    void a_substitute_who_goes_away_is_stood_in_for_until_the_coordinator_is_back() {
        collision("karen");
        Response karens = absent("karen", TODAY, TODAY.plusDays(9), "dorte");

        absent("dorte", TODAY, TODAY.plusDays(3), null).then().statusCode(409);
        absent("dorte", TODAY, TODAY.plusDays(3), "signe").then().statusCode(201);

        worklist("signe").then().body("items", hasSize(1));
        worklist("dorte").then().body("items", empty());
        calls.coordinator("karen")
                .post("/v1/coordinators/karen/absences/" + karens.path("id") + "/ends")
                .then()
                .statusCode(200);
        worklist("signe").then().body("items", empty());
        worklist("karen").then().body("items", hasSize(1));
    }

    @Test
    void who_comes_to_an_absent_coordinator_gets_the_substitute_at_once() {
        absent("karen", TODAY, TODAY.plusDays(3), "dorte").then().statusCode(201);

        UUID citizen = collision("karen");

        calls.coordinator("dorte")
                .get("/v1/citizens/" + citizen + "/coordinator")
                .then()
                .body("deputyUser", equalTo("dorte"));
    }

    @Test
    void a_planned_absence_changes_nothing_before_its_day() {
        collision("karen");

        absent("karen", TODAY.plusDays(5), TODAY.plusDays(9), "dorte")
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"));

        worklist("dorte").then().body("items", empty());
    }

    @Test
    void a_leader_hands_over_a_whole_caseload_and_what_cannot_move_stays_with_its_reason() {
        List<UUID> citizens =
                IntStream.range(0, 4).mapToObj(i -> calls.citizen("HEALTH")).toList();
        citizens.forEach(citizen -> calls.coordinate(citizen, "ole"));
        UUID declined = citizens.get(3);
        calls.coordinator("ole")
                .body(Map.of("kind", "DECLINES", "statedOn", TODAY.toString()))
                .post("/v1/citizens/" + declined + "/coordinator/requests")
                .then()
                .statusCode(201);
        citizens.forEach(this::toKaren);

        String order = leader().body(Map.of("to", OLE))
                .post("/v1/coordinators/karen/caseload-hand-overs")
                .then()
                .statusCode(201)
                .body("total", equalTo(4))
                .extract()
                .path("id");

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> result(order).then().body("waiting", equalTo(0)));
        result(order)
                .then()
                .body("moved", equalTo(3))
                .body("refused", equalTo(1))
                .body("refusals.citizenId", contains(declined.toString()))
                .body("refusals.reason", contains("DECLINED_BY_CITIZEN"));
        assertThat(Rows.of(calls.municipality(), "select citizen_id from coordinator where user_id = 'ole'"))
                .containsExactlyInAnyOrderElementsOf(
                        citizens.subList(0, 3).stream().map(UUID::toString).toList());
        assertThat(Rows.of(calls.municipality(), "select count(*) from coordinator_term where until is null"))
                .containsExactly("4");
    }

    @Test
    void a_caseload_is_handed_over_by_a_leader_to_another_person() {
        calls.coordinator("karen")
                .body(Map.of("to", OLE))
                .post("/v1/coordinators/karen/caseload-hand-overs")
                .then()
                .statusCode(403);
        leader().body(Map.of("to", OLE))
                .post("/v1/coordinators/ole/caseload-hand-overs")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to/user"));
        leader().body(Map.of("to", OLE))
                .post("/v1/coordinators/nobody/caseload-hand-overs")
                .then()
                .statusCode(201)
                .body("total", equalTo(0))
                .body("waiting", equalTo(0));
    }

    /** A citizen whose health and employment appointments collide, so that a worklist has something to hold. */
    private UUID collision(String coordinator) {
        Instant nine = TODAY.plusDays(20).atTime(9, 0).toInstant(ZoneOffset.UTC);
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", nine, nine.plusSeconds(3600)));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").appointment("s1", nine, nine.plusSeconds(3600)));
        calls.coordinate(citizen, coordinator);
        return citizen;
    }

    private void toKaren(UUID citizen) {
        change(citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000"));
    }

    private void deputy(UUID citizen, String deputy) {
        change(citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", deputy));
    }

    private void change(UUID citizen, Map<String, String> person) {
        RequestSpecification administration =
                calls.with(TestTokens.role("administration").user("anne"));
        String path = "/v1/citizens/" + citizen + "/coordinator";
        administration
                .header(
                        "If-Match",
                        calls.with(TestTokens.role("administration")).get(path).header("ETag"))
                .body(person)
                .put(path)
                .then()
                .statusCode(200);
    }

    private Response absent(String user, LocalDate from, LocalDate to, String substitute) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        if (substitute != null) {
            body.put("substitute", substitute);
        }
        return calls.coordinator(user).body(body).post("/v1/coordinators/" + user + "/absences");
    }

    private Response result(String order) {
        return leader().get("/v1/coordinators/karen/caseload-hand-overs/" + order);
    }

    private Response worklist(String user) {
        return calls.coordinator(user).get("/v1/worklist?rule=overlapping-appointments");
    }

    private RequestSpecification leader() {
        return calls.with(TestTokens.role("institution-leader").user("lone"));
    }
}
