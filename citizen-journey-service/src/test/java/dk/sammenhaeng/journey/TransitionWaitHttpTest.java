package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.soon;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Catalogue C5, flow F5: a transition waits for its answer and its day, on the lists of both sides. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TransitionWaitHttpTest extends BetweenTwoSectors {

    @Test
    void nobody_answers_so_it_becomes_overdue_by_itself_once_and_both_leaders_see_it() {
        UUID transition = transitions.started(
                sender(),
                with(HANDOVER, "plannedAt", soon(Duration.ofSeconds(1)).toString()));

        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1");
        for (Map.Entry<String, String> side :
                Map.of("HEALTH", "SENDER", "SOCIAL", "RECEIVER").entrySet()) {
            RequestSpecification leader =
                    calls.with(TestTokens.role("administration").sector(side.getKey()));
            leader.get("/v1/transitions?overdue=true&role=" + side.getValue())
                    .then()
                    .statusCode(200)
                    .body("items.transitionId", contains(transition.toString()))
                    .body("items[0].overdue", equalTo(true))
                    .body("items[0].openPoints", equalTo(2));
        }
        calls.with(TestTokens.role("administration").sector("HEALTH"))
                .get("/v1/transitions?role=RECEIVER")
                .then()
                .body("items", empty());
        calls.with(TestTokens.role("administration"))
                .get("/v1/transitions")
                .then()
                .statusCode(403)
                .body("code", equalTo("transition-sector-missing"));

        accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("overdue", equalTo(false));
        Published.onlyOn(
                citizen,
                calls.citizen("HEALTH"),
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1",
                "journey.transition-accepted.v1",
                "journey.transition-completed.v1");
    }

    @Test
    void an_accepted_transition_is_completed_by_itself_when_its_time_has_come() {
        UUID transition = transitions.started(sender(), HANDOVER);
        accept(transition).then().statusCode(200).body("status", equalTo("ACCEPTED"));
        transitions
                .put(
                        sender(),
                        sender(),
                        transition,
                        "planned-time",
                        Map.of("plannedAt", soon(Duration.ofSeconds(1)).toString()))
                .then()
                .statusCode(200);

        await().untilAsserted(
                        () -> transitions.read(sender(), transition).then().body("status", equalTo("COMPLETED")));
        transitions
                .read(sender(), transition)
                .then()
                .body("completedAt", notNullValue())
                .body("watch", nullValue());
    }

    @Test
    void a_discharge_nobody_answers_goes_to_the_unit_on_duty() {
        RequestSpecification administration = calls.with(TestTokens.role("administration"));
        Map<String, Object> duty = Map.of(
                "opens",
                "00:00",
                "closes",
                "23:59",
                "fridayCloses",
                "23:59",
                "onDuty",
                Map.of("unit", "Akutteamet", "phone", "89 40 00 00"));
        administration
                .header(
                        "If-Match",
                        calls.system("SOCIAL").get("/v1/duty-units/SOCIAL").header("ETag"))
                .body(duty)
                .put("/v1/duty-units/SOCIAL")
                .then()
                .statusCode(200)
                .body("isDefault", equalTo(false));
        unit("SOCIAL", "Akutteamet", "leif");
        UUID transition = transitions.started(
                sender(),
                with(DISCHARGE, "plannedAt", soon(Duration.ofSeconds(1)).toString()));

        await().untilAsserted(() -> transitions
                .read(receiver(), transition)
                .then()
                .body("overdue", equalTo(true))
                .body("escalation.unit", equalTo("Akutteamet"))
                .body("escalation.phone", equalTo("89 40 00 00")));
        calls.system("SOCIAL")
                .get("/v1/transitions?overdue=true")
                .then()
                .body("items.escalatedTo", contains("Akutteamet"));
        calls.caseworker("una", "SOCIAL")
                .get("/v1/worklist?rule=transition-to-answer")
                .then()
                .body("items.cause.citizenId", contains(citizen.toString()));
        leader("leif")
                .get("/v1/worklist?scope=UNIT&rule=transition-to-answer")
                .then()
                .body("items.cause.citizenId", contains(citizen.toString()));
        leader("leif")
                .get("/v1/transitions?role=RECEIVER")
                .then()
                .body("items.transitionId", contains(transition.toString()));
        transitions.read(calls.caseworker("leif", "SOCIAL"), transition).then().statusCode(200);

        unit("SOCIAL", "Visitationen Nord", "nora");
        transitions
                .step(receiver(), receiver(), transition, "acceptances", accepting())
                .then()
                .statusCode(200);

        leader("leif").get("/v1/transitions?role=RECEIVER").then().body("items", empty());
        calls.caseworker("leif", "SOCIAL").get("/v1/transitions").then().body("items", empty());
        transitions.read(calls.caseworker("leif", "SOCIAL"), transition).then().statusCode(404);
        transitions.read(calls.caseworker("nora", "SOCIAL"), transition).then().statusCode(200);
    }

    @Test
    void opening_hours_are_stated_by_administration_at_the_version_it_saw() {
        Map<String, Object> hours = Map.of("opens", "08:00", "closes", "07:00", "fridayCloses", "14:00");
        RequestSpecification administration = calls.with(TestTokens.role("administration"));
        administration.body(hours).put("/v1/duty-units/HEALTH").then().statusCode(428);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"3.x\"")
                .body(hours)
                .put("/v1/duty-units/HEALTH")
                .then()
                .statusCode(412);
        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"0.x\"")
                .body(hours)
                .put("/v1/duty-units/HEALTH")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/closes"));
        calls.system("HEALTH")
                .get("/v1/duty-units")
                .then()
                .body("items.sector", contains("EMPLOYMENT", "SOCIAL", "HEALTH", "PSYCHIATRY"))
                .body("items.isDefault", contains(true, true, true, true));
    }

    @Test
    void a_plan_that_is_missing_by_the_lead_time_is_told_once_although_the_receiver_has_accepted() {
        UUID transition = transitions.started(
                sender(),
                body(
                        "SHELTER_TO_OWN_HOME",
                        "HEALTH",
                        "SOCIAL",
                        Calls.today().plusDays(5).atTime(12, 0).toInstant(ZoneOffset.UTC)));

        transitions.read(sender(), transition).then().body("planMissing", equalTo(true));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-overdue.v1");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        transitions
                .read(sender(), transition)
                .then()
                .body("planMissing", equalTo(false))
                .body("overdue", equalTo(false));
    }

    @Test
    void a_page_follows_a_page_and_the_counts_say_how_many_there_are() {
        for (int i = 0; i < 3; i++) {
            transitions.started(
                    sender(),
                    with(HANDOVER, "plannedAt", IN_A_MONTH.plusSeconds(i).toString()));
        }
        UUID accepted = transitions.started(sender(), HANDOVER);
        accept(accepted).then().statusCode(200);

        Response first = calls.system("SOCIAL").get("/v1/transitions?status=STARTED&limit=2&count=true");
        first.then().body("items", hasSize(2)).body("total", equalTo(3));
        calls.system("SOCIAL")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/transitions?status=STARTED&limit=2")
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue())
                .body("items.transitionId", not(hasItem(first.<String>path("items[0].transitionId"))));
        calls.system("SOCIAL")
                .get("/v1/transitions/counts")
                .then()
                .body("items.status", contains("ACCEPTED", "STARTED"))
                .body("items.transitions", contains(1, 3))
                .body("items.overdue", contains(0, 0));
    }

    @Test
    void the_leaders_of_the_two_units_each_see_their_side() {
        unit("HEALTH", "Afdeling 7", "lone");
        unit("SOCIAL", "Visitationen", "leif");
        UUID transition = transitions.started(sender(), HANDOVER);
        transitions.started(sender(), with(HANDOVER, "fromUnit", "Afdeling 8"));

        leader("lone")
                .get("/v1/transitions?role=SENDER")
                .then()
                .statusCode(200)
                .body("items.transitionId", contains(transition.toString()));
        leader("lone").get("/v1/transitions?role=RECEIVER").then().body("items", empty());
        leader("leif").get("/v1/transitions").then().body("items", hasSize(2));
        leader("leif").get("/v1/transitions?unit=Afdeling 8").then().body("items", hasSize(1));
        leader("lars").get("/v1/transitions").then().body("items", empty());
    }

    @Test
    void the_coordinator_holds_the_transitions_of_the_own_journeys() {
        calls.coordinate(citizen, "karen");
        UUID transition = transitions.started(calls.coordinator("karen"), HANDOVER);

        calls.coordinator("karen")
                .get("/v1/transitions")
                .then()
                .body("items.transitionId", contains(transition.toString()));
        calls.coordinator("ole").get("/v1/transitions").then().body("items", empty());
        transitions
                .read(calls.coordinator("karen"), transition)
                .then()
                .body("allowedActions", hasItems("receiver", "cancellations"));
    }

    @Test
    void a_sector_is_no_relation_so_a_list_shows_its_people_only_what_they_have_a_stake_in() {
        unit("SOCIAL", "Visitationen", "leif");
        unit("SOCIAL", "Forsorgshjemmet", "frida");
        UUID transition = transitions.started(sender(), HANDOVER);
        UUID elsewhere = calls.citizen("HEALTH");
        new TransitionCalls(elsewhere).started(sender(), with(HANDOVER, "toUnit", "Forsorgshjemmet"));

        for (String sector : List.of("HEALTH", "SOCIAL")) {
            calls.caseworker("oda", sector)
                    .get("/v1/transitions?count=true")
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("total", equalTo(0));
            calls.caseworker("oda", sector).get("/v1/transitions/counts").then().body("items", empty());
            transitions.read(calls.caseworker("oda", sector), transition).then().statusCode(404);
            calls.system(sector).get("/v1/transitions").then().body("items", hasSize(2));
        }
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/transitions?role=SENDER&count=true")
                .then()
                .body("items.transitionId", contains(transition.toString()))
                .body("total", equalTo(1));
        calls.caseworker("una", "SOCIAL").get("/v1/transitions").then().body("items", hasSize(2));
        calls.caseworker("leif", "SOCIAL")
                .get("/v1/transitions?count=true")
                .then()
                .body("items.transitionId", contains(transition.toString()))
                .body("total", equalTo(1));
        calls.caseworker("leif", "SOCIAL").get("/v1/transitions/counts").then().body("items.transitions", contains(1));
        transitions.read(calls.caseworker("una", "SOCIAL"), transition).then().statusCode(200);
        transitions.read(calls.caseworker("frida", "SOCIAL"), transition).then().statusCode(404);
        calls.breakGlass("gry", "HEALTH", citizen).then().statusCode(201);
        calls.caseworker("gry", "HEALTH").get("/v1/transitions").then().body("items", empty());
    }

    @Test
    void a_refused_transition_is_a_task_of_the_side_that_sends_until_another_receiver_is_named() {
        unit("HEALTH", "Afdeling 7", "lone");
        calls.coordinate(citizen, "karen");
        UUID transition = transitions.started(sender(), HANDOVER);
        refused("worker-health").then().body("items", empty());

        transitions
                .step(receiver(), receiver(), transition, "refusals", Map.of("reason", "Hører til et andet sted"))
                .then()
                .statusCode(200);

        refused("worker-health")
                .then()
                .body("items.cause.citizenId", contains(citizen.toString()))
                .body("items[0].ruleTitle", equalTo("En overgang er afvist og venter på en anden modtager"));
        calls.coordinator("karen")
                .get("/v1/worklist?rule=transition-refused")
                .then()
                .body("items", hasSize(1));
        leader("lone")
                .get("/v1/worklist?scope=UNIT&rule=transition-refused")
                .then()
                .body("items", hasSize(1));
        refused("una").then().body("items", empty());

        transitions
                .put(sender(), sender(), transition, "receiver", Map.of("sector", "SOCIAL", "unit", "Visitationen"))
                .then()
                .statusCode(200);
        refused("worker-health").then().body("items", empty());
    }

    private Response refused(String caseworker) {
        return calls.caseworker(caseworker, "HEALTH").get("/v1/worklist?rule=transition-refused");
    }
}
