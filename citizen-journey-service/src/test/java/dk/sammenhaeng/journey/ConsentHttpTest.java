package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consent as the citizen says it: what it covers, until when, and everything that was ever said (C8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConsentHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void three_plans_of_which_one_is_sensitive() {
        citizen = calls.citizen("HEALTH");
        for (String sector : List.of("HEALTH", "EMPLOYMENT", "PSYCHIATRY")) {
            calls.putting(citizen, PlanBody.of(sector, "P-1").goal("g1"));
        }
        calls.coordinate(citizen, "karen");
    }

    private Response says(Map<String, Object> words) {
        return calls.coordinator("karen").body(words).put("/v1/citizens/" + citizen + "/consent");
    }

    private List<String> shown() {
        return calls.journey(calls.coordinator("karen"), citizen).path("plans.findAll { it.contentShown }.sector");
    }

    private Response history(String query) {
        return calls.coordinator("karen").get("/v1/citizens/" + citizen + "/consents" + query);
    }

    private List<String> events() {
        return EventsOf.service("citizen-journey", citizen).now().stream()
                .filter(event -> event.type().endsWith("consent-changed.v1"))
                .map(event -> event.data().path("given").asText())
                .toList();
    }

    @Test
    void a_consent_covers_the_sectors_it_names_and_what_is_sensitive_only_when_it_says_so() {
        says(Map.of("given", true)).then().statusCode(200).body("sectors", hasSize(4));
        assertThat(shown()).containsExactlyInAnyOrder("HEALTH", "EMPLOYMENT");

        says(Map.of("given", true, "includesSensitive", true, "said", "WRITTEN"))
                .then()
                .statusCode(200)
                .body("said", equalTo("WRITTEN"));
        assertThat(shown()).containsExactlyInAnyOrder("HEALTH", "EMPLOYMENT", "PSYCHIATRY");

        says(Map.of("given", true, "sectors", List.of("HEALTH"))).then().statusCode(200);
        assertThat(shown()).containsExactly("HEALTH");
        calls.journey(calls.coordinator("karen"), citizen)
                .then()
                .body("plans.find { it.sector == 'HEALTH' }.seenBy.ground", equalTo("CONSENT"));

        says(Map.of("given", false)).then().statusCode(200).body("sectors", empty());
        assertThat(shown()).isEmpty();
    }

    @Test
    void for_a_child_a_yes_is_that_of_who_is_registered_with_custody_and_a_no_anybodys() {
        Citizens citizens = new Citizens(calls);
        String cpr = "0108184777";
        String mother = "mitid-" + UUID.randomUUID();
        String own = "mitid-" + UUID.randomUUID();
        citizen = calls.citizen("SOCIAL", cpr);
        calls.coordinate(citizen, "karen");
        citizens.connect(citizen, cpr, own);
        Map<String, Object> yes = Map.of("given", true, "statedBy", "CUSTODY_HOLDER");

        says(Map.of("given", true)).then().statusCode(409).body("rule", equalTo("child-consent"));
        mine(citizens.as(own)).then().statusCode(409).body("rule", equalTo("child-consent"));
        says(JointGoalHttpTest.with(yes, "representative", "Moren"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("representative.named", "speaker.not-registered"));
        Map<String, Object> registered =
                JointGoalHttpTest.with(yes, "representationId", citizens.custody(citizen, mother));
        says(JointGoalHttpTest.with(registered, "includesSensitive", true))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"));
        Response said = says(registered);
        said.then()
                .statusCode(200)
                .body("statedBy", equalTo("CUSTODY_HOLDER"))
                .body("representative", equalTo("Moren, med del i forældremyndigheden"));
        assertThat(says(registered).header("ETag")).isEqualTo(said.header("ETag"));

        says(Map.of("given", false, "statedBy", "REPRESENTATIVE", "representative", "Mormoren"))
                .then()
                .statusCode(200);
        mine(citizens.as(mother)).then().statusCode(200).body("statedBy", equalTo("CUSTODY_HOLDER"));
        history("")
                .then()
                .body("items.statedBy", contains("CUSTODY_HOLDER", "REPRESENTATIVE", "CUSTODY_HOLDER"))
                .body("items[1].representative", equalTo("Mormoren"));
    }

    private Response mine(RequestSpecification caller) {
        return caller.body(Map.of("given", true)).post("/v1/citizens/" + citizen + "/my-consents");
    }

    @Test
    void what_only_exists_tells_sector_and_phone_and_of_a_sensitive_plan_no_unit() {
        calls.journey(calls.coordinator("karen"), citizen)
                .then()
                .body("plans.find { it.sector == 'HEALTH' }.contact.unit", equalTo("Enheden for HEALTH"))
                .body("plans.find { it.sector == 'PSYCHIATRY' }.contact.unit", nullValue())
                .body("plans.find { it.sector == 'PSYCHIATRY' }.contact.phone", equalTo("89 40 10 00"))
                .body("plans.find { it.sector == 'PSYCHIATRY' }.planType", nullValue())
                .body("plans.find { it.sector == 'PSYCHIATRY' }.responsible", nullValue());
    }

    @Test
    void the_same_said_again_changes_nothing_and_everything_else_is_kept_for_ever() {
        says(Map.of("given", true));
        String version = says(Map.of("given", true)).header("ETag");
        assertThat(says(Map.of("given", true)).header("ETag")).isEqualTo(version);
        says(Map.of("given", true, "said", "DIGITAL"));
        says(Map.of("given", false));

        history("?count=true")
                .then()
                .statusCode(200)
                .body("items.given", contains(false, true, true))
                .body("items.holds", contains(false, false, false))
                .body("items.said", contains("ORAL", "DIGITAL", "ORAL"))
                .body("total", equalTo(3));
        String next =
                history("?limit=2").then().body("items", hasSize(2)).extract().path("next");
        history("?limit=2&cursor=" + next).then().body("items.given", contains(true));
        assertThat(Rows.of(calls.municipality(), "select has_table_privilege('consent_statement', 'update')"))
                .containsExactly("f");
    }

    @Test
    void what_held_on_a_day_is_the_last_word_of_that_day() {
        says(Map.of("given", true, "until", Calls.today().plusDays(3).toString()));

        history("?asOf=" + Calls.today())
                .then()
                .body("items.given", contains(true))
                .body("items.holds", contains(true));
        history("?asOf=" + Calls.today().plusDays(2)).then().body("items.holds", contains(true));
        history("?asOf=" + Calls.today().plusDays(3)).then().body("items.holds", contains(false));
        history("?asOf=" + Calls.today().minusDays(1)).then().body("items", empty());
    }

    @Test
    void a_consent_until_a_day_ends_by_itself_and_says_so() {
        says(Map.of("given", true, "until", Calls.today().plusDays(1).toString()));
        assertThat(Rows.dueDays(citizen, "consent.ends"))
                .containsExactly(Calls.today().plusDays(1));

        Rows.change(
                calls.municipality(),
                "update consent set until = '" + Calls.today() + "' where citizen_id = '" + citizen + "'");
        assertThat(shown()).as("before anything ran").isEmpty();

        Rows.comesDue(calls.municipality(), citizen, "consent.ends");
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events())
                .containsExactly("true", "false"));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/consent")
                .then()
                .body("given", equalTo(false))
                .body("holds", equalTo(false));
    }

    @Test
    void a_withdrawal_is_an_event_of_its_own_that_tells_nothing_of_what_was_covered() {
        says(Map.of("given", true, "sectors", List.of("HEALTH")));
        says(Map.of("given", false));

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(events())
                .containsExactly("true", "false"));
        assertThat(EventsOf.service("citizen-journey", citizen).now())
                .filteredOn(event -> event.type().endsWith("consent-changed.v1"))
                .extracting(PublishedEvent::data)
                .allSatisfy(data -> assertThat(data.properties()).hasSize(3));
    }

    @Test
    void a_consent_to_nothing_or_one_that_is_over_is_refused() {
        says(Map.of("given", true, "sectors", List.of(), "until", Calls.today().toString()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("consent.to-nothing", "consent.over"));
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(404);
    }
}
