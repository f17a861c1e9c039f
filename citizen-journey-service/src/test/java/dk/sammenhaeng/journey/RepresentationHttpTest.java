package dk.sammenhaeng.journey;

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
    private final RepresentationCalls representations = new RepresentationCalls(citizens, guardian);

    @Test
    void a_guardian_sees_the_sectors_it_is_for_until_it_is_ended() {
        UUID citizen = citizens.withLogIn("HEALTH", subject);
        calls.putting(citizen, Callers.HEALTH);
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, Callers.EMPLOYMENT);
        String id = representations.registering(
                citizen, "GUARDIAN", Map.of("sectors", List.of("HEALTH"), "rights", List.of("SEE")));

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
        representations.registering(citizen, "GUARDIAN", Map.of());
        citizens.as(guardian).body(Map.of("given", true)).post(path).then().statusCode(404);
        representations.registering(
                citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT"), "sectors", List.of("HEALTH")));
        citizens.as(guardian)
                .body(Map.of("given", true))
                .post(path)
                .then()
                .statusCode(409)
                .body("rule", equalTo("consent-not-for-all"));
        representations.registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT")));
        citizens.as(guardian).body(Map.of("given", true)).post(path).then().statusCode(200);

        Map<String, Object> sensitive = Map.of("given", true, "includesSensitive", true);
        citizens.as(guardian)
                .body(sensitive)
                .post(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"))
                .body("errors.pointer", contains("/includesSensitive"));
        representations.registering(
                citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "CONSENT"), "includesSensitive", true));
        citizens.as(guardian).body(sensitive).post(path).then().statusCode(200);
    }

    @Test
    void what_has_not_begun_or_is_over_opens_nothing_and_ends_by_itself() {
        UUID citizen = calls.citizen("HEALTH");
        LocalDate today = Calls.today();
        representations.registering(
                citizen, "RELATIVE", Map.of("validFrom", today.plusDays(1).toString()));
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);
        representations.registering(
                citizen, "RELATIVE", Map.of("validFrom", today.minusDays(9).toString(), "validTo", today.toString()));
        citizens.as(guardian).get("/v1/citizens/" + citizen + "/my-plan").then().statusCode(404);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> citizens.administration()
                .get("/v1/citizens/" + citizen + "/representations")
                .then()
                .body("items.endedBy", contains(null, "service:citizen-journey")));
    }

    @Test
    void custody_ends_on_the_18th_birthday() {
        LocalDate birthday = Calls.today().minusYears(18).plusDays(1);
        String number = "%02d%02d%02d"
                        .formatted(birthday.getDayOfMonth() + 60, birthday.getMonthValue(), birthday.getYear() % 100)
                + "4123";
        UUID child = calls.citizen("SOCIAL", number);
        representations
                .register(child, "CUSTODY", Map.of("rights", List.of("SEE", "CONSENT", "ACT"), "validTo", "2050-01-01"))
                .then()
                .statusCode(201)
                .body("validTo", equalTo(birthday.plusYears(18).toString()));
        citizens.as(guardian).get("/v1/citizens/" + child + "/my-plan").then().statusCode(200);

        UUID grown = calls.citizen("SOCIAL");
        representations
                .register(grown, "CUSTODY", Map.of())
                .then()
                .statusCode(409)
                .body("rule", equalTo("custody-ends-at-18"));
    }

    @Test
    void whoever_works_with_the_citizen_and_administration_register_it() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/representations", callers.citizen())
                .with(request -> request.body(representations.body("RELATIVE", Map.of())))
                .byRelation(201, "coordinator", "caseworker")
                .but(201, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/representations", callers.citizen())
                .byRelation(200, "coordinator", "caseworker")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String id = representations.registering(callers.citizen(), "GUARDIAN", Map.of());
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

        String id = representations.registering(citizen, "RELATIVE", Map.of());
        representations
                .planOf(citizen, guardian)
                .body("plans.sector", contains("HEALTH"))
                .body("collisions", empty());
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-contact")
                .then()
                .body("sectors.sector", contains("HEALTH"));
        representations
                .planOf(citizen, subject)
                .body("plans.sector", containsInAnyOrder("HEALTH", "SOCIAL", "PSYCHIATRY", "EMPLOYMENT"))
                .body("collisions", hasSize(1));

        citizens.administration().post("/v1/citizens/" + citizen + "/representations/" + id + "/endings");
        String all = representations.registering(citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "ACT")));
        for (String whole : List.of("my-access-log", "my-parties", "contributions")) {
            citizens.as(guardian)
                    .get("/v1/citizens/" + citizen + "/" + whole)
                    .then()
                    .statusCode(404);
        }

        citizens.administration().post("/v1/citizens/" + citizen + "/representations/" + all + "/endings");
        representations.registering(
                citizen, "GUARDIAN", Map.of("rights", List.of("SEE", "ACT"), "includesSensitive", true));
        citizens.as(guardian)
                .get("/v1/citizens/" + citizen + "/my-access-log")
                .then()
                .statusCode(200)
                .body("items.who", not(hasItem(containsString("Enheden for"))));
        representations
                .planOf(citizen, guardian)
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
}
