package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One coordinator without gap: offered, accepted, and who held it when (catalogue C4). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinatorHandOverTest {

    private static final Map<String, Object> OLE = person("ole");

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void karen_holds_the_journey() {
        citizen = calls.citizen("HEALTH");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_journey_is_the_givers_until_the_receiver_accepts() {
        String offer = offer("karen", OLE).then().statusCode(201).extract().path("id");

        calls.journey(calls.coordinator("ole"), citizen).then().statusCode(404);
        coordinatorIs("karen");
        answer("ole", offer, "acceptances")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("allowedActions", empty());

        coordinatorIs("ole");
        calls.journey(calls.coordinator("karen"), citizen).then().statusCode(404);
        calls.coordinator("ole")
                .get(path() + "/history")
                .then()
                .body("items.user", contains("karen", "ole"))
                .body("items.how", contains("APPOINTED", "HAND_OVER"))
                .body("items[0].until", equalTo(history().get("items[1].since")))
                .body("changesInPeriod", equalTo(1));
        Published.on(
                citizen,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1");
    }

    @Test
    void the_receiver_finds_what_is_offered_and_the_giver_what_became_of_it() {
        String offer = offer("karen", OLE).path("id");

        calls.coordinator("ole")
                .get("/v1/coordinators/ole/hand-overs?state=PROPOSED&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].citizenId", equalTo(citizen.toString()))
                .body("items[0].allowedActions", contains("acceptances", "refusals"));
        calls.coordinator("ole")
                .body(Map.of("reason", "Jeg har ikke plads før jul"))
                .post(path() + "/hand-overs/" + offer + "/refusals")
                .then()
                .statusCode(200);

        calls.coordinator("karen")
                .get(path() + "/hand-overs")
                .then()
                .body("items.state", contains("REFUSED"))
                .body("items.reason", contains("Jeg har ikke plads før jul"));
        coordinatorIs("karen");
        answer("ole", offer, "acceptances").then().statusCode(409).body("rule", equalTo("hand-over-not-open"));
    }

    @Test
    void nobody_but_the_receiver_answers_and_there_is_one_offer_at_a_time() {
        String offer = offer("karen", OLE).path("id");

        answer("karen", offer, "acceptances").then().statusCode(404);
        answer("per", offer, "acceptances").then().statusCode(404);
        offer("karen", person("per")).then().statusCode(409).body("rule", equalTo("hand-over-open"));
        answer("karen", offer, "withdrawals").then().statusCode(200).body("state", equalTo("WITHDRAWN"));
        offer("karen", person("karen")).then().statusCode(409).body("rule", equalTo("coordinator-already"));
        offer("per", OLE).then().statusCode(404);
        offer("karen", Map.of("user", "ole", "name", "Ole", "phone", "89402000", "deputyUser", "ole"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to/deputyUser"));
        offer("karen", Map.of("user", "0201609995", "name", "Ole", "phone", "89402000"))
                .then()
                .statusCode(400);
    }

    @Test
    void an_offer_is_overtaken_when_the_journey_goes_to_somebody_by_another_way() {
        String offer = offer("karen", OLE).path("id");

        appoint("per");

        answer("ole", offer, "acceptances").then().statusCode(409);
        coordinatorIs("per");
        administration().get(path() + "/hand-overs").then().body("items.state", contains("OVERTAKEN"));
    }

    @Test
    void of_two_acceptances_at_the_same_instant_one_takes_the_journey_and_it_has_one_term() throws Exception {
        String offer = offer("karen", OLE).path("id");

        List<Integer> statuses = together(
                () -> answer("ole", offer, "acceptances").statusCode(),
                () -> answer("ole", offer, "acceptances").statusCode(),
                () -> answer("karen", offer, "withdrawals").statusCode());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses)
                .filteredOn(status -> status == 409 || status == 404)
                .hasSize(2);
        assertThat(gaplessHolders()).isEqualTo(statuses.get(2) == 200 ? List.of("karen") : List.of("karen", "ole"));
    }

    @Test
    void however_journeys_are_handed_over_there_is_exactly_one_coordinator_at_every_instant() throws Exception {
        List<String> users = List.of("karen", "ole", "per", "mette");
        long seed = System.nanoTime();

        together(
                () -> handOverAtRandom(new Random(seed), users),
                () -> handOverAtRandom(new Random(seed + 1), users),
                () -> handOverAtRandom(new Random(seed + 2), users));

        List<String> holders = gaplessHolders();
        assertThat(holders).as("seed %d", seed).hasSizeGreaterThan(2);
        coordinatorIs(holders.getLast());
    }

    @Test
    void who_held_it_is_told_as_of_any_instant() {
        String before = history().get("items[0].since");
        appoint("ole");
        String since = history().get("items[1].since");

        administration().get(path() + "/history?asOf=" + before).then().body("items.user", contains("karen"));
        administration().get(path() + "/history?asOf=" + since).then().body("items.user", contains("ole"));
        administration()
                .get(path() + "/history?asOf=2020-01-01T00:00:00Z")
                .then()
                .body("items", empty());
    }

    @Test
    void the_database_itself_refuses_a_gap_and_an_overlap() {
        appoint("ole");
        String gap =
                "update coordinator_term set until = until - interval '1 hour', since = since - interval '2 hours' "
                        + "where citizen_id = '" + citizen + "' and user_id = 'karen'";
        String overlap = "update coordinator_term set since = since - interval '1 second' where citizen_id = '"
                + citizen + "' and user_id = 'ole'";

        assertThatThrownBy(() -> asApp(gap)).hasMessageContaining("coordinator_term_without_gap");
        assertThatThrownBy(() -> asApp(overlap)).hasMessageContaining("coordinator_term_without_");
    }

    private Void handOverAtRandom(Random random, List<String> users) {
        for (int i = 0; i < 8; i++) {
            String to = users.get(random.nextInt(users.size()));
            if (random.nextInt(3) == 0) {
                appoint(to);
            } else {
                String offer = administration()
                        .body(Map.of("to", person(to)))
                        .post(path() + "/hand-overs")
                        .path("id");
                if (offer != null) {
                    answer(to, offer, random.nextInt(4) == 0 ? "withdrawals" : "acceptances");
                }
            }
        }
        return null;
    }

    /** Who held the journey, one after the other; fails on a gap, an overlap or two open terms. */
    private List<String> gaplessHolders() {
        List<String> rows = Rows.of(
                calls.municipality(),
                "select user_id || ' ' || since || ' ' || coalesce(until::text, 'open') from coordinator_term "
                        + "where citizen_id = '" + citizen + "' order by since");
        List<String> users = new ArrayList<>();
        String end = "";
        for (String row : rows) {
            String user = row.substring(0, row.indexOf(' '));
            String times = row.substring(user.length() + 1);
            assertThat(times).startsWith(end);
            end = times.substring(times.length() / 2).contains("open")
                    ? "open"
                    : times.substring(times.indexOf("+00 ") + 4);
            users.add(user);
        }
        assertThat(end).isEqualTo("open");
        return users;
    }

    @SafeVarargs
    private static <T> List<T> together(Callable<T>... acts) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(acts.length)) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : hands.invokeAll(List.of(acts))) {
                results.add(result.get());
            }
            return results;
        }
    }

    private void asApp(String statement) throws SQLException {
        try (Connection connection =
                StackResource.database().connect(StackResource.database().app())) {
            connection.setAutoCommit(false);
            try (var work = connection.createStatement()) {
                work.execute("select set_config('sammenhaeng.municipality', '" + calls.municipality() + "', true)");
                work.executeUpdate(statement);
            }
            connection.commit();
        }
    }

    private void appoint(String user) {
        String tag = administration().get(path()).header("ETag");
        administration().header("If-Match", tag).body(person(user)).put(path());
    }

    private Response offer(String giver, Map<String, Object> receiver) {
        return calls.coordinator(giver).body(Map.of("to", receiver)).post(path() + "/hand-overs");
    }

    private Response answer(String user, String offer, String how) {
        return calls.coordinator(user).post(path() + "/hand-overs/" + offer + "/" + how);
    }

    private void coordinatorIs(String user) {
        administration().get(path()).then().body("user", equalTo(user));
    }

    private io.restassured.path.json.JsonPath history() {
        return administration().get(path() + "/history").jsonPath();
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private static Map<String, Object> person(String user) {
        return Map.of("user", user, "name", "Navn " + user, "phone", "89402000");
    }

    private String path() {
        return "/v1/citizens/" + citizen + "/coordinator";
    }
}
