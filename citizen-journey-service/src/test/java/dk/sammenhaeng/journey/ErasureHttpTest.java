package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A citizen is erased with all that was ever said, and every service answers for its part (X5, F10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ErasureHttpTest {

    /** In every text about the citizen, so that it is found where it must not be. */
    private static final String MARK = "Rabarbersnak";

    private static final Map<String, Object> BECAUSE =
            Map.of("ground", "RETENTION_ENDED", "reason", "Opbevaringsfristen er udløbet");

    private static final UUID INSTITUTION = UUID.nameUUIDFromBytes(new byte[] {7});

    private final Calls calls = Calls.inFreshMunicipality();
    private final Neighbours neighbours = new Neighbours(calls.municipality());

    @AfterEach
    void close() {
        neighbours.close();
    }

    @Test
    void nothing_is_left_but_that_it_was_done_and_each_service_answers_for_its_part() {
        String cpr = Calls.freshCpr();
        UUID citizen = calls.citizen("HEALTH", cpr);
        UUID other = calls.citizen("EMPLOYMENT");
        calls.coordinate(citizen, "karen");
        UUID action = muchIsSaidAbout(citizen);
        calls.putting(other, marked("EMPLOYMENT"));
        administration()
                .body(Map.of("otherId", other, "reason", MARK))
                .post("/v1/citizens/" + citizen + "/merges")
                .then()
                .statusCode(201);
        calls.system("HEALTH").header("X-Reason", MARK).get("/v1/citizens/" + citizen + "/journey");
        String looks = "select at || ' ' || actor || ' ' || act from audit where subject = '" + citizen
                + "' and outcome <> 'REFUSED' and act <> 'citizen.erase' order by id";
        List<String> looked = Rows.of(calls.municipality(), looks);
        String outcomes = "select to_jsonb(o) - 'citizen_id' - 'basis_id' from outcome o";
        Rows.change(
                calls.municipality(),
                "insert into outcome (citizen_id, measure, basis_id, sector, value, "
                        + "finished_on, recorded_at, measure_valid_from, investment_id) select '" + other
                        + "', code, gen_random_uuid(), sector, outcome_values[1], '2026-01-05', now(), valid_from, "
                        + "gen_random_uuid() from outcome_measure limit 1");
        List<String> before = Rows.of(calls.municipality(), outcomes);
        assertThat(before).hasSize(1);
        assertThat(tablesWith(MARK))
                .contains("audit", "citizen_merge", "goal", "note", "plan_version", "idempotent_answer");

        erase(other)
                .then()
                .statusCode(409)
                .body("rule", equalTo("erasure-while-something-stands"))
                .body("detail", allOf(containsString("SECTOR_PLAN (en sektorplan"), not(containsString("TRANSITION"))));
        withdraw(citizen, marked("HEALTH"));
        withdraw(other, marked("EMPLOYMENT"));
        RequestSpecification once = administration().body(BECAUSE);
        Response erased = once.post("/v1/citizens/" + other + "/erasures");

        String erasure = erased.then()
                .statusCode(201)
                .body("citizenId", equalTo(citizen.toString()))
                .body("records", containsInAnyOrder(citizen.toString(), other.toString()))
                .body("missing", contains("agreements", "budget", "supervision"))
                .extract()
                .path("erasureId");
        assertThat(tablesWith(MARK)).isEmpty();
        assertThat(tablesWith("Østergård")).isEmpty();
        assertThat(tablesWith(citizen.toString()))
                .as("ids alone, where events, the audit and the tombstone hold them")
                .isSubsetOf(
                        "audit", "event_log", "stream", "erasure", "erasure_receipt", "idempotent_answer", "outbox");
        assertThat(Rows.of(calls.municipality(), outcomes)).isEqualTo(before);
        assertThat(Rows.of(calls.municipality(), looks)).containsAll(looked);
        for (UUID gone : List.of(citizen, other)) {
            calls.journey(calls.system("HEALTH"), gone).then().statusCode(404);
            erase(gone).then().statusCode(404);
            erasuresOf(gone).then().body("items.erasureId", contains(erasure));
            calls.put(gone, marked("HEALTH").version(9)).then().statusCode(404);
        }
        Published.on(
                other,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.merged.v1",
                "journey.part-changed.v1",
                "journey.erased.v1");
        Published.on(action, "funding.wished.v1", "funding.wished.v1", "funding.erased.v1");
        calls.system("HEALTH")
                .body(Map.of("cprNumber", cpr))
                .post("/v1/citizens/search")
                .then()
                .body("items", empty());
        UUID again = calls.citizen("HEALTH", cpr);
        assertThat(again).isNotEqualTo(citizen);
        once.post("/v1/citizens/" + other + "/erasures")
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("erasureId", equalTo(erasure));
        answered(erasure, citizen, other, action);
    }

    /** The receipts come one by one, and twice: what is missing is told until all are there. */
    private void answered(String erasure, UUID citizen, UUID other, UUID action) {
        list("WAITING").then().body("items.erasureId", contains(erasure));
        for (UUID record : List.of(citizen, other)) {
            neighbours.confirmErasure("agreements", record);
            neighbours.confirmErasure("budget", record);
        }
        await().untilAsserted(() -> read(erasure)
                .then()
                .body("missing", contains("budget", "supervision"))
                .body("services.find { it.service == 'budget' }.asked", equalTo(3))
                .body("services.find { it.service == 'budget' }.confirmed", equalTo(2)));
        neighbours.release(action, 3);
        neighbours.eraseCommitment(action, 2);
        neighbours.accept(action, 4);
        neighbours.confirmErasure("supervision", citizen);
        neighbours.confirmErasure("supervision", other);
        neighbours.repeatAll();
        await().untilAsserted(() -> read(erasure)
                .then()
                .body("missing", empty())
                .body("services.find { it.service == 'budget' }.rowsErased", equalTo(2)));
        await().untilAsserted(() -> assertThat(Rows.of(
                        calls.municipality(),
                        "select sequence from stream_position where source = 'budget' and subject = '" + action + "'"))
                .containsExactly("3"));
        assertThat(tablesWith(action.toString()))
                .as("an answer that comes too late leaves nothing")
                .doesNotContain("copy_funding", "due", "parked_event");
        list("WAITING").then().body("items", empty());
        list("CONFIRMED").then().body("items.erasureId", contains(erasure)).body("total", equalTo(1));
    }

    @Test
    void money_for_what_went_on_at_a_death_is_free_again_and_what_was_over_has_cost_what_it_did() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        LocalDate today = Calls.today();
        LocalDate from = today.minusDays(40);
        PlanBody plan = PlanBody.of("HEALTH", "P-1")
                .paidAction("goes-on", INSTITUTION, from, today.plusDays(90), 1000)
                .paidAction("over", INSTITUTION, from, today.minusDays(9), 500);
        calls.putting(citizen, plan);
        Response put = calls.system("HEALTH").get(Calls.path(citizen, plan));
        UUID over = UUID.fromString(put.path("actions.find { it.externalId == 'over' }.actionId"));
        UUID goesOn = UUID.fromString(put.path("actions.find { it.externalId == 'goes-on' }.actionId"));
        UUID coordination = paidCoordination(citizen, today);
        administration()
                .body(Map.of("kind", "DEATH", "happenedOn", today.toString()))
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201);

        erase(citizen).then().statusCode(201);

        for (UUID wish : List.of(goesOn, coordination)) {
            PublishedEvent latest = Published.on(wish, "funding.wished.v1", "funding.wished.v1", "funding.erased.v1")
                    .get(1);
            assertThat(latest.data().path("payers")).isEmpty();
            assertThat(latest.data().path("sector").asText()).isEqualTo("HEALTH");
        }
        Published.on(over, "funding.wished.v1", "funding.erased.v1");
    }

    /** The wish for it. */
    private UUID paidCoordination(UUID citizen, LocalDate today) {
        calls.coordinator("karen")
                .body(Map.of(
                        "hours",
                        40,
                        "from",
                        today.toString(),
                        "to",
                        today.plusDays(1).toString(),
                        "funding",
                        Map.of(
                                "sector",
                                "HEALTH",
                                "budgetId",
                                UUID.randomUUID(),
                                "yearlyAmounts",
                                List.of(Map.of("year", today.getYear(), "amount", 12000)))))
                .post("/v1/citizens/" + citizen + "/coordination-times")
                .then()
                .statusCode(201);
        return UUID.fromString(Rows.of(calls.municipality(), "select wish_id::text from coordination_time")
                .getFirst());
    }

    @Test
    void of_two_who_erase_at_once_one_does_and_the_other_finds_nobody() throws Exception {
        UUID citizen = calls.citizen("HEALTH");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Integer> deed = () -> erase(citizen).statusCode();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(deed, deed))) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 404);
        }
    }

    @Test
    void a_plan_that_comes_meanwhile_is_either_in_the_way_or_too_late() throws Exception {
        for (int round = 0; round < 3; round++) {
            UUID citizen = calls.citizen("HEALTH");
            PlanBody plan = PlanBody.of("HEALTH", "P-" + round).goal(MARK + round);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                Future<Integer> put = both.submit(() -> calls.put(citizen, plan).statusCode());
                Future<Integer> erase = both.submit(() -> erase(citizen).statusCode());
                assertThat(List.of(put.get(), erase.get())).isIn(List.of(201, 409), List.of(404, 201));
                assertThat(tablesWith(MARK + round).isEmpty()).isEqualTo(put.get() == 404);
            }
        }
    }

    @Test
    void administration_erases_and_auditors_see_that_it_was_done() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/erasures", callers.citizen())
                .with(request -> request.body(BECAUSE))
                .byRole(409, "administration")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/erasures", callers.citizen())
                .byRole(200, "administration", "auditor")
                .holds();
        erasuresOf(callers.citizen()).then().statusCode(200).body("items", empty());
        callers.trying("GET /v1/erasures")
                .byRole(200, "administration", "auditor")
                .holds();
        String erasure = erase(calls.citizen("SOCIAL")).path("erasureId");
        callers.trying("GET /v1/erasures/{erasureId}", erasure)
                .byRole(200, "administration", "auditor")
                .holds();
        Calls.inFreshMunicipality()
                .with(TestTokens.role("auditor"))
                .get("/v1/erasures/" + erasure)
                .then()
                .statusCode(404);
        administration()
                .body(Map.of("ground", "RETENTION_ENDED", "reason", "Borgeren 0201609995"))
                .post("/v1/citizens/" + callers.citizen() + "/erasures")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/reason"));
    }

    @Test
    void the_list_is_filtered_and_read_page_by_page() {
        List<String> erased = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            erased.addFirst(erase(calls.citizen("HEALTH")).path("erasureId"));
        }
        Response first = administration().get("/v1/erasures?limit=2&ground=RETENTION_ENDED");
        Response rest =
                administration().get("/v1/erasures?limit=2&ground=RETENTION_ENDED&cursor=" + first.path("next"));

        assertThat(first.<List<String>>path("items.erasureId")).isEqualTo(erased.subList(0, 2));
        assertThat(rest.<List<String>>path("items.erasureId")).isEqualTo(erased.subList(2, 3));
        administration().get("/v1/erasures?ground=NEVER_LAWFUL").then().body("items", empty());
    }

    /** A plan with an action that costs, notes, next steps, what the citizen said; the action's id. */
    private UUID muchIsSaidAbout(UUID citizen) {
        calls.putting(citizen, marked("HEALTH"));
        calls.putting(citizen, marked("HEALTH").version(2).goal("g2"));
        calls.caseworker("worker-health", "HEALTH")
                .body(Map.of(
                        "kind",
                        "KNOWLEDGE",
                        "content",
                        MARK,
                        "at",
                        Instant.now().minusSeconds(600).toString()))
                .post("/v1/citizens/" + citizen + "/notes")
                .then()
                .statusCode(201);
        return UUID.fromString(calls.system("HEALTH")
                .get(Calls.path(citizen, marked("HEALTH")))
                .path("actions[0].actionId"));
    }

    private static PlanBody marked(String sector) {
        LocalDate from = Calls.today().plusDays(5);
        PlanBody plan = PlanBody.of(sector, "P-1").goal(MARK);
        return sector.equals("HEALTH") ? plan.paidAction(MARK, INSTITUTION, from, from.plusDays(90), 1000) : plan;
    }

    private void withdraw(UUID citizen, PlanBody plan) {
        calls.system(plan.sector())
                .delete(Calls.path(citizen, plan) + "?externalVersion=5")
                .then()
                .statusCode(200);
    }

    private Response erase(UUID citizen) {
        return administration().body(BECAUSE).post("/v1/citizens/" + citizen + "/erasures");
    }

    private Response read(String erasure) {
        return calls.with(TestTokens.role("auditor")).get("/v1/erasures/" + erasure);
    }

    private Response erasuresOf(UUID citizen) {
        return administration().get("/v1/citizens/" + citizen + "/erasures");
    }

    private Response list(String state) {
        return administration().get("/v1/erasures?count=true&state=" + state);
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    /** The tables in which some row has the text anywhere, stored answers as they read. */
    private List<String> tablesWith(String text) {
        return Rows.of(
                        calls.municipality(),
                        "select table_name from information_schema.table_privileges where grantee = current_user"
                                + " and privilege_type = 'SELECT' and table_schema = 'public'")
                .stream()
                .filter(table -> !Rows.of(
                                calls.municipality(),
                                "select 1 from " + table + " t where strpos(t::text"
                                        + (table.equals("idempotent_answer") ? " || convert_from(body, 'UTF8')" : "")
                                        + ", '" + text + "') > 0 limit 1")
                        .isEmpty())
                .toList();
    }
}
