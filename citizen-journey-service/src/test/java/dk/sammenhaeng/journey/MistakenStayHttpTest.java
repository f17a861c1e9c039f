package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was told of a stay by mistake is taken back whole, and only a real readmission counts (C5, FV-C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MistakenStayHttpTest extends AroundAStay {

    private static final UUID HOSPITAL = UUID.randomUUID();

    @Test
    void a_discharge_told_by_mistake_is_taken_back_and_the_citizen_is_in_hospital_as_before() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(2));
        assertThat(stays().contacts()).containsExactly("SOCIAL OPEN");

        stays().cancel("n3", "n2")
                .then()
                .statusCode(201)
                .body("effect", equalTo("COUNTS"))
                .body("state", equalTo("ADMITTED"));

        stays().transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
        resumptions("SOCIAL").then().body("items.state", contains("PAUSED"));
        hospital()
                .get(path("/episodes?kind=ADMISSION"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].to", nullValue());
        assertThat(stays().contacts()).containsExactly("SOCIAL NOT_RELEVANT");
        tell("n2", "DISCHARGED", hoursAgo(2)).then().statusCode(200).body("effect", equalTo("CANCELLED"));

        tell("n4", "DISCHARGED", hoursAgo(1)).then().body("state", equalTo("DISCHARGED"));
        stays().transitions("SOCIAL").then().body("items.status", contains("STARTED", "CANCELLED"));
    }

    @Test
    void the_time_to_offer_training_does_not_run_while_the_citizen_is_in_hospital_after_all() {
        tell("n1", "ADMITTED", hoursAgo(72));
        Map<String, Object> plan = PlanBody.of("HEALTH", "GOP-2").body();
        plan.put("validFrom", TODAY.minusDays(1).toString());
        hospital().body(plan).put(path("/sector-plans/HEALTH/GOP-2")).then().statusCode(201);
        tell("n2", "DISCHARGED", hoursAgo(1));
        assertThat(trainings()).containsExactly("OPEN");

        stays().cancel("n3", "n2");
        assertThat(trainings()).containsExactly("NOT_RELEVANT");

        tell("n4", "DISCHARGED", hoursAgo(0));
        assertThat(trainings()).contains("OPEN");
    }

    @Test
    void a_mistake_that_is_told_before_what_it_takes_back_leaves_nothing_of_it() {
        stays().cancel("n3", "n2").then().statusCode(201).body("effect", equalTo("WAITS"));
        tell("n1", "ADMITTED", hoursAgo(72));

        tell("n2", "DISCHARGED", hoursAgo(2)).then().statusCode(201).body("effect", equalTo("CANCELLED"));

        stays().transitions("SOCIAL").then().body("items", empty());
        take(hospital(), citizen, notice("n5", "CANCELLED", hoursAgo(1)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("admission.cancels"));
    }

    @Test
    void an_admission_told_by_mistake_lets_what_it_paused_go_on() {
        take(hospital(), citizen, acute("n1", hoursAgo(5)));

        stays().cancel("n2", "n1").then().statusCode(201).body("state", equalTo("CANCELLED"));

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
        assertThat(stays().contacts()).containsExactly("SOCIAL NOT_RELEVANT");
        assertThat(goals("recorded")).as("not on a course for COPD or diabetes").containsExactly("READMISSION none");
    }

    @Test
    void a_readmission_told_by_mistake_no_longer_counts_and_is_waited_for_again() {
        at("n1", "ADMITTED", hoursAgo(200));
        String first = at("n2", "DISCHARGED", hoursAgo(150)).path("transitionId");
        stays().accept(first).then().statusCode(200);
        at("n3", "ADMITTED", hoursAgo(48));
        assertThat(outcomes()).hasSize(1);

        stays().cancel("n4", "n3").then().statusCode(201);

        assertThat(outcomes()).isEmpty();
        assertThat(goals("taken-back")).containsExactly("READMISSION none");
        hospital().get(path("/transitions/" + first)).then().body("watch.result", nullValue());
        assertThat(stays().contacts()).containsExactly("SOCIAL OPEN");
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
        stays().transitions("SOCIAL").then().body("items.status", contains("CANCELLED"));
        stays().cancel("n4", "n3").then().body("state", equalTo("CANCELLED"));
        stays().transitions("SOCIAL").then().body("items.status", containsInAnyOrder("CANCELLED", "STARTED"));

        stays().cancel("n5", "n2").then().body("state", equalTo("ADMITTED"));

        hospital()
                .get(path("/episodes?kind=ADMISSION&open=true"))
                .then()
                .body("items.from", contains(DanishCalendar.dayOf(hoursAgo(200)).toString()));
        assertThat(outcomes()).isEmpty();
        stays().transitions("SOCIAL").then().body("items.status", contains("CANCELLED", "CANCELLED"));
    }

    private Response at(String id, String what, Instant when) {
        return stays().tell(notice(id, what, when), "institutionId", HOSPITAL);
    }

    private List<String> outcomes() {
        return stays().rows(
                        "select value || ' ' || coalesce(institution_id::text, 'none') from outcome where citizen_id = '%s'");
    }

    private List<String> trainings() {
        return stays().rows("select state from milestone where kind = 'TRAINING_START' and citizen_id = '%s'");
    }

    /** Of the events that name no citizen. */
    private List<String> goals(String type) {
        return Rows.of(
                calls.municipality(),
                "select (payload::jsonb #>> '{data,measure}') || ' ' || coalesce(payload::jsonb #>> '{data,nationalGoal}', 'none') "
                        + "from event_log where type like '%outcome." + type + "%'");
    }

    private StayCalls stays() {
        return new StayCalls(calls, citizen);
    }
}
