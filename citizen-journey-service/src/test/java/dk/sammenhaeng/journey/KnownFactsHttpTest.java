package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deadlines that begin and are met without a person typing it (danish-practice, FV-C12). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class KnownFactsHttpTest {

    private static final String TRAINING = "items.findAll { it.kind == 'TRAINING_START' }";

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("SOCIAL");
    }

    @Test
    void training_is_offered_within_seven_days_of_discharge_and_an_action_in_time_meets_it() {
        citizen = calls.citizen("HEALTH");
        String stay = began("HEALTH", "ADMISSION", TODAY.minusDays(5));
        put("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(1));
        open("HEALTH").then().body("items", empty());

        ended("HEALTH", stay, "HOME");

        open("HEALTH")
                .then()
                .body(TRAINING + ".dueOn", contains(TODAY.plusDays(7).toString()));
        put("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 2, TODAY.minusDays(1), action("a1", "TRAINING", TODAY.plusDays(9)));
        open("HEALTH").then().body(TRAINING, hasSize(1));
        put("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 3, TODAY.minusDays(1), action("a1", "TRAINING", TODAY.plusDays(6)));
        open("HEALTH").then().body(TRAINING, empty());
        assertThat(states()).contains("TRAINING_START MET");
    }

    @Test
    void a_plan_of_a_later_day_counts_from_that_day_and_a_person_may_correct_it() {
        put("HEALTH", "GENOPTRAENINGSPLAN_SPECIALISERET", 1, TODAY.plusDays(3));
        due("HEALTH", TODAY.plusDays(10));
        put("HEALTH", "GENOPTRAENINGSPLAN_SPECIALISERET", 2, TODAY.plusDays(4));
        due("HEALTH", TODAY.plusDays(11));

        calls.system("HEALTH")
                .body(Map.of("fact", "TRAINING_PLAN", "on", TODAY.minusDays(2).toString()))
                .post("/v1/citizens/" + citizen + "/milestone-facts")
                .then()
                .statusCode(201);

        due("HEALTH", TODAY.plusDays(5));
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").then().body("items.rule", empty());
        put("HEALTH", "GENOPTRAENINGSPLAN_SPECIALISERET", 3, TODAY.plusDays(4), action("a", "TRAINING", TODAY));
        open("HEALTH").then().body("items", empty());
    }

    @Test
    void what_was_over_before_it_came_to_be_known_or_is_offered_already_is_not_asked_for() {
        put("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(30));
        UUID other = calls.citizen("SOCIAL");
        put(other, "HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY, action("a1", "TRAINING", TODAY.plusDays(2)));

        assertThat(states()).isEmpty();
    }

    @Test
    void treatment_begins_within_fourteen_days_of_the_day_it_came_into_a_plan() {
        put("SOCIAL", "HANDLEPLAN_141", 1, TODAY, action("a1", "STOFMISBRUGSBEHANDLING", TODAY.plusDays(30)));
        due("SOCIAL", TODAY.plusDays(14));

        put("SOCIAL", "HANDLEPLAN_141", 2, TODAY, action("a1", "STOFMISBRUGSBEHANDLING", TODAY.plusDays(10)));

        assertThat(states()).containsExactly("TREATMENT_START MET");
        put(
                "SOCIAL",
                "HANDLEPLAN_141",
                3,
                TODAY,
                action("a1", "STOFMISBRUGSBEHANDLING", TODAY.plusDays(10)),
                action("a2", "ALKOHOLBEHANDLING", TODAY.plusDays(40)));
        due("SOCIAL", TODAY.plusDays(14));
        put("SOCIAL", "HANDLEPLAN_141", 4, TODAY, action("a1", "STOFMISBRUGSBEHANDLING", TODAY.plusDays(10)));
        assertThat(states()).containsExactly("TREATMENT_START MET", "TREATMENT_START NOT_RELEVANT");
        put("SOCIAL", "HANDLEPLAN_141", 5, TODAY, action("a3", "DRUG_TREATMENT", TODAY.plusDays(40)));
        due("SOCIAL", TODAY.plusDays(14));
        began("SOCIAL", "SUBSTANCE_TREATMENT", TODAY);
        open("SOCIAL").then().body("items", empty());
    }

    @Test
    void treatment_in_a_health_plan_stays_with_health_and_is_told_to_nobody_else() {
        put("HEALTH", "FORLOEBSPLAN_KOL", 1, TODAY, action("a1", "ALCOHOL_TREATMENT_141", TODAY.plusDays(30)));

        due("HEALTH", TODAY.plusDays(14));
        open("SOCIAL").then().statusCode(200).body("items", empty());
    }

    @Test
    void what_rests_on_a_plan_is_known_to_who_may_read_that_plan_alone() {
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true, "includesSensitive", true))
                .put(path("/consent"))
                .then()
                .statusCode(200);
        Citizens citizens = new Citizens(calls);
        String relative = "mitid-" + UUID.randomUUID();
        citizens.represented(citizen, relative, Map.of());
        Map<String, Object> secret = body("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(5));
        secret.put("sensitivity", "VIP");

        calls.system("HEALTH")
                .body(secret)
                .put(path("/sector-plans/HEALTH/P-1"))
                .then()
                .statusCode(201);

        due("HEALTH", TODAY.plusDays(2));
        String milestone = open("HEALTH").path("items[0].id");
        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN").then().body("items.rule", hasItem("milestone-due"));
        calls.coordinator("karen")
                .get(path("/milestones"))
                .then()
                .statusCode(200)
                .body("items", empty());
        calls.coordinator("karen").get(path("/milestones/" + milestone)).then().statusCode(404);
        calls.coordinator("karen")
                .header("If-Match", "\"0\"")
                .body(Map.of("state", "MET"))
                .post(path("/milestones/" + milestone + "/settlements"))
                .then()
                .statusCode(404);
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items", empty());
        String ahead = "?limit=100&to=" + TODAY.plusDays(60);
        calls.system("HEALTH").get(path("/timeline" + ahead)).then().body("items.kind", hasItem("MILESTONE_DUE"));
        for (Response other : List.of(
                calls.coordinator("karen").get(path("/timeline" + ahead)),
                citizens.as(relative).get(path("/my-timeline" + ahead)))) {
            other.then().statusCode(200).body("items.kind", not(hasItem("MILESTONE_DUE")));
        }
    }

    @Test
    void a_deadline_of_a_secret_plan_keeps_no_other_units_secret_plan_from_its_own() {
        for (String unit : List.of("Krisecenter A", "Krisecenter B", "Krisecenter B")) {
            Map<String, Object> secret = body("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(5));
            secret.put("sensitivity", "VIP");
            secret.put("responsible", Map.of("user", "mette", "name", "Mette", "unit", unit, "phone", "89 40 10 00"));
            calls.system("HEALTH")
                    .body(secret)
                    .put(path("/sector-plans/HEALTH/" + UUID.randomUUID()))
                    .then()
                    .statusCode(201);
        }

        open("HEALTH").then().body(TRAINING + ".dueOn", contains(day(2), day(2)));
    }

    @Test
    void a_deadline_of_a_sensitive_plan_keeps_no_ordinary_plan_from_its_own() {
        calls.coordinate(citizen, "karen");
        Map<String, Object> secret = body("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(5));
        secret.put("sensitivity", "VIP");
        calls.system("HEALTH")
                .body(secret)
                .put(path("/sector-plans/HEALTH/S-1"))
                .then()
                .statusCode(201);
        due("HEALTH", TODAY.plusDays(2));

        put("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(5));

        open("HEALTH").then().body(TRAINING + ".dueOn", contains(day(2), day(2)));
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", hasItem("milestone-due"));
        Map<String, Object> another = body("HEALTH", "GENOPTRAENINGSPLAN_ALMEN", 1, TODAY.minusDays(2));
        calls.system("HEALTH")
                .body(another)
                .put(path("/sector-plans/HEALTH/P-2"))
                .then()
                .statusCode(201);
        open("HEALTH").then().body(TRAINING, hasSize(2));
    }

    private static String day(int inDays) {
        return TODAY.plusDays(inDays).toString();
    }

    @Test
    void a_decision_about_a_child_asks_for_the_childs_plan_within_three_months() {
        Map<String, Object> decided = action("a1", "SUPPORT", TODAY);
        decided.put(
                "terms",
                Map.of(
                        "decision",
                        Map.of(
                                "state", "GRANTED",
                                "law", "Barnets lov § 32",
                                "authority", "Familieafdelingen",
                                "decidedOn", TODAY.minusDays(10).toString())));
        put("SOCIAL", "FORBEREDELSE_VOKSENLIV", 1, TODAY, decided);
        due("SOCIAL", TODAY.minusDays(10).plusMonths(3));

        calls.system("SOCIAL")
                .body(body("SOCIAL", "BARNETS_PLAN", 1, TODAY))
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/BP-1")
                .then()
                .statusCode(201);

        assertThat(states()).containsExactly("CHILD_PLAN MET");
        began("SOCIAL", "PLACEMENT", TODAY);
        open("SOCIAL").then().body("items.kind", contains("PLACEMENT_SUPERVISION"));
        UUID other = calls.citizen("SOCIAL");
        calls.system("SOCIAL")
                .body(Map.of("kind", "PLACEMENT", "from", TODAY.toString()))
                .post("/v1/citizens/" + other + "/episodes");
        calls.system("SOCIAL")
                .get("/v1/citizens/" + other + "/milestones")
                .then()
                .body("items.kind", contains("CHILD_PLAN", "PLACEMENT_SUPERVISION"));
    }

    @Test
    void who_is_in_the_last_grades_is_to_begin_a_youth_education_after_the_school_year() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        MonthDay last = MonthDay.of(6, 30);
        LocalDate ends = TODAY.isAfter(last.atYear(TODAY.getYear()))
                ? last.atYear(TODAY.getYear() + 1)
                : last.atYear(TODAY.getYear());
        pupil(9, "*");
        due("EMPLOYMENT", ends.plusMonths(2));
        pupil(8, "1");
        open("EMPLOYMENT").then().body("items", empty());
        assertThat(states()).containsExactly("YOUTH_EDUCATION_AFTER_SCHOOL NOT_RELEVANT");

        UUID other = calls.citizen("SOCIAL");
        citizen = other;
        pupil(10, "*");
        calls.putting(
                other, PlanBody.of("EMPLOYMENT", "MP-1").action(action("a1", "UNGDOMSUDDANNELSE", ends.plusMonths(1))));

        open("EMPLOYMENT").then().body("items", empty());
        assertThat(states())
                .containsExactlyInAnyOrder(
                        "YOUTH_EDUCATION_AFTER_SCHOOL NOT_RELEVANT", "YOUTH_EDUCATION_AFTER_SCHOOL MET");
    }

    @Test
    void what_a_hand_over_asks_for_moves_with_its_day() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
        TransitionCalls transitions = new TransitionCalls(citizen);
        UUID leaves = transitions.started(
                calls.system("SOCIAL"),
                TransitionCalls.body(
                        "SCHOOL_TO_YOUTH_EDUCATION",
                        "SOCIAL",
                        "EMPLOYMENT",
                        DanishCalendar.startOf(TODAY.plusDays(20))));
        due("EMPLOYMENT", TODAY.plusDays(20).plusMonths(2));

        moved(transitions, leaves, TODAY.plusDays(90));

        due("EMPLOYMENT", TODAY.plusDays(90).plusMonths(2));
        assertThat(states())
                .containsExactly("YOUTH_EDUCATION_AFTER_SCHOOL NOT_RELEVANT", "YOUTH_EDUCATION_AFTER_SCHOOL OPEN");

        moved(transitions, leaves, TODAY.plusDays(20));

        due("EMPLOYMENT", TODAY.plusDays(20).plusMonths(2));
        assertThat(states())
                .containsExactly("YOUTH_EDUCATION_AFTER_SCHOOL OPEN", "YOUTH_EDUCATION_AFTER_SCHOOL NOT_RELEVANT");

        String asked = path("/milestones/" + open("EMPLOYMENT").path("items[0].id"));
        calls.system("EMPLOYMENT")
                .header("If-Match", calls.system("EMPLOYMENT").get(asked).header("ETag"))
                .body(Map.of("state", "MET"))
                .post(asked + "/settlements")
                .then()
                .statusCode(200);
        moved(transitions, leaves, TODAY.plusDays(60));

        open("EMPLOYMENT").then().body("items", empty());
        assertThat(states())
                .containsExactly("YOUTH_EDUCATION_AFTER_SCHOOL MET", "YOUTH_EDUCATION_AFTER_SCHOOL NOT_RELEVANT");
    }

    private void moved(TransitionCalls transitions, UUID transition, LocalDate to) {
        String at = DanishCalendar.startOf(to).toString();
        transitions
                .put(
                        calls.system("SOCIAL"),
                        calls.system("SOCIAL"),
                        transition,
                        "planned-time",
                        Map.of("plannedAt", at))
                .then()
                .statusCode(200);
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }

    private void pupil(int grade, String seen) {
        var call = calls.system("SOCIAL")
                .body(Map.of(
                        "link",
                        "https://skole.example/elevplan/1",
                        "status",
                        "IN_FORCE",
                        "teachers",
                        List.of(Map.of("name", "Lis Holm", "phone", "89 40 10 00")),
                        "grade",
                        grade));
        (seen.equals("*")
                        ? call.header("If-None-Match", "*")
                        : call.header(
                                "If-Match",
                                calls.system("SOCIAL")
                                        .get("/v1/citizens/" + citizen + "/pupil-plan")
                                        .header("ETag")))
                .put("/v1/citizens/" + citizen + "/pupil-plan")
                .then()
                .statusCode(seen.equals("*") ? 201 : 200);
    }

    private String began(String sector, String kind, LocalDate from) {
        return calls.system(sector)
                .body(Map.of("kind", kind, "from", from.toString()))
                .post("/v1/citizens/" + citizen + "/episodes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void ended(String sector, String episode, String outcome) {
        String path = "/v1/citizens/" + citizen + "/episodes/" + episode;
        calls.system(sector)
                .header("If-Match", calls.system(sector).get(path).header("ETag"))
                .body(Map.of("on", TODAY.toString(), "outcome", outcome))
                .post(path + "/endings")
                .then()
                .statusCode(200);
    }

    @SafeVarargs
    private void put(String sector, String type, int version, LocalDate from, Map<String, Object>... actions) {
        put(citizen, sector, type, version, from, actions);
    }

    @SafeVarargs
    private void put(UUID of, String sector, String type, int version, LocalDate from, Map<String, Object>... actions) {
        Response answer = calls.system(sector)
                .body(body(sector, type, version, from, actions))
                .put("/v1/citizens/" + of + "/sector-plans/" + sector + "/P-1");
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    @SafeVarargs
    private static Map<String, Object> body(
            String sector, String type, int version, LocalDate from, Map<String, Object>... actions) {
        PlanBody plan = PlanBody.of(sector, "P-1").version(version);
        for (Map<String, Object> action : actions) {
            plan = plan.action(action);
        }
        Map<String, Object> body = plan.body();
        body.put("planType", type);
        body.put("validFrom", from.toString());
        return body;
    }

    private static Map<String, Object> action(String id, String kind, LocalDate from) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", id);
        action.put("kind", kind);
        action.put("title", "Indsats");
        action.put("from", from.toString());
        action.put("legalRight", false);
        return action;
    }

    private void due(String sector, LocalDate day) {
        open(sector).then().body("items.size()", equalTo(1)).body("items.dueOn", contains(day.toString()));
    }

    private Response open(String sector) {
        return calls.system(sector).get("/v1/citizens/" + citizen + "/milestones?state=OPEN");
    }

    private List<String> states() {
        return Rows.of(calls.municipality(), "select kind || ' ' || state from milestone order by id");
    }
}
