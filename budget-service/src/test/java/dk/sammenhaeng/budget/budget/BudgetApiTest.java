package dk.sammenhaeng.budget.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import dk.sammenhaeng.testing.TestTokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogue B1 over HTTP: budgets of sectors and joint funds, their rules, and who may see them. */
@BudgetStack
class BudgetApiTest {

    private final BudgetCalls calls = new BudgetCalls(FreshMunicipality.next());

    @Test
    void a_sector_budget_is_opened_read_and_told() {
        UUID id = calls.opened("SOCIAL", "FREE", "1000000.50", 2027, 2028);

        calls.as("caseworker")
                .get("/v1/budgets/" + id)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("owner.kind", equalTo("SECTOR"))
                .body("owner.sector", equalTo("SOCIAL"))
                .body("name", equalTo("Driftsbudget"))
                .body("years.year", contains(2027, 2028));
        PublishedEvent event = EventsOf.service("budget", id).atLeast(1).getFirst();
        assertThat(event.type()).isEqualTo("dk.sammenhaeng.budget.budget.opened.v1");
        SchemaCheck.of(event.type()).assertValid(event.data());
        assertThat(event.data().at("/yearlyFrames/1/amount").decimalValue()).isEqualByComparingTo("1000000.50");
    }

    @Test
    void a_sector_has_one_budget_per_year() {
        calls.opened("HEALTH", "PER_YEAR", "100", 2027, 2028);

        calls.open("HEALTH", "PER_YEAR", "100", 2028, 2029)
                .then()
                .statusCode(409)
                .body("rule", equalTo("sector-budget-exists"));
        calls.open("HEALTH", "PER_YEAR", "100", 2029).then().statusCode(201);
        calls.open(null, "PER_YEAR", "100", 2028).then().statusCode(201);
    }

    @Test
    void every_fault_of_a_request_is_named_at_once() {
        Map<String, Object> request = Map.of(
                "owner", Map.of("kind", "SECTOR", "institutionId", UUID.randomUUID()),
                "name", "Fejl",
                "carryOver", "FREE",
                "priceBasis", "CURRENT",
                "years", List.of(Map.of("year", 2027, "frame", -1), Map.of("year", 2027, "frame", 1)));

        calls.as("controller")
                .header("Idempotency-Key", "faults")
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder(
                                "budget.institution-by-agreement",
                                "budget.sector-missing",
                                "budget.frame-negative",
                                "budget.year-twice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name       | \"Drift \\ud800\"                  | /name",
                "name       | \"Til 020160-9995\"               | /name",
                "carryOver  | 0                                   | /carryOver",
                "years      | [{\"year\": \"2027\", \"frame\": 1}]   | /years/0/year",
                "years      | [{\"year\": 2027.0, \"frame\": 1}]     | /years/0/year"
            })
    void a_value_that_is_not_what_it_stands_for_is_refused_at_its_place(String field, String value, String place) {
        ObjectNode request = new ObjectMapper().valueToTree(BudgetCalls.budget("SOCIAL", "FREE", "1", 2027));
        String body = request.put(field, "VALUE").toString().replace("\"VALUE\"", value);

        calls.as("controller")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/v1/budgets")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(place));
    }

    @Test
    void an_institutions_budget_is_not_opened_by_hand() {
        Map<String, Object> request = new HashMap<>(BudgetCalls.budget(null, "FREE", "1", 2027));
        request.put("owner", Map.of("kind", "INSTITUTION"));

        calls.as("controller")
                .header("Idempotency-Key", "by-hand")
                .body(request)
                .post("/v1/budgets")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/owner/kind"));
    }

    @Test
    void a_new_budget_has_all_of_its_frame_left() {
        UUID id = calls.opened("EMPLOYMENT", "FREE", "250.25", 2027, 2028);

        calls.position(id)
                .then()
                .statusCode(200)
                .body("years", hasSize(2))
                .body("years[0].available", equalTo(250.25f))
                .body("total.frame", equalTo(500.50f))
                .body("total.committed", equalTo(0.00f))
                .body("total.ofWhichWithoutCover", equalTo(0.00f))
                .body("total.available", equalTo(500.50f));
    }

    @Test
    void budgets_are_listed_by_page_and_filter() {
        UUID first = calls.opened("PSYCHIATRY", "FREE", "1", 2027);
        UUID second = calls.opened("SOCIAL", "FREE", "1", 2027);
        UUID third = calls.opened(null, "FREE", "1", 2027);

        String next = calls.as("controller")
                .get("/v1/budgets?limit=2&count=true")
                .then()
                .statusCode(200)
                .body("items.id", contains(first.toString(), second.toString()))
                .body("total", equalTo(3))
                .extract()
                .path("next");
        calls.as("controller")
                .queryParam("limit", 2)
                .queryParam("count", true)
                .queryParam("cursor", next)
                .get("/v1/budgets")
                .then()
                .statusCode(200)
                .body("items.id", contains(third.toString()));
        calls.as("council")
                .get("/v1/budgets?ownerKind=SECTOR&sector=SOCIAL")
                .then()
                .body("items.id", contains(second.toString()));
    }

    @Test
    void another_municipality_sees_nothing_of_it() {
        UUID id = calls.opened("SOCIAL", "FREE", "1", 2027);
        BudgetCalls others = new BudgetCalls(FreshMunicipality.next());

        others.as("controller").get("/v1/budgets/" + id).then().statusCode(404);
        others.position(id).then().statusCode(404);
        others.as("controller").get("/v1/budgets").then().body("items", hasSize(0));
    }

    @Test
    void an_institution_leader_sees_no_budget_of_others() {
        UUID id = calls.opened("SOCIAL", "FREE", "1", 2027);
        TestTokens leader = TestTokens.role("institution-leader").institution(UUID.randomUUID());

        calls.with(leader).get("/v1/budgets/" + id).then().statusCode(404);
        calls.with(leader).get("/v1/budgets/" + id + "/position").then().statusCode(404);
        calls.with(leader).get("/v1/budgets").then().statusCode(200).body("items", hasSize(0));
        calls.with(leader)
                .get("/v1/budgets?sector=SOCIAL")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        calls.as("institution-leader").get("/v1/budgets").then().statusCode(403);
    }

    @Test
    void who_may_not_is_refused_at_every_endpoint() {
        UUID id = UUID.randomUUID();
        calls.as("council")
                .header("Idempotency-Key", "k")
                .body(BudgetCalls.budget("SOCIAL", "FREE", "1", 2027))
                .post("/v1/budgets")
                .then()
                .statusCode(403);
        for (String path : List.of("/v1/budgets", "/v1/budgets/" + id, "/v1/budgets/" + id + "/position")) {
            calls.as("citizen").get(path).then().statusCode(403);
        }
        for (String path :
                List.of("/v1/commitments", "/v1/commitments/" + id, "/v1/grant-cases", "/v1/grant-cases/" + id)) {
            calls.as("caseworker").get(path).then().statusCode(403);
        }
        calls.as("controller")
                .header("Idempotency-Key", "k")
                .body(Map.of("granted", true, "reason", "x"))
                .post("/v1/grant-cases/" + id + "/decisions")
                .then()
                .statusCode(403);
    }
}
