package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A relative is let in by the citizen's permission, sees and tells, until the citizen takes it back (C22). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RelativeHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private final Citizens citizens = new Citizens(calls);
    private final String subject = "mitid-" + UUID.randomUUID();
    private final String guardian = "guardian-" + UUID.randomUUID();
    private final RepresentationCalls representations = new RepresentationCalls(citizens, guardian);

    @Test
    void a_relative_only_sees_and_a_paper_shows_the_rest() {
        UUID citizen = calls.citizen("HEALTH");
        representations
                .register(citizen, "RELATIVE", Map.of("rights", List.of("SEE", "ACT")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("rights.too-many"));
        representations
                .register(citizen, "PARTY_REPRESENTATIVE", Map.of("rights", List.of("CONSENT")))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("rights.too-many", "rights.without-see"));
        Map<String, Object> body = representations.body("POWER_OF_ATTORNEY", Map.of());
        body.remove("documentReference");
        citizens.administration()
                .body(body)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(400)
                .body("errors.code", contains("document.missing"));
        representations
                .register(citizen, "GUARDIAN", Map.of("validFrom", "2026-02-01", "validTo", "2026-02-01"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("period.empty"));
    }

    @Test
    void a_relative_is_let_in_by_a_permission_with_its_day_and_way_and_the_citizen_is_told() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.coordinate(citizen, "karen");
        Map<String, Object> without = representations.body("RELATIVE", Map.of());
        without.remove("permission");
        citizens.administration()
                .body(without)
                .post("/v1/citizens/" + citizen + "/representations")
                .then()
                .statusCode(400)
                .body("errors.code", contains("permission.of-relative"));
        representations
                .register(citizen, "GUARDIAN", Map.of("permission", Citizens.PERMISSION))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/permission"));
        Map<String, Object> ahead = Map.of("statedOn", Calls.today().plusDays(1).toString(), "said", "WRITTEN");
        representations
                .register(citizen, "RELATIVE", Map.of("permission", ahead))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        representations
                .register(
                        citizen,
                        "RELATIVE",
                        Map.of("statedBy", "REPRESENTATIVE", "representationId", UUID.randomUUID()))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-registered"));

        String ground = representations.registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT")));
        representations
                .register(
                        citizen,
                        "RELATIVE",
                        Map.of("statedBy", "REPRESENTATIVE", "representationId", ground, "includesSensitive", true))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"));
        representations
                .register(citizen, "RELATIVE", Map.of("statedBy", "REPRESENTATIVE", "representationId", ground))
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
        representations.planOf(citizen, guardian).body("plans.sector", contains("HEALTH"));
        citizens.as(guardian).body(relative).post(mine).then().statusCode(404);
        citizens.as(subject).post(mine + "/" + id + "/endings").then().statusCode(200);
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);

        LocalDate born = Calls.today().minusYears(9);
        String number =
                "%02d%02d%02d4123".formatted(born.getDayOfMonth() + 60, born.getMonthValue(), born.getYear() % 100);
        UUID child = calls.citizen("SOCIAL", number);
        representations
                .register(child, "RELATIVE", Map.of())
                .then()
                .statusCode(409)
                .body("rule", equalTo("child-consent"));
    }

    @Test
    void a_citizen_takes_back_what_the_citizen_gave() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        String relative = representations.registering(citizen, "RELATIVE", Map.of());
        String order = representations.registering(citizen, "GUARDIAN", Map.of());
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
    void a_relative_tells_the_team_something_in_the_own_name() {
        UUID citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        representations.registering(citizen, "RELATIVE", Map.of("name", "Birthe Østergård"));
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
}
