package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.IN_A_MONTH;
import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.handingOver;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Catalogue C5, flow F5: a citizen is handed over from one sector to another. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TransitionHttpTest extends BetweenTwoSectors {

    @Test
    void a_transition_is_the_senders_until_the_receiver_accepts() {
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));

        transitions
                .read(sender(), transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("STARTED"))
                .body("responsible", equalTo("SENDER"))
                .body("kindTitle", equalTo("Udskrivning fra sygehus"))
                .body("actingMunicipality", equalTo(calls.municipality()))
                .body("payingMunicipality", equalTo(calls.municipality()))
                .body("informationPackage.plans.planId", contains(training.toString()))
                .body("checklist.item", contains("MEDICINE", "AIDS", "FIRST_VISIT", "TRAINING_PLAN", "RESUME"))
                .body("checklist[0].title", equalTo("Medicinen er gennemgået og følger med"))
                .body("allowedActions", contains("receiver", "planned-time", "cancellations", "checklist"));

        accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("ACCEPTED"))
                .body("responsible", equalTo("RECEIVER"))
                .body("to.unit", equalTo("Visitationen Nord"))
                .body("acceptance.by", equalTo("system-social"))
                .body("daysInLimbo", equalTo(0));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.transition-started.v1",
                "journey.transition-accepted.v1");
    }

    @Test
    void the_three_municipalities_are_kept_apart_and_the_senders_own_points_stand_behind_the_kinds() {
        Map<String, Object> body = with(
                with(HANDOVER, "payingMunicipality", "0751"),
                "checklist",
                List.of(Map.of("item", "KEYS", "title", "Nøglerne er afleveret")));
        UUID transition = transitions.started(sender(), with(body, "municipalityOfResidence", "0101"));

        transitions
                .read(sender().header("Accept-Language", "en"), transition)
                .then()
                .body("actingMunicipality", equalTo(calls.municipality()))
                .body("payingMunicipality", equalTo("0751"))
                .body("municipalityOfResidence", equalTo("0101"))
                .body("kindTitle", equalTo("From one sector to another"))
                .body(
                        "checklist.title",
                        contains(
                                "The citizen is told and heard",
                                "The citizen knows the new contact person",
                                "Nøglerne er afleveret"));
    }

    @Test
    void every_fault_of_a_start_is_named() {
        Map<String, Object> wrong = with(
                handingOver(body("FLYTNING", "HEALTH", "SOCIAL", IN_A_MONTH), UUID.randomUUID()),
                "fromUnit",
                "Kaldet 0201609995");
        sender().body(wrong).post(transitions.path()).then().statusCode(400).body("errors.code", contains("no-cpr"));
        sender().body(with(wrong, "fromUnit", "Afdeling 7"))
                .post(transitions.path())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/kind", "/informationPackage/planIds/0"))
                .body("errors.code", contains("transition.kind.unknown", "transition.plan.unknown"));
        sender().body(with(HANDOVER, "toMunicipality", "0751"))
                .post(transitions.path())
                .then()
                .statusCode(400)
                .body("errors.code", contains("transition.municipality.required"));
    }

    @Test
    void a_sector_hands_over_for_itself_alone() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));

        calls.system("EMPLOYMENT")
                .body(HANDOVER)
                .post(transitions.path())
                .then()
                .statusCode(403)
                .body("code", equalTo("transition-not-yours"));
        calls.system("PSYCHIATRY")
                .body(HANDOVER)
                .post(transitions.path())
                .then()
                .statusCode(404);
    }

    @Test
    void who_is_on_neither_side_does_not_know_of_it() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        UUID transition = transitions.started(sender(), DISCHARGE);

        transitions.read(calls.system("EMPLOYMENT"), transition).then().statusCode(404);
        calls.system("EMPLOYMENT")
                .get(transitions.path())
                .then()
                .statusCode(200)
                .body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/transitions").then().body("items", empty());
        transitions.read(calls.system("PSYCHIATRY"), transition).then().statusCode(404);
        calls.system("PSYCHIATRY").get(transitions.path()).then().statusCode(404);
    }

    @Test
    void a_receiver_without_another_relation_sees_the_transition_but_no_content_of_the_plans() {
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));

        transitions
                .read(receiver(), transition)
                .then()
                .statusCode(200)
                .body("informationPackage.note", equalTo("Bor alene på 3. sal"))
                .body("informationPackage.plans", empty())
                .body("informationPackage.withheld", equalTo(1))
                .body("allowedActions", contains("acceptances", "refusals", "checklist"));
        calls.journey(receiver(), citizen).then().statusCode(404);
    }

    @Test
    void a_person_who_accepts_joins_the_team_and_sees_the_package_as_far_as_the_citizen_consents() {
        calls.coordinate(citizen, "karen");
        UUID transition = transitions.started(sender(), handingOver(DISCHARGE, training));
        calls.journey(calls.caseworker("ole", "SOCIAL"), citizen).then().statusCode(404);

        transitions
                .step(
                        calls.caseworker("ole", "SOCIAL"),
                        calls.caseworker("ole", "SOCIAL"),
                        transition,
                        "acceptances",
                        accepting())
                .then()
                .statusCode(200);

        calls.journey(calls.caseworker("ole", "SOCIAL"), citizen).then().statusCode(200);
        for (boolean given : new boolean[] {false, true, false}) {
            calls.coordinator("karen")
                    .body(Map.of("given", given))
                    .put("/v1/citizens/" + citizen + "/consent")
                    .then()
                    .statusCode(200);
            transitions
                    .read(calls.caseworker("ole", "SOCIAL"), transition)
                    .then()
                    .body("informationPackage.plans.contentShown", contains(given));
        }
    }

    @Test
    void an_admission_lists_what_is_to_be_paused_and_a_discharge_what_is_to_be_resumed() {
        Instant visit = IN_A_MONTH.plusSeconds(3600);
        UUID plan = calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-2")
                        .action("a1", null, Calls.today(), Calls.today().plusDays(90))
                        .action("a2", null, Calls.today(), Calls.today().plusDays(20))
                        .appointment("m1", visit, visit.plusSeconds(3600)));
        UUID admission = transitions.started(sender(), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", IN_A_MONTH));
        UUID discharge = transitions.started(sender(), DISCHARGE);

        transitions
                .read(sender(), admission)
                .then()
                .body("affected.title", contains("Praktik a1", "Samtale m1"))
                .body("affected[0].planId", equalTo(plan.toString()))
                .body("affected[1].start", equalTo(visit.toString()));
        transitions.read(sender(), discharge).then().body("affected.title", contains("Praktik a1"));
        transitions.read(receiver(), admission).then().body("affected", empty());
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-2")
                        .version(2)
                        .action("a1", null, Calls.today(), Calls.today().plusDays(90))
                        .went("m1", visit, "CANCELLED_BY_CITIZEN"));
        transitions.read(sender(), admission).then().body("affected.title", contains("Praktik a1"));
    }
}
