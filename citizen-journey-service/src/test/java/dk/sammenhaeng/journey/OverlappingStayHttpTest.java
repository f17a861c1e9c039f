package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A notice of one stay says nothing wrong of another: mistakes, late notices and notices told twice (C5, FV-C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OverlappingStayHttpTest extends AroundAStay {

    @Test
    void an_admission_told_of_a_wrong_stay_is_taken_back_and_the_real_one_goes_on() {
        of("S0", "n1", "ADMITTED", 400);
        String before = of("S0", "n2", "DISCHARGED", 300).path("transitionId");
        of("S1", "n3", "ADMITTED", 40);
        of("S2", "n4", "ADMITTED", 40);
        assertThat(outcomes()).containsExactly("READMITTED");

        stays().cancel("n5", "n3").then().statusCode(201).body("state", equalTo("CANCELLED"));

        assertThat(episodes()).containsExactly("400 HOME", "40 open");
        assertThat(outcomes()).as("the real one is a readmission").containsExactly("READMITTED");
        assertThat(resumptionsOf("S2")).containsExactly("PAUSED");
        transition(before).then().body("status", equalTo("CANCELLED"));
        transitions().then().body("items", hasSize(1));

        stays().cancel("n6", "n4").then().statusCode(201);

        assertThat(episodes()).containsExactly("400 HOME", "40 CANCELLED");
        assertThat(outcomes()).isEmpty();
        assertThat(resumptionsOf("S2")).containsExactly("TO_RESUME");
        transitions().then().body("items.status.findAll { it == 'STARTED' }", hasSize(1));
    }

    @Test
    void what_a_mistaken_admission_kept_back_is_made_up_for_when_it_is_taken_back() {
        of("S1", "n1", "ADMITTED", 90);
        of("S2", "n2", "ADMITTED", 60);
        of("S1", "n3", "DISCHARGED", 30).then().body("transitionId", nullValue());
        assertThat(episodes()).containsExactly("90 open");
        assertThat(paused()).containsExactly("PAUSED");

        stays().cancel("n4", "n2").then().statusCode(201);

        assertThat(episodes()).containsExactly("90 HOME");
        assertThat(paused()).containsExactly("TO_RESUME");
        transitions().then().body("items.status", contains("STARTED"));
    }

    @Test
    void an_older_stay_is_taken_back_and_the_one_that_goes_on_stays_as_it_is() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S2", "n3", "ADMITTED", 40);
        assertThat(outcomes()).containsExactly("READMITTED");

        stays().cancel("n4", "n1").then().statusCode(201).body("state", equalTo("AWAITED"));

        assertThat(episodes()).containsExactly("400 CANCELLED", "40 open");
        assertThat(outcomes()).as("the first stay was none").isEmpty();
        assertThat(resumptionsOf("S2")).containsExactly("PAUSED");
    }

    @Test
    void a_discharge_of_an_older_stay_that_was_none_lasts_until_the_next_stay() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S2", "n3", "ADMITTED", 200);
        String home = of("S2", "n4", "DISCHARGED", 100).path("transitionId");

        stays().cancel("n5", "n2").then().statusCode(201).body("state", equalTo("ADMITTED"));

        assertThat(episodes()).containsExactly("400 OTHER_STAY", "200 HOME");
        assertThat(outcomes()).isEmpty();
        assertThat(resumptionsOf("S2")).containsExactly("TO_RESUME");
        transition(home).then().body("status", equalTo("STARTED"));
    }

    @Test
    void a_discharge_that_is_told_when_the_citizen_is_in_hospital_again_hands_over_to_nobody() {
        of("S1", "n1", "ADMITTED", 400);
        of("S2", "n2", "ADMITTED", 100);

        of("S1", "n3", "DISCHARGED", 300)
                .then()
                .statusCode(201)
                .body("state", equalTo("DISCHARGED"))
                .body("transitionId", nullValue());

        assertThat(episodes()).containsExactly("400 HOME", "100 open");
        assertThat(outcomes()).containsExactly("READMITTED");
        assertThat(resumptionsOf("S1")).containsExactly("NOT_RESUMED");
        assertThat(resumptionsOf("S2")).containsExactly("PAUSED");
        of("S2", "n4", "DISCHARGED", 1).then().body("transitionId", notNullValue());
        assertThat(episodes()).containsExactly("400 HOME", "100 HOME");
        transitions().then().body("items.status", contains("STARTED"));
    }

    @Test
    void a_late_discharge_is_taken_where_the_citizen_has_been_in_hospital_once_more_since() {
        of("S1", "n1", "ADMITTED", 400);
        of("S2", "n2", "ADMITTED", 300);
        of("S2", "n3", "DISCHARGED", 200);
        of("S3", "n4", "ADMITTED", 100);

        of("S1", "n5", "DISCHARGED", 350)
                .then()
                .statusCode(201)
                .body("state", equalTo("DISCHARGED"))
                .body("transitionId", nullValue());

        assertThat(episodes()).as("shared as before").containsExactly("400 HOME", "100 open");
        assertThat(resumptionsOf("S3")).containsExactly("PAUSED");
    }

    @Test
    void a_late_discharge_is_taken_where_an_earlier_stay_lasted_longer() {
        of("S0", "n1", "ADMITTED", 400);
        of("S0", "n2", "DISCHARGED", 200);
        of("S1", "n3", "ADMITTED", 300);
        of("S2", "n4", "ADMITTED", 230);
        assertThat(episodes()).containsExactly("400 HOME", "200 open");

        of("S1", "n5", "DISCHARGED", 260).then().statusCode(201).body("state", equalTo("DISCHARGED"));

        assertThat(episodes()).as("shared as before").containsExactly("400 HOME", "200 open");
    }

    @Test
    void a_hand_over_that_a_mistaken_readmission_kept_back_begins_when_it_is_taken_back() {
        of("S1", "n1", "ADMITTED", 400);
        of("S2", "n2", "ADMITTED", 100);
        of("S1", "n3", "DISCHARGED", 300).then().body("transitionId", nullValue());
        transitions().then().body("items", hasSize(0));

        stays().cancel("n4", "n2").then().statusCode(201).body("state", equalTo("CANCELLED"));

        assertThat(episodes()).containsExactly("400 HOME", "100 CANCELLED");
        transitions()
                .then()
                .body("items.status", contains("STARTED"))
                .body("items.kind", contains("HOSPITAL_DISCHARGE"));
    }

    @Test
    void a_discharge_that_is_told_again_after_a_readmission_hands_over_to_nobody() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S2", "n3", "ADMITTED", 100);
        transitions().then().body("items.status", contains("CANCELLED"));

        of("S1", "n4", "DISCHARGED", 299).then().statusCode(201);

        transitions().then().body("items.status", contains("CANCELLED"));
        assertThat(paused()).contains("PAUSED");
    }

    @Test
    void who_is_discharged_from_the_later_of_two_stays_is_home_although_the_end_of_the_other_was_never_told() {
        of("S1", "n1", "ADMITTED", 400);
        of("S2", "n2", "ADMITTED", 100);

        of("S2", "n3", "DISCHARGED", 1).then().body("transitionId", notNullValue());

        assertThat(episodes()).containsExactly("400 HOME");
        assertThat(resumptionsOf("S2")).containsExactly("TO_RESUME");
    }

    @Test
    void a_mistaken_discharge_is_taken_back_with_the_readmission_after_it() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S1", "n3", "ADMITTED", 200);
        assertThat(outcomes()).containsExactly("READMITTED");
        assertThat(reviews()).contains("OPEN");

        stays().cancel("n4", "n2").then().statusCode(201).body("state", equalTo("ADMITTED"));

        assertThat(episodes()).containsExactly("400 open", "200 CANCELLED");
        assertThat(outcomes()).isEmpty();
        assertThat(reviews()).containsOnly("NOT_RELEVANT");
        assertThat(paused()).containsExactly("PAUSED");
        of("S1", "n5", "DISCHARGED", 1);
        assertThat(episodes()).containsExactly("400 HOME", "200 CANCELLED");
        transitions().then().body("items.status", contains("STARTED", "CANCELLED"));
    }

    @Test
    void a_mistaken_discharge_of_a_stay_that_is_over_is_no_discharge() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S1", "n3", "ADMITTED", 200);
        String home = of("S1", "n4", "DISCHARGED", 1).path("transitionId");

        stays().cancel("n5", "n2").then().statusCode(201).body("state", equalTo("DISCHARGED"));

        assertThat(episodes()).containsExactly("400 HOME", "200 CANCELLED");
        assertThat(outcomes()).isEmpty();
        transition(home).then().body("status", equalTo("STARTED"));
    }

    @Test
    void a_hand_over_that_a_person_has_started_is_watched_anew_from_the_next_discharge_on() {
        of("S1", "n1", "ADMITTED", 400);
        UUID planned = new TransitionCalls(citizen)
                .started(
                        calls.caseworker("worker-health", "HEALTH"),
                        TransitionCalls.body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", NOW.plus(Duration.ofDays(2))));
        of("S1", "n2", "DISCHARGED", 300).then().body("transitionId", equalTo(planned.toString()));
        of("S1", "n3", "ADMITTED", 200);
        transition(planned.toString()).then().body("watch.result", equalTo("RETURNED"));

        of("S1", "n4", "DISCHARGED", 100).then().body("transitionId", equalTo(planned.toString()));

        transition(planned.toString())
                .then()
                .body("status", equalTo("STARTED"))
                .body("watch.result", nullValue())
                .body("watch.from", equalTo(DanishCalendar.dayOf(hoursAgo(100)).toString()));
    }

    @Test
    void a_stay_from_before_knows_its_episodes_too() {
        of("S1", "n1", "ADMITTED", 400);
        of("S1", "n2", "DISCHARGED", 300);
        of("S2", "n3", "ADMITTED", 40);
        of("S3", "n4", "ADMITTED", 39);
        String known =
                "select reference || ' ' || episodes from hospital_stay where citizen_id = '%s' order by reference";
        List<String> before = stays().rows(known);
        Rows.change(calls.municipality(), "update hospital_stay set episodes = '{}'");

        Rows.migrate(
                calls.municipality(),
                "V2026.11.22.0550__episodes_of_a_stay.sql",
                "update hospital_stay s set episodes");

        assertThat(stays().rows(known)).isEqualTo(before).noneMatch(row -> row.endsWith("{}"));
    }

    @Test
    void what_fell_into_a_stay_before_a_transfer_is_taken_up_once_after_the_last_one() {
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-2")
                        .appointment("first", hoursAgo(90), hoursAgo(89))
                        .appointment("second", hoursAgo(70), hoursAgo(69))
                        .appointment("home", hoursAgo(5), hoursAgo(4)));
        of("S1", "n1", "ADMITTED", 100);
        of("S1", "n2", "LEAVE", 85);
        assertThat(missed()).containsExactly("S1 Samtale first TO_RESUME");
        of("S1", "n3", "BACK", 80);
        of("S2", "n4", "ADMITTED", 60);
        of("S1", "n5", "DISCHARGED", 60);
        assertThat(missed()).as("the other ward has the citizen").containsExactly("S1 Samtale first NOT_RESUMED");
        of("S3", "n6", "ADMITTED", 40);

        of("S3", "n7", "DISCHARGED", 10);

        assertThat(missed())
                .as("that the second ward never told of its discharge says nothing of the days after the last one")
                .containsExactly(
                        "S1 Samtale first NOT_RESUMED", "S3 Samtale first TO_RESUME", "S3 Samtale second TO_RESUME");
        of("S4", "n8", "ADMITTED", 3);
        of("S4", "n9", "DISCHARGED", 2);
        assertThat(missed()).as("asked for already").hasSize(3);
    }

    private List<String> missed() {
        return stays().rows("select s.reference || ' ' || a.title || ' ' || r.state from service_resumption r "
                + "join hospital_stay s on s.id = r.stay_id join appointment a on a.id = r.appointment_id "
                + "where r.citizen_id = '%s' order by s.reference, a.starts_at");
    }

    private Response of(String stay, String id, String what, int hours) {
        return stays().tell(notice(id, what, hoursAgo(hours)), "stay", stay);
    }

    private Response transitions() {
        return stays().transitions("SOCIAL");
    }

    private Response transition(String id) {
        return hospital().get(path("/transitions/" + id));
    }

    /** The hours ago of the day on which each begins, and how it ended. */
    private List<String> episodes() {
        Map<String, String> hours = new HashMap<>();
        for (int ago : new int[] {400, 300, 200, 100, 90, 60, 40}) {
            hours.put(DanishCalendar.dayOf(hoursAgo(ago)).toString(), Integer.toString(ago));
        }
        return stays()
                .rows("select starts_on || ' ' || coalesce(outcome, 'open') from episode where citizen_id = '%s' "
                        + "order by starts_on, id")
                .stream()
                .map(row -> hours.get(row.substring(0, 10)) + row.substring(10))
                .toList();
    }

    private List<String> outcomes() {
        return stays().rows("select value from outcome where measure = 'READMISSION' and citizen_id = '%s'");
    }

    private List<String> reviews() {
        return stays().rows("select state from milestone where kind = 'PLAN_REVIEW' and citizen_id = '%s'");
    }

    /** What SOCIAL has to do with its one service that runs, of all stays that still say so. */
    private List<String> paused() {
        return stays().rows("select state from service_resumption where sector = 'SOCIAL' and state <> 'NOT_RESUMED' "
                + "and citizen_id = '%s'");
    }

    private List<String> resumptionsOf(String stay) {
        return stays().rows("select r.state from service_resumption r join hospital_stay s on s.id = r.stay_id "
                + "where r.sector = 'SOCIAL' and s.reference = '" + stay + "' and r.citizen_id = '%s'");
    }

    private StayCalls stays() {
        return new StayCalls(calls, citizen);
    }
}
