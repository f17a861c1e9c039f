package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A return inside a watch is the same return and counts once, whoever tells it (FV-C4, FV-C6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ReturnHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final String COMES_DUE = "transition.comes-due";

    private final Calls calls = Calls.inFreshMunicipality();
    private TransitionCalls transitions;
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_plans_on_both_sides() {
        citizen = calls.citizen("HEALTH");
        transitions = new TransitionCalls(citizen);
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
    }

    @Test
    void a_hospitals_notice_ends_the_watch_of_a_discharge_and_counts_once_however_many_tell_it() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));
        admitted("PSYCHIATRY", "p1", TODAY.minusDays(4));
        watch(discharge).then().body("watch.result", nullValue());

        admitted("HEALTH", "n1", TODAY.minusDays(2));

        watch(discharge)
                .then()
                .body("watch.result", equalTo("RETURNED"))
                .body("watch.on", equalTo(TODAY.minusDays(2).toString()));
        admitted("HEALTH", "n1", TODAY.minusDays(2));
        transitions.started(
                calls.system("HEALTH"), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", noon(TODAY.minusDays(2))));
        returned(discharge, TODAY).then().statusCode(409).body("rule", equalTo("transition-not-watched"));
        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
        assertThat(reviews()).containsExactly("SOCIAL OPEN");
    }

    @Test
    void an_episode_ends_the_watch_of_a_discharge_that_a_hand_over_and_a_stay_have_both_told() {
        onACourse();
        String stay = begun("HEALTH", "ADMISSION", TODAY.minusDays(20));
        ended("HEALTH", stay, TODAY.minusDays(10), "HOME");
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));

        begun("HEALTH", "ADMISSION", TODAY.minusDays(1));

        watch(discharge).then().body("watch.result", equalTo("RETURNED"));
        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
        assertThat(reviews()).containsExactly("HEALTH OPEN", "SOCIAL OPEN");
        assertThat(Rows.dueDays(UUID.fromString(stay), "episode.time-over")).isEmpty();
    }

    @Test
    void a_readmission_on_the_day_of_the_discharge_counts_once_whoever_tells_it_again() {
        onACourse();
        LocalDate day = TODAY.minusDays(10);
        UUID discharge = completed("HOSPITAL_DISCHARGE", day);
        returned(discharge, day).then().statusCode(200);

        ended("HEALTH", begun("HEALTH", "ADMISSION", TODAY.minusDays(20)), day, "HOME");
        begun("HEALTH", "ADMISSION", day);

        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
    }

    @Test
    void a_discharge_from_psychiatry_and_a_somatic_one_are_two_although_they_overlap() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        UUID psychiatric = transitions.started(
                calls.system("PSYCHIATRY"),
                body("HOSPITAL_DISCHARGE", "PSYCHIATRY", "SOCIAL", noon(TODAY.minusDays(10))));
        accept(psychiatric).then().statusCode(200);
        completed("HOSPITAL_DISCHARGE", TODAY.minusDays(8));

        admitted("PSYCHIATRY", "p1", TODAY.minusDays(4));
        admitted("HEALTH", "n1", TODAY.minusDays(2));

        assertThat(outcomes()).containsExactly("READMISSION READMITTED", "READMISSION READMITTED");
    }

    @Test
    void what_comes_of_a_departure_stays_with_the_record_it_is_of() {
        UUID survivor = citizen;
        UUID other = calls.citizen("HEALTH");
        citizen = other;
        transitions = new TransitionCalls(other);
        calls.putting(other, PlanBody.of("HEALTH", "GOP-2"));
        calls.putting(other, PlanBody.of("SOCIAL", "HP-2"));
        completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));
        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("otherId", other, "reason", "Samme navn"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201);

        citizen = survivor;
        admitted("HEALTH", "n1", TODAY.minusDays(2));

        assertThat(outcomes()).isEmpty();
        assertThat(reviews()).isEmpty();
        citizen = other;
        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
        assertThat(reviews()).containsExactly("SOCIAL OPEN");
    }

    @Test
    void a_stay_before_the_discharge_that_is_told_late_is_no_readmission() {
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));

        admitted("HEALTH", "late", TODAY.minusDays(12));

        watch(discharge).then().body("watch.result", nullValue());
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void a_readmission_that_was_told_before_the_hand_over_was_accepted_ends_its_watch_at_once() {
        UUID discharge = started("HOSPITAL_DISCHARGE", TODAY.minusDays(10));
        admitted("HEALTH", "n1", TODAY.minusDays(3));

        accept(discharge)
                .then()
                .statusCode(200)
                .body("status", equalTo("COMPLETED"))
                .body("watch.result", equalTo("RETURNED"))
                .body("watch.on", equalTo(TODAY.minusDays(3).toString()));

        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
    }

    @Test
    void a_readmission_that_was_told_before_is_not_forgotten_where_the_whole_watch_is_over_at_the_acceptance() {
        UUID discharge = started("HOSPITAL_DISCHARGE", TODAY.minusDays(40));
        admitted("HEALTH", "n1", TODAY.minusDays(35));

        accept(discharge)
                .then()
                .body("watch.result", equalTo("RETURNED"))
                .body("watch.on", equalTo(TODAY.minusDays(35).toString()));

        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
    }

    @Test
    void an_admission_that_is_planned_for_later_is_none_until_it_takes_place() {
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));

        UUID admission = transitions.started(
                calls.system("HEALTH"), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", noon(TODAY.plusDays(3))));

        watch(discharge).then().body("watch.result", nullValue());
        assertThat(outcomes()).isEmpty();

        change(admission, "answer_by = now()");
        Rows.comesDue(calls.municipality(), admission, COMES_DUE);
        await().untilAsserted(() -> assertThat(Rows.dueDays(admission, COMES_DUE))
                .as("nobody has accepted it")
                .containsExactly(TODAY.plusDays(3)));
        change(admission, "planned_at = now()");
        Rows.comesDue(calls.municipality(), admission, COMES_DUE);

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("READMISSION READMITTED"));
        watch(discharge).then().body("watch.result", equalTo("RETURNED"));
    }

    @Test
    void a_new_stay_at_a_shelter_ends_the_watch_and_the_contacts_and_asks_once_for_a_review() {
        UUID home = completed("SHELTER_TO_OWN_HOME", TODAY.minusMonths(2));
        assertThat(contacts()).as("asked for by the hand-over alone").hasSize(1);
        String first = begun("SOCIAL", "SHELTER", TODAY.minusMonths(5));
        ended("SOCIAL", first, TODAY.minusMonths(2), "OWN_HOME");
        assertThat(contacts()).as("asked for once").hasSize(1);

        begun("SOCIAL", "SHELTER", TODAY.minusDays(3));

        watch(home)
                .then()
                .body("watch.result", equalTo("RETURNED"))
                .body("watch.on", equalTo(TODAY.minusDays(3).toString()));
        assertThat(outcomes()).containsExactly("SHELTER_RETURN RETURNED");
        assertThat(reviews()).containsExactly("SOCIAL OPEN");
        assertThat(contacts()).isEmpty();
        returned(home, TODAY).then().statusCode(409);
    }

    @Test
    void a_return_that_a_person_notes_ends_the_watch_of_the_stay_too() {
        String stay = begun("SOCIAL", "SHELTER", TODAY.minusMonths(5));
        ended("SOCIAL", stay, TODAY.minusMonths(2), "OWN_HOME");
        UUID home = completed("SHELTER_TO_OWN_HOME", TODAY.minusMonths(2));

        returned(home, TODAY.minusDays(5)).then().statusCode(200).body("watch.result", equalTo("RETURNED"));
        begun("SOCIAL", "SHELTER", TODAY.minusDays(5));

        assertThat(outcomes()).containsExactly("SHELTER_RETURN RETURNED");
        assertThat(reviews()).containsExactly("SOCIAL OPEN");
        assertThat(contacts()).isEmpty();
        assertThat(Rows.dueDays(UUID.fromString(stay), "episode.time-over")).isEmpty();
    }

    @Test
    void who_did_not_return_after_one_departure_that_two_have_told_counts_once() {
        String stay = begun("SOCIAL", "SHELTER", TODAY.minusMonths(20));
        completed("SHELTER_TO_OWN_HOME", TODAY.minusMonths(13));

        ended("SOCIAL", stay, TODAY.minusMonths(13).plusDays(2), "OWN_HOME");

        await().untilAsserted(() -> assertThat(Rows.dueDays(UUID.fromString(stay), "episode.time-over"))
                .isEmpty());
        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("SHELTER_RETURN NOT_RETURNED"));
    }

    /** Whom the goal on readmissions is about. */
    private void onACourse() {
        Map<String, Object> course = PlanBody.of("HEALTH", "FP-1").body();
        course.put("planType", "FORLOEBSPLAN_KOL");
        calls.system("HEALTH")
                .body(course)
                .put("/v1/citizens/" + citizen + "/sector-plans/HEALTH/FP-1")
                .then()
                .statusCode(201);
    }

    private void change(UUID transition, String set) {
        Rows.change(calls.municipality(), "update transition set " + set + " where id = '" + transition + "'");
    }

    private UUID completed(String kind, LocalDate on) {
        UUID transition = started(kind, on);
        accept(transition).then().statusCode(200).body("status", equalTo("COMPLETED"));
        return transition;
    }

    private UUID started(String kind, LocalDate on) {
        return transitions.started(calls.system("HEALTH"), body(kind, "HEALTH", "SOCIAL", noon(on)));
    }

    private Response accept(UUID transition) {
        return step(transition, "acceptances", accepting());
    }

    private Response returned(UUID transition, LocalDate on) {
        return step(transition, "returns", Map.of("on", on.toString()));
    }

    private Response step(UUID transition, String step, Object body) {
        return transitions.step(calls.system("SOCIAL"), calls.system("SOCIAL"), transition, step, body);
    }

    private Response watch(UUID transition) {
        return transitions.read(calls.system("HEALTH"), transition);
    }

    private void admitted(String sector, String notice, LocalDate on) {
        calls.system(sector)
                .body(Map.of("noticeId", notice, "what", "ADMITTED", "happenedAt", noon(on).toString()))
                .post("/v1/citizens/" + citizen + "/admission-notices");
    }

    private String begun(String sector, String kind, LocalDate from) {
        return calls.system(sector)
                .body(Map.of("kind", kind, "from", from.toString()))
                .post("/v1/citizens/" + citizen + "/episodes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void ended(String sector, String episode, LocalDate on, String outcome) {
        calls.system(sector)
                .header("If-Match", "\"0\"")
                .body(Map.of("on", on.toString(), "outcome", outcome))
                .post("/v1/citizens/" + citizen + "/episodes/" + episode + "/endings")
                .then()
                .statusCode(200);
    }

    private List<String> outcomes() {
        return rows("select measure || ' ' || value from outcome where citizen_id = '%s'");
    }

    private List<String> reviews() {
        return rows("select sector || ' ' || state from milestone where kind = 'PLAN_REVIEW' and citizen_id = '%s' "
                + "order by 1");
    }

    private List<String> contacts() {
        return rows("select due_on::text from milestone where kind = 'CONTACT_AFTER_SHELTER' and state = 'OPEN' "
                + "and citizen_id = '%s'");
    }

    private List<String> rows(String query) {
        return Rows.of(calls.municipality(), query.formatted(citizen));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
