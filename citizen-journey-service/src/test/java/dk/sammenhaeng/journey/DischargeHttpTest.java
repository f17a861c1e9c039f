package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A discharge notice (udskrivningsadvis) has a receiver and a deadline, and a mistake is taken back whole (C5, FV-C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DischargeHttpTest extends AroundAStay {

    private static final UUID HOSPITAL = UUID.randomUUID();

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

        Response handOvers = transitions("SOCIAL");
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
        accept(transition)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("watch.result", nullValue());
        tell("n4", "DISCHARGED", hoursAgo(3)).then().body("transitionId", equalTo(transition));
        transitions("SOCIAL").then().body("items.status", contains("COMPLETED"));
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

        transitions("HEALTH")
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

        transitions("SOCIAL")
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

        transitions("SOCIAL")
                .then()
                .body("items.status", contains("STARTED"))
                .body("items[0].plannedAt", equalTo(hoursAgo(1).toString()));
    }

    @Test
    void a_discharge_told_by_mistake_is_taken_back_and_the_citizen_is_in_hospital_as_before() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(2));
        assertThat(contacts()).containsExactly("SOCIAL OPEN");

        cancel("n3", "n2")
                .then()
                .statusCode(201)
                .body("effect", equalTo("COUNTS"))
                .body("state", equalTo("ADMITTED"));

        transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
        resumptions("SOCIAL").then().body("items.state", contains("PAUSED"));
        hospital()
                .get(path("/episodes?kind=ADMISSION"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].to", nullValue());
        assertThat(contacts()).containsExactly("SOCIAL NOT_RELEVANT");
        tell("n2", "DISCHARGED", hoursAgo(2)).then().statusCode(200).body("effect", equalTo("CANCELLED"));

        tell("n4", "DISCHARGED", hoursAgo(1)).then().body("state", equalTo("DISCHARGED"));
        transitions("SOCIAL").then().body("items.status", contains("STARTED", "CANCELLED"));
    }

    @Test
    void the_time_to_offer_training_does_not_run_while_the_citizen_is_in_hospital_after_all() {
        tell("n1", "ADMITTED", hoursAgo(72));
        Map<String, Object> plan = PlanBody.of("HEALTH", "GOP-2").body();
        plan.put("validFrom", TODAY.minusDays(1).toString());
        hospital().body(plan).put(path("/sector-plans/HEALTH/GOP-2")).then().statusCode(201);
        tell("n2", "DISCHARGED", hoursAgo(1));
        assertThat(trainings()).containsExactly("OPEN");

        cancel("n3", "n2");
        assertThat(trainings()).containsExactly("NOT_RELEVANT");

        tell("n4", "DISCHARGED", hoursAgo(0));
        assertThat(trainings()).contains("OPEN");
    }

    @Test
    void a_mistake_that_is_told_before_what_it_takes_back_leaves_nothing_of_it() {
        cancel("n3", "n2").then().statusCode(201).body("effect", equalTo("WAITS"));
        tell("n1", "ADMITTED", hoursAgo(72));

        tell("n2", "DISCHARGED", hoursAgo(2)).then().statusCode(201).body("effect", equalTo("CANCELLED"));

        transitions("SOCIAL").then().body("items", empty());
        take(hospital(), citizen, notice("n5", "CANCELLED", hoursAgo(1)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("admission.cancels"));
    }

    @Test
    void an_admission_told_by_mistake_lets_what_it_paused_go_on() {
        take(hospital(), citizen, acute("n1", hoursAgo(5)));

        cancel("n2", "n1").then().statusCode(201).body("state", equalTo("CANCELLED"));

        resumptions("SOCIAL").then().body("items.state", contains("TO_RESUME"));
        hospital().get(path("/episodes?kind=ADMISSION&open=true")).then().body("items", empty());
        hospital().get(path("/milestones?state=OPEN")).then().body("items.kind", not(hasItem("PLAN_REVIEW")));
        tell("n3", "ADMITTED", hoursAgo(4)).then().statusCode(201).body("state", equalTo("ADMITTED"));
    }

    @Test
    void a_readmission_before_anybody_took_over_counts_at_its_hospital_and_nobody_is_to_take_over() {
        at("n1", "ADMITTED", hoursAgo(200)).then().statusCode(201);
        String first = at("n2", "DISCHARGED", hoursAgo(150)).path("transitionId");

        at("n3", "ADMITTED", hoursAgo(48)).then().statusCode(201);

        hospital()
                .get(path("/transitions/" + first))
                .then()
                .body("status", equalTo("CANCELLED"))
                .body("watch.result", equalTo("RETURNED"));
        assertThat(outcomes()).containsExactly("READMITTED " + HOSPITAL);
        assertThat(contacts()).containsExactly("SOCIAL NOT_RELEVANT");
        assertThat(goals("recorded")).as("not on a course for COPD or diabetes").containsExactly("READMISSION none");
    }

    @Test
    void a_readmission_told_by_mistake_no_longer_counts_and_is_waited_for_again() {
        at("n1", "ADMITTED", hoursAgo(200));
        String first = at("n2", "DISCHARGED", hoursAgo(150)).path("transitionId");
        accept(first).then().statusCode(200);
        at("n3", "ADMITTED", hoursAgo(48));
        assertThat(outcomes()).hasSize(1);

        cancel("n4", "n3").then().statusCode(201);

        assertThat(outcomes()).isEmpty();
        assertThat(goals("taken-back")).containsExactly("READMISSION none");
        hospital().get(path("/transitions/" + first)).then().body("watch.result", nullValue());
        assertThat(contacts()).containsExactly("SOCIAL OPEN");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select state from milestone where kind = 'PLAN_REVIEW' and citizen_id = '" + citizen + "'"))
                .containsOnly("NOT_RELEVANT");
        at("n5", "ADMITTED", hoursAgo(20));
        assertThat(outcomes()).containsExactly("READMITTED " + HOSPITAL);
    }

    @Test
    void an_admission_that_was_planned_and_is_cancelled_or_moved_was_no_readmission() {
        at("n1", "ADMITTED", hoursAgo(200));
        at("n2", "DISCHARGED", hoursAgo(150));
        TransitionCalls planned = new TransitionCalls(citizen);
        UUID admission = planned.started(
                hospital(), TransitionCalls.body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", hoursAgo(20)));
        assertThat(outcomes()).hasSize(1);

        planned.put(
                        hospital(),
                        hospital(),
                        admission,
                        "planned-time",
                        Map.of("plannedAt", hoursAgo(-48).toString()))
                .then()
                .statusCode(200);
        assertThat(outcomes()).isEmpty();

        planned.put(
                        hospital(),
                        hospital(),
                        admission,
                        "planned-time",
                        Map.of("plannedAt", hoursAgo(2).toString()))
                .then()
                .statusCode(200);
        assertThat(outcomes()).hasSize(1);
        planned.step(hospital(), hospital(), admission, "cancellations", Map.of("reason", "Aflyst"))
                .then()
                .statusCode(200);
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void two_mistakes_one_after_the_other_leave_the_stay_that_was() {
        at("n1", "ADMITTED", hoursAgo(200));
        at("n2", "DISCHARGED", hoursAgo(20));
        at("n3", "ADMITTED", hoursAgo(19));
        transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
        cancel("n4", "n3").then().body("state", equalTo("CANCELLED"));
        transitions("SOCIAL").then().body("items.status", containsInAnyOrder("CANCELLED", "STARTED"));

        cancel("n5", "n2").then().body("state", equalTo("ADMITTED"));

        hospital()
                .get(path("/episodes?kind=ADMISSION&open=true"))
                .then()
                .body("items.from", contains(DanishCalendar.dayOf(hoursAgo(200)).toString()));
        assertThat(outcomes()).isEmpty();
        transitions("SOCIAL").then().body("items.status", contains("CANCELLED", "CANCELLED"));
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

        transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
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
        assertThat(contacts()).containsExactly("HEALTH OPEN");
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=milestone-due")
                .then()
                .body("items.citizens.citizenId.flatten()", contains(citizen.toString()));

        hospital()
                .body(Map.of("at", Instant.now().toString(), "form", "IN_PERSON", "unit", "Enheden for HEALTH"))
                .post(path("/contacts"))
                .then()
                .statusCode(201);
        assertThat(contacts()).containsExactly("HEALTH MET");
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
        transitions("SOCIAL").then().body("items", empty());
        calls.conflicts(calls.system("PSYCHIATRY"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("transition-without-receiver"));
    }

    private Response transitions(String sector) {
        return calls.system(sector).get(path("/transitions"));
    }

    private Response accept(String transition) {
        return new TransitionCalls(citizen)
                .step(
                        calls.system("SOCIAL"),
                        calls.system("SOCIAL"),
                        UUID.fromString(transition),
                        "acceptances",
                        TransitionCalls.accepting());
    }

    private Response cancel(String id, String cancelled) {
        Map<String, Object> notice = new HashMap<>(notice(id, "CANCELLED", hoursAgo(0)));
        notice.put("cancels", cancelled);
        return take(hospital(), citizen, notice);
    }

    private Response at(String id, String what, Instant when) {
        Map<String, Object> notice = new HashMap<>(notice(id, what, when));
        notice.put("institutionId", HOSPITAL);
        return take(hospital(), citizen, notice);
    }

    private List<String> outcomes() {
        return rows(
                "select value || ' ' || coalesce(institution_id::text, 'none') from outcome where citizen_id = '%s'");
    }

    private List<String> trainings() {
        return rows("select state from milestone where kind = 'TRAINING_START' and citizen_id = '%s'");
    }

    private List<String> contacts() {
        return rows("select sector || ' ' || state from milestone where kind = 'CONTACT_AFTER_HOSPITAL' "
                + "and citizen_id = '%s'");
    }

    /** Of the events that name no citizen. */
    private List<String> goals(String type) {
        return Rows.of(
                calls.municipality(),
                "select (payload::jsonb #>> '{data,measure}') || ' ' || coalesce(payload::jsonb #>> '{data,nationalGoal}', 'none') "
                        + "from event_log where type like '%outcome." + type + "%'");
    }

    private List<String> rows(String query) {
        return Rows.of(calls.municipality(), query.formatted(citizen));
    }
}
