package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must have happened by an age or a date (catalogue C11): FV-C10, FV-C11, FW-J11 and the deadlines of practice. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MilestoneHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final AtomicInteger PERSONS = new AtomicInteger();

    private final Calls calls = Calls.inFreshMunicipality();

    /** The periods as danish-practice.md and Fælles Velfærd give them. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "DANISH_TEST, EMPLOYMENT, FACT, P5Y, -",
                "YOUTH_15, SOCIAL, BIRTH, P15Y, -",
                "YOUTH_17, SOCIAL, BIRTH, P17Y, -",
                "YOUTH_18, SOCIAL, BIRTH, P18Y, -",
                "YOUTH_EDUCATION_25, SOCIAL, BIRTH, P25Y, -",
                "CHILD_PLAN, SOCIAL, FACT, P3M, -",
                "CHILD_EXAMINATION, SOCIAL, FACT, P4M, -",
                "PLACEMENT_SUPERVISION, SOCIAL, FACT, P6M, P6M",
                "TREATMENT_START, SOCIAL, FACT, P14D, -",
                "TRAINING_START, HEALTH, FACT, P7D, -",
                "SHELTER_NOTICE, SOCIAL, FACT, P3D, -",
                "SICKNESS_FAST_TRACK, EMPLOYMENT, FACT, P14D, -",
                "SICKNESS_EMPLOYER_TALK, EMPLOYMENT, FACT, P27D, -",
                "SICKNESS_FOLLOW_UP, EMPLOYMENT, FACT, P55D, -",
                "SICKNESS_REASSESSMENT, EMPLOYMENT, FACT, P154D, -",
            })
    void the_kinds_carry_the_deadlines_of_law_and_goals(
            String code, String sector, String from, String after, String repeated) {
        Map<String, Object> kind =
                system("SOCIAL").get("/v1/milestone-kinds").path("items.find { it.code == '%s' }".formatted(code));
        assertThat(kind)
                .containsEntry("sector", sector)
                .containsEntry("countedFrom", from)
                .containsEntry("after", after)
                .containsEntry("weekdays", code.equals("SHELTER_NOTICE"));
        assertThat(kind.get("repeated")).isEqualTo(repeated);
        assertThat(kind.get("source")).isNotNull();
    }

    @Test
    void a_vulnerable_young_person_gets_the_milestones_by_age_that_lie_ahead() {
        LocalDate birth = TODAY.minusYears(16);
        UUID citizen = born(birth, "SOCIAL");

        fact(citizen, "SOCIAL", "VULNERABLE_YOUTH", TODAY).then().statusCode(201);

        list(citizen, "SOCIAL")
                .then()
                .body("items.kind", contains("YOUTH_17", "YOUTH_18", "YOUTH_EDUCATION_25"))
                .body(
                        "items.dueOn",
                        contains(
                                birth.plusYears(17).toString(),
                                birth.plusYears(18).toString(),
                                birth.plusYears(25).toString()))
                .body("items[2].warnOn", equalTo(birth.plusYears(24).toString()));
        fact(citizen, "SOCIAL", "VULNERABLE_YOUTH", TODAY)
                .then()
                .statusCode(409)
                .body("rule", equalTo("milestone-fact-known"));
        list(citizen, "SOCIAL").then().body("items", hasSize(3));
    }

    @Test
    void a_criminal_decision_at_15_to_17_asks_for_a_plan_review_and_is_counted_once() {
        UUID citizen = born(TODAY.minusYears(16), "SOCIAL");
        fact(citizen, "SOCIAL", "CRIMINAL_DECISION", TODAY.minusDays(9))
                .then()
                .statusCode(409)
                .body("rule", equalTo("criminal-decision-age"));
        fact(citizen, "SOCIAL", "VULNERABLE_YOUTH", TODAY.minusDays(90));

        fact(citizen, "SOCIAL", "CRIMINAL_DECISION", TODAY.minusDays(9)).then().statusCode(201);
        fact(citizen, "SOCIAL", "CRIMINAL_DECISION", TODAY.minusDays(2)).then().statusCode(201);

        assertThat(list(citizen, "SOCIAL").<List<String>>path("items.kind"))
                .containsSubsequence("PLAN_REVIEW", "PLAN_REVIEW", "YOUTH_17");
        assertThat(outcomes()).containsExactly("CRIMINAL_DECISION DECISION");
        fact(born(TODAY.minusYears(19), "SOCIAL"), "SOCIAL", "CRIMINAL_DECISION", TODAY)
                .then()
                .statusCode(409);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_criminal_decision_stands_with_the_record_of_the_young_person_it_is_about_when_a_wrong_merge_is_undone(
            boolean survives) {
        UUID youth = born(TODAY.minusYears(16), "SOCIAL");
        UUID other = born(TODAY.minusYears(16), "SOCIAL");
        UUID survivor = survives ? youth : other;
        fact(youth, "SOCIAL", "VULNERABLE_YOUTH", TODAY.minusDays(90));
        String merges = "/v1/citizens/" + survivor + "/merges";
        String id = administration()
                .body(Map.of("otherId", survives ? other : youth, "reason", "Samme navn"))
                .post(merges)
                .path("mergeId");
        fact(other, "SOCIAL", "CRIMINAL_DECISION", TODAY.minusDays(9)).then().statusCode(201);

        administration()
                .body(Map.of("reason", "To personer"))
                .post(merges + "/" + id + "/reversals")
                .then()
                .statusCode(200);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select citizen_id::text from outcome union all select citizen_id::text from milestone_fact"
                                + " union all select citizen_id::text from milestone"))
                .hasSizeGreaterThan(4)
                .containsOnly(youth.toString());
        list(youth, "SOCIAL").then().body("items.kind", hasItem("PLAN_REVIEW"));
    }

    @Test
    void who_turns_18_without_a_criminal_decision_is_counted_by_itself_also_when_support_was_decided_before() {
        UUID citizen = born(TODAY.minusYears(18).minusDays(1), "SOCIAL");
        fact(citizen, "SOCIAL", "VULNERABLE_YOUTH", TODAY.minusDays(30));

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("CRIMINAL_DECISION NONE"));

        list(citizen, "SOCIAL")
                .then()
                .body("items.find { it.kind == 'YOUTH_18' }.passedOn", equalTo(TODAY.toString()))
                .body("items.find { it.kind == 'YOUTH_18' }.state", equalTo("OPEN"));
    }

    @Test
    void the_danish_test_falls_due_five_years_after_the_start_and_passing_it_is_an_outcome() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        LocalDate start = TODAY.minusYears(4).minusMonths(6);
        fact(citizen, "EMPLOYMENT", "DANISH_EDUCATION", start);
        String milestone = list(citizen, "EMPLOYMENT").path("items[0].id");
        list(citizen, "EMPLOYMENT")
                .then()
                .body("items.kind", contains("DANISH_TEST"))
                .body("items.dueOn", contains(start.plusYears(5).toString()))
                .body("items.warnOn", contains(start.plusYears(4).toString()));

        settle(citizen, milestone, Map.of("state", "MET"))
                .then()
                .statusCode(200)
                .body("state", equalTo("MET"));

        assertThat(outcomes()).containsExactly("DANISH_TEST PASSED");
        settle(citizen, milestone, Map.of("state", "MET"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("milestone-settled"));
        assertThat(Rows.dueDays(UUID.fromString(milestone), "milestone.passed")).isEmpty();
    }

    @Test
    void who_has_not_passed_within_five_years_is_counted_by_itself_and_a_late_test_changes_nothing() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        fact(citizen, "EMPLOYMENT", "DANISH_EDUCATION", TODAY.minusYears(5).minusDays(1));

        await().untilAsserted(() -> assertThat(outcomes()).containsExactly("DANISH_TEST NOT_PASSED"));

        String milestone = list(citizen, "EMPLOYMENT").path("items[0].id");
        settle(citizen, milestone, Map.of("state", "MET")).then().body("passedOn", notNullValue());
        assertThat(outcomes()).containsExactly("DANISH_TEST NOT_PASSED");
    }

    @Test
    void what_is_not_relevant_needs_a_reason_and_is_no_outcome() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        fact(citizen, "EMPLOYMENT", "DANISH_EDUCATION", TODAY);
        String milestone = list(citizen, "EMPLOYMENT").path("items[0].id");

        settle(citizen, milestone, Map.of("state", "NOT_RELEVANT"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        settle(citizen, milestone, Map.of("state", "OPEN")).then().statusCode(400);
        settle(citizen, milestone, Map.of("state", "NOT_RELEVANT", "reason", "Rejst hjem"))
                .then()
                .statusCode(200);

        list(citizen, "EMPLOYMENT").then().body("items", empty());
        assertThat(outcomes()).isEmpty();
    }

    @Test
    void a_competence_assessment_is_of_education_and_of_work_experience() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        fact(citizen, "EMPLOYMENT", "ARRIVAL", TODAY);
        String milestone = list(citizen, "EMPLOYMENT").path("items[0].id");

        settle(citizen, milestone, Map.of("state", "MET", "parts", List.of("EDUCATION")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("milestone.parts"));
        settle(citizen, milestone, Map.of("state", "MET", "parts", List.of("EDUCATION", "WORK_EXPERIENCE")))
                .then()
                .statusCode(200);
    }

    @Test
    void a_supervision_visit_in_placement_is_followed_by_the_next_half_a_year_later() {
        UUID citizen = calls.citizen("SOCIAL");
        LocalDate placed = TODAY.minusMonths(4);
        calls.system("SOCIAL")
                .body(Map.of("kind", "PLACEMENT", "from", placed.toString()))
                .post("/v1/citizens/" + citizen + "/episodes");
        String first = list(citizen, "SOCIAL").path("items[0].id");

        settle(citizen, first, Map.of("state", "MET"));

        list(citizen, "SOCIAL")
                .then()
                .body("items.kind", contains("PLACEMENT_SUPERVISION"))
                .body("items.dueOn", contains(placed.plusMonths(6).plusMonths(6).toString()));
    }

    @Test
    void a_stay_at_a_shelter_is_told_within_three_weekdays() {
        UUID citizen = calls.citizen("SOCIAL");
        LocalDate friday = TODAY.with(java.time.temporal.TemporalAdjusters.previous(java.time.DayOfWeek.FRIDAY));
        calls.system("SOCIAL")
                .body(Map.of("kind", "SHELTER", "from", friday.toString()))
                .post("/v1/citizens/" + citizen + "/episodes");

        list(citizen, "SOCIAL")
                .then()
                .body("items.dueOn", contains(friday.plusDays(5).toString()));
    }

    @Test
    void what_depends_on_age_needs_a_birth_date_and_a_fact_its_sector() {
        UUID citizen = calls.citizen("EMPLOYMENT");

        fact(citizen, "EMPLOYMENT", "VULNERABLE_YOUTH", TODAY)
                .then()
                .statusCode(403)
                .body("code", equalTo("milestone-fact-of-another-sector"));
        fact(citizen, "EMPLOYMENT", "BAD_LUCK", TODAY).then().statusCode(400);
        fact(citizen, "EMPLOYMENT", "ARRIVAL", TODAY.plusDays(1)).then().statusCode(400);
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/milestone-facts", callers.citizen())
                .with(request -> request.body(Map.of("fact", "ARRIVAL", "on", TODAY.toString())))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        String milestone = list(callers.citizen(), "EMPLOYMENT").path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/milestones", callers.citizen())
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/milestones/{milestoneId}", callers.citizen(), milestone)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/milestones/{milestoneId}/settlements",
                        callers.citizen(),
                        milestone)
                .with(request -> request.header("If-Match", "\"0\"")
                        .body(Map.of("state", "MET", "parts", List.of("EDUCATION", "WORK_EXPERIENCE"))))
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/milestone-kinds")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    private UUID born(LocalDate birth, String sector) {
        String cpr = "%02d%02d%02d4%03d"
                .formatted(
                        birth.getDayOfMonth() + 60,
                        birth.getMonthValue(),
                        birth.getYear() % 100,
                        100 + PERSONS.incrementAndGet());
        return calls.citizen(sector, cpr);
    }

    private Response fact(UUID citizen, String sector, String fact, LocalDate on) {
        return system(sector)
                .body(Map.of("fact", fact, "on", on.toString()))
                .post("/v1/citizens/" + citizen + "/milestone-facts");
    }

    private Response list(UUID citizen, String sector) {
        return system(sector).get("/v1/citizens/" + citizen + "/milestones?state=OPEN");
    }

    private Response settle(UUID citizen, String milestone, Map<String, Object> body) {
        String path = "/v1/citizens/" + citizen + "/milestones/" + milestone;
        String sector = system("SOCIAL").get(path).statusCode() == 200 ? "SOCIAL" : "EMPLOYMENT";
        return system(sector)
                .header("If-Match", system(sector).get(path).header("ETag"))
                .body(body)
                .post(path + "/settlements");
    }

    private List<String> outcomes() {
        return Rows.of(calls.municipality(), "select measure || ' ' || value from outcome order by recorded_at");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private RequestSpecification system(String sector) {
        return calls.system(sector);
    }
}
