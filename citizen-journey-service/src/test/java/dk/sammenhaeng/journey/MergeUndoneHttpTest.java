package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where rows stand after a merge was undone that should never have been: nothing of one person is left with the other. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MergeUndoneHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID survivor;
    private UUID other;
    private UUID plan;
    private String merge;

    @BeforeEach
    void two_persons_taken_for_one() {
        survivor = calls.citizen("SOCIAL");
        other = calls.citizen("SOCIAL");
        calls.putting(survivor, PlanBody.of("SOCIAL", "HP-1"));
        Map<String, Object> body =
                new HashMap<>(PlanBody.of("SOCIAL", "BP-2").action(support()).body());
        body.put("planType", "BARNETS_PLAN");
        plan = UUID.fromString(social().body(body)
                .put("/v1/citizens/" + other + "/sector-plans/SOCIAL/BP-2")
                .then()
                .statusCode(201)
                .extract()
                .path("planId"));
        merge = administration()
                .body(Map.of("otherId", other, "reason", "Samme navn"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId");
    }

    @Test
    void dialogues_results_decisions_and_area_activities_go_with_the_plan_whichever_id_was_named() {
        add(
                "plan-dialogues/" + plan,
                Map.of(
                        "heldOn",
                        TODAY.toString(),
                        "parties",
                        List.of("CITIZEN"),
                        "about",
                        "NEEDS",
                        "said",
                        "Jeg vil hjem"));
        add(
                "school-results/" + plan,
                Map.of("subject", "READING", "scale", "NATIONAL_TEST", "score", 40, "takenOn", TODAY.toString()));
        String action = calls.journey(social(), survivor)
                .path("plans.find { it.planId == '" + plan + "' }.actions[0].actionId");
        add(
                "own-decisions",
                Map.of(
                        "actionId", action,
                        "about", "Hvem der laver mad",
                        "decided", "Det gør jeg selv",
                        "way", "ALONE",
                        "decidedOn", TODAY.toString()));
        UUID activity = anActivity();
        social().header("If-None-Match", "*")
                .body(Map.of("activityId", activity))
                .put("/v1/citizens/" + survivor + "/area-activities/" + action)
                .then()
                .statusCode(201);

        undo();

        for (String list : List.of("plan-dialogues", "school-results", "own-decisions", "area-activities")) {
            list(social(), other, list).body("items", hasSize(1));
            list(social(), survivor, list).body("items", empty());
        }
    }

    @Test
    void own_words_stay_with_whom_they_were_said_of() {
        words(survivor, "Jeg vil sejle").then().statusCode(201);
        words(other, "Jeg vil læse").then().statusCode(200);

        undo();

        caseworker()
                .get("/v1/citizens/" + survivor + "/resource-profile")
                .then()
                .body("wishes", contains("Jeg vil sejle"));
        caseworker().get("/v1/citizens/" + other + "/resource-profile").then().body("wishes", contains("Jeg vil læse"));
    }

    private Response words(UUID citizen, String wish) {
        String path = "/v1/citizens/" + citizen + "/resource-profile";
        String seen = caseworker().get(path).header("ETag");
        RequestSpecification request = caseworker().body(Map.of("wishes", List.of(wish), "resources", List.of()));
        return (seen == null ? request.header("If-None-Match", "*") : request.header("If-Match", seen)).put(path);
    }

    @Test
    void what_came_of_a_plan_goes_with_the_plan_whichever_id_was_named() {
        UUID jobs = calls.putting(other, PlanBody.of("EMPLOYMENT", "MP-2"));
        calls.system("EMPLOYMENT")
                .body(Map.of("planId", jobs, "measure", "EMPLOYMENT", "value", "EMPLOYED", "on", TODAY.toString()))
                .post("/v1/citizens/" + survivor + "/outcomes")
                .then()
                .statusCode(200);

        undo();

        list(calls.system("EMPLOYMENT"), other, "outcomes").body("items.basisId", contains(jobs.toString()));
    }

    @Test
    void a_fact_that_is_known_of_one_record_is_known_of_the_person() {
        Map<String, Object> fact = Map.of("fact", "CHILD_EXAMINATION", "on", TODAY.toString());
        add("milestone-facts", fact);

        social().body(fact)
                .post("/v1/citizens/" + other + "/milestone-facts")
                .then()
                .statusCode(409)
                .body("rule", equalTo("milestone-fact-known"));

        list(social(), survivor, "milestones").body("items.kind", contains("CHILD_EXAMINATION"));
    }

    @Test
    void technology_goes_with_the_plan_whichever_id_was_named() {
        Map<String, Object> help = new HashMap<>(support());
        help.put("kind", "TOILET_HELP");
        UUID health = calls.putting(other, PlanBody.of("HEALTH", "GOP-2").action(help));
        calls.system("HEALTH")
                .body(Map.of(
                        "planId",
                        health,
                        "kind",
                        "WASH_TOILET",
                        "reason",
                        "Borgeren klarer det selv",
                        "law",
                        "Serviceloven § 112",
                        "authority",
                        "Hjælpemidler",
                        "on",
                        TODAY.toString()))
                .post("/v1/citizens/" + survivor + "/welfare-technologies")
                .then()
                .statusCode(201);

        undo();

        list(calls.system("HEALTH"), other, "welfare-technologies").body("items", hasSize(1));
        calls.system("HEALTH")
                .get("/v1/citizens/" + survivor + "/welfare-technologies")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_person_brings_stays_with_the_record_in_whose_name_it_was_said() {
        for (UUID citizen : List.of(survivor, other)) {
            calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-" + citizen));
        }
        String assessment = calls.system("EMPLOYMENT")
                .body(Map.of(
                        "assessedOn", TODAY.toString(),
                        "education", "Elektriker fra Aleppo",
                        "workExperience", "Otte år i egen forretning"))
                .post("/v1/citizens/" + other + "/competence-assessments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String competence = calls.system("EMPLOYMENT")
                .body(Map.of(
                        "kind", "EDUCATION",
                        "title", "Elinstallatør",
                        "recognisedBy", "Styrelsen",
                        "recognisedOn", TODAY.toString()))
                .post("/v1/citizens/" + other + "/recognised-competences")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        undo();

        Map.of("competence-assessments", assessment, "recognised-competences", competence)
                .forEach((list, id) -> {
                    list(calls.system("EMPLOYMENT"), other, list).body("items.id", contains(id));
                    list(calls.system("EMPLOYMENT"), survivor, list).body("items", empty());
                });
    }

    private void undo() {
        administration()
                .body(Map.of("reason", "To personer med samme navn"))
                .post("/v1/citizens/" + survivor + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
    }

    private void add(String what, Map<String, Object> body) {
        social().body(body).post("/v1/citizens/" + survivor + "/" + what).then().statusCode(201);
    }

    private ValidatableResponse list(RequestSpecification caller, UUID citizen, String what) {
        return caller.get("/v1/citizens/" + citizen + "/" + what).then().statusCode(200);
    }

    private UUID anActivity() {
        UUID activity = UUID.randomUUID();
        administration()
                .header("If-None-Match", "*")
                .body(Map.of(
                        "name", "Urbanplanen",
                        "postalCodes", List.of("2300"),
                        "partners", List.of("3B"),
                        "neighbours", List.of(),
                        "activities",
                                List.of(Map.of(
                                        "id", activity,
                                        "title", "Lektiehjælp",
                                        "theme", "YOUTH",
                                        "ledBy", "RESIDENTS")),
                        "from", "2026-01-01",
                        "to", "2030-01-01"))
                .put("/v1/area-plans/" + UUID.randomUUID())
                .then()
                .statusCode(201);
        return activity;
    }

    private static Map<String, Object> support() {
        return Map.of(
                "externalId", "a1",
                "kind", "RESIDENTIAL_SUPPORT",
                "title", "Støtte",
                "from", TODAY.minusDays(9).toString(),
                "legalRight", true);
    }

    private RequestSpecification caseworker() {
        return calls.caseworker("worker-social", "SOCIAL");
    }

    private RequestSpecification social() {
        return calls.system("SOCIAL");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
