package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.accepting;
import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether a hand-over held: shelter (FV-C6), hospital (FV-C4), prison (FV-C5), school (FV-C12). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WatchHttpTest {

    private static final LocalDate TODAY = Calls.today();

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
    void the_first_year_after_a_shelter_is_watched_and_a_return_says_that_it_failed() {
        UUID transition = completed("SHELTER_TO_OWN_HOME", TODAY.minusMonths(2));
        transitions
                .read(sender(), transition)
                .then()
                .body("status", equalTo("COMPLETED"))
                .body("watch.measure", equalTo("SHELTER_RETURN"))
                .body("watch.from", equalTo(TODAY.minusMonths(2).toString()))
                .body("watch.until", equalTo(TODAY.minusMonths(2).plusYears(1).toString()))
                .body("watch.result", nullValue())
                .body("allowedActions", hasItem("returns"));

        returned(transition, TODAY.minusDays(3))
                .then()
                .statusCode(200)
                .body("watch.result", equalTo("RETURNED"))
                .body("watch.on", equalTo(TODAY.minusDays(3).toString()));

        assertThat(outcomes()).containsExactly("SHELTER_RETURN RETURNED");
        assertThat(Rows.of(
                        calls.municipality(),
                        "select kind || ' ' || sector || ' ' || state from milestone where citizen_id = '" + citizen
                                + "' order by kind"))
                .containsExactly("CONTACT_AFTER_SHELTER SOCIAL NOT_RELEVANT", "PLAN_REVIEW SOCIAL OPEN");
        returned(transition, TODAY).then().statusCode(409).body("rule", equalTo("transition-not-watched"));
    }

    @Test
    void a_return_is_noted_only_inside_the_watch() {
        UUID transition = completed("PRISON_RELEASE", TODAY.minusMonths(2));

        for (LocalDate outside :
                new LocalDate[] {TODAY.plusDays(1), TODAY.minusMonths(2).minusDays(1)}) {
            returned(transition, outside)
                    .then()
                    .statusCode(400)
                    .body("errors.code", contains("transition.day.outside"));
        }
        returned(transition, TODAY).then().statusCode(200).body("watch.measure", equalTo("RELAPSE"));
        assertThat(outcomes()).containsExactly("RELAPSE RELAPSED");
    }

    @Test
    void a_watch_that_is_over_has_held_by_itself() {
        UUID transition = completed("SHELTER_TO_OWN_HOME", TODAY.minusMonths(13));

        await().untilAsserted(() -> transitions
                .read(sender(), transition)
                .then()
                .body("watch.result", equalTo("HELD"))
                .body("watch.on", equalTo(TODAY.minusMonths(13).plusYears(1).toString())));
        assertThat(outcomes()).containsExactly("SHELTER_RETURN NOT_RETURNED");
        returned(transition, TODAY.minusMonths(2)).then().statusCode(409);
    }

    @Test
    void an_admission_after_a_discharge_is_a_readmission() {
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));

        transitions.started(sender(), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", noon(TODAY.minusDays(1))));

        transitions.read(sender(), discharge).then().body("watch.result", equalTo("RETURNED"));
        assertThat(outcomes()).containsExactly("READMISSION READMITTED");
    }

    @Test
    void an_admission_after_the_watch_or_another_transition_is_none() {
        UUID discharge = completed("HOSPITAL_DISCHARGE", TODAY.minusDays(10));

        transitions.started(sender(), body("SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", noon(TODAY)));
        transitions.started(sender(), body("HOSPITAL_ADMISSION", "HEALTH", "SOCIAL", noon(TODAY.plusDays(40))));

        transitions.read(sender(), discharge).then().body("watch.result", nullValue());
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void the_start_of_an_education_says_whether_the_choice_was_direct() {
        UUID direct = completed("SCHOOL_TO_YOUTH_EDUCATION", TODAY.minusDays(100));
        enrolled(direct, TODAY.minusDays(60))
                .then()
                .statusCode(200)
                .body("enrolment.gapDays", equalTo(40))
                .body("enrolment.direct", equalTo(true));
        enrolled(direct, TODAY).then().statusCode(409).body("rule", equalTo("transition-no-enrolment"));

        UUID late = completed("SCHOOL_TO_YOUTH_EDUCATION", TODAY.minusDays(200));
        enrolled(late, TODAY.minusDays(201)).then().statusCode(400);
        enrolled(late, TODAY).then().statusCode(200).body("enrolment.direct", equalTo(false));

        assertThat(outcomes())
                .containsExactlyInAnyOrder("YOUTH_EDUCATION_DIRECT DIRECT", "YOUTH_EDUCATION_DIRECT NOT_DIRECT");
    }

    @Test
    void who_has_left_school_without_an_education_is_found_until_one_begins() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        calls.system("EMPLOYMENT")
                .body(Map.of("fact", "SCHOOL_ENDS", "on", TODAY.minusDays(40).toString()))
                .post("/v1/citizens/" + citizen + "/milestone-facts")
                .then()
                .statusCode(201);
        calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("milestone-due"));

        UUID transition = completed("SCHOOL_TO_YOUTH_EDUCATION", TODAY.minusDays(40));
        enrolled(transition, TODAY.minusDays(5)).then().statusCode(200);

        calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN")
                .then()
                .body("items.rule", not(hasItem("milestone-due")));
        calls.system("EMPLOYMENT")
                .get("/v1/citizens/" + citizen + "/milestones")
                .then()
                .body("items.find { it.kind == 'YOUTH_EDUCATION_AFTER_SCHOOL' }.state", equalTo("MET"));
    }

    @Test
    void other_kinds_are_not_watched() {
        UUID transition = completed("SECTOR_TO_SECTOR", TODAY.minusDays(10));

        transitions.read(sender(), transition).then().body("watch", nullValue());
        enrolled(transition, TODAY).then().statusCode(409);
        calls.system("SOCIAL")
                .get("/v1/transition-kinds")
                .then()
                .body("items.find { it.code == 'SHELTER_TO_OWN_HOME' }.watch", equalTo("P12M"))
                .body("items.find { it.code == 'DAYCARE_TO_SCHOOL' }.watch", nullValue())
                .body("items.findAll { it.source == null }", empty());
    }

    private UUID completed(String kind, LocalDate on) {
        UUID transition = transitions.started(sender(), body(kind, "HEALTH", "SOCIAL", noon(on)));
        step(transition, "acceptances", accepting()).then().statusCode(200).body("status", equalTo("COMPLETED"));
        return transition;
    }

    private Response returned(UUID transition, LocalDate on) {
        return step(transition, "returns", Map.of("on", on.toString()));
    }

    private Response enrolled(UUID transition, LocalDate on) {
        return step(transition, "enrolments", with(Map.of("choice", "VOCATIONAL"), "startedOn", on.toString()));
    }

    private Response step(UUID transition, String step, Object body) {
        return transitions.step(calls.system("SOCIAL"), calls.system("SOCIAL"), transition, step, body);
    }

    /** What was recorded; the event of an outcome leads to no citizen. */
    private List<String> outcomes() {
        return Rows.of(
                calls.municipality(),
                "select measure || ' ' || value from outcome where citizen_id = '" + citizen + "'");
    }

    private RequestSpecification sender() {
        return calls.system("HEALTH");
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}
