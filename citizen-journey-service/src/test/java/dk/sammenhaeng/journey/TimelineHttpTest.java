package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One history across sectors, each entry as far as the caller may see it (catalogue C15, FW-X7). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TimelineHttpTest {

    private static final String TOMORROW_AND_LATER =
            "to=" + Calls.today().plusDays(60).toString();

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void two_plans_that_collide_and_a_coordinator() {
        citizen = Callers.around(calls).citizen();
    }

    @Test
    void what_happened_comes_as_one_history_the_latest_first() {
        Response seen = timeline(calls.coordinator("karen"), "");

        seen.then()
                .statusCode(200)
                .body("items.kind", hasItems("CONFLICT_OPENED", "PLAN_CREATED", "COORDINATOR"))
                .body("items.findAll { it.kind == 'PLAN_CREATED' }.sectors.flatten()", contains("EMPLOYMENT", "HEALTH"))
                .body("items.find { it.kind == 'COORDINATOR' }.title", equalTo("Koordinator"))
                .body("items.find { it.kind == 'COORDINATOR' }.detail.name", equalTo("Karen Holm"))
                .body("items.find { it.kind == 'CONFLICT_OPENED' }.detail.rule", equalTo("overlapping-appointments"));
        assertThat(seen.<List<String>>path("items.at")).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(seen.asString()).doesNotContain("Samtale");
    }

    @Test
    void another_sectors_plan_shows_that_it_was_changed_and_whom_to_call_and_no_more() {
        Response health = timeline(calls.system("HEALTH"), "?sector=EMPLOYMENT&" + TOMORROW_AND_LATER);

        health.then()
                .body("items.kind", contains("CONFLICT_OPENED", "PLAN_CREATED"))
                .body("items[1].detail", nullValue())
                .body("items[1].contacts.phone", contains("89 40 10 00"));
        timeline(calls.system("EMPLOYMENT"), "?sector=EMPLOYMENT&" + TOMORROW_AND_LATER)
                .then()
                .body("items.kind", contains("APPOINTMENT", "CONFLICT_OPENED", "PLAN_CREATED"))
                .body("items[0].detail.title", equalTo("Samtale s1"))
                .body("items[2].detail.planType", equalTo("MIN_PLAN"));
    }

    @Test
    void consent_opens_the_others_entries_and_its_withdrawal_closes_them_at_once() {
        consent(true);
        timeline(calls.coordinator("karen"), "?kind=APPOINTMENT&" + TOMORROW_AND_LATER)
                .then()
                .body("items.kind", contains("APPOINTMENT", "APPOINTMENT"));

        consent(false);

        timeline(calls.coordinator("karen"), "?kind=APPOINTMENT&" + TOMORROW_AND_LATER)
                .then()
                .body("items", empty());
        timeline(calls.coordinator("karen"), "?kind=CONSENT").then().body("items[0].detail.given", equalTo(false));
    }

    @Test
    void a_decision_stands_at_its_day_with_law_and_deadline_to_complain() {
        Map<String, Object> action = new LinkedHashMap<>(Map.of(
                "externalId",
                "a1",
                "kind",
                "TRAINING_140",
                "title",
                "Genoptræning",
                "legalRight",
                true,
                "from",
                Calls.today().plusDays(3).toString()));
        action.put(
                "terms",
                Map.of(
                        "decision",
                        Map.of(
                                "state", "GRANTED",
                                "law", "Sundhedsloven § 140",
                                "authority", "Visitationen",
                                "decidedOn", Calls.today().minusDays(2).toString())));
        calls.putting(citizen, Callers.HEALTH.version(2).action(action));

        timeline(calls.system("HEALTH"), "?kind=DECISION")
                .then()
                .body("items.detail.law", contains("Sundhedsloven § 140"))
                .body("items.detail.state", contains("GRANTED"));
        timeline(calls.system("EMPLOYMENT"), "?kind=DECISION").then().body("items", empty());
        timeline(calls.system("HEALTH"), "?to=" + Calls.today().minusDays(1))
                .then()
                .body("items.kind", contains("DECISION"));
        timeline(calls.system("HEALTH"), "?kind=DECISION&from=" + Calls.today())
                .then()
                .body("items", empty());
    }

    @Test
    void page_by_page_it_is_the_same_history() {
        for (int version = 2; version <= 6; version++) {
            calls.putting(citizen, Callers.HEALTH.version(version).goal("h" + version));
        }
        List<String> whole = timeline(calls.coordinator("karen"), "?limit=500").path("items.at");

        List<String> read = new ArrayList<>();
        String cursor = "";
        do {
            Response page = timeline(calls.coordinator("karen"), "?limit=2" + cursor);
            read.addAll(page.<List<String>>path("items.at"));
            cursor = page.path("next") == null ? "" : "&cursor=" + page.path("next");
        } while (!cursor.isEmpty());

        assertThat(whole).hasSizeGreaterThan(8);
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void a_withdrawn_plan_stays_in_the_history_and_one_put_on_the_wrong_citizen_does_not() {
        calls.system("HEALTH").delete(Calls.path(citizen, Callers.HEALTH) + "?externalVersion=2");
        timeline(calls.system("HEALTH"), "?kind=PLAN_WITHDRAWN")
                .then()
                .body("items.sectors", contains(List.of("HEALTH")));

        calls.system("HEALTH")
                .body(Map.of("reason", "Forkert borger"))
                .post(Calls.path(citizen, Callers.HEALTH) + "/retractions")
                .then()
                .statusCode(201);

        timeline(calls.coordinator("karen"), "?sector=HEALTH")
                .then()
                .body("items.kind", hasItem("PLAN_RETRACTED"))
                .body("items.kind", not(hasItem("PLAN_CREATED")))
                .body("items.kind", not(hasItem("PLAN_WITHDRAWN")));
    }

    @Test
    void a_plan_whose_existence_is_a_secret_leaves_no_trace_in_another_sectors_timeline_nor_history() {
        PlanBody secret = PlanBody.of("SOCIAL", "KRISE-1").goal("g1");
        Map<String, Object> body = new LinkedHashMap<>(secret.body());
        body.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(body)
                .put(Calls.path(citizen, secret))
                .then()
                .statusCode(201);
        timeline(calls.system("SOCIAL"), "?sector=SOCIAL").then().body("items.kind", contains("PLAN_CREATED"));
        timeline(calls.system("HEALTH"), "?sector=SOCIAL").then().body("items", empty());
        calls.system("HEALTH")
                .get(Calls.path(citizen, secret) + "/versions")
                .then()
                .statusCode(404);
        calls.system("SOCIAL")
                .get(Calls.path(citizen, secret) + "/versions")
                .then()
                .statusCode(200);

        calls.system("SOCIAL")
                .delete(Calls.path(citizen, secret) + "?externalVersion=2")
                .then()
                .statusCode(200);

        timeline(calls.coordinator("karen"), "?sector=SOCIAL").then().body("items", empty());
        calls.coordinator("karen")
                .get(Calls.path(citizen, secret) + "/versions")
                .then()
                .statusCode(404);
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/sector-plans?asOf=" + Calls.today())
                .then()
                .body("items.sector", not(hasItem("SOCIAL")));
    }

    @Test
    void a_page_costs_the_same_whatever_the_history_holds() {
        List<String> small = StatementCount.during(() -> timeline(calls.coordinator("karen"), "?limit=3"));
        for (int version = 2; version <= 12; version++) {
            calls.putting(citizen, Callers.HEALTH.version(version).goal("h" + version));
        }
        List<String> large = StatementCount.during(() -> timeline(calls.coordinator("karen"), "?limit=3"));

        assertThat(large).hasSameSizeAs(small);
    }

    @Test
    void the_timeline_is_for_who_knows_the_citizen() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/citizens/{citizenId}/timeline", callers.citizen())
                .byRelation(200, "sector-system", "caseworker", "coordinator")
                .holds();
        timeline(calls.coordinator("karen"), "?kind=select").then().statusCode(400);
    }

    private Response timeline(RequestSpecification caller, String query) {
        return caller.get("/v1/citizens/" + citizen + "/timeline" + query);
    }

    private void consent(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }
}
