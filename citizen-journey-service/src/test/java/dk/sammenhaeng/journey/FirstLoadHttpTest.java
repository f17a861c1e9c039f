package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a load brings is nobody's task until somebody touches it (daily use C2). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FirstLoadHttpTest {

    private static final PlanBody SOCIAL =
            PlanBody.of("SOCIAL", "HP-1").appointment("s1", Callers.NINE, Callers.NINE.plusSeconds(3600));

    private final Calls calls = Calls.inFreshMunicipality();

    /** A citizen whose health plan was put as usual, and a social plan that collides with it loaded. */
    private UUID loaded() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.HEALTH);
        load(citizen, SOCIAL);
        return citizen;
    }

    private void load(UUID citizen, PlanBody plan) {
        calls.system("SOCIAL")
                .body(Map.of(
                        "items",
                        List.of(Map.of(
                                "citizenId", citizen,
                                "sector", plan.sector(),
                                "externalId", plan.externalId(),
                                "plan", plan.body())),
                        "load",
                        true))
                .post("/v1/sector-plan-batches")
                .then()
                .statusCode(200);
    }

    @Test
    void what_a_load_brought_stands_on_no_worklist_but_under_its_own_filter_and_is_counted_apart() {
        UUID citizen = loaded();

        worklist("").then().body("items", empty());
        calls.caseworker("worker-social", "SOCIAL").get("/v1/worklist").then().body("items", empty());
        worklist("?fromLoad=true&count=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].rule", equalTo("overlapping-appointments"))
                .body("items[0].citizens.citizenId", contains(citizen.toString()));
        worklist("/counts")
                .then()
                .body("items", empty())
                .body("fromLoad.rule", contains("overlapping-appointments"))
                .body("fromLoad.findings", contains(1));
        conflicts(citizen)
                .then()
                .body("items.fromLoad", contains(true))
                .body("items[0].allowedActions", contains("resolutions", "take-ups"));
    }

    @Test
    void a_change_of_one_of_its_plans_makes_it_a_task_that_is_told() {
        UUID citizen = loaded();

        calls.putting(citizen, Callers.HEALTH.version(2).goal("g2"));

        worklist("").then().body("items", hasSize(1));
        worklist("/counts").then().body("items.findings", contains(1)).body("fromLoad", empty());
        conflicts(citizen).then().body("items.fromLoad", contains(false));
        for (String sector : List.of("SOCIAL", "HEALTH")) {
            notices(sector).then().body("items.kind", contains("OPENED"));
        }
    }

    @Test
    void neither_a_repeated_load_nor_an_unchanged_plan_nor_another_plan_touches_it() {
        UUID citizen = loaded();

        load(citizen, SOCIAL.version(2).goal("g2"));
        calls.putting(citizen, Callers.HEALTH.version(2));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));

        worklist("?rule=overlapping-appointments").then().body("items", empty());
        worklist("?rule=overlapping-appointments&fromLoad=true").then().body("items", hasSize(1));
    }

    @Test
    void a_person_takes_it_up_once_and_everyone_concerned_is_told() {
        UUID citizen = loaded();
        Response before = conflicts(citizen);
        String conflict = before.path("items[0].conflictId");

        takeUp(calls.caseworker("worker-social", "SOCIAL"), citizen, conflict)
                .then()
                .statusCode(200)
                .body("conflictId", equalTo(conflict))
                .body("status", equalTo("OPEN"))
                .body("fromLoad", equalTo(false));

        worklist("").then().body("items", hasSize(1));
        notices("HEALTH").then().body("items.conflictId", contains(conflict));
        takeUp(calls.coordinator("karen"), citizen, conflict)
                .then()
                .statusCode(409)
                .body("code", equalTo("conflict-not-from-load"));
        takeUp(calls.coordinator("ole"), citizen, conflict).then().statusCode(404);
        assertThat(Rows.of(calls.municipality(), "select taken_up_by from conflict where id = '" + conflict + "'"))
                .containsExactly("worker-social");
        assertThat(EventsOf.service("citizen-journey", citizen)
                        .atLeast(6)
                        .getLast()
                        .event()
                        .toString())
                .contains(conflict);
    }

    @Test
    void an_accepted_one_is_taken_up_and_one_whose_cause_goes_is_told_to_nobody() {
        UUID accepted = loaded();
        String conflict = conflicts(accepted).path("items[0].conflictId");
        calls.coordinator("karen")
                .body(Map.of(
                        "reason",
                        "Aftalt med borgeren",
                        "acceptedUntil",
                        Calls.today().plusDays(9).toString()))
                .post("/v1/citizens/" + accepted + "/conflicts/" + conflict + "/resolutions")
                .then()
                .statusCode(200)
                .body("fromLoad", equalTo(false));
        notices("HEALTH").then().body("items.kind", contains("CLOSED"));
        UUID gone = loaded();

        calls.putting(gone, PlanBody.of("SOCIAL", "HP-1").version(2).goal("g1"));

        conflicts(gone).then().body("items", empty());
        notices("HEALTH").then().body("items.kind", contains("CLOSED"));
    }

    @Test
    void what_is_found_after_the_load_for_another_cause_is_a_task() {
        UUID citizen = loaded();

        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1").appointment("e1", Callers.NINE, Callers.NINE.plusSeconds(3600)));

        worklist("?rule=overlapping-appointments").then().body("items", hasSize(1));
        conflicts(citizen).then().body("items.fromLoad", hasItem(false)).body("items.fromLoad", hasItem(true));
    }

    private Response worklist(String query) {
        return calls.coordinator("karen").get("/v1/worklist" + query);
    }

    private Response conflicts(UUID citizen) {
        return calls.conflicts(calls.coordinator("karen"), citizen, "OPEN");
    }

    private Response notices(String sector) {
        return calls.system(sector).get("/v1/notices?limit=500");
    }

    private static Response takeUp(RequestSpecification caller, UUID citizen, String conflict) {
        return caller.post("/v1/citizens/" + citizen + "/conflicts/" + conflict + "/take-ups");
    }
}
