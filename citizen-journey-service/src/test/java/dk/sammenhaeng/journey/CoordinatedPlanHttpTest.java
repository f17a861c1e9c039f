package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The one plan over sectors: offered, consented, in force once, and given back when the citizen says no (C1). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatedPlanHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void two_sector_plans_and_a_coordinator() {
        UUID citizen = calls.citizen("HEALTH");
        plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .goal("g1")
                        .action(Map.of(
                                "externalId", "a1",
                                "kind", "TRAINING_140",
                                "title", "Praktik a1",
                                "from", Calls.today().toString(),
                                "legalRight", true)));
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
    }

    @Test
    void a_draft_is_filled_from_the_sector_plans_with_the_law_of_each() {
        share(true);
        Response draft = plans.karen().body(CoordinatedPlanCalls.OFFER).post(plans.path(""));

        draft.then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("version", equalTo(1))
                .body("offer.reasons", contains("SEVERAL_PLANS"))
                .body("covered", hasSize(2))
                .body("covered.find { it.sector == 'EMPLOYMENT' }.effect", equalTo("REPLACED"))
                .body(
                        "covered.find { it.sector == 'EMPLOYMENT' }.ground.law",
                        equalTo("Lov om en aktiv beskæftigelsesindsats § 40, stk. 1"))
                .body("covered.find { it.sector == 'EMPLOYMENT' }.ground.inForceFrom", equalTo("2020-01-01"))
                .body("covered.find { it.sector == 'HEALTH' }.effect", equalTo("COORDINATED"))
                .body("goals", hasSize(1))
                .body("goals[0].sectors", contains("EMPLOYMENT", "HEALTH"))
                .body("goals[0].sectorGoals.title", contains("I arbejde på deltid", "I arbejde på deltid"))
                .body("goals[0].contributions.action.title", contains("Praktik a1"))
                .body("missing", contains("CONSENT", "WISH", "RESOURCE", "NEED", "DIALOGUE"));
    }

    @Test
    void what_stands_in_a_sectors_plan_is_never_copied_and_follows_who_may_read_it_now() {
        String plan = plans.offered();
        Response closed = plans.read(plans.karen(), plan);
        share(true);
        Response open = plans.read(plans.karen(), plan);
        share(false);

        closed.then()
                .body("covered.ground", everyItem(nullValue()))
                .body("covered.contact.phone", contains("89 40 10 00", "89 40 10 00"))
                .body("goals[0].sectorGoals.contentShown", contains(false, false))
                .body("goals[0].sectorGoals.title", everyItem(nullValue()));
        open.then().body("goals[0].sectorGoals.title", hasSize(2));
        assertThat(plans.read(plans.karen(), plan).asString()).isEqualTo(closed.asString());
        assertThat(Rows.of(
                        calls.municipality(),
                        "select document::text from coordinated_plan_version where plan_id = '" + plan + "'"))
                .noneMatch(document -> document.contains("deltid") || document.contains("Praktik"));
    }

    @Test
    void it_comes_into_force_when_nothing_is_missing_and_is_told_by_ids() {
        String plan = plans.offered();
        plans.activated(plan)
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordinated-plan-not-ready"))
                .body("detail", containsString("CONSENT, WISH, RESOURCE, NEED, DIALOGUE"));
        plans.described(plan, CoordinatedPlanCalls.WORDS).then().statusCode(200);
        plans.talked(plan, "RELATIVE", "NEEDS").then().statusCode(201);
        plans.talked(plan, "CITIZEN", "PROGRESS").then().statusCode(201);
        plans.activated(plan).then().statusCode(409).body("detail", containsString("CONSENT, DIALOGUE."));
        plans.talked(plan, "CITIZEN", "NEEDS").then().statusCode(201);
        plans.consented(plan, true).then().body("missing", empty()).body("consent.way", equalTo("MEETING"));

        plans.activated(plan)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("version", equalTo(4))
                .body("allowedActions", not(contains("activations")));

        told("activated", plan);
        plans.consented(plan, false).then().statusCode(200);
        told("ended", plan);
    }

    @Test
    void without_a_coordinator_it_does_not_come_into_force() {
        UUID alone = calls.citizen("HEALTH");
        calls.putting(alone, PlanBody.of("HEALTH", "GOP-2"));
        CoordinatedPlanCalls others = new CoordinatedPlanCalls(calls, alone);
        Response draft = calls.caseworker("worker-health", "HEALTH")
                .body(CoordinatedPlanCalls.OFFER)
                .post(others.path(""));

        draft.then()
                .statusCode(201)
                .body("missing", contains("CONSENT", "COORDINATOR", "WISH", "RESOURCE", "NEED", "DIALOGUE"));
        calls.caseworker("worker-health", "HEALTH")
                .header("If-Match", draft.header("ETag"))
                .post(others.path("/" + draft.path("coordinatedPlanId") + "/activations"))
                .then()
                .statusCode(409)
                .body("detail", containsString("COORDINATOR"));
    }

    @Test
    void a_change_names_the_version_it_saw() {
        String plan = plans.offered();
        String stale = plans.etag(plan);
        plans.described(plan, CoordinatedPlanCalls.WORDS).then().statusCode(200);

        plans.karen()
                .header("If-Match", stale)
                .body(CoordinatedPlanCalls.WORDS)
                .put(plans.path("/" + plan + "/words"))
                .then()
                .statusCode(412);
        plans.karen()
                .body(CoordinatedPlanCalls.WORDS)
                .put(plans.path("/" + plan + "/words"))
                .then()
                .statusCode(428);
        // The same words again are no change and make no version.
        plans.described(plan, CoordinatedPlanCalls.WORDS).then().body("version", equalTo(2));
    }

    @Test
    void a_withdrawal_ends_the_plan_at_once_closes_it_to_the_team_and_gives_each_sector_its_own_back() {
        String plan = plans.active();
        var worker = calls.caseworker("worker-health", "HEALTH");
        plans.read(worker, plan).then().body("contentShown", equalTo(true)).body("words.wishes", hasSize(1));

        // With no version named: a no is never refused, and closes the plan to who notes it, too.
        plans.consented(calls.caseworker("worker-health", "HEALTH"), plan, false)
                .then()
                .statusCode(200)
                .body("contentShown", equalTo(false));

        plans.read(calls.caseworker("worker-health", "HEALTH"), plan)
                .then()
                .body("contentShown", equalTo(false))
                .body("status", equalTo("CLOSED"))
                .body("words", nullValue());
        plans.read(plans.karen(), plan).then().body("status", equalTo("WITHDRAWN"));
        calls.system("HEALTH")
                .get("/v1/citizens/" + plans.citizen() + "/follow-ups")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].sector", equalTo("HEALTH"))
                .body("items[0].goals.externalId", contains("g1"))
                .body("items[0].goals.joint", contains(true))
                .body("items[0].actions.externalId", contains("a1"))
                .body("items[0].actions.joint", contains(true))
                .body("items[0].dueOn", equalTo(Calls.today().plusDays(14).toString()));
        calls.system("HEALTH")
                .get(Calls.path(plans.citizen(), PlanBody.of("HEALTH", "GOP-1")))
                .then()
                .body("goals", hasSize(1))
                .body("actions", hasSize(1));
    }

    @Test
    void a_declined_draft_is_over_and_another_may_be_offered() {
        String plan = plans.offered();
        plans.consented(plan, false).then().body("status", equalTo("DECLINED"));

        plans.consented(plan, true).then().statusCode(409).body("rule", equalTo("coordinated-plan-not-open"));
        plans.consented(plan, false).then().statusCode(200).body("version", equalTo(2));
        plans.active();
    }

    @Test
    void a_closed_plan_makes_room_for_the_next() {
        String plan = plans.active();
        plans.changing(plan)
                .body(Map.of("reason", "Målene er nået"))
                .post(plans.path("/" + plan + "/closings"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CLOSED"))
                .body("reason", equalTo("Målene er nået"));

        plans.active();
    }

    @Test
    void a_sector_plan_that_comes_later_is_told_and_covered_on_request() {
        String plan = plans.active();
        calls.putting(plans.citizen(), PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        plans.read(plans.karen(), plan)
                .then()
                .body(
                        "warnings",
                        containsInAnyOrder("PLAN_NOT_COVERED", "NOTHING_OF_THE_CITIZENS_OWN", "NO_COORDINATION_TIME"));
        plans.karen()
                .body(Map.of(
                        "hours",
                        4,
                        "from",
                        Calls.today().toString(),
                        "to",
                        Calls.today().plusDays(30).toString()))
                .post("/v1/citizens/" + plans.citizen() + "/coordination-times")
                .then()
                .statusCode(201);
        plans.read(plans.karen(), plan)
                .then()
                .body("warnings", containsInAnyOrder("PLAN_NOT_COVERED", "NOTHING_OF_THE_CITIZENS_OWN"));

        plans.changing(plan)
                .post(plans.path("/" + plan + "/coverings"))
                .then()
                .statusCode(200)
                .body("covered.sector", hasSize(3))
                .body("goals", hasSize(2))
                .body("warnings", not(contains("PLAN_NOT_COVERED")));
        plans.changing(plan).post(plans.path("/" + plan + "/coverings")).then().body("version", equalTo(5));
    }

    @Test
    void a_plan_whose_existence_alone_would_tell_too_much_is_never_written_into_it() {
        PlanBody shelter = PlanBody.of("SOCIAL", "KC-1").goal("g1");
        Map<String, Object> secret = JointGoalHttpTest.with(shelter.body(), "sensitivity", "VIP");
        String hidden = calls.system("SOCIAL")
                .body(secret)
                .put(Calls.path(plans.citizen(), shelter))
                .then()
                .statusCode(201)
                .extract()
                .path("planId");
        share(true);

        String plan = plans.active();

        plans.read(plans.karen(), plan)
                .then()
                .body("covered.sector", containsInAnyOrder("HEALTH", "EMPLOYMENT"))
                .body("goals.sectors.flatten()", containsInAnyOrder("EMPLOYMENT", "HEALTH"))
                .body("warnings", not(hasItem("PLAN_NOT_COVERED")));
        assertThat(plans.karen().get(plans.path("/" + plan + "/letter")).asString())
                .doesNotContain("SOCIAL");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select document::text from coordinated_plan_version where plan_id = '" + plan + "'"))
                .noneMatch(document -> document.contains(hidden) || document.contains("SOCIAL"));
    }

    @Test
    void every_fault_is_named_and_no_number_slips_in() {
        plans.karen()
                .body(Map.of("reasons", List.of(), "words", "Ring til 0201609995"))
                .post(plans.path(""))
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/reasons", "/words"));
        String plan = plans.offered();
        plans.karen()
                .body(Map.of(
                        "given",
                        true,
                        "statedOn",
                        Calls.today().plusDays(1).toString(),
                        "way",
                        "PHONE",
                        "statedBy",
                        "REPRESENTATIVE"))
                .post(plans.path("/" + plan + "/consents"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead", "speaker.not-registered"));
    }

    /** With ids alone: why it ended may be the citizen's no. */
    private void told(String what, String plan) {
        String type = "dk.sammenhaeng.citizen-journey.journey.coordinated-plan-" + what + ".v1";
        PublishedEvent event =
                EventsOf.service("citizen-journey", plans.citizen()).until(type).getLast();
        SchemaCheck.of(type).assertValid(event.data());
        assertThat(event.data().toString())
                .isEqualTo("{\"citizenId\":\"" + plans.citizen() + "\",\"coordinatedPlanId\":\"" + plan + "\"}");
    }

    private void share(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + plans.citizen() + "/consent")
                .then()
                .statusCode(200);
    }
}
