package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.EntryCalls.asking;
import static dk.sammenhaeng.journey.EntryCalls.give;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One entrance for a citizen (FV-C3, FW-J10), and guidance on all rights (FW-J21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EntryHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static EntryCalls opened;

    private final Calls calls = CALLS;
    private EntryCalls entries;
    private UUID citizen;

    @BeforeEach
    void a_citizen_and_an_open_entrance() {
        if (opened == null) {
            opened = EntryCalls.opened(CALLS);
        }
        entries = opened;
        citizen = calls.citizen("HEALTH");
    }

    @Test
    void what_a_citizen_asks_for_goes_to_every_unit_concerned_and_each_reads_its_own_part_alone() {
        Response receipt = give(entries.eva(), citizen, asking("WORK", "HOUSING", "SUBSTANCES", "DEBT"));

        receipt.then()
                .statusCode(201)
                .body("coordinating.unitName", equalTo("Enheden entrance"))
                .body("sentTo", containsInAnyOrder("EMPLOYMENT", "SOCIAL", "PSYCHIATRY"));
        String entry = receipt.path("id");
        String jobs = entries.part(entry, "EMPLOYMENT");
        Response read = entries.jon().get("/v1/entry-parts/" + jobs);
        read.then()
                .statusCode(200)
                .body("needs.kind", contains("WORK"))
                .body("needs.words", contains("Ord om WORK"))
                .body("citizenName", equalTo("Aksel Østergård"))
                .body("coordinating.unitName", equalTo("Enheden entrance"))
                .body("state", equalTo("WAITING"))
                .body("others", empty())
                .body("allowedActions", contains("ACCEPT", "RETURN", "PASS_ON", "GUIDE"));
        assertThat(read.asString()).doesNotContain("SUBSTANCES", "HOUSING", "DEBT", "PSYCHIATRY");
        assertThat(Duration.between(Instant.parse(read.path("receivedAt")), Instant.parse(read.path("answerBy"))))
                .isEqualTo(Duration.ofDays(7));
        for (String mine : List.of("/v1/entry-parts/" + jobs, "/v1/entries/" + entry)) {
            entries.pia().get(mine).then().statusCode(404);
        }
        entries.jon().get("/v1/entries/" + entry).then().statusCode(404);
        entries.eva()
                .get("/v1/entries/" + entry)
                .then()
                .statusCode(200)
                .body("needs.kind", containsInAnyOrder("WORK", "HOUSING", "SUBSTANCES", "DEBT"))
                .body("parts", hasSize(4))
                .body("parts.find { it.kinds == ['DEBT'] }.unitName", equalTo("Enheden entrance"));
    }

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
                        CALLS.municipality(),
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
                    .map(EntryHttpTest::status)
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
    void in_a_pilot_district_the_entry_of_a_target_group_goes_to_all_sectors_without_telling_them_why() {
        Map<String, Object> asked = new HashMap<>(asking("HOUSING"));
        asked.put("targetGroup", "MENTAL_HEALTH");

        String entry = give(entries.eva(), citizen, asked)
                .then()
                .statusCode(201)
                .body("sentTo", containsInAnyOrder("EMPLOYMENT", "SOCIAL", "PSYCHIATRY"))
                .extract()
                .path("id");

        Response jobs = entries.jon().get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"));
        jobs.then().body("needs.kind", contains("COHERENT_EFFORT"));
        assertThat(jobs.asString()).doesNotContain("MENTAL");
        entries.eva()
                .get("/v1/entries?targetGroup=MENTAL_HEALTH")
                .then()
                .body("items.id", hasItem(entry))
                .body("items.targetGroup", hasItem("MENTAL_HEALTH"));
    }

    @Test
    void a_district_that_takes_no_part_has_no_entrance() {
        Map<String, Object> elsewhere = new HashMap<>(asking("WORK"));
        elsewhere.put("postalCode", "8000");

        give(calls.system("HEALTH"), citizen, elsewhere)
                .then()
                .statusCode(409)
                .body("rule", equalTo("entry-no-entrance"));
        give(entries.eva(), citizen, elsewhere).then().statusCode(404);
    }

    @Test
    void each_kind_is_asked_for_once() {
        give(entries.eva(), citizen, asking("WORK", "WORK"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("entry.kind-repeated"))
                .body("errors.pointer", contains("/needs/1/kind"));
        give(entries.eva(), citizen, asking()).then().statusCode(400);
    }

    @Test
    void a_citizen_gives_an_entry_and_reads_in_my_plan_who_answers() {
        String subject = "mitid-" + UUID.randomUUID();
        Citizens citizens = new Citizens(calls);
        UUID own = citizens.withLogIn("HEALTH", subject);

        String entry = give(citizens.as(subject), own, asking("WORK", "SUBSTANCES"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        entries.answer(entries.jon(), entries.part(entry, "EMPLOYMENT"), Map.of("answer", "ACCEPT"));

        citizens.as(subject)
                .get("/v1/citizens/" + own + "/my-plan")
                .then()
                .statusCode(200)
                .body("entries.entryId", contains(entry))
                .body("entries[0].asked", containsInAnyOrder("Ord om WORK", "Ord om SUBSTANCES"))
                .body("entries[0].call.name", equalTo("Enheden entrance"))
                .body("entries[0].clarified", equalTo(false))
                .body(
                        "entries[0].answers.words",
                        containsInAnyOrder(
                                "Enheden jobs har sagt ja til at hjælpe dig",
                                "Enheden ward har fået din henvendelse og har ikke svaret endnu"));
        entries.eva().get("/v1/entries/" + entry).then().body("byCitizen", equalTo(true));
        give(citizens.as(subject), citizen, asking("WORK")).then().statusCode(404);
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

    @Test
    void somebody_of_the_entrance_holds_the_entry() {
        String entry = entries.given(citizen, "WORK");
        String seen = entries.eva().get("/v1/entries/" + entry).header("ETag");

        hold(seen, entry, "jon").then().statusCode(400).body("errors.code", contains("entry.caseworker-elsewhere"));
        hold(seen, entry, "eva").then().statusCode(200).body("coordinating.caseworker", equalTo("eva"));
        hold(seen, entry, "ella").then().statusCode(412);

        entries.jon()
                .get("/v1/entry-parts/" + entries.part(entry, "EMPLOYMENT"))
                .then()
                .body("coordinating.caseworker", equalTo("eva"));
        entries.eva().get("/v1/entries?caseworker=eva&limit=1").then().body("items.id", contains(entry));
    }

    @Test
    void contacts_until_it_is_clear_are_shown_from_five_citizens_on() {
        Calls fresh = Calls.inFreshMunicipality();
        EntryCalls there = EntryCalls.opened(fresh);
        for (int i = 0; i < 5; i++) {
            figures(there).body("clarified", equalTo(i)).body("contacts", nullValue());
            UUID one = fresh.citizen("HEALTH");
            String entry = there.given(one, "WORK");
            if (i == 0) {
                fresh.system("HEALTH")
                        .body(Map.of(
                                "at",
                                Instant.now().truncatedTo(ChronoUnit.MICROS).toString(),
                                "form",
                                "PHONE",
                                "unit",
                                "Enheden"))
                        .post("/v1/citizens/" + one + "/contacts")
                        .then()
                        .statusCode(201);
            }
            there.answer(there.jon(), there.part(entry, "EMPLOYMENT"), Map.of("answer", "ACCEPT"))
                    .then()
                    .statusCode(200);
        }

        figures(there)
                .body("entries", equalTo(5))
                .body("parts", equalTo(5))
                .body("sentOn", equalTo(0))
                .body("contacts.average", equalTo(1.2f))
                .body("contacts.median", equalTo(1.0f))
                .body("contacts.highest", equalTo(2));
    }

    @Test
    void nothing_waits_for_an_answer_after_a_death() {
        String part = entries.part(entries.given(citizen, "WORK"), "EMPLOYMENT");

        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("kind", "DEATH", "happenedOn", Calls.today().toString()))
                .post("/v1/citizens/" + citizen + "/life-events")
                .then()
                .statusCode(201);

        assertThat(Rows.of(CALLS.municipality(), "select kind from due where subject = '" + part + "'"))
                .isEmpty();
        entries.jon().get("/v1/entry-parts?state=WAITING&limit=500").then().body("items.id", not(hasItem(part)));
        entries.jon()
                .get("/v1/worklist?rule=entry-to-answer&limit=500")
                .then()
                .body("items.citizens.findings.taskId.flatten()", not(hasItem(part)));
        give(entries.eva(), citizen, asking("WORK")).then().statusCode(409).body("rule", equalTo("journey-ended"));
    }

    private void faulty(String part, Map<String, Object> answer, String code) {
        entries.answer(entries.jon(), part, answer).then().statusCode(400).body("errors.code", contains(code));
    }

    private Response hold(String seen, String entry, String user) {
        return entries.eva()
                .header("If-Match", seen)
                .body(Map.of("user", user))
                .put("/v1/entries/" + entry + "/caseworker");
    }

    private static ValidatableResponse figures(EntryCalls there) {
        return there.administration()
                .get("/v1/entry-figures?from=" + Calls.today() + "&to="
                        + Calls.today().plusDays(1) + "&district=nordvest")
                .then()
                .statusCode(200);
    }

    private static int status(Future<Response> answer) {
        try {
            return answer.get().statusCode();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }
}
