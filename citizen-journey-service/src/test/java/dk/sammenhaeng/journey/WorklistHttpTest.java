package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What waits for a coordinator or a caseworker (catalogue C14). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class WorklistHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    /** A citizen whose health and employment appointments collide on a day. */
    private UUID collision(int inDays, String coordinator) {
        Instant nine = TODAY.plusDays(inDays).atTime(9, 0).toInstant(ZoneOffset.UTC);
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", nine, nine.plusSeconds(3600)));
        calls.coordinate(citizen, coordinator);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").appointment("s1", nine, nine.plusSeconds(3600)));
        return citizen;
    }

    private UUID unknownPlace(UUID institution, String coordinator) {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1").action("a1", institution, TODAY.plusDays(40), TODAY.plusDays(80)));
        calls.coordinate(citizen, coordinator);
        return citizen;
    }

    @Test
    void the_most_urgent_comes_first_and_the_due_day_follows_severity_and_collision() {
        UUID later = collision(30, "karen");
        UUID tomorrow = collision(1, "karen");
        UUID place = UUID.randomUUID();
        unknownPlace(place, "karen");
        unknownPlace(place, "karen");

        Response list = worklist("karen", "?count=true");

        list.then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.dueOn", contains(day(1), day(1), day(5)))
                .body("items[0].rule", equalTo("institution-cannot-receive"))
                .body("items[0].count", equalTo(2))
                .body("items[1].cause.citizenId", equalTo(tomorrow.toString()))
                .body("items[1].citizens[0].findings[0].appointmentIds", hasSize(2))
                .body("items[2].cause.citizenId", equalTo(later.toString()))
                .body("items[2].ruleTitle", equalTo("Aftaler støder sammen"));
    }

    @Test
    void it_is_walked_page_by_page_filtered_and_counted() {
        for (int day = 1; day <= 3; day++) {
            collision(day, "karen");
        }
        unknownPlace(UUID.randomUUID(), "karen");

        Response first = worklist("karen", "?limit=2&count=true");
        first.then().body("items", hasSize(2)).body("total", equalTo(4));
        calls.coordinator("karen")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/worklist?limit=2")
                .then()
                .body("items", hasSize(2))
                .body("items.dueOn", contains(day(2), day(3)));
        worklist("karen", "?rule=institution-cannot-receive").then().body("items", hasSize(1));
        worklist("karen", "?severity=ACT").then().body("items", hasSize(3));
        worklist("karen", "?sector=EMPLOYMENT").then().body("items", hasSize(3));
        worklist("karen", "?sector=PSYCHIATRY&count=true")
                .then()
                .body("items", empty())
                .body("total", equalTo(0));
        worklist("karen", "?severity=LOUD").then().statusCode(400);
        calls.coordinator("karen")
                .get("/v1/worklist/counts")
                .then()
                .body("items.rule", contains("institution-cannot-receive", "overlapping-appointments"))
                .body("items.items", contains(1, 3))
                .body("items.findings", contains(1, 3));
    }

    @Test
    void a_caseworker_sees_what_has_a_side_in_a_plan_of_theirs() {
        UUID citizen = collision(9, "karen");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1").action("a1", UUID.randomUUID(), TODAY.plusDays(40), TODAY.plusDays(80)));

        worklist(calls.caseworker("worker-health", "HEALTH"), "")
                .then()
                .body("items.rule", contains("overlapping-appointments"));
        worklist(calls.caseworker("worker-social", "SOCIAL"), "")
                .then()
                .body("items.rule", contains("institution-cannot-receive"));
        worklist("karen", "").then().body("items", hasSize(2));
        worklist("ole", "").then().body("items", empty());
    }

    @Test
    void everyone_shown_is_named_in_the_audit_log() {
        UUID one = collision(3, "karen");
        UUID other = collision(4, "karen");

        worklist("karen", "");

        assertThat(Rows.of(
                        calls.municipality(),
                        "select subject from audit where act = 'worklist.read' and outcome = 'READ'"))
                .containsExactlyInAnyOrder(one.toString(), other.toString());
    }

    @Test
    void it_costs_the_same_however_long_it_is() {
        collision(3, "ole");
        for (int day = 1; day <= 6; day++) {
            collision(day, "karen");
        }

        List<String> few = StatementCount.during(() -> worklist("ole", ""));
        List<String> many = StatementCount.during(() -> worklist("karen", "?count=true"));

        assertThat(few.stream().filter(statement -> statement.startsWith("with held")))
                .hasSize(1);
        assertThat(many.stream().filter(statement -> statement.startsWith("with held")))
                .hasSize(1);
        assertThat(many.stream().filter(statement -> !statement.contains("into audit")))
                .hasSameSizeAs(few.stream()
                        .filter(statement -> !statement.contains("into audit"))
                        .toList());
    }

    @Test
    void a_leader_sees_the_work_of_the_units_they_lead_and_of_no_other() {
        UUID citizen = collision(9, "karen");
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401000",
                        "members", List.of("una")));

        worklist(leader("lone"), "?scope=UNIT")
                .then()
                .body("items.rule", contains("overlapping-appointments"))
                .body("items[0].kind", equalTo("FINDING"))
                .body("items[0].citizens.citizenId", contains(citizen.toString()));
        worklist(leader("lone"), "?scope=UNIT&unitId=" + UUID.randomUUID())
                .then()
                .body("items", empty());
        worklist(leader("ole"), "?scope=UNIT").then().body("items", empty());
        worklist(leader("lone"), "").then().body("items", empty());
        leader("lone")
                .get("/v1/worklist/counts?scope=UNIT")
                .then()
                .body("items.rule", contains("overlapping-appointments"))
                .body("items.overdue", contains(0));
    }

    @Test
    void only_what_should_have_been_done_is_shown_as_overdue() {
        collision(9, "karen");

        worklist("karen", "?overdue=true").then().body("items", empty());
        worklist("karen", "?overdue=false").then().body("items", hasSize(1));
    }

    @Test
    void a_journey_offered_to_the_user_is_a_task_until_it_is_answered() {
        UUID citizen = collision(9, "karen");
        String path = "/v1/citizens/" + citizen + "/coordinator/hand-overs";
        calls.coordinator("karen")
                .body(Map.of("to", Map.of("user", "ole", "name", "Ole Bang", "phone", "89402001")))
                .post(path)
                .then()
                .statusCode(201);

        worklist("ole", "")
                .then()
                .body("items.kind", contains("TASK"))
                .body("items.rule", contains("hand-over-to-answer"))
                .body("items[0].ruleTitle", equalTo("Et forløb er tilbudt dig"))
                .body("items[0].cause.citizenId", equalTo(citizen.toString()));
        worklist("ole", "?rule=overlapping-appointments").then().body("items", empty());
    }

    @Test
    void a_finding_that_tells_of_a_plan_the_user_must_not_know_of_is_not_shown() {
        UUID citizen = collision(9, "karen");
        Instant nine = TODAY.plusDays(9).atTime(9, 0).toInstant(ZoneOffset.UTC);
        var hidden = new java.util.HashMap<>(PlanBody.of("SOCIAL", "KC-1")
                .appointment("k1", nine, nine.plusSeconds(3600))
                .body());
        hidden.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(hidden)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/KC-1")
                .then()
                .statusCode(201);

        worklist("karen", "").then().body("items[0].count", equalTo(1));
        worklist(calls.caseworker("worker-social", "SOCIAL"), "").then().body("items[0].count", equalTo(2));
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    private Response worklist(String coordinator, String query) {
        return worklist(calls.coordinator(coordinator), query);
    }

    private Response worklist(RequestSpecification caller, String query) {
        return caller.get("/v1/worklist" + query);
    }

    private static String day(int fromToday) {
        return TODAY.plusDays(fromToday).toString();
    }
}
