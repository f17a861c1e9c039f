package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is known is corrected by who keeps it (catalogue C18; SH-3, FW-X1). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CorrectionHttpTest extends AroundAForm {

    @Test
    void a_correction_goes_to_the_owner_and_changes_no_plan() {
        consent(true);
        JsonPath offer = offer(calls.coordinator("karen"), 1);

        String correction = answer(
                        calls.coordinator("karen"), said("GOAL", offer, "CORRECTED", "I arbejde på fuld tid"))
                .then()
                .statusCode(201)
                .extract()
                .path("answers[0].correctionId");

        prefill(employment())
                .then()
                .body("points[1].offers[0].value", equalTo("I arbejde på deltid"))
                .body("points[1].offers[0].correctionOpen", equalTo(true));
        employment()
                .get("/v1/corrections?state=OPEN&count=true")
                .then()
                .body("items.id", contains(correction))
                .body("items[0].offered", equalTo("I arbejde på deltid"))
                .body("items[0].corrected", equalTo("I arbejde på fuld tid"))
                .body("items[0].ownerSector", equalTo("EMPLOYMENT"))
                .body("items[0].planId", notNullValue())
                .body("total", equalTo(1));
        health().get("/v1/corrections").then().body("items", empty());
        health().get(path("corrections")).then().body("items", empty());
        calls.caseworker("worker-employment", "EMPLOYMENT")
                .get("/v1/corrections")
                .then()
                .body("items", hasSize(1));
        calls.caseworker("somebody", "EMPLOYMENT").get("/v1/corrections").then().body("items", empty());
        corrections(calls.caseworker("worker-employment", "EMPLOYMENT"))
                .then()
                .body("items.ruleTitle", contains("En rettelse venter på jeres svar"))
                .body("items[0].dueOn", equalTo(Calls.today().plusDays(14).toString()))
                .body("items[0].citizens[0].findings.taskId", contains(correction));
        corrections(calls.caseworker("worker-health", "HEALTH")).then().body("items", empty());
        corrections(calls.coordinator("karen")).then().body("items", empty());

        take(employment(), correction, "\"4\"", true, null).then().statusCode(412);
        take(employment(), correction, null, true, null).then().statusCode(428);
        take(health(), correction, "\"0\"", true, null).then().statusCode(404);
        take(employment(), correction, "\"0\"", false, null)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
        take(employment(), correction, "\"0\"", false, "Aftalt med jobcentret")
                .then()
                .statusCode(200)
                .body("state", equalTo("DECLINED"))
                .body("allowedActions", empty());
        take(employment(), correction, "\"1\"", true, null)
                .then()
                .statusCode(409)
                .body("rule", equalTo("correction-not-open"));
        citizens.as(subject).get(path("corrections")).then().body("items.state", contains("DECLINED"));
        prefill(employment()).then().body("points[1].offers[0].correctionOpen", equalTo(false));
        corrections(calls.caseworker("worker-employment", "EMPLOYMENT")).then().body("items", empty());
    }

    @Test
    void what_was_offered_may_have_changed_and_a_second_correction_waits_for_the_first() {
        JsonPath offer = offer(employment(), 1);
        answer(employment(), said("GOAL", offer, "CORRECTED", "På fuld tid"))
                .then()
                .statusCode(201);
        answer(employment(), said("GOAL", offer, "CORRECTED", "På nedsat tid"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("correction-already-open"));
        answer(employment(), said("GOAL", offer, "CONFIRMED", null)).then().statusCode(201);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").version(2).goal("g2"));

        answer(employment(), said("GOAL", offer, "CONFIRMED", null))
                .then()
                .statusCode(409)
                .body("rule", equalTo("prefill-value-changed"));
        answer(health(), said("GOAL", offer(employment(), 1), "CONFIRMED", null))
                .then()
                .statusCode(409)
                .body("rule", equalTo("prefill-value-changed"));
    }

    @Test
    void many_answers_and_corrections_cost_the_database_what_one_costs() {
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .version(2)
                        .goal("g1")
                        .goal("g2")
                        .goal("g3"));
        JsonPath name = offer(employment(), 0);
        List<JsonPath> goals = IntStream.range(0, 3)
                .mapToObj(i -> prefill(employment()).jsonPath().setRootPath("points[1].offers[" + i + "]"))
                .toList();

        List<String> one =
                StatementCount.during(() -> answer(employment(), said("GOAL", goals.get(0), "CORRECTED", "På fuld tid"))
                        .then()
                        .statusCode(201));
        List<String> many = StatementCount.during(() -> answer(
                        employment(),
                        said("NAME", name, "CONFIRMED", null),
                        said("GOAL", goals.get(1), "CORRECTED", "På fuld tid"),
                        said("GOAL", goals.get(2), "CORRECTED", "På nedsat tid"),
                        said("PHONE", null, "STATED", "20 30 40 50"))
                .then()
                .statusCode(201));

        assertThat(many).hasSameSizeAs(one);
        employment().get("/v1/corrections").then().body("items", hasSize(3));
    }

    @Test
    void two_corrections_at_once_make_one() throws Exception {
        JsonPath offer = offer(employment(), 1);
        List<Integer> answers;
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> both = List.of(
                    () -> answer(employment(), said("GOAL", offer, "CORRECTED", "På fuld tid"))
                            .statusCode(),
                    () -> answer(employment(), said("GOAL", offer, "CORRECTED", "På nedsat tid"))
                            .statusCode());
            answers = hands.invokeAll(both).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        employment().get("/v1/corrections").then().body("items", hasSize(1));
    }

    @Test
    void what_is_stated_once_is_offered_the_next_time_and_not_asked_again() {
        answer(employment(), said("PHONE", null, "STATED", "20 30 40 50"))
                .then()
                .statusCode(201);

        prefill(employment())
                .then()
                .body("points[2].offers[0].value", equalTo("20 30 40 50"))
                .body("points[2].offers[0].source", equalTo("FORM"))
                .body("points[2].offers[0].keeper", equalTo("EMPLOYMENT"));
        prefill(health()).then().body("points[2].offers", empty());
        answer(employment(), said("PHONE", null, "STATED", "60 70 80 90"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("prefill.known"));

        JsonPath offer = offer(employment(), 2);
        String correction = answer(employment(), said("PHONE", offer, "CORRECTED", "60 70 80 90"))
                .path("answers[0].correctionId");
        take(employment(), correction, "\"0\"", true, null).then().statusCode(200);

        prefill(employment()).then().body("points[2].offers.value", contains("60 70 80 90"));
        consent(true);
        prefill(calls.coordinator("karen")).then().body("points[2].offers.value", contains("60 70 80 90"));
        Rows.change(calls.municipality(), "update citizen set protected = true where id = '" + citizen + "'");
        prefill(calls.coordinator("karen")).then().body("points[2].offers", empty());
        prefill(employment()).then().body("points[2].offers", hasSize(1));
    }

    @Test
    void citizens_confirm_and_correct_their_own_data() {
        JsonPath offer = offer(citizens.as(subject), 1);
        answer(
                        citizens.as(subject),
                        said("GOAL", offer, "CORRECTED", "I eget firma"),
                        said("PHONE", null, "STATED", "11 22 33 44"))
                .then()
                .statusCode(201);

        employment()
                .get("/v1/corrections")
                .then()
                .body("items.corrected", contains("I eget firma"))
                .body("items[0].fromSector", nullValue());
        prefill(calls.coordinator("karen")).then().body("points[2].offers.value", contains("11 22 33 44"));
        prefill(employment()).then().body("points[2].offers", empty());
        citizens.as("mitid-" + UUID.randomUUID())
                .get(path("prefill") + "?form=START")
                .then()
                .statusCode(404);
        citizens.as(subject)
                .get(path("corrections"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].allowedActions", empty());
    }

    @Test
    void what_no_sector_keeps_is_corrected_by_the_team() {
        form("REACH", "COORDINATOR");
        RequestSpecification system = employment();
        JsonPath offer = system.get(path("prefill") + "?form=REACH").jsonPath().setRootPath("points[0].offers[0]");
        Response answered = employment()
                .body(Map.of(
                        "form",
                        "REACH",
                        "answers",
                        List.of(said("COORDINATOR", offer, "CORRECTED", "Karen Holm, 11 11 11 11"))))
                .post(path("prefill-answers"));
        String correction = answered.path("answers[0].correctionId");

        employment().get("/v1/corrections").then().body("items", empty());
        employment().get(path("corrections")).then().body("items", hasSize(1)).body("items[0].allowedActions", empty());
        take(employment(), correction, "\"0\"", true, null).then().statusCode(404);
        calls.coordinator("karen").get("/v1/corrections").then().body("items.id", contains(correction));
        calls.coordinator("ole").get("/v1/corrections").then().body("items", empty());
        corrections(calls.coordinator("karen"))
                .then()
                .body("items[0].citizens[0].findings.taskId", contains(correction));
        take(calls.coordinator("karen"), correction, "\"0\"", true, null).then().statusCode(200);
    }

    private Response take(RequestSpecification who, String correction, String seen, boolean taken, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("taken", taken));
        if (reason != null) {
            body.put("reason", reason);
        }
        if (seen != null) {
            who.header("If-Match", seen);
        }
        return who.body(body).post(path("corrections") + "/" + correction + "/answers");
    }
}
