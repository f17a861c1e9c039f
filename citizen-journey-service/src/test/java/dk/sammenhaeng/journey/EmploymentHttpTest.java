package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The way to a job: need, education lift, internship, what works and when work begins (FW-J2, FW-J17, FV-C18). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EmploymentHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void the_greatest_need_has_a_considered_education_lift_chosen_or_rejected_with_the_reason() {
        UUID citizen = calls.citizen("EMPLOYMENT");

        put(citizen, part("HIGH")).then().statusCode(409).body("rule", equalTo("education-lift-not-considered"));
        put(citizen, part("HIGH", lift("BASIC_SKILLS", "REJECTED", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-lift.rejected"));
        put(citizen, part("HIGH", lift("MASTER_OF_MAGIC", "CHOSEN", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-measure.unknown"));
        jobs().get(path(citizen)).then().statusCode(404);

        put(citizen, part("HIGH", lift("BASIC_SKILLS", "REJECTED", "Læser allerede på VUC")))
                .then()
                .statusCode(201)
                .body("objective", equalTo("LASTING_EMPLOYMENT"))
                .body("educationLift.reason", equalTo("Læser allerede på VUC"))
                .body("educationLift.measureValidFrom", equalTo("2015-01-01"));
        put(citizen, part("LOW")).then().statusCode(412);
        changing(citizen, "1", part("LOW")).then().statusCode(200).body("educationLift", nullValue());
        changing(citizen, "2", part("LOW")).then().statusCode(200).body("version", equalTo(2));
        changing(citizen, "1", part("MIDDLE")).then().statusCode(412);
        jobs().body(part("MIDDLE")).put(path(citizen)).then().statusCode(428);
        assertThat(Rows.of(calls.municipality(), "select id from action"))
                .as("no activity is planned by it")
                .isEmpty();
    }

    @Test
    void an_education_lift_is_for_the_greatest_need_first_and_for_others_with_a_reason() {
        UUID citizen = calls.citizen("EMPLOYMENT");

        put(citizen, part("LOW", lift("UNSKILLED_TO_SKILLED", "CHOSEN", null)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("education-lift.priority"));
        put(citizen, part("LOW", lift("UNSKILLED_TO_SKILLED", "CHOSEN", "Egnen mangler smede")))
                .then()
                .statusCode(201);

        calls.system("HEALTH")
                .get("/v1/education-measures")
                .then()
                .body(
                        "items.code",
                        contains(
                                "BASIC_SKILLS",
                                "UNSKILLED_TO_SKILLED",
                                "JOB_MOBILITY_COURSE",
                                "CONTINUING_TRAINING",
                                "SKILLED_TO_HIGHER",
                                "RECOGNISED_COMPETENCES"))
                .body("items.prioritised", everyItem(equalTo("HIGH")));
    }

    @Test
    void the_part_says_how_far_the_search_for_an_internship_is_and_how_early_the_parties_met() {
        UUID citizen = calls.citizen("EMPLOYMENT");
        benefit(citizen, TODAY.minusDays(30));
        held(citizen, TODAY.minusDays(90));
        held(citizen, TODAY.minusDays(18));
        Map<String, Object> seeking = part("LOW");
        seeking.put(
                "internship",
                Map.of("status", "SEEKING", "since", TODAY.plusDays(1).toString()));
        put(citizen, seeking).then().statusCode(400).body("errors.code", contains("day.ahead"));
        seeking.put("internship", Map.of("status", "SEEKING", "since", TODAY.toString()));

        put(citizen, seeking)
                .then()
                .statusCode(201)
                .body("internship.status", equalTo("SEEKING"))
                .body("dialogue.daysToFirst", equalTo(12))
                .body("dialogue.heldLastMonth", equalTo(1));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] writers = {"caseworker", "sector-system"};
        String[] readers = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("PUT /v1/citizens/{citizenId}/employment-part", around)
                .with(request -> request.header("If-None-Match", "*").body(part("LOW")))
                .byRelation(403, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/employment-part", around)
                .byRelation(404, readers)
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/employment-starts", around)
                .with(request -> request.body(start(TODAY)))
                .byRelation(403, writers)
                .but(201, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/employment-starts", around)
                .byRelation(200, readers)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/next-best-actions", around)
                .byRelation(200, readers)
                .holds();
        calls.coordinator("karen")
                .get("/v1/citizens/" + around + "/employment-starts")
                .then()
                .body("items", empty());
        callers.trying("GET /v1/employment-starts/summary")
                .with(request -> request.queryParam("from", "2026-01-01").queryParam("to", "2027-01-01"))
                .byRole(200, "administration", "council", "supervisor", "auditor")
                .holds();
        callers.trying("GET /v1/education-measures")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    private RequestSpecification jobs() {
        return calls.system("EMPLOYMENT");
    }

    private static String path(UUID citizen) {
        return "/v1/citizens/" + citizen + "/employment-part";
    }

    private Response put(UUID citizen, Map<String, Object> part) {
        return jobs().header("If-None-Match", "*").body(part).put(path(citizen));
    }

    private Response changing(UUID citizen, String version, Map<String, Object> part) {
        return jobs().header("If-Match", "\"" + version + "\"").body(part).put(path(citizen));
    }

    private static Map<String, Object> part(String tier) {
        return new HashMap<>(Map.of("needTier", tier, "objective", "LASTING_EMPLOYMENT"));
    }

    private static Map<String, Object> part(String tier, Map<String, Object> lift) {
        Map<String, Object> part = part(tier);
        part.put("educationLift", lift);
        return part;
    }

    private static Map<String, Object> lift(String measure, String choice, @Nullable String reason) {
        Map<String, Object> lift = new HashMap<>(Map.of("measure", measure, "choice", choice));
        if (reason != null) {
            lift.put("reason", reason);
        }
        return lift;
    }

    private void benefit(UUID citizen, LocalDate from) {
        jobs().body(Map.of("externalVersion", 1, "kind", "DAGPENGE", "from", from.toString()))
                .put("/v1/citizens/" + citizen + "/benefits/b1")
                .then()
                .statusCode(201);
    }

    private void held(UUID citizen, LocalDate on) {
        Rows.change(calls.municipality(), """
                insert into meeting (id, citizen_id, kind, form, starts_at, ends_at, state, citizen_presence, called_by,
                    called_at, ended_at)
                values (gen_random_uuid(), '%s', 'COORDINATED_DIALOGUE', 'PHYSICAL', '%sT10:00:00Z', '%sT11:00:00Z',
                    'HELD', 'ATTENDED', 'mette', now(), now())
                """.formatted(citizen, on, on));
    }

    private static Map<String, Object> start(LocalDate on) {
        return Map.of(
                "startedOn", on.toString(), "unemployedSince", on.minusDays(50).toString());
    }
}
