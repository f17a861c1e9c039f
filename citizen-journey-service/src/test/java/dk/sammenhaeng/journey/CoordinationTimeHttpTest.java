package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.PublishedEvent;
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

/** Time set aside for coordination between sectors (koordineringstid), and the joint fund that pays for it. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CoordinationTimeHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_plan_and_a_coordinator() {
        citizen = calls.citizen("HEALTH");
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        calls.coordinate(citizen, "karen");
    }

    @Test
    void two_sectors_without_time_for_coordination_are_warned_of_until_it_is_planned() {
        calls.coordinator("karen").get(path("/coordination-times")).then().body("warning", nullValue());
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinator("karen")
                .get(path("/coordination-times"))
                .then()
                .body("sectors", equalTo(2))
                .body("warning.code", equalTo("NO_COORDINATION_TIME"))
                .body("warning.text", equalTo("Der er ikke sat tid af til at koordinere mellem sektorerne."));

        String time = time(TODAY, TODAY.plusDays(30))
                .then()
                .statusCode(201)
                .body("jointFund", equalTo("Fælles pulje"))
                .extract()
                .path("id");
        calls.coordinator("karen").get(path("/coordination-times")).then().body("warning", nullValue());

        calls.coordinator("karen")
                .post(path("/coordination-times/" + time + "/ends"))
                .then()
                .statusCode(200)
                .body("to", equalTo(TODAY.toString()));
        calls.coordinator("karen")
                .post(path("/coordination-times/" + time + "/ends"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("coordination-time-over"));
        calls.coordinator("karen")
                .get(path("/coordination-times"))
                .then()
                .body("warning.code", equalTo("NO_COORDINATION_TIME"));
        time(TODAY, TODAY).then().statusCode(400);
    }

    @Test
    void a_joint_fund_is_asked_for_the_time_and_gets_back_what_was_not_used() {
        UUID fund = UUID.randomUUID();
        Map<String, Object> funded = new HashMap<>(Map.of(
                "hours",
                40,
                "from",
                TODAY.toString(),
                "to",
                TODAY.plusDays(10).toString(),
                "jointFund",
                "Fælles pulje"));
        funded.put(
                "funding",
                Map.of(
                        "sector",
                        "SOCIAL",
                        "budgetId",
                        fund,
                        "yearlyAmounts",
                        List.of(Map.of("year", TODAY.getYear() + 9, "amount", 100))));
        calls.coordinator("karen")
                .body(funded)
                .post(path("/coordination-times"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("coordination-time.years"));
        funded.put("to", TODAY.plusDays(1).toString());
        funded.put(
                "funding",
                Map.of(
                        "sector",
                        "SOCIAL",
                        "budgetId",
                        fund,
                        "yearlyAmounts",
                        List.of(Map.of("year", TODAY.getYear(), "amount", 12000))));
        String time = calls.coordinator("karen")
                .body(funded)
                .post(path("/coordination-times"))
                .then()
                .statusCode(201)
                .body("funding.state", equalTo("PENDING"))
                .extract()
                .path("id");
        UUID wish = UUID.fromString(
                Rows.of(calls.municipality(), "select wish_id::text from coordination_time where id = '" + time + "'")
                        .getFirst());
        try (Neighbours neighbours = new Neighbours(calls.municipality())) {
            neighbours.accept(wish, 1);
            Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> calls.coordinator("karen")
                    .get(path("/coordination-times"))
                    .then()
                    .body("items[0].funding.state", equalTo("FUNDED"))
                    .body("items[0].funding.yearlyAmounts[0].year", equalTo(TODAY.getYear())));
        }

        calls.coordinator("karen")
                .post(path("/coordination-times/" + time + "/ends"))
                .then()
                .statusCode(200)
                .body("funding.state", equalTo("NONE"));

        List<PublishedEvent> wishes = Published.on(wish, "funding.wished.v1", "funding.wished.v1");
        assertThat(wishes.getFirst()
                        .data()
                        .path("payers")
                        .get(0)
                        .path("budgetId")
                        .asText())
                .isEqualTo(fund.toString());
        assertThat(wishes.getLast().data().path("payers")).isEmpty();
        assertThat(wishes.toString()).doesNotContain(citizen.toString()).doesNotContain(time);
    }

    @Test
    void it_is_the_coordinators_to_plan() {
        Callers callers = Callers.around(calls);
        UUID known = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/coordination-times", known)
                .with(request -> request.body(Map.of(
                        "hours",
                        5,
                        "from",
                        TODAY.toString(),
                        "to",
                        TODAY.plusDays(7).toString())))
                .byRelation(201, "coordinator")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/coordination-times", known)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        String time = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + known + "/coordination-times")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/coordination-times/{timeId}/ends", known, time)
                .byRelation(409, "coordinator")
                .but(200, Kind.COORDINATOR)
                .holds();
    }

    private Response time(LocalDate from, LocalDate to) {
        return calls.coordinator("karen")
                .body(Map.of("hours", 12.5, "from", from.toString(), "to", to.toString(), "jointFund", "Fælles pulje"))
                .post(path("/coordination-times"));
    }

    private String path(String rest) {
        return "/v1/citizens/" + citizen + rest;
    }
}
