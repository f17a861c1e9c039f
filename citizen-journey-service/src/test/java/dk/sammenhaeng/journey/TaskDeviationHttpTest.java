package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Deviations from the day's tasks, read across citizens for learning (CIT-08). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class TaskDeviationHttpTest {

    private static final String PATH = "/v1/task-deviations";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID one;
    private UUID other;

    @BeforeEach
    void two_citizens_with_a_deviation_of_health_and_one_of_social_services() {
        one = calls.citizen("HEALTH");
        other = calls.citizen("HEALTH");
        for (UUID citizen : List.of(one, other)) {
            calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
            deviate("HEALTH", citizen, "Støvsugning");
        }
        calls.putting(one, PlanBody.of("SOCIAL", "HP-1").responsible("sofie"));
        deviate("SOCIAL", one, "Indkøb");
        calls.system("HEALTH")
                .body(Map.of("kind", "KNOWLEDGE", "content", "Bedst om formiddagen", "at", earlier()))
                .post("/v1/citizens/" + one + "/notes");
    }

    @Test
    void each_reads_those_of_the_own_sector_and_who_coordinates_all_of_their_citizens() {
        calls.coordinate(one, "karen");
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector", "HEALTH",
                        "name", "Enheden for HEALTH",
                        "leaderUser", "lone",
                        "dutyPhone", "89401099",
                        "members", List.of("mette")));

        list(calls.caseworker("worker-health", "HEALTH"))
                .then()
                .body("items.task", contains("Støvsugning", "Støvsugning"))
                .body("items.citizenId", contains(other.toString(), one.toString()))
                .body("items[0].reason", equalTo("Borgeren havde brug for en samtale"))
                .body("items[0].replacedBy", equalTo("Gåtur"));
        list(calls.caseworker("mette", "HEALTH")).then().body("items", hasSize(2));
        list(leader("lone")).then().body("items.sector", contains("HEALTH", "HEALTH"));
        list(calls.caseworker("sofie", "SOCIAL")).then().body("items.task", contains("Indkøb"));
        list(calls.coordinator("karen")).then().body("items.task", containsInAnyOrder("Indkøb", "Støvsugning"));
        list(leader("nobody")).then().statusCode(200).body("items", empty());
        assertThat(list(leader("lone")).asString()).as("never by employee").doesNotContain("worker-");
    }

    @Test
    void the_list_is_filtered_counted_and_walked_in_one_query() {
        RequestSpecification worker = calls.caseworker("worker-health", "HEALTH");
        Response first = worker.get(PATH + "?limit=1&count=true&sector=HEALTH");
        first.then().body("total", equalTo(2)).body("items.citizenId", contains(other.toString()));
        calls.caseworker("worker-health", "HEALTH")
                .queryParam("cursor", first.<String>path("next"))
                .get(PATH + "?limit=1&sector=HEALTH")
                .then()
                .body("items.citizenId", contains(one.toString()));
        String today = Calls.today().toString();
        get("?sector=SOCIAL").then().body("items", empty());
        get("?from=" + today + "&to=" + today).then().body("items", hasSize(2));
        get("?to=" + Calls.today().minusDays(1)).then().body("items", empty());
        get("?from=" + Calls.today().plusDays(1)).then().body("items", empty());

        List<String> statements = StatementCount.during(() -> get("?limit=1"));
        assertThat(statements.stream().filter(statement -> statement.startsWith("with reader")))
                .hasSize(1);
        assertThat(Rows.of(
                        calls.municipality(),
                        "select distinct subject from audit where act = 'task-deviation.list' and subject is not null"))
                .as("each citizen of the page is in the audit")
                .hasSize(2);
    }

    @Test
    void it_is_for_who_works_with_citizens_and_who_leads_them() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/task-deviations")
                .byRole(200, "caseworker", "coordinator", "institution-leader")
                .holds();
    }

    @Test
    void who_breaks_the_glass_finds_nothing_here_and_who_leaves_the_plan_no_more() {
        calls.breakGlass("gry", "HEALTH", one);
        list(calls.caseworker("gry", "HEALTH")).then().body("items", empty());
        for (UUID citizen : List.of(one, other)) {
            calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").version(2).responsible("somebody"));
        }

        list(calls.caseworker("worker-health", "HEALTH")).then().body("items", empty());
    }

    private Response get(String query) {
        return calls.caseworker("worker-health", "HEALTH").get(PATH + query);
    }

    private static Response list(RequestSpecification caller) {
        return caller.get(PATH);
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    private void deviate(String sector, UUID citizen, String task) {
        calls.system(sector)
                .body(Map.of(
                        "kind",
                        "TASK_DEVIATION",
                        "content",
                        "Borgeren havde brug for en samtale",
                        "at",
                        earlier(),
                        "deviation",
                        Map.of("task", task, "replacedBy", "Gåtur", "withCitizen", true)))
                .post("/v1/citizens/" + citizen + "/notes")
                .then()
                .statusCode(201);
    }

    private static String earlier() {
        return Instant.now().minusSeconds(60).toString();
    }
}
