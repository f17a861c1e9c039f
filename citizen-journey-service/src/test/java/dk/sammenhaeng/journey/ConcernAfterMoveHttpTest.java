package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signal of concern does not go with a citizen who moves, so a person assesses it first, in its time (CIT-13). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernAfterMoveHttpTest extends BetweenTwoMunicipalities {

    @BeforeEach
    void a_unit_assesses() {
        UUID unit = UUID.randomUUID();
        here.unit(
                unit,
                Map.of(
                        "sector",
                        "SOCIAL",
                        "name",
                        "Modtagelsen",
                        "leaderUser",
                        "mona",
                        "dutyPhone",
                        "89 40 77 00",
                        "members",
                        List.of("bent")));
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit))
                .put("/v1/concern-triage/ADULT")
                .then()
                .statusCode(201);
    }

    @Test
    void what_came_before_the_move_waits_with_its_deadline_until_a_person_has_assessed_it_and_nothing_comes_after() {
        String id = give("S-1").then().statusCode(201).extract().path("id");

        movesAway();

        mona().get("/v1/concerns?state=RECEIVED").then().body("items.id", contains(id));
        administration().get("/v1/concern-triage").then().body("items.waiting", contains(0, 1));
        bent().get("/v1/worklist?rule=concern-to-triage")
                .then()
                .body("items.citizens.findings.taskId.flatten()", contains(id));
        give("S-1").then().statusCode(200).body("id", equalTo(id));
        give("S-2").then().statusCode(409).body("rule", equalTo("journey-ended"));
        assertThat(erasure().then().statusCode(409).extract().<String>path("detail"))
                .contains("CONCERN (");

        asWhenAMoveLetItRest(id);
        Rows.migrate(here.municipality(), "V2026.11.22.0665__concern_outlives_a_move.sql", "with waiting as");
        Rows.comesDue(here.municipality(), UUID.fromString(id), "concern.untriaged");
        await().untilAsserted(() -> mona().get("/v1/worklist?scope=UNIT&rule=concern-overdue")
                .then()
                .body("items.citizens.findings.taskId.flatten()", contains(id)));
        administration().get("/v1/concern-triage").then().body("items.overdue", contains(0, 1));

        bent().header("If-Match", bent().get("/v1/concerns/" + id).header("ETag"))
                .body(Map.of(
                        "outcome",
                        "NONE",
                        "reason",
                        "Den nye kommune er underrettet",
                        "informed",
                        Map.of("whom", "CITIZEN", "on", Calls.today().toString())))
                .post("/v1/concerns/" + id + "/triages")
                .then()
                .statusCode(200);
        mona().get("/v1/concerns?state=RECEIVED").then().body("items", empty());
    }

    private void asWhenAMoveLetItRest(String concern) {
        Rows.change(
                here.municipality(),
                "with gone as (delete from due where subject = '" + concern + "' returning subject, kind, at)"
                        + " insert into resting_due (citizen_id, subject, kind, at)"
                        + " select '" + citizen + "', subject, kind, at from gone");
    }

    private void movesAway() {
        UUID move = offered(List.of(support));
        acceptThere(arrived()).then().statusCode(200);
        await().untilAsserted(() -> transitions.read(sender(), move).then().body("status", equalTo("ACCEPTED")));
        transitions
                .put(
                        sender(),
                        sender(),
                        move,
                        "planned-time",
                        Map.of("plannedAt", soon(Duration.ofMillis(300)).toString()))
                .then()
                .statusCode(200);
        await().untilAsserted(() -> transitions.read(sender(), move).then().body("status", equalTo("COMPLETED")));
    }

    private Response give(String externalId) {
        return sender().body(Map.of("externalId", externalId, "type", "LONELINESS", "basis", "Åbner ikke døren"))
                .post("/v1/citizens/" + citizen + "/concerns");
    }

    private Response erasure() {
        return administration()
                .body(Map.of("ground", "RETENTION_ENDED", "reason", "Opbevaringsfristen er udløbet"))
                .post("/v1/citizens/" + citizen + "/erasures");
    }

    private RequestSpecification bent() {
        return here.caseworker("bent", "SOCIAL");
    }

    private RequestSpecification mona() {
        return here.with(TestTokens.role("institution-leader").user("mona"));
    }

    private RequestSpecification administration() {
        return here.with(TestTokens.role("administration").user("anne"));
    }
}
