package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a citizen says of the coordinator, and who else is a contact person under other laws (catalogue C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatorRequestHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void karen_holds_the_journey() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_citizen_may_decline_the_coordinator_and_is_answered_once() {
        Map<String, Object> statement = Map.of(
                "kind",
                "DECLINES",
                "wish",
                "Jeg vil gerne have en anden",
                "statedOn",
                Calls.today().toString());
        String request = calls.coordinator("karen")
                .body(statement)
                .post(path() + "/requests")
                .then()
                .statusCode(201)
                .body("aboutUser", equalTo("karen"))
                .extract()
                .path("id");
        calls.coordinator("karen")
                .body(Map.of(
                        "kind",
                        "DECLINES",
                        "statedOn",
                        Calls.today().plusDays(1).toString()))
                .post(path() + "/requests")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/statedOn"));

        Map<String, String> answer = Map.of("outcome", "MET", "reason", "Ole overtager på mandag");
        String answers = path() + "/requests/" + request + "/answers";
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "SOCIAL",
                        "name", "Voksenenheden",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of()));
        calls.with(TestTokens.role("institution-leader").user("lone"))
                .body(answer)
                .post(answers)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("MET"));
        calls.with(TestTokens.role("administration").user("anne"))
                .body(answer)
                .post(answers)
                .then()
                .statusCode(409)
                .body("rule", equalTo("request-answered"));
        calls.coordinator("karen").get(path() + "/requests").then().body("items", hasSize(1));
    }

    @Test
    void contact_persons_under_other_laws_are_listed_as_what_they_are() {
        Map<String, Object> plan = new HashMap<>(PlanBody.of("SOCIAL", "HP-1").body());
        plan.put(
                "contactPersons",
                List.of(Map.of("kind", "SUPPORT_CONTACT_PERSON", "name", "Sif Lund", "phone", "89402001")));
        calls.system("SOCIAL")
                .body(plan)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-1")
                .then()
                .statusCode(201);

        calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/contact-persons")
                .then()
                .statusCode(200)
                .body("items.kind", contains("COORDINATOR", "SUPPORT_CONTACT_PERSON"))
                .body("items.holdsTheWhole", contains(true, false))
                .body("items[1].title", equalTo("Støtte- og kontaktperson (serviceloven § 99)"));
        calls.system("HEALTH")
                .get("/v1/citizens/" + citizen + "/contact-persons")
                .then()
                .body("items.kind", contains("COORDINATOR"));
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/coordinator";
    }
}
