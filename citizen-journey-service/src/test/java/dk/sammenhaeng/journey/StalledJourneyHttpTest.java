package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Journeys that stand still, and the list on which leaders find them (catalogue C6). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class StalledJourneyHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_of_two_sectors() {
        citizen = calls.ofTwoSectors();
    }

    @Test
    void a_stall_is_first_the_contact_persons_and_after_the_configured_days_the_leaders() throws SQLException {
        unit("HEALTH", "lone");
        unit("SOCIAL", "lars");
        stall(citizen, "contact-lost", 3);
        leader("lone").get("/v1/stalled-journeys").then().statusCode(200).body("items", empty());

        stall(citizen, "standstill", 8);

        leader("lone")
                .get("/v1/stalled-journeys?count=true")
                .then()
                .body("total", equalTo(1))
                .body("items.cause", contains("standstill"))
                .body("items.sectors", contains(List.of("EMPLOYMENT", "HEALTH")))
                .body("items[0].askedFor", equalTo("/v1/citizens/" + citizen + "/next-steps"));
        leader("lars").get("/v1/stalled-journeys").then().body("items", empty());
        leader("nobody").get("/v1/stalled-journeys").then().statusCode(403).body("code", equalTo("leads-no-unit"));
    }

    @Test
    void the_leaders_list_is_by_cause_counted_filtered_and_walked() throws SQLException {
        UUID other = calls.ofTwoSectors();
        UUID third = calls.ofTwoSectors();
        stall(citizen, "contact-lost", 20);
        stall(other, "contact-lost", 30);
        stall(third, "standstill", 10);

        administration()
                .get("/v1/stalled-journeys/counts")
                .then()
                .body("items.cause", contains("contact-lost", "standstill"))
                .body("items.journeys", contains(2, 1));
        Response first = administration().get("/v1/stalled-journeys?limit=1&count=true");
        first.then().body("total", equalTo(3)).body("items.citizenId", contains(other.toString()));
        administration()
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/stalled-journeys?limit=1")
                .then()
                .body("items.citizenId", contains(citizen.toString()));
        administration()
                .get("/v1/stalled-journeys?cause=standstill")
                .then()
                .body("items.citizenId", contains(third.toString()));
        assertThat(administration().get("/v1/stalled-journeys").asString())
                .as("never by employee")
                .doesNotContain("karen")
                .doesNotContain("worker-");
        List<String> statements = StatementCount.during(() -> administration().get("/v1/stalled-journeys?count=true"));
        assertThat(statements.stream().filter(statement -> statement.startsWith("with found")))
                .hasSize(1);
    }

    @Test
    void a_stall_of_two_records_that_are_one_person_is_the_leaders_of_both() throws SQLException {
        unit("HEALTH", "lone");
        unit("SOCIAL", "lars");
        UUID other = calls.citizen("SOCIAL");
        calls.putting(other, PlanBody.of("SOCIAL", "HP-1"));
        administration()
                .body(Map.of("otherId", other, "reason", "Erstatningsnummer og CPR-nummer er samme person"))
                .post("/v1/citizens/" + citizen + "/merges")
                .then()
                .statusCode(201);
        stall(citizen, "standstill", 8);

        for (String user : List.of("lone", "lars")) {
            leader(user)
                    .get("/v1/stalled-journeys?sector=SOCIAL&count=true")
                    .then()
                    .body("total", equalTo(1))
                    .body("items.sectors", contains(List.of("EMPLOYMENT", "HEALTH", "SOCIAL")));
            leader(user).get("/v1/stalled-journeys/counts").then().body("items.journeys", contains(1));
        }
    }

    @Test
    void a_stall_in_a_plan_that_must_not_be_known_of_is_its_own_leaders_alone() throws SQLException {
        unit("HEALTH", "lone");
        unit("SOCIAL", "lars");
        PlanBody centre = PlanBody.of("SOCIAL", "KRISE-1");
        Map<String, Object> secret = new HashMap<>(centre.body());
        secret.put("sensitivity", "VIP");
        calls.system("SOCIAL")
                .body(secret)
                .put(Calls.path(citizen, centre))
                .then()
                .statusCode(201);
        stall(citizen, "standstill", 8);
        Rows.change(
                calls.municipality(),
                "update conflict set sensitivity = 'VIP', plans = array(select id from sector_plan where sensitivity = "
                        + "'VIP' and citizen_id = conflict.citizen_id) where rule = 'standstill'");

        for (RequestSpecification other : List.of(leader("lone"), administration())) {
            other.get("/v1/stalled-journeys?count=true")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0))
                    .body("items", empty());
        }
        for (RequestSpecification other : List.of(leader("lone"), administration())) {
            other.get("/v1/stalled-journeys/counts").then().body("items", empty());
        }
        leader("lars").get("/v1/stalled-journeys").then().body("items.citizenId", contains(citizen.toString()));
    }

    private void unit(String sector, String leader) {
        calls.unit(
                UUID.randomUUID(),
                Map.of(
                        "sector",
                        sector,
                        "name",
                        "Enheden for " + sector,
                        "leaderUser",
                        leader,
                        "dutyPhone",
                        "89401099",
                        "members",
                        List.of("mette")));
    }

    /** A stall as the rule that finds it would have written it some days ago. */
    private void stall(UUID of, String rule, int daysAgo) throws SQLException {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                work.execute("select set_config('sammenhaeng.municipality', '" + calls.municipality() + "', true)");
                work.executeUpdate(
                        "insert into conflict (id, citizen_id, rule, key, parts, plans, sectors, cause_kind, "
                                + "cause_id, reason, severity, due_on, status, opened_at) values (gen_random_uuid(), '"
                                + of
                                + "', '" + rule + "', array['" + of + "'::uuid], array['" + of
                                + "'::uuid], '{}', '{}', 'CITIZEN', '" + of
                                + "', 'NO_CONTACT', 'ACT', current_date, 'OPEN', now() - interval '" + daysAgo
                                + " days')");
            }
            connection.commit();
        }
    }

    private RequestSpecification leader(String user) {
        return calls.with(TestTokens.role("institution-leader").user(user));
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
