package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A consent does not outlive the ground it was given on (C22, C21), and what is counted by age follows the right date (X8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConsentGroundHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final LocalDate TODAY = Calls.today();
    private static int persons = 100;

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String karen = "karen-" + UUID.randomUUID();
    private final LocalDate born = TODAY.minusYears(9);
    private String cpr = "";
    private UUID child = new UUID(0, 0);
    private String custody = "";

    @BeforeEach
    void a_child_whose_mother_consents() {
        cpr = number(born, 60);
        child = calls.citizen("SOCIAL", cpr);
        calls.putting(child, PlanBody.of("SOCIAL", "BP-1").goal("g1"));
        calls.coordinate(child, karen);
        custody = citizens.custody(child, "mitid-" + UUID.randomUUID());
        says(Map.of("given", true, "statedBy", "CUSTODY_HOLDER", "representationId", custody))
                .then()
                .statusCode(200);
    }

    @Test
    void when_custody_changes_the_coordinator_is_to_ask_anew_and_without_that_the_consent_ends() {
        asked().body("items", empty());
        assertThat(Rows.dueDays(child, "consent.ground")).containsExactly(born.plusYears(15));
        LocalDate lapse = TODAY.plusDays(30);

        citizens.administration()
                .body(Map.of("kind", "CUSTODY_CHANGE", "happenedOn", TODAY.toString()))
                .post("/v1/citizens/" + child + "/life-events")
                .then()
                .statusCode(201);

        asked().body("items", hasSize(1))
                .body("items[0].citizens[0].findings.reason", contains("GROUND_GONE"))
                .body("items[0].citizens[0].findings.dueOn", contains(lapse.toString()));
        consent().body("holds", equalTo(true)).body("until", equalTo(lapse.toString()));
        history("?asOf=" + lapse).body("items.holds", contains(false));
        assertThat(Rows.dueDays(child, "consent.ends")).containsExactly(lapse);

        Rows.change(
                calls.municipality(), "update consent set until = '" + TODAY + "' where citizen_id = '" + child + "'");
        Rows.comesDue(calls.municipality(), child, "consent.ends");

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> consent().body("given", equalTo(false)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        EventsOf.service("citizen-journey", child).now())
                .filteredOn(event -> event.type().endsWith("consent-changed.v1"))
                .extracting(event -> event.data().path("given").asText())
                .containsExactly("true", "false"));
        asked().body("items", empty());
        history("").body("items.given", contains(true));
    }

    @Test
    void a_word_of_who_has_custody_now_answers_and_the_former_holder_says_yes_no_more() {
        citizens.administration()
                .post("/v1/citizens/" + child + "/representations/" + custody + "/endings")
                .then()
                .statusCode(200);
        asked().body("items", hasSize(1));
        says(Map.of("given", true, "statedBy", "CUSTODY_HOLDER", "representationId", custody))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-in-force"));
        asked().body("items", hasSize(1));

        String father = citizens.custody(child, "mitid-" + UUID.randomUUID());
        says(Map.of("given", true, "statedBy", "CUSTODY_HOLDER", "representationId", father))
                .then()
                .statusCode(200);

        asked().body("items", empty());
        consent().body("until", equalTo(null)).body("holds", equalTo(true));
        assertThat(Rows.dueDays(child, "consent.ends")).isEmpty();
    }

    @Test
    void where_nobody_coordinates_who_has_the_plan_is_asked() {
        UUID alone = calls.citizen("SOCIAL", number(born, 60));
        calls.putting(alone, PlanBody.of("SOCIAL", "BP-2").responsible(karen + "-plan"));
        String mother = citizens.custody(alone, "mitid-" + UUID.randomUUID());
        calls.caseworker(karen + "-plan", "SOCIAL")
                .body(Map.of("given", true, "statedBy", "CUSTODY_HOLDER", "representationId", mother))
                .put("/v1/citizens/" + alone + "/consent")
                .then()
                .statusCode(200);

        citizens.administration()
                .post("/v1/citizens/" + alone + "/representations/" + mother + "/endings")
                .then()
                .statusCode(200);

        calls.caseworker(karen + "-plan", "SOCIAL")
                .get("/v1/worklist?severity=KNOW")
                .then()
                .body("items.rule", contains("consent-to-ask-anew"));
        asked().body("items", empty());
    }

    @Test
    void the_right_date_of_birth_moves_custody_the_age_of_consent_and_the_milestones_by_age() {
        calls.system("SOCIAL")
                .body(Map.of(
                        "fact", "VULNERABLE_YOUTH", "on", TODAY.minusYears(8).toString()))
                .post("/v1/citizens/" + child + "/milestone-facts")
                .then()
                .statusCode(201);
        LocalDate right = TODAY.minusYears(16);

        correctedTo(right);

        citizens.administration()
                .get("/v1/citizens/" + child + "/representations")
                .then()
                .body("items.validTo", contains(right.plusYears(18).toString()));
        assertThat(Rows.dueDays(UUID.fromString(custody), "representation.ends"))
                .containsExactly(right.plusYears(18));
        asked().body("items", hasSize(1));
        milestones()
                .body("items.kind", contains("YOUTH_15", "YOUTH_17", "YOUTH_18", "YOUTH_EDUCATION_25"))
                .body(
                        "items.dueOn",
                        contains(
                                right.plusYears(15).toString(),
                                right.plusYears(17).toString(),
                                right.plusYears(18).toString(),
                                right.plusYears(25).toString()));
    }

    @Test
    void who_turns_out_to_be_of_age_is_in_nobodys_custody_and_asked_for_nothing_by_a_former_age() {
        calls.system("SOCIAL")
                .body(Map.of("fact", "VULNERABLE_YOUTH", "on", TODAY.toString()))
                .post("/v1/citizens/" + child + "/milestone-facts")
                .then()
                .statusCode(201);
        LocalDate right = TODAY.minusYears(19);

        correctedTo(right);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Rows.of(
                        calls.municipality(),
                        "select (ended_at is not null)::text from representation where id = '" + custody + "'"))
                .containsExactly("true"));
        milestones()
                .body("items.findAll { it.state == 'OPEN' }.kind", contains("YOUTH_EDUCATION_25"))
                .body("items.findAll { it.state == 'NOT_RELEVANT' }", hasSize(3));
    }

    @Test
    void what_a_wrong_correction_of_the_date_of_birth_dropped_is_asked_for_by_the_right_one() {
        calls.system("SOCIAL")
                .body(Map.of("fact", "VULNERABLE_YOUTH", "on", TODAY.toString()))
                .post("/v1/citizens/" + child + "/milestone-facts")
                .then()
                .statusCode(201);
        correctedTo(TODAY.minusYears(19));
        milestones().body("items.findAll { it.state == 'NOT_RELEVANT' }", hasSize(3));
        LocalDate right = TODAY.minusYears(16);

        correctedTo(right);

        milestones()
                .body(
                        "items.findAll { it.state == 'OPEN' }.kind",
                        contains("YOUTH_17", "YOUTH_18", "YOUTH_EDUCATION_25"))
                .body(
                        "items.findAll { it.state == 'OPEN' }.dueOn",
                        contains(
                                right.plusYears(17).toString(),
                                right.plusYears(18).toString(),
                                right.plusYears(25).toString()))
                .body("items.findAll { it.state == 'NOT_RELEVANT' }.kind", contains("YOUTH_15"));
    }

    private void correctedTo(LocalDate date) {
        String next = number(date, 0);
        calls.system("SOCIAL")
                .body(Map.of("from", cpr, "to", next))
                .post("/v1/citizens/" + child + "/cpr-number")
                .then()
                .statusCode(204);
        cpr = next;
    }

    private ValidatableResponse milestones() {
        return calls.system("SOCIAL")
                .get("/v1/citizens/" + child + "/milestones")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse asked() {
        return coordinator()
                .get("/v1/worklist?severity=KNOW&rule=consent-to-ask-anew")
                .then()
                .statusCode(200);
    }

    private ValidatableResponse consent() {
        return coordinator().get("/v1/citizens/" + child + "/consent").then().statusCode(200);
    }

    private ValidatableResponse history(String query) {
        return coordinator()
                .get("/v1/citizens/" + child + "/consents" + query)
                .then()
                .statusCode(200);
    }

    private Response says(Map<String, Object> words) {
        return coordinator().body(words).put("/v1/citizens/" + child + "/consent");
    }

    private RequestSpecification coordinator() {
        return calls.coordinator(karen);
    }

    private static String number(LocalDate birth, int plus) {
        persons++;
        return "%02d%02d%02d4%03d"
                .formatted(birth.getDayOfMonth() + plus, birth.getMonthValue(), birth.getYear() % 100, persons);
    }
}
