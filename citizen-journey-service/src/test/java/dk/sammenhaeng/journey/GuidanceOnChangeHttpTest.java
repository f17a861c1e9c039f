package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When Udbetaling Danmark changes a benefit, the municipality guides on all rights (helhedsvejledning, FW-J21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class GuidanceOnChangeHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen_with_a_benefit_of_udbetaling_danmark() {
        citizen = calls.citizen("EMPLOYMENT");
        calls.coordinate(citizen, "karen");
    }

    @Test
    void a_change_is_on_the_units_worklist_until_guidance_is_given() {
        EntryCalls entries = EntryCalls.opened(calls);
        put("bs-1", "BOLIGSTOETTE", 1, Map.of()).then().statusCode(201);
        waiting().then().body("items", empty());
        put("bs-1", "BOLIGSTOETTE", 2, Map.of()).then().statusCode(200);
        waiting().then().body("items", empty());

        put("bs-1", "BOLIGSTOETTE", 3, Map.of("to", TODAY.plusDays(9).toString()))
                .then()
                .statusCode(200);

        waiting().then().body("items", hasSize(1));
        guidances().then().body("items.state", contains("NEEDED")).body("items.benefitKind", contains("BOLIGSTOETTE"));
        put("bs-1", "BOLIGSTOETTE", 4, Map.of("to", TODAY.plusDays(5).toString()))
                .then()
                .statusCode(200);
        waiting().then().body("items", hasSize(1));
        assertThat(Rows.of(calls.municipality(), "select benefit_version::text from citizen_entry"))
                .as("the later change is asked about, too")
                .containsExactly("2");
        String part = guidances().path("items[0].partId");
        calls.caseworker("eva", "SOCIAL")
                .get("/v1/entry-parts/" + part)
                .then()
                .body("allowedActions", contains("PASS_ON", "GUIDE"));
        entries.answer(entries.eva(), part, Map.of("answer", "ACCEPT"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("entry-guidance-asked"));

        entries.answer(
                        entries.eva(),
                        part,
                        Map.of(
                                "answer",
                                "GUIDE",
                                "guidance",
                                Map.of(
                                        "on", TODAY.toString(),
                                        "rights", List.of("Enkeltydelse"),
                                        "benefitKinds", List.of("BOLIGSTOETTE"))))
                .then()
                .statusCode(200)
                .body("state", equalTo("GUIDED"));

        waiting().then().body("items", empty());
        guidances().then().body("items.state", contains("GIVEN"));
        put("bs-1", "BOLIGSTOETTE", 5, Map.of());
        waiting().then().body("items", hasSize(1));
    }

    @Test
    void a_benefit_that_ends_by_its_day_asks_for_guidance_and_another_authoritys_never_does() {
        EntryCalls.opened(calls);
        put("kh-1", "KONTANTHJAELP", 1, Map.of());
        put("kh-1", "KONTANTHJAELP", 2, Map.of("to", TODAY.plusDays(9).toString()));
        waiting().then().body("items", empty());
        put("bd-1", "BARSELSDAGPENGE", 1, Map.of("to", TODAY.plusDays(1).toString()));
        waiting().then().body("items", empty());

        Rows.change(calls.municipality(), "update benefit set ends_on = '" + TODAY + "' where external_id = 'bd-1'");
        Rows.comesDue(
                calls.municipality(),
                UUID.fromString(Rows.of(calls.municipality(), "select id::text from benefit where external_id = 'bd-1'")
                        .getFirst()),
                "benefit.ended");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> waiting().then().body("items", hasSize(1)));
    }

    @Test
    void where_no_entrance_is_open_it_is_tried_again() {
        put("bs-1", "BOLIGSTOETTE", 1, Map.of());
        put("bs-1", "BOLIGSTOETTE", 2, Map.of("to", TODAY.plusDays(9).toString()))
                .then()
                .statusCode(200);
        String benefit =
                Rows.of(calls.municipality(), "select id::text from benefit").getFirst();
        EntryCalls.opened(calls);
        waiting().then().body("items", empty());

        Rows.comesDue(calls.municipality(), UUID.fromString(benefit), "entry.guide-on-change");

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> waiting().then().body("items", hasSize(1)));
    }

    private Response put(String id, String kind, int version, Map<String, Object> other) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "externalVersion",
                version,
                "kind",
                kind,
                "from",
                TODAY.minusDays(30).toString()));
        body.putAll(other);
        return calls.system("EMPLOYMENT").body(body).put("/v1/citizens/" + citizen + "/benefits/" + id);
    }

    private Response waiting() {
        return calls.caseworker("eva", "SOCIAL").get("/v1/worklist?rule=entry-to-answer");
    }

    private Response guidances() {
        calls.coordinator("karen").body(Map.of("given", true)).put("/v1/citizens/" + citizen + "/consent");
        return calls.coordinator("karen").get("/v1/citizens/" + citizen + "/guidances");
    }
}
