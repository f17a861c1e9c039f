package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plan in the citizen's hand: two pages in plain Danish, with a person to call (daily use C1, C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatedPlanLetterTest {

    private static final Instant NINE = Calls.today().plusDays(9).atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private CoordinatedPlanCalls plans;

    @BeforeEach
    void a_citizen_with_a_plan_and_an_appointment() {
        UUID citizen = calls.citizen("HEALTH");
        plans = new CoordinatedPlanCalls(calls, citizen);
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .appointment("t1", NINE, NINE.plusSeconds(3600))
                        .appointment("t0", NINE.minusSeconds(86400 * 30), NINE.minusSeconds(86400 * 30 - 60)));
        calls.coordinate(
                citizen, Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"));
        share(true);
    }

    @Test
    void it_says_whom_to_call_what_the_citizen_said_who_does_what_and_when() {
        String plan = plans.active();
        plans.goal(plan, JointGoalHttpTest.goal()).then().statusCode(201);

        Response letter = letter("da", plan);

        letter.then().statusCode(200).header("Content-Type", containsString("text/html"));
        assertThat(letter.asString())
                .contains("<html lang=\"da\">", "Kære Aksel")
                .contains("Karen Holm. Ring på 89402000, hverdage kl. 9-15.")
                .contains("Når Karen Holm er væk, svarer stedfortræderen")
                .contains("Jeg vil kunne gå ned til havnen igen")
                .contains("Gå til havnen", "Du: Gå en tur hver dag")
                .contains("Samtale t1, Rådhuset, indgang HEALTH")
                .contains("Enheden for HEALTH. Ring på 89 40 10 00.")
                .contains("Du har ret til: Genoptræning efter dit sygehusophold (Sundhedsloven § 140).")
                .contains("https://www.borger.dk/klage")
                .contains("Du kan til enhver tid sige nej til planen.")
                .doesNotContain("Samtale t0", "Østergård");
        assertThat(letter("en", plan).asString()).contains("<html lang=\"en\">", "Dear Aksel");
    }

    @Test
    void the_deputy_is_named_as_soon_as_the_suite_knows_a_name() {
        String plan = plans.active();
        calls.coordinate(calls.citizen("HEALTH"), Map.of("user", "dorte", "name", "Dorte Juul", "phone", "89402001"));

        assertThat(letter("da", plan).asString())
                .contains("Når Karen Holm er væk, svarer stedfortræderen Dorte Juul på samme nummer.");
    }

    @Test
    void it_lies_open_at_home_and_tells_of_no_secret_unit_whoever_writes_it() {
        String plan = plans.active();
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        "HEALTH",
                        "name",
                        "Enheden for HEALTH",
                        "leaderUser",
                        "lone",
                        "dutyPhone",
                        "89401099",
                        "secret",
                        true,
                        "members",
                        List.of("karen")));
        plans.karen()
                .get("/v1/citizens/" + plans.citizen() + "/journey")
                .then()
                .body("plans.contact.unit", contains("Enheden for HEALTH"));

        assertThat(letter("da", plan).asString())
                .contains("Samtale t1")
                .doesNotContain("Enheden for HEALTH", "89 40 10 00", "Rådhuset, indgang HEALTH");
    }

    @Test
    void joint_meetings_the_citizen_is_called_to_stand_among_the_appointments_by_time() {
        String plan = plans.active();
        meeting(NINE.minusSeconds(86400), true);
        meeting(NINE.plusSeconds(86400), false);

        String letter = letter("da", plan).asString();

        assertThat(letter).containsOnlyOnce("Fælles møde, Rådhuset, lokale 4");
        assertThat(letter.indexOf("Fælles møde")).isLessThan(letter.indexOf("Samtale t1"));
    }

    @Test
    void where_a_sensitive_plan_is_no_place_of_a_joint_meeting_lies_open_at_home() {
        String plan = plans.active();
        meeting(NINE.minusSeconds(86400), true);
        Map<String, Object> sensitive =
                new HashMap<>(PlanBody.of("PSYCHIATRY", "UA-1").body());
        sensitive.put("sensitivity", "FOELSOM");
        calls.system("PSYCHIATRY")
                .body(sensitive)
                .put("/v1/citizens/" + plans.citizen() + "/sector-plans/PSYCHIATRY/UA-1")
                .then()
                .statusCode(201);

        assertThat(letter("da", plan).asString()).contains("Fælles møde").doesNotContain("lokale 4");
    }

    @Test
    void it_says_what_it_stands_in_for_and_of_a_rehabilitation_plan_only_the_part_on_actions() {
        calls.putting(plans.citizen(), PlanBody.of("EMPLOYMENT", "MP-1"));
        Map<String, Object> rehabilitation =
                new HashMap<>(PlanBody.of("EMPLOYMENT", "RP-1").body());
        rehabilitation.put("planType", "REHABILITERINGSPLAN");
        calls.system("EMPLOYMENT")
                .body(rehabilitation)
                .put("/v1/citizens/" + plans.citizen() + "/sector-plans/EMPLOYMENT/RP-1")
                .then()
                .statusCode(201);
        String plan = plans.active();

        plans.read(plans.karen(), plan)
                .then()
                .body("covered.effect", containsInAnyOrder("COORDINATED", "REPLACED", "ACTION_PART_REPLACED"));
        assertThat(letter("da", plan).asString())
                .contains("Din plan efter Lov om en aktiv beskæftigelsesindsats § 40, stk. 1.")
                .contains("Indsatsdelen af din plan efter Lov om en aktiv beskæftigelsesindsats § 40, stk. 2. Resten")
                .doesNotContain("Din plan efter Sundhedsloven");
    }

    @Test
    void none_is_written_once_the_citizen_is_dead() {
        String plan = plans.active();
        calls.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("kind", "DEATH", "happenedOn", Calls.today().toString()))
                .post("/v1/citizens/" + plans.citizen() + "/life-events")
                .then()
                .statusCode(201);

        letter("da", plan).then().statusCode(403).body("code", equalTo("journey-ended"));
    }

    @Test
    void what_the_writer_may_not_read_is_left_out_and_the_unit_to_call_stays() {
        String plan = plans.active();
        share(false);

        assertThat(letter("da", plan).asString())
                .doesNotContain("Samtale t1")
                .contains("Enheden for HEALTH. Ring på 89 40 10 00.");
    }

    @Test
    void nothing_in_it_is_ever_a_tag() {
        String plan = plans.active();
        plans.described(
                        plan,
                        JointGoalHttpTest.with(
                                CoordinatedPlanCalls.WORDS, "wishes", List.of("<img src=x onerror=alert(1)> & 'jeg'")))
                .then()
                .statusCode(200);

        assertThat(letter("da", plan).asString())
                .contains("&lt;img src=x onerror=alert(1)&gt; &amp; &#39;jeg&#39;")
                .doesNotContain("<img");
    }

    @Test
    void it_prints_on_two_pages_however_much_the_plan_holds() {
        String plan = plans.active();
        String sentence = "Jeg vil gerne kunne klare lidt mere af min hverdag selv. "
                .repeat(8)
                .strip();
        plans.described(
                        plan,
                        Map.of(
                                "wishes",
                                repeat(10, sentence),
                                "resources",
                                repeat(30, Map.of("kind", "SKILL", "words", sentence)),
                                "entitlements",
                                repeat(
                                        20,
                                        Map.of(
                                                "kind",
                                                "DUTY",
                                                "words",
                                                sentence,
                                                "reason",
                                                sentence,
                                                "appealLink",
                                                "https://www.borger.dk/klage"))))
                .then()
                .statusCode(200);
        for (int i = 0; i < 9; i++) {
            plans.goal(plan, JointGoalHttpTest.with(JointGoalHttpTest.goal(), "title", sentence))
                    .then()
                    .statusCode(201);
        }

        String letter = letter("da", plan).asString();

        assertThat(letter).contains("Spørg din koordinator om resten.");
        // Two sheets of A4 with margins of 2 cm hold 46 lines of 12 points each; a heading takes a line and a half.
        assertThat(lines(letter)).isLessThanOrEqualTo(92);
    }

    @Test
    void a_draft_says_that_nothing_is_decided_and_a_problem_is_no_page() {
        String plan = plans.offered();
        assertThat(letter("da", plan).asString()).contains("Dette er et udkast.");

        plans.karen()
                .get(plans.path("/" + UUID.randomUUID() + "/letter"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    private void meeting(Instant start, boolean citizenTakesPart) {
        plans.karen()
                .body(Map.of(
                        "kind",
                        "NETWORK",
                        "form",
                        "PHYSICAL",
                        "place",
                        "Rådhuset, lokale 4",
                        "start",
                        start.toString(),
                        "end",
                        start.plusSeconds(3600).toString(),
                        "citizenTakesPart",
                        citizenTakesPart))
                .post("/v1/citizens/" + plans.citizen() + "/meetings")
                .then()
                .statusCode(201);
    }

    private static double lines(String letter) {
        double lines = 0;
        String body = letter.substring(letter.indexOf("<main>"));
        Matcher text = Pattern.compile("<(h1|h2|p|li)>([^<]*)").matcher(body);
        while (text.find()) {
            lines += text.group(1).startsWith("h")
                    ? 1.5
                    : Math.ceil(Math.max(1, text.group(2).length()) / 80.0);
        }
        return lines;
    }

    private static List<Object> repeat(int times, Object value) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            values.add(value);
        }
        return values;
    }

    private Response letter(String language, String plan) {
        return plans.karen().header("Accept-Language", language).get(plans.path("/" + plan + "/letter"));
    }

    private void share(boolean given) {
        calls.coordinator("karen")
                .body(Map.of("given", given))
                .put("/v1/citizens/" + plans.citizen() + "/consent")
                .then()
                .statusCode(200);
    }
}
