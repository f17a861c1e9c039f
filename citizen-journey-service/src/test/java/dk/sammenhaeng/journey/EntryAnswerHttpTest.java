package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.EntryCalls.asking;
import static dk.sammenhaeng.journey.EntryCalls.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each unit answers its part of an entry (FW-J10), and guides on all rights (FW-J21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EntryAnswerHttpTest extends AroundAnEntry {

    @Test
    void an_entry_is_with_its_coordinating_unit_until_each_receiver_has_answered() {
        String entry = entries.given(citizen, "WORK", "HOUSING");
        String jobs = entries.part(entry, "EMPLOYMENT");
        String housing = entries.part(entry, "SOCIAL");

        entries.answer(entries.jon(), jobs, Map.of("answer", "RETURN", "reason", "Borgeren er på barsel"))
                .then()
                .statusCode(200)
                .body("unitId", equalTo(entries.unitId("entrance").toString()))
                .body("state", equalTo("WAITING"));
        entries.jon().get("/v1/entry-parts/" + jobs).then().statusCode(404);
        entries.eva()
                .get("/v1/entry-parts/" + jobs)
                .then()
                .body("reason", equalTo("Borgeren er på barsel"))
                .body("allowedActions", contains("ACCEPT", "PASS_ON", "GUIDE"));
        Map<String, Object> on =
                Map.of("answer", "PASS_ON", "reason", "Vil vide mere om job", "unitId", entries.unitId("ward"));
        entries.answer(entries.eva(), jobs, on).then().statusCode(200).body("sector", equalTo("PSYCHIATRY"));
        entries.pia().get("/v1/entry-parts/" + jobs).then().body("reason", equalTo("Vil vide mere om job"));
        entries.answer(entries.pia(), jobs, Map.of("answer", "ACCEPT"))
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", empty());
        entries.eva().get("/v1/entries/" + entry).then().body("clarifiedAt", nullValue());

        entries.answer(entries.sus(), housing, Map.of("answer", "ACCEPT"))
                .then()
                .statusCode(200);

        entries.eva()
                .get("/v1/entries/" + entry)
                .then()
                .body("clarifiedAt", notNullValue())
                .body("parts.find { it.id == '" + jobs + "' }.steps.answer", contains("RETURN", "PASS_ON", "ACCEPT"));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select kind from due where subject in ('" + jobs + "', '" + housing + "')"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no reason",
                "no unit",
                "unit unknown",
                "same unit",
                "no guidance",
                "guided tomorrow",
                "benefit unknown",
                "not the receiver",
                "stays here",
                "answered",
                "no version"
            })
    void an_answer_that_does_not_fit_is_refused(String what) {
        String entry = entries.given(citizen, what.equals("stays here") ? "DEBT" : "WORK");
        String part = entries.eva().get("/v1/entries/" + entry).path("parts[0].id");
        Map<String, Object> accept = Map.of("answer", "ACCEPT");
        Map<String, Object> guidance =
                new HashMap<>(Map.of("on", Calls.today().toString(), "rights", List.of("Boligstøtte")));
        switch (what) {
            case "no reason" -> faulty(part, Map.of("answer", "RETURN"), "entry.reason");
            case "no unit" -> faulty(part, Map.of("answer", "PASS_ON", "reason", "Ikke her"), "entry.unit");
            case "unit unknown" ->
                faulty(
                        part,
                        Map.of("answer", "PASS_ON", "reason", "Ikke her", "unitId", UUID.randomUUID()),
                        "entry.unit-unknown");
            case "same unit" ->
                faulty(
                        part,
                        Map.of("answer", "PASS_ON", "reason", "Ikke her", "unitId", entries.unitId("jobs")),
                        "entry.unit-same");
            case "no guidance" -> faulty(part, Map.of("answer", "GUIDE"), "entry.guidance");
            case "guided tomorrow" -> {
                guidance.put("on", Calls.today().plusDays(1).toString());
                faulty(part, Map.of("answer", "GUIDE", "guidance", guidance), "day.ahead");
            }
            case "benefit unknown" -> {
                guidance.put("benefitKinds", List.of("LOTTERY"));
                faulty(part, Map.of("answer", "GUIDE", "guidance", guidance), "entry.benefit-unknown");
            }
            case "not the receiver" ->
                entries.answer(entries.eva(), part, accept)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("entry-receiver-answers"));
            case "stays here" ->
                entries.answer(entries.eva(), part, Map.of("answer", "RETURN", "reason", "Nej"))
                        .then()
                        .statusCode(409)
                        .body("rule", equalTo("entry-stays-here"));
            case "answered" -> {
                entries.answer(entries.jon(), part, accept).then().statusCode(200);
                entries.answer(entries.jon(), part, accept)
                        .then()
                        .statusCode(409)
                        .body("rule", equalTo("entry-part-answered"));
            }
            default ->
                entries.jon()
                        .body(accept)
                        .post("/v1/entry-parts/" + part + "/answers")
                        .then()
                        .statusCode(428);
        }
    }

    @Test
    void of_two_answers_at_once_one_is_refused() throws Exception {
        String part = entries.part(entries.given(citizen, "WORK"), "EMPLOYMENT");
        Callable<Response> accepting = () -> entries.jon()
                .header("If-Match", "\"1\"")
                .body(Map.of("answer", "ACCEPT"))
                .post("/v1/entry-parts/" + part + "/answers");

        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = hands.invokeAll(List.of(accepting, accepting)).stream()
                    .map(EntryAnswerHttpTest::status)
                    .toList();
            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void a_part_nobody_answers_is_overdue_at_its_unit_and_at_the_entrance() {
        String entry = entries.given(citizen, "WORK");
        String part = entries.part(entry, "EMPLOYMENT");
        entries.jon()
                .get("/v1/worklist?rule=entry-to-answer&limit=500")
                .then()
                .body("items.citizens.findings.taskId.flatten()", hasItem(part))
                .body("items[0].ruleTitle", equalTo("En henvendelse venter på jeres svar"));
        entries.eva()
                .get("/v1/worklist?rule=entry-to-answer&limit=500")
                .then()
                .body("items.citizens.findings.taskId.flatten()", not(hasItem(part)));

        Rows.comesDue(calls.municipality(), UUID.fromString(part), "entry.unanswered");

        for (String user : List.of("jens", "ella")) {
            await().untilAsserted(() -> calls.with(
                            TestTokens.role("institution-leader").user(user))
                    .get("/v1/worklist?scope=UNIT&rule=entry-overdue&severity=STOP&limit=500")
                    .then()
                    .body("items.citizens.findings.taskId.flatten()", hasItem(part)));
        }
        entries.jon().get("/v1/entry-parts?overdue=true&kind=WORK").then().body("items.id", hasItem(part));
        entries.eva()
                .get("/v1/entries?overdue=true&district=nordvest&open=true")
                .then()
                .body("items.id", hasItem(entry));
        entries.answer(entries.jon(), part, Map.of("answer", "ACCEPT")).then().body("overdue", equalTo(false));
        entries.eva().get("/v1/entries?overdue=true").then().body("items.id", not(hasItem(entry)));
        entries.eva()
                .get("/v1/worklist?rule=entry-overdue&limit=500")
                .then()
                .body("items.citizens.findings.taskId.flatten()", not(hasItem(part)));
    }

    @Test
    void nothing_waits_for_an_answer_after_a_death() {
        String part = entries.part(entries.given(citizen, "WORK"), "EMPLOYMENT");

        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("kind", "DEATH", "happenedOn", Calls.today().toString()))
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201);

        assertThat(Rows.of(calls.municipality(), "select kind from due where subject = '" + part + "'"))
                .isEmpty();
        entries.jon().get("/v1/entry-parts?state=WAITING&limit=500").then().body("items.id", not(hasItem(part)));
        entries.jon()
                .get("/v1/worklist?rule=entry-to-answer&limit=500")
                .then()
                .body("items.citizens.findings.taskId.flatten()", not(hasItem(part)));
        give(entries.eva(), citizen, asking("WORK")).then().statusCode(409).body("rule", equalTo("journey-ended"));
    }

    @Test
    void udbetaling_danmark_hands_over_for_guidance_which_is_needed_until_it_is_given() {
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1"));
        Map<String, Object> handedOver = new HashMap<>(asking("GUIDANCE"));
        handedOver.put("handedOver", Map.of("from", "UDBETALING_DANMARK", "benefitKind", "SYGEDAGPENGE"));
        give(entries.eva(), citizen, handedOver)
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.hand-over-benefit"));
        handedOver.put("handedOver", Map.of("from", "UDBETALING_DANMARK", "benefitKind", "BOLIGSTOETTE"));
        Map<String, Object> work = new HashMap<>(asking("WORK"));
        work.put("handedOver", handedOver.get("handedOver"));
        give(entries.eva(), citizen, work)
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.hand-over-guidance"));

        String entry = give(entries.eva(), citizen, handedOver)
                .then()
                .statusCode(201)
                .body("sentTo", contains("SOCIAL"))
                .extract()
                .path("id");

        entries.eva()
                .get("/v1/entries?open=true&handedOver=true")
                .then()
                .body("items.id", contains(entry))
                .body("items[0].benefitKind", equalTo("BOLIGSTOETTE"));
        String guidances = "/v1/citizens/" + citizen + "/guidances";
        calls.system("SOCIAL")
                .get(guidances)
                .then()
                .body("items.state", contains("NEEDED"))
                .body("items[0].benefitKind", equalTo("BOLIGSTOETTE"));
        entries.answer(
                        entries.eva(),
                        entries.part(entry, "SOCIAL"),
                        Map.of(
                                "answer",
                                "GUIDE",
                                "guidance",
                                Map.of(
                                        "on", Calls.today().toString(),
                                        "rights", List.of("Boligstøtte", "Enkeltydelse til flytning"),
                                        "benefitKinds", List.of("BOLIGSTOETTE", "KONTANTHJAELP"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("GUIDED"));
        calls.system("SOCIAL")
                .get(guidances)
                .then()
                .body("items.state", contains("GIVEN"))
                .body("items[0].rights", hasItems("Enkeltydelse til flytning"));
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen").get(guidances).then().statusCode(200).body("items", empty());
        entries.eva().get("/v1/entries/" + entry).then().body("clarifiedAt", notNullValue());
    }

    private void faulty(String part, Map<String, Object> answer, String code) {
        entries.answer(entries.jon(), part, answer).then().statusCode(400).body("errors.code", contains(code));
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
