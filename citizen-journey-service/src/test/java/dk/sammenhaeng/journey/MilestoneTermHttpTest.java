package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The deadlines of milestones are a municipality's own from a day on, and a milestone keeps that of its fact (X16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MilestoneTermHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private static final String PLAN = "/v1/milestone-kinds/CHILD_PLAN/terms";

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_fact_of_before_keeps_its_deadline_and_one_of_after_has_the_new_one() {
        UUID before = sick("sd-1", TODAY);
        UUID ahead = sick("sd-2", TOMORROW);
        milestone(before, "dueOn", TODAY.plusDays(55));

        decide("/v1/milestone-kinds/SICKNESS_FOLLOW_UP/terms", 0, terms("P6W", TOMORROW))
                .then()
                .statusCode(200)
                .body("after", equalTo("P55D"))
                .body("history.after", contains("P42D"))
                .body("history.decidedBy", contains("anne"));

        UUID after = sick("sd-3", TOMORROW);
        milestone(after, "dueOn", TOMORROW.plusWeeks(6));
        milestone(after, "warnOn", TOMORROW.plusWeeks(5));
        milestones(after)
                .then()
                .body("items.find { it.kind == 'SICKNESS_FOLLOW_UP' }.termsVersion", equalTo(1))
                .body("items.find { it.kind == 'SICKNESS_FOLLOW_UP' }.law", equalTo("Sygedagpengeloven, ændret"));
        put(before, "sd-1", TODAY, true);
        put(ahead, "sd-2", TOMORROW, true);
        milestone(before, "dueOn", TODAY.plusDays(55));
        milestone(ahead, "dueOn", TOMORROW.plusDays(55));
        milestones(ahead)
                .then()
                .body("items.findAll { it.kind == 'SICKNESS_FOLLOW_UP' }.size()", equalTo(1))
                .body("items.find { it.kind == 'SICKNESS_FOLLOW_UP' }.termsVersion", nullValue());
    }

    @Test
    void what_is_known_by_itself_is_met_by_the_deadline_that_was_decided() {
        decide("/v1/milestone-kinds/TRAINING_START/terms", 0, terms("P14D", TOMORROW))
                .then()
                .statusCode(200);
        UUID citizen = calls.citizen("HEALTH");

        training(citizen, TOMORROW.plusDays(14)).then().statusCode(201);

        training(calls.citizen("HEALTH"), TOMORROW.plusDays(15)).then().statusCode(201);
        assertThat(Rows.of(calls.municipality(), "select citizen_id <> '" + citizen + "' from milestone"))
                .as("training in the fourteen days was offered in time, a day later it was not")
                .containsExactly("t");
    }

    private Response training(UUID citizen, LocalDate from) {
        PlanBody plan = PlanBody.of("HEALTH", "GOP-1")
                .action(Map.of(
                        "externalId", "a1",
                        "kind", "TRAINING",
                        "title", "Træning",
                        "from", from.toString(),
                        "legalRight", true));
        Map<String, Object> body = new HashMap<>(plan.body());
        body.putAll(Map.of("planType", "GENOPTRAENINGSPLAN_ALMEN", "validFrom", TOMORROW.toString()));
        return calls.system("HEALTH").body(body).put(Calls.path(citizen, plan));
    }

    @Test
    void one_that_comes_again_comes_again_by_the_terms_it_was_planned_by() {
        Map<String, Object> weekly = new HashMap<>(terms("P1M", TOMORROW));
        weekly.put("repeated", "P3M");
        decide("/v1/milestone-kinds/PLACEMENT_SUPERVISION/terms", 0, weekly)
                .then()
                .statusCode(200)
                .body("repeated", equalTo("P6M"))
                .body("history.repeated", contains("P3M"));
        decide("/v1/milestone-kinds/PLACEMENT_SUPERVISION/terms", 1, terms("P1M", TOMORROW))
                .then()
                .statusCode(400)
                .body("errors.code", contains("term.repeated"));
        decide(PLAN, 0, weekly).then().statusCode(400).body("errors.pointer", contains("/repeated"));
    }

    @Test
    void a_decision_lies_ahead_fits_its_kind_names_what_it_saw_and_is_audited() {
        decide(PLAN, 0, terms("P2M", TODAY)).then().statusCode(400).body("errors.pointer", contains("/validFrom"));
        decide(PLAN, 0, terms("P0D", TOMORROW)).then().statusCode(400).body("errors.code", contains("term.time"));
        decide(PLAN, 0, terms("two months", TOMORROW))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/after"));
        decide("/v1/milestone-kinds/SHELTER_NOTICE/terms", 0, terms("P1M", TOMORROW))
                .then()
                .statusCode(400)
                .body("errors.code", contains("term.time"));
        decide(PLAN, 1, terms("P2M", TOMORROW)).then().statusCode(412);
        administration().body(terms("P2M", TOMORROW)).put(PLAN).then().statusCode(428);
        decide("/v1/milestone-kinds/NO_SUCH/terms", 0, terms("P2M", TOMORROW))
                .then()
                .statusCode(404);

        decide(PLAN, 0, terms("P2M", TOMORROW)).then().statusCode(200).body("usualAfter", equalTo("P3M"));

        assertThat(Rows.of(
                        calls.municipality(),
                        "select act from audit where act = 'milestone-term.decide' and outcome not like 'REFUSED%'"))
                .hasSize(1);
        Calls.inFreshMunicipality().system("SOCIAL").get(PLAN).then().body("history.size()", equalTo(0));
    }

    @Test
    void they_are_decided_by_administration_and_read_by_staff() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/milestone-kinds/{code}/terms", "CHILD_PLAN")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
        callers.trying("PUT /v1/milestone-kinds/{code}/terms", "CHILD_PLAN")
                .with(request -> request.header("If-Match", "\"0\"").body(terms("P2M", TOMORROW)))
                .byRole(200, "administration")
                .holds();
    }

    private UUID sick(String id, LocalDate from) {
        UUID citizen = calls.citizen("EMPLOYMENT");
        put(citizen, id, from, false);
        return citizen;
    }

    private void put(UUID citizen, String id, LocalDate from, boolean again) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "externalVersion", again ? 2 : 1, "kind", "SYGEDAGPENGE", "from", from.toString(), "fastTrack", again));
        calls.system("EMPLOYMENT")
                .body(body)
                .put("/v1/citizens/" + citizen + "/benefits/" + id)
                .then()
                .statusCode(again ? 200 : 201);
    }

    private void milestone(UUID citizen, String field, LocalDate day) {
        milestones(citizen)
                .then()
                .body("items.find { it.kind == 'SICKNESS_FOLLOW_UP' }." + field, equalTo(day.toString()));
    }

    private Response milestones(UUID citizen) {
        return calls.system("EMPLOYMENT").get("/v1/citizens/" + citizen + "/milestones");
    }

    private Response decide(String path, int seen, Map<String, Object> terms) {
        return administration()
                .header("If-Match", "\"" + seen + "\"")
                .body(terms)
                .put(path);
    }

    private static Map<String, Object> terms(String after, LocalDate from) {
        return Map.of(
                "after",
                after,
                "warnedBefore",
                "P7D",
                "validFrom",
                from.toString(),
                "law",
                "Sygedagpengeloven, ændret",
                "reason",
                "Loven er ændret");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
