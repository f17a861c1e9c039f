package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who may see, consent and act for a citizen, for what and until when (C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RepresentationHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String guardian = "guardian-" + UUID.randomUUID();

    @Test
    void a_guardian_sees_the_sectors_it_is_for_until_it_is_ended() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.EMPLOYMENT);
        String id = registering(citizen, "GUARDIAN", Map.of("sectors", List.of("HEALTH"), "rights", List.of("SEE")));

        citizens.as(guardian)
                .get("/v1/me")
                .then()
                .body("standsFor.citizenId", contains(citizen.toString()))
                .body("standsFor[0].kind", equalTo("GUARDIAN"));
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200)
                .body("own", equalTo(false))
                .body("plans.sector", contains("HEALTH"))
                .body("collisions", hasSize(0));
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-access-log")
                .then()
                .statusCode(404);
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-representations")
                .then()
                .statusCode(404);
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/my-access-log")
                .then()
                .body("items.who", hasItem("Én, der handler for dig"));

        citizens.administration()
                .post("/v1/citizens/" + citizen + "/representations/" + id + "/endings")
                .then()
                .statusCode(200)
                .body("endedBy", equalTo("anne"));
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);
        citizens.as(guardian).get("/v1/me").then().body("standsFor", hasSize(0));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.conflict-opened.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void consent_across_sectors_needs_the_right_to_consent_in_all_of_them() {
        UUID citizen = calls.citizen("HEALTH");
        String path = "/v1/citizens/" + citizen + "/my-consents";
        registering(citizen, "GUARDIAN", Map.of());
        citizens.as(guardian).body(Map.of("given", true)).post(path).then().statusCode(404);
        registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT"), "sectors", List.of("HEALTH")));
        citizens.as(guardian)
                .body(Map.of("given", true))
                .post(path)
                .then()
                .statusCode(409)
                .body("rule", equalTo("consent-not-for-all"));
        registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT")));
        citizens.as(guardian).body(Map.of("given", true)).post(path).then().statusCode(200);

        Map<String, Object> sensitive = Map.of("given", true, "includesSensitive", true);
        citizens.as(guardian)
                .body(sensitive)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"))
                .body("errors.pointer", contains("/includesSensitive"));
        registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT"), "includesSensitive", true));
        citizens.as(guardian).body(sensitive).post(path).then().statusCode(200);
    }

    @Test
    void what_has_not_begun_or_is_over_opens_nothing_and_ends_by_itself() {
        UUID citizen = calls.citizen("HEALTH");
        LocalDate today = Calls.today();
        registering(citizen, "RELATIVE", Map.of("validFrom", today.plusDays(1).toString()));
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);
        registering(
                citizen, "RELATIVE", Map.of("validFrom", today.minusDays(9).toString(), "validTo", today.toString()));
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> citizens.administration()
                .get("/v1/citizens/" + citizen + "/representations")
                .then()
                .body("items.endedBy", contains(null, "service:citizen-journey")));
    }

    @Test
    void a_relative_only_sees_and_a_paper_shows_the_rest() {
        UUID citizen = calls.citizen("HEALTH");
        register(citizen, "RELATIVE", Map.of("rights", List.of("SEE", "ACT")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rights.too-many"));
        register(citizen, "PARTY_REPRESENTATIVE", Map.of("rights", List.of("CONSENT")))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("rights.too-many", "rights.without-see"));
        Map<String, Object> body = body("POWER_OF_ATTORNEY", Map.of());
        body.remove("documentReference");
        citizens.administration()
                .body(body)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(400)
                .body("errors.code", contains("document.missing"));
        register(citizen, "GUARDIAN", Map.of("validFrom", "2026-02-01", "validTo", "2026-02-01"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
    }

    @Test
    void custody_ends_on_the_18th_birthday() {
        LocalDate birthday = Calls.today().minusYears(18).plusDays(1);
        String number = "%02d%02d%02d"
                        .formatted(birthday.getDayOfMonth() + 60, birthday.getMonthValue(), birthday.getYear() % 100)
                + "4123";
        UUID child = calls.citizen("SOCIAL", number);
        register(child, "CUSTODY", Map.of("rights", List.of("SEE", "CONSENT", "ACT"), "validTo", "2050-01-01"))
                .then()
                .statusCode(201)
                .body("validTo", equalTo(birthday.plusYears(18).toString()));
        citizens.as(guardian).get("/v1/citizens/" + child + "/my-plan").then().statusCode(200);

        UUID grown = calls.citizen("SOCIAL");
        register(grown, "CUSTODY", Map.of()).then().statusCode(409).body("rule", equalTo("custody-ends-at-18"));
    }

    @Test
    void a_citizen_takes_back_what_the_citizen_gave() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        String relative = registering(citizen, "RELATIVE", Map.of());
        String order = registering(citizen, "GUARDIAN", Map.of());
        String mine = "/v1/citizens/" + citizen + "/my-representations";
        citizens.as(subject).get(mine).then().body("items", hasSize(2));

        citizens.as(subject).post(mine + "/" + relative + "/endings").then().statusCode(200);
        citizens.as(subject).post(mine + "/" + relative + "/endings").then().statusCode(200);
        citizens.as(subject)
                .post(mine + "/" + order + "/endings")
                .then()
                .statusCode(409)
                .body("rule", equalTo("representation-not-given-by-citizen"));
        citizens.as(guardian).post(mine + "/" + order + "/endings").then().statusCode(404);
        assertThat(citizens.as(guardian)
                        .get("/v1/citizens/" + citizen + "/my-plan")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_relative_is_let_in_by_a_permission_with_its_day_and_way_and_the_citizen_is_told() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        Map<String, Object> without = body("RELATIVE", Map.of());
        without.remove("permission");
        citizens.administration()
                .body(without)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(400)
                .body("errors.code", contains("permission.of-relative"));
        register(citizen, "GUARDIAN", Map.of("permission", Citizens.PERMISSION))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/permission"));
        Map<String, Object> ahead = Map.of("statedOn", Calls.today().plusDays(1).toString(), "said", "WRITTEN");
        register(citizen, "RELATIVE", Map.of("permission", ahead))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        register(citizen, "RELATIVE", Map.of("statedBy", "REPRESENTATIVE", "representationId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-registered"));

        String ground = registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT")));
        register(
                        citizen,
                        "RELATIVE",
                        Map.of("statedBy", "REPRESENTATIVE", "representationId", ground, "includesSensitive", true))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"));
        register(citizen, "RELATIVE", Map.of("statedBy", "REPRESENTATIVE", "representationId", ground))
                .then()
                .statusCode(201)
                .body("permission.said", equalTo("ORAL"))
                .body("permission.statedBy", equalTo("REPRESENTATIVE"))
                .body("permission.representationId", equalTo(ground));
        citizens.as(subject)
                .get("/v1/citizens/" + citizen + "/messages")
                .then()
                .body("items.kind", contains("RELATIVE_PERMITTED"))
                .body("items[0].text", containsString("ring til Karen Holm"))
                .body("items[0].text", not(containsString("Bo Lund")));
    }

    @Test
    void a_citizen_lets_a_relative_see_and_takes_it_back_and_a_child_cannot() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        String mine = "/v1/citizens/" + citizen + "/my-representations";
        Map<String, Object> relative = Map.of("representative", guardian, "name", "Bo Lund");
        citizens.as(guardian).body(relative).post(mine).then().statusCode(404);

        String id = citizens.as(subject)
                .body(relative)
                .post(mine)
                .then()
                .statusCode(201)
                .body("kind", equalTo("RELATIVE"))
                .body("rights", contains("SEE"))
                .body("permission.said", equalTo("DIGITAL"))
                .body("permission.statedBy", equalTo("CITIZEN"))
                .extract()
                .path("representationId");
        planOf(citizen, guardian).body("plans.sector", contains("HEALTH"));
        citizens.as(guardian).body(relative).post(mine).then().statusCode(404);
        citizens.as(subject).post(mine + "/" + id + "/endings").then().statusCode(200);
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);

        LocalDate born = Calls.today().minusYears(9);
        String number =
                "%02d%02d%02d4123".formatted(born.getDayOfMonth() + 60, born.getMonthValue(), born.getYear() % 100);
        UUID child = calls.citizen("SOCIAL", number);
        register(child, "RELATIVE", Map.of()).then().statusCode(409).body("rule", equalTo("child-consent"));
    }

    @Test
    void a_relative_tells_the_team_something_in_the_own_name() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        registering(citizen, "RELATIVE", Map.of("name", "Birthe Østergård"));
        citizens.as(guardian)
                .body(Map.of("text", "Han spiser bedre nu"))
                .post("/v1/citizens/" + citizen + "/contributions")
                .then()
                .statusCode(201);
        calls.coordinator("karen")
                .get("/v1/citizens/" + citizen + "/contributions")
                .then()
                .body("items[0].by", equalTo("RELATIVE"))
                .body("items[0].name", equalTo("Birthe Østergård"));
    }

    @Test
    void whoever_works_with_the_citizen_and_administration_register_it() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/representations", callers.citizen())
                .with(request -> request.body(body("RELATIVE", Map.of())))
                .byRelation(201, "coordinator", "caseworker")
                .but(201, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/representations", callers.citizen())
                .byRelation(200, "coordinator", "caseworker")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String id = registering(callers.citizen(), "GUARDIAN", Map.of());
        callers.trying(
                        "POST /v1/citizens/{citizenId}/representations/{representationId}/endings",
                        callers.citizen(),
                        id)
                .byRelation(200, "coordinator", "caseworker")
                .but(200, Kind.ADMINISTRATION)
                .holds();
    }

    @Test
    void who_stands_for_a_citizen_sees_nothing_sensitive_unless_it_was_said() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
        put(citizen, PlanBody.of("SOCIAL", "P-1"), "sensitivity", "VIP");
        put(citizen, PlanBody.of("PSYCHIATRY", "P-1"), "sensitivity", "FOELSOM");
        String hiding = "Et sted " + UUID.randomUUID();
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        "EMPLOYMENT",
                        "name",
                        hiding,
                        "leaderUser",
                        "lis",
                        "dutyPhone",
                        "89401111",
                        "secret",
                        true,
                        "members",
                        List.of()));
        put(
                citizen,
                Callers.EMPLOYMENT,
                "responsible",
                Map.of("user", "lis", "name", "Lis Krag", "unit", hiding, "phone", "89401111"));

        String id = registering(citizen, "RELATIVE", Map.of());
        planOf(citizen, guardian).body("plans.sector", contains("HEALTH")).body("collisions", empty());
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-contact")
                .then()
                .body("sectors.sector", contains("HEALTH"));
        planOf(citizen, subject)
                .body("plans.sector", containsInAnyOrder("HEALTH", "SOCIAL", "PSYCHIATRY", "EMPLOYMENT"))
                .body("collisions", hasSize(1));

        citizens.administration().post("/v1/citizens/" + citizen + "/representations/" + id + "/endings");
        String all = registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "ACT")));
        for (String whole : List.of("my-access-log", "my-parties", "contributions")) {
            citizens.as(guardian)
                    .get("/v1/citizens/" + citizen + "/" + whole)
                    .then()
                    .statusCode(404);
        }

        citizens.administration().post("/v1/citizens/" + citizen + "/representations/" + all + "/endings");
        registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "ACT"), "includesSensitive", true));
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-access-log")
                .then()
                .statusCode(200)
                .body("items.who", not(hasItem(containsString("Enheden for"))));
        planOf(citizen, guardian)
                .body("plans.sector", containsInAnyOrder("HEALTH", "SOCIAL", "PSYCHIATRY", "EMPLOYMENT"))
                .body("collisions", hasSize(1));
    }

    private void put(UUID citizen, PlanBody plan, String part, Object value) {
        Map<String, Object> body = new HashMap<>(plan.body());
        body.put(part, value);
        calls.system(plan.sector())
                .body(body)
                .put(Calls.path(citizen, plan))
                .then()
                .statusCode(201);
    }

    private ValidatableResponse planOf(UUID citizen, String reader) {
        return citizens.as(reader)
                .get("/v1/citizens/" + citizen + "/my-plan")
                .then()
                .statusCode(200);
    }

    private String registering(UUID citizen, String kind, Map<String, Object> more) {
        return register(citizen, kind, more).then().statusCode(201).extract().path("representationId");
    }

    private Response register(UUID citizen, String kind, Map<String, Object> more) {
        return citizens.administration().body(body(kind, more)).post("/v1/citizens/" + citizen + "/representations");
    }

    private Map<String, Object> body(String kind, Map<String, Object> more) {
        Map<String, Object> body = new HashMap<>(
                Map.of("kind", kind, "representative", guardian, "name", "Bo Lund", "rights", List.of("SEE")));
        if (kind.equals("RELATIVE")) {
            body.put("permission", Citizens.PERMISSION);
        } else {
            body.put("documentReference", "sag 26/1042");
        }
        body.putAll(more);
        return body;
    }
}
