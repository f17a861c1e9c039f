package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A discharge notice (udskrivningsadvis) has a receiver and a deadline (C5, FV-C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DischargeHttpTest extends AroundAStay {

    @Test
    void a_discharge_is_handed_over_to_the_unit_at_home_with_checklist_and_deadline_once_however_often_it_is_told() {
        tell("n1", "ADMITTED", hoursAgo(72)).then().body("transitionId", nullValue());
        Instant before = Instant.now();

        String transition = tell("n2", "DISCHARGED", hoursAgo(2))
                .then()
                .statusCode(201)
                .body("transitionId", notNullValue())
                .extract()
                .path("transitionId");
        tell("n2", "DISCHARGED", hoursAgo(2)).then().statusCode(200).body("transitionId", equalTo(transition));
        tell("n3", "DISCHARGED", hoursAgo(3)).then().statusCode(201).body("transitionId", equalTo(transition));

        Response handOvers = stays().transitions("SOCIAL");
        handOvers
                .then()
                .body("items.transitionId", contains(transition))
                .body("items[0].kind", equalTo("HOSPITAL_DISCHARGE"))
                .body("items[0].status", equalTo("STARTED"))
                .body("items[0].from.sector", equalTo("HEALTH"))
                .body("items[0].from.unit", equalTo("Sygehuset"))
                .body("items[0].to.sector", equalTo("SOCIAL"))
                .body("items[0].to.unit", equalTo("Enheden for SOCIAL"))
                .body("items[0].plannedAt", equalTo(hoursAgo(3).toString()))
                .body("items[0].checklist.item", contains("MEDICINE", "AIDS", "FIRST_VISIT", "TRAINING_PLAN", "RESUME"))
                .body("items[0].allowedActions", hasItem("acceptances"));
        assertThat(Instant.parse(handOvers.path("items[0].answerBy")))
                .isBetween(before.plus(Duration.ofHours(2)), Instant.now().plus(Duration.ofHours(2)));
        assertThat(Rows.dueDays(UUID.fromString(transition), "transition.comes-due"))
                .hasSize(1);
        assertThat(Rows.of(
                        calls.municipality(),
                        "select type from event_log where aggregateid = '" + citizen
                                + "' and type like '%transition-started%'"))
                .hasSize(1);
        stays().accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("watch.result", nullValue());
        tell("n4", "DISCHARGED", hoursAgo(3)).then().body("transitionId", equalTo(transition));
        stays().transitions("SOCIAL").then().body("items.status", contains("COMPLETED"));
    }

    @Test
    void the_named_contact_in_home_nursing_receives_and_the_hospital_sends_without_telling_the_ward() {
        calls.system("HEALTH")
                .header("If-None-Match", "*")
                .body(Map.of(
                        "level", "SELF_RELIANT",
                        "name", "Hanne Lund",
                        "unit", "Hjemmesygeplejen Nord",
                        "phone", "89 40 33 00"))
                .put(path("/care-contact"))
                .then()
                .statusCode(201);
        tell("n1", "ADMITTED", hoursAgo(72));
        Map<String, Object> discharged = new HashMap<>(notice("n2", "DISCHARGED", hoursAgo(1)));
        discharged.put("unit", "Onkologisk afdeling");

        take(hospital(), citizen, discharged).then().statusCode(201);

        stays().transitions("HEALTH")
                .then()
                .body("items[0].from.unit", equalTo("Sygehuset"))
                .body("items[0].to.sector", equalTo("HEALTH"))
                .body("items[0].to.unit", equalTo("Hjemmesygeplejen Nord"))
                .body("items[0].to.phone", equalTo("89 40 33 00"));
    }

    @Test
    void the_transition_that_a_person_has_started_is_found_and_takes_place_when_the_hospital_says() {
        tell("n1", "ADMITTED", hoursAgo(72));
        UUID planned = new TransitionCalls(citizen)
                .started(
                        calls.caseworker("worker-health", "HEALTH"),
                        TransitionCalls.body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", NOW.plus(Duration.ofDays(2))));

        tell("n2", "DISCHARGED", hoursAgo(1)).then().body("transitionId", equalTo(planned.toString()));

        stays().transitions("SOCIAL")
                .then()
                .body("items", hasSize(1))
                .body("items[0].plannedAt", equalTo(hoursAgo(1).toString()))
                .body("items[0].to.unit", equalTo("Visitationen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1 n2 n3", "n3 n2 n1", "n2 n1 n3", "n3 n1 n2"})
    void in_any_order_one_discharge_is_one_hand_over(String order) {
        Map<String, Runnable> told = Map.of(
                "n1", () -> tell("n1", "ADMITTED", hoursAgo(72)),
                "n2", () -> tell("n2", "EXPECTED_HOME", hoursAgo(48)),
                "n3", () -> tell("n3", "DISCHARGED", hoursAgo(1)));
        Map<String, Object> expected = new HashMap<>(notice("n2", "EXPECTED_HOME", hoursAgo(48)));
        expected.put("expectedHomeOn", DanishCalendar.dayOf(hoursAgo(1)).toString());

        for (String id : order.split(" ")) {
            if (id.equals("n2")) {
                take(hospital(), citizen, expected).then().statusCode(201);
            } else {
                told.get(id).run();
            }
        }

        stays().transitions("SOCIAL")
                .then()
                .body("items.status", contains("STARTED"))
                .body("items[0].plannedAt", equalTo(hoursAgo(1).toString()));
    }

    @Test
    void what_a_person_has_cancelled_is_not_started_again_by_another_notice() {
        tell("n1", "ADMITTED", hoursAgo(72));
        String transition = tell("n2", "DISCHARGED", hoursAgo(2)).path("transitionId");
        new TransitionCalls(citizen)
                .step(hospital(), hospital(), UUID.fromString(transition), "cancellations", Map.of("reason", "Aftalt"))
                .then()
                .statusCode(200);

        tell("n3", "DISCHARGED", hoursAgo(3)).then().body("transitionId", equalTo(transition));

        stays().transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
    }

    @Test
    void a_follow_up_contact_is_the_receivers_and_is_closed_by_a_contact_made() {
        tell("n1", "ADMITTED", hoursAgo(72));
        String transition = tell("n2", "DISCHARGED", hoursAgo(1)).path("transitionId");
        calls.system("SOCIAL")
                .get(path("/milestones?state=OPEN"))
                .then()
                .body(
                        "items.find { it.kind == 'CONTACT_AFTER_HOSPITAL' }.dueOn",
                        equalTo(DanishCalendar.dayOf(hoursAgo(1)).plusDays(7).toString()));

        new TransitionCalls(citizen)
                .put(
                        hospital(),
                        hospital(),
                        UUID.fromString(transition),
                        "receiver",
                        Map.of("sector", "HEALTH", "unit", "Enheden for HEALTH"))
                .then()
                .statusCode(200);
        assertThat(stays().contacts()).containsExactly("HEALTH OPEN");
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=milestone-due")
                .then()
                .body("items.citizens.citizenId.flatten()", contains(citizen.toString()));

        hospital()
                .body(Map.of("at", Instant.now().toString(), "form", "IN_PERSON", "unit", "Enheden for HEALTH"))
                .post(path("/contacts"))
                .then()
                .statusCode(201);
        assertThat(stays().contacts()).containsExactly("HEALTH MET");
    }

    @Test
    void a_stay_in_psychiatry_is_handed_over_to_nobody_without_the_citizens_word() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        take(calls.system("PSYCHIATRY"), citizen, notice("p1", "ADMITTED", hoursAgo(72)));
        take(calls.system("PSYCHIATRY"), citizen, notice("p2", "DISCHARGED", hoursAgo(1)))
                .then()
                .statusCode(201);

        calls.system("PSYCHIATRY")
                .get(path("/transitions"))
                .then()
                .body("items.status", contains("STARTED"))
                .body("items[0].to.sector", nullValue());
        stays().transitions("SOCIAL").then().body("items", empty());
        calls.conflicts(calls.system("PSYCHIATRY"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("transition-without-receiver"));
    }

    private StayCalls stays() {
        return new StayCalls(calls, citizen);
    }
}
