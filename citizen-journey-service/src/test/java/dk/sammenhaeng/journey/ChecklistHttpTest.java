package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.body;
import static dk.sammenhaeng.journey.TransitionCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The open points of a checklist are, from the day of the hand-over on, work of the side that is responsible (C5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ChecklistHttpTest extends BetweenTwoSectors {

    private static final String COMES_DUE = "transition.comes-due";
    private static final String UNIT = "Visitationen Nord";

    @BeforeEach
    void two_units_and_a_coordinator() {
        unit("SOCIAL", UNIT, "lone");
        unit("HEALTH", "Afdeling 7", "birgit");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void they_are_the_senders_until_the_receiver_takes_over_and_then_the_receivers_until_each_is_done() {
        UUID transition = transitions.started(sender(), leaving(Instant.now().minus(Duration.ofHours(1))));
        checklist(worker("HEALTH"), "")
                .body("items.rule", contains("checklist-to-finish"))
                .body("items[0].ruleTitle", equalTo("Punkter på tjeklisten for en overgang er ikke gjort"))
                .body("items[0].dueOn", equalTo(Calls.today().toString()))
                .body("items[0].citizens[0].findings.taskId", contains(transition.toString()))
                .body("items[0].citizens[0].findings.reason", contains("STARTED"));
        checklist(leader("birgit"), "&scope=UNIT").body("items.rule", contains("checklist-to-finish"));
        checklist(calls.caseworker("una", "SOCIAL"), "").body("items", empty());
        checklist(calls.coordinator("karen"), "").body("items", empty());

        accept(transition).then().statusCode(200);

        checklist(worker("HEALTH"), "").body("items", empty());
        checklist(leader("birgit"), "&scope=UNIT").body("items", empty());
        checklist(calls.caseworker("una", "SOCIAL"), "").body("items.rule", contains("checklist-to-finish"));
        checklist(leader("lone"), "&scope=UNIT").body("items.rule", contains("checklist-to-finish"));

        List<String> points = transitions.read(receiver(), transition).path("checklist.item");
        for (String point : points) {
            checklist(calls.caseworker("una", "SOCIAL"), "").body("items.rule", contains("checklist-to-finish"));
            tick(transition, point).then().statusCode(200);
        }
        checklist(calls.caseworker("una", "SOCIAL"), "").body("items", empty());
        checklist(leader("lone"), "&scope=UNIT").body("items", empty());
    }

    @Test
    void they_become_work_by_themselves_on_the_day_and_the_coordinators_when_they_are_late() {
        UUID transition = transitions.started(sender(), leaving(Instant.now().plus(Duration.ofDays(3))));
        checklist(worker("HEALTH"), "").body("items", empty());
        assertThat(Rows.dueDays(transition, COMES_DUE)).hasSize(1);

        change(transition, "planned_at = now() - interval '1 day'");
        Rows.comesDue(calls.municipality(), transition, COMES_DUE);

        await().untilAsserted(
                        () -> checklist(worker("HEALTH"), "").body("items.rule", contains("checklist-to-finish")));
        checklist(calls.coordinator("karen"), "")
                .body("items.rule", contains("checklist-to-finish"))
                .body("items[0].dueOn", equalTo(Calls.today().minusDays(1).toString()));
        worker("HEALTH")
                .get("/v1/worklist/counts?rule=checklist-to-finish")
                .then()
                .body("items.items", contains(1))
                .body("items.overdue", contains(1));
    }

    @Test
    void before_the_day_they_are_work_from_the_acceptance_and_what_the_kind_requires_stops_until_it_is_done() {
        UUID transition = transitions.started(sender(), leaving(Instant.now().plus(Duration.ofDays(7))));
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items", empty());

        accept(transition).then().statusCode(200);

        checklist(calls.caseworker("una", "SOCIAL"), "")
                .body("items[0].dueOn", equalTo(Calls.today().plusDays(7).toString()));
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", contains("transition-not-prepared"))
                .body("items[0].severity", equalTo("STOP"))
                .body("items[0].reason", equalTo("POINTS_OPEN"));
        tick(transition, "MEDICINE").then().statusCode(200);
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.rule", contains("transition-not-prepared"));
        tick(transition, "FIRST_VISIT").then().statusCode(200);
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").then().body("items", empty());
        checklist(calls.caseworker("una", "SOCIAL"), "").body("items.rule", contains("checklist-to-finish"));
    }

    @Test
    void who_left_a_shelter_without_a_decision_on_support_is_found_also_afterwards() {
        UUID transition = transitions.started(
                sender(),
                with(
                        body(
                                "SHELTER_TO_OWN_HOME",
                                "HEALTH",
                                "SOCIAL",
                                Instant.now().plus(Duration.ofDays(10))),
                        "toUnit",
                        UNIT));
        checklist(worker("HEALTH"), "").body("items.rule", contains("checklist-to-finish"));
        tick(transition, "PLAN").then().statusCode(200);
        tick(transition, "TENANCY").then().statusCode(200);
        accept(transition).then().statusCode(200);

        change(transition, "planned_at = now() - interval '1 hour'");
        Rows.comesDue(calls.municipality(), transition, COMES_DUE);

        await().untilAsserted(() -> calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.find { it.rule == 'transition-not-prepared' }.reason", equalTo("TOOK_PLACE_UNPREPARED")));
        calls.system("HEALTH")
                .get("/v1/transition-kinds")
                .then()
                .body(
                        "items.find { it.code == 'SHELTER_TO_OWN_HOME' }.checklist.findAll { it.required }.item",
                        contains("PLAN", "TENANCY", "GRANTED_SUPPORT"));
        tick(transition, "GRANTED_SUPPORT").then().statusCode(200);
        calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                .then()
                .body("items.findAll { it.rule == 'transition-not-prepared' }", empty());
    }

    @Test
    void a_cancelled_transition_leaves_no_points_to_do() {
        UUID transition = transitions.started(sender(), leaving(Instant.now().minus(Duration.ofHours(1))));

        transitions
                .step(sender(), sender(), transition, "cancellations", Map.of("reason", "Bliver indlagt igen"))
                .then()
                .statusCode(200);

        checklist(worker("HEALTH"), "").body("items", empty());
        checklist(leader("birgit"), "&scope=UNIT").body("items", empty());
    }

    private static Map<String, Object> leaving(Instant at) {
        return with(body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", at), "toUnit", UNIT);
    }

    private Response tick(UUID transition, String point) {
        return transitions.put(receiver(), receiver(), transition, "checklist/" + point, Map.of("state", "DONE"));
    }

    private RequestSpecification worker(String sector) {
        return calls.caseworker("worker-" + sector.toLowerCase(), sector);
    }

    private void change(UUID transition, String set) {
        Rows.change(calls.municipality(), "update transition set " + set + " where id = '" + transition + "'");
    }

    private static ValidatableResponse checklist(RequestSpecification reader, String more) {
        return reader.get("/v1/worklist?rule=checklist-to-finish" + more).then().statusCode(200);
    }
}
