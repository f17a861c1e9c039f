package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a sector's system sees of the events over HTTP (catalogue C8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FeedTest {

    private static final String WITHHELD = "dk.sammenhaeng.withheld.v1";
    private static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    /** Health and psychiatry collide; employment has a plan, too. */
    @BeforeEach
    void three_sectors_around_a_citizen() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").goal("g1"));
    }

    private Response stream(RequestSpecification caller) {
        return caller.get("/v1/events?subject=" + citizen);
    }

    @Test
    void a_conflict_without_a_side_of_the_sector_is_withheld_and_leaves_no_gap() {
        Response health = stream(calls.system("HEALTH"));
        Response employment = stream(calls.system("EMPLOYMENT"));

        List<String> types = health.path("items.type");
        assertThat(types).doesNotContain(WITHHELD).anyMatch(type -> type.endsWith("conflict-opened.v1"));
        assertThat(employment.<List<Integer>>path("items.sequence"))
                .isEqualTo(IntStream.rangeClosed(1, types.size()).boxed().toList());
        assertThat(employment.<List<String>>path("items.type"))
                .isEqualTo(types.stream()
                        .map(type -> type.endsWith("conflict-opened.v1") ? WITHHELD : type)
                        .toList());
        assertThat(employment.jsonPath().getMap("items.find { it.type == '" + WITHHELD + "' }"))
                .doesNotContainKeys("data", "correlationid", "actorrole", "classification");
    }

    @Test
    void a_plan_that_must_not_even_be_known_of_is_withheld_from_the_others() {
        int before = stream(calls.system("EMPLOYMENT")).<List<?>>path("items").size();
        var hidden =
                new java.util.HashMap<>(PlanBody.of("SOCIAL", "KC-1").goal("g1").body());
        hidden.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(hidden)
                .put("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/KC-1")
                .then()
                .statusCode(201);

        assertThat(stream(calls.system("EMPLOYMENT")).<String>path("items[" + before + "].type"))
                .isEqualTo(WITHHELD);
        assertThat(stream(calls.system("SOCIAL")).<String>path("items[" + before + "].type"))
                .endsWith("part-changed.v1");
    }

    @Test
    void a_transition_between_others_is_withheld_at_each_step_and_told_to_its_two_sides() {
        int before = stream(calls.system("EMPLOYMENT")).<List<?>>path("items").size();
        TransitionCalls transitions = new TransitionCalls(citizen);
        UUID transition = transitions.started(
                calls.system("HEALTH"),
                TransitionCalls.body("PRISON_RELEASE", "HEALTH", "PSYCHIATRY", TransitionCalls.IN_A_MONTH));
        transitions
                .step(
                        calls.system("PSYCHIATRY"),
                        calls.system("PSYCHIATRY"),
                        transition,
                        "acceptances",
                        TransitionCalls.accepting())
                .then()
                .statusCode(200);

        List<String> told = stream(calls.system("PSYCHIATRY")).path("items.type");
        assertThat(told.subList(before, told.size()))
                .anyMatch(type -> type.endsWith("transition-started.v1"))
                .anyMatch(type -> type.endsWith("transition-accepted.v1"))
                .doesNotContain(WITHHELD);
        assertThat(stream(calls.system("HEALTH")).<List<String>>path("items.type"))
                .isEqualTo(told);
        List<String> others = stream(calls.system("EMPLOYMENT")).path("items.type");
        assertThat(others).hasSameSizeAs(told);
        assertThat(others.subList(before, others.size())).containsOnly(WITHHELD);
    }

    @Test
    void what_only_the_team_is_given_is_withheld_from_every_sectors_system() {
        int before = stream(calls.system("EMPLOYMENT")).<List<?>>path("items").size();
        Rows.change(
                calls.municipality(),
                "insert into task_competence (task_type, professions, version) values ('home-visit', '{Mentor}', 1)");
        calls.coordinator("karen")
                .body(java.util.Map.of(
                        "taskType", "home-visit",
                        "what", "Besøg i hjemmet",
                        "dueOn", Calls.today().plusDays(3).toString()))
                .post("/v1/citizens/" + citizen + "/team-tasks")
                .then()
                .statusCode(201);

        for (String sector : List.of("HEALTH", "EMPLOYMENT")) {
            List<String> types = stream(calls.system(sector)).path("items.type");
            assertThat(types.subList(before, types.size())).containsOnly(WITHHELD);
        }
        assertThat(stream(calls.with(TestTokens.role("data-consumer"))).<List<String>>path("items.type"))
                .doesNotContain(WITHHELD);
    }

    @Test
    void streams_of_citizens_a_sector_does_not_work_with_are_left_out() {
        assertThat(stream(calls.system("SOCIAL")).<List<?>>path("items")).isEmpty();
        assertThat(calls.system("SOCIAL").get("/v1/events?after=0").<List<?>>path("items"))
                .isEmpty();
        assertThat(stream(calls.with(TestTokens.role("data-consumer"))).<List<?>>path("items"))
                .isNotEmpty();
        stream(calls.caseworker("mette", "HEALTH")).then().statusCode(403);
        stream(calls.with(TestTokens.role("sector-system"))).then().statusCode(403);
    }

    @Test
    void the_money_of_an_action_is_told_to_its_own_sector() {
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-2")
                        .paidAction("a1", null, Calls.today(), Calls.today().plusDays(30), 1000));
        UUID action = UUID.fromString(calls.journey(calls.system("EMPLOYMENT"), citizen)
                .path("plans.find { it.externalId == 'MP-2' }.actions[0].actionId"));

        assertThat(calls.system("EMPLOYMENT")
                        .get("/v1/events?subject=" + action)
                        .<List<?>>path("items"))
                .hasSize(1);
        assertThat(calls.system("HEALTH").get("/v1/events?subject=" + action).<List<?>>path("items"))
                .isEmpty();
    }
}
