package dk.sammenhaeng.budget.investment;

import static dk.sammenhaeng.budget.investment.InvestmentCalls.PATH;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.began;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.checkpoint;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.saving;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.terms;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.today;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Social investments over HTTP (BUD-07): registered, changed, measured and closed, and who may. */
@BudgetStack
class InvestmentApiTest {

    private static final String EVENT = "dk.sammenhaeng.budget.investment.";

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final InvestmentCalls investments = new InvestmentCalls(calls);

    @Test
    void an_investment_is_registered_once_read_listed_and_told() {
        String key = UUID.randomUUID().toString();
        String first = calls.as("controller")
                .header("Idempotency-Key", key)
                .body(terms())
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        calls.as("controller")
                .header("Idempotency-Key", key)
                .body(terms())
                .post(PATH)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("id", equalTo(first));
        UUID id = UUID.fromString(first);

        investments
                .read(id, "caseworker")
                .then()
                .statusCode(200)
                .body("payer.sector", equalTo("SOCIAL"))
                .body("beneficiary.sector", equalTo("EMPLOYMENT"))
                .body("targetGroup", equalTo("Unge uden uddannelse"))
                .body("amount", equalTo(600_000.00f))
                .body("endsOn", equalTo(began().plusYears(3).toString()))
                .body("expectedOutcome.values", contains("EMPLOYED"))
                .body("expectedSavings.year", contains(began().getYear() + 1, began().getYear() + 2))
                .body("closing", nullValue())
                .body("allowedActions", empty());
        PublishedEvent told = event(id, 1, "registered.v1");
        assertThat(told.data().at("/expectedOutcome/number").asInt()).isEqualTo(10);
        UUID second = investments.registered(with(terms(), "expectedOutcome", inHealth()));
        calls.as("council")
                .get(PATH + "?limit=1&count=true")
                .then()
                .body("items.id", contains(first))
                .body("total", equalTo(2));
        calls.as("council").get(PATH + "?sector=HEALTH").then().body("items.id", contains(second.toString()));
        calls.as("council").get(PATH + "?closed=true").then().body("items", hasSize(0));
        BudgetCalls others = new BudgetCalls(FreshMunicipality.next());
        others.as("controller").get(PATH + "/" + id).then().statusCode(404);
        others.as("controller").get(PATH + "/" + id + "/effect").then().statusCode(404);
        others.as("controller").get(PATH).then().body("items", hasSize(0));
    }

    @Test
    void every_fault_of_a_request_is_named_at_once() {
        Map<String, Object> request = with(terms(), "payer", Map.of());
        request.put("beneficiary", Map.of("sector", "SOCIAL", "institutionId", UUID.randomUUID()));
        request.put("amount", 0);
        request.put(
                "expectedSavings",
                List.of(
                        saving(began().getYear(), "-1"),
                        saving(began().getYear(), "1"),
                        saving(began().getYear() + 9, "1")));
        request.put("checkpoints", List.of(checkpoint(began(), 1), checkpoint(today(), 1), checkpoint(today(), 2)));

        investments
                .register(request)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/payer",
                                "/beneficiary",
                                "/amount",
                                "/expectedSavings/0/amount",
                                "/expectedSavings/1/year",
                                "/expectedSavings/2/year",
                                "/checkpoints/0/on",
                                "/checkpoints/2/on"));
        investments
                .register(with(terms(), "checkpoints", List.of(Map.of("on", today().toString()))))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/checkpoints/0/expectedNumber"));
        investments
                .register(with(terms(), "targetGroup", "Til 020160-9995"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/targetGroup"));
    }

    @Test
    void terms_are_changed_by_who_saw_them_and_the_same_terms_change_nothing() {
        UUID id = investments.registered(terms());
        String seen = investments.read(id, "controller").header("ETag");
        Map<String, Object> dearer = with(terms(), "amount", 700_000);

        investments.change(id, "controller", dearer).then().statusCode(200).body("amount", equalTo(700_000.00f));

        assertThat(event(id, 2, "changed.v1").data().path("amount").asInt()).isEqualTo(700_000);
        calls.as("controller")
                .header("If-Match", seen)
                .body(terms())
                .put(PATH + "/" + id)
                .then()
                .statusCode(412);
        calls.as("controller").body(terms()).put(PATH + "/" + id).then().statusCode(428);
        String now = investments.read(id, "controller").header("ETag");
        assertThat(investments.change(id, "controller", dearer).header("ETag")).isEqualTo(now);
        investments.close(id, "council").then().statusCode(200);
        assertThat(event(id, 3, "closed.v1").data().path("beforeEnd").asBoolean())
                .isTrue();
        investments
                .change(id, "council", terms())
                .then()
                .statusCode(409)
                .body("rule", equalTo("social-investment-closed"));
    }

    @Test
    void no_savings_round_cuts_it_without_the_councils_decision() {
        UUID id = investments.registered(terms());
        Map<String, Object> cut = with(terms(), "amount", 599_999);
        Map<String, Object> shorter = with(terms(), "horizonYears", 2);
        shorter.put("expectedSavings", List.of());

        Map<String, Object> later =
                with(terms(), "startsOn", began().plusDays(1).toString());
        Map<String, Object> byAnother = with(terms(), "payer", Map.of("sector", "HEALTH"));
        Map<String, Object> hopingForLess =
                with(terms(), "expectedSavings", List.of(saving(began().getYear() + 1, "1999999")));
        Map<String, Object> ofAnotherMeasure = with(terms(), "expectedOutcome", inHealth());
        for (Map<String, Object> asked : List.of(
                cut,
                shorter,
                with(terms(), "priceBasis", "CURRENT"),
                later,
                byAnother,
                hopingForLess,
                ofAnotherMeasure)) {
            investments
                    .change(id, "controller", asked)
                    .then()
                    .statusCode(409)
                    .body("rule", equalTo("social-investment-needs-council"));
        }
        investments
                .close(id, "controller")
                .then()
                .statusCode(409)
                .body("rule", equalTo("social-investment-needs-council"));
        investments.read(id, "controller").then().body("allowedActions", contains("change"));
        investments.read(id, "council").then().body("allowedActions", contains("change", "close"));

        investments.change(id, "council", cut).then().statusCode(200).body("amount", equalTo(599_999.00f));
        investments
                .close(id, "council")
                .then()
                .statusCode(200)
                .body("closing.reason", equalTo("Sparerunde"))
                .body("closing.closedOn", equalTo(today().toString()))
                .body("allowedActions", empty());
        investments.close(id, "council").then().statusCode(409).body("rule", equalTo("social-investment-closed"));
    }

    @Test
    void a_measure_whose_code_has_a_number_is_taken() {
        Map<String, Object> expected = InvestmentCalls.expected("YOUTH_EDUCATION_AT_25", "EDUCATED", "NAMED");

        investments.registered(with(terms(), "expectedOutcome", expected));
    }

    @Test
    void once_its_horizon_is_over_the_controller_closes_it() {
        Map<String, Object> over =
                with(terms(), "startsOn", today().minusYears(2).toString());
        over.put("horizonYears", 1);
        over.put("expectedSavings", List.of());
        UUID id = investments.registered(over);

        investments.close(id, "controller").then().statusCode(200);

        assertThat(event(id, 2, "closed.v1").data().path("beforeEnd").asBoolean())
                .isFalse();
        calls.as("auditor").get(PATH + "?closed=true").then().body("items.id", contains(id.toString()));
    }

    @Test
    void a_checkpoint_is_told_when_its_day_comes_awaited_until_measured_and_measured_once() {
        LocalDate came = today().minusDays(3);
        LocalDate ahead = today().plusDays(3);
        Map<String, Object> terms = with(terms(), "checkpoints", List.of(checkpoint(ahead, 5), checkpoint(came, 1)));
        UUID id = investments.registered(terms);
        PublishedEvent due = event(id, 2, "checkpoint-due.v1");
        assertThat(due.data().path("on").asText()).isEqualTo(came.toString());
        investments
                .read(id, "controller")
                .then()
                .body("checkpoints.on", contains(came.toString(), ahead.toString()))
                .body("checkpoints.awaited", contains(true, false))
                .body("allowedActions", hasItem("measure"));
        calls.as("council").get(PATH + "?checkpointAwaited=true").then().body("items.id", contains(id.toString()));
        new Arrivals(municipality).of(5, YearMonth.from(came).minusMonths(1), "EMPLOYED", id);
        new Arrivals(municipality).of(5, YearMonth.from(came), "EMPLOYED", id);
        refused(investments.close(id, "council"), "social-investment-checkpoint-awaited");

        investments
                .measure(id, came)
                .then()
                .statusCode(200)
                .body("checkpoints[0].awaited", equalTo(false))
                .body("checkpoints[0].measurement.number", equalTo(5))
                .body("checkpoints[0].measurement.result", equalTo("REACHED"))
                .body("checkpoints[0].measurement.measuredBy", equalTo("birthe"));

        PublishedEvent measured = event(id, 3, "checkpoint-measured.v1");
        assertThat(measured.data().toString()).doesNotContain("REACHED");
        investments
                .read(id, "council")
                .then()
                .body("checkpoints[0].measurement.conclusion", equalTo("Fortsætter"))
                .body("checkpoints[0].measurement.number", nullValue())
                .body("checkpoints[0].measurement.result", equalTo("REACHED"));
        calls.as("council").get(PATH + "?checkpointAwaited=true").then().body("items", hasSize(0));
        refused(investments.measure(id, came), "social-investment-checkpoint-measured");
        refused(investments.measure(id, ahead), "social-investment-checkpoint-ahead");
        investments.measure(id, today()).then().statusCode(404);
        refused(
                investments.change(id, "council", with(terms, "checkpoints", List.of(checkpoint(came, 2)))),
                "social-investment-checkpoint-measured");
        Map<String, Object> withoutTheNext = with(terms, "checkpoints", List.of(checkpoint(came, 1)));
        refused(investments.change(id, "controller", withoutTheNext), "social-investment-needs-council");
        investments
                .change(id, "council", withoutTheNext)
                .then()
                .statusCode(200)
                .body("checkpoints.on", contains(came.toString()));
        investments.read(id, "controller").then().body("checkpoints[0].measurement.number", equalTo(5));
    }

    @ParameterizedTest
    @CsvSource({
        "controller,         true,  true,  true",
        "council,            true,  true,  false",
        "administration,     true,  true,  false",
        "auditor,            true,  true,  false",
        "caseworker,         true,  false, false",
        "coordinator,        true,  false, false",
        "institution-leader, false, false, false",
        "sector-system,      false, false, false",
        "supervisor,         false, false, false",
        "data-consumer,      false, false, false",
        "operator,           false, false, false",
        "citizen,            false, false, false"
    })
    void who_may(String role, boolean reads, boolean effect, boolean registers) {
        UUID id = UUID.randomUUID();
        calls.as(role).get(PATH).then().statusCode(reads ? 200 : 403);
        calls.as(role).get(PATH + "/" + id).then().statusCode(reads ? 404 : 403);
        calls.as(role).get(PATH + "/" + id + "/effect").then().statusCode(effect ? 404 : 403);
        post(role, PATH, with(terms(), "amount", 0)).statusCode(registers ? 400 : 403);
        boolean changes = registers || role.equals("council");
        calls.as(role)
                .header("If-Match", "\"0\"")
                .body(terms())
                .put(PATH + "/" + id)
                .then()
                .statusCode(changes ? 404 : 403);
        post(role, PATH + "/" + id + "/closings", Map.of("reason", "x")).statusCode(changes ? 404 : 403);
        post(role, PATH + "/" + id + "/checkpoints/" + today() + "/measurements", Map.of("conclusion", "x"))
                .statusCode(registers ? 404 : 403);
    }

    private ValidatableResponse post(String role, String path, Map<String, Object> body) {
        return calls.as(role)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path)
                .then();
    }

    private static void refused(Response answer, String rule) {
        answer.then().statusCode(409).body("rule", equalTo(rule));
    }

    private static PublishedEvent event(UUID id, int number, String type) {
        PublishedEvent event = EventsOf.service("budget", id).atLeast(number).get(number - 1);
        assertThat(event.type()).isEqualTo(EVENT + type);
        SchemaCheck.of(event.type()).assertValid(event.data());
        return event;
    }

    private static Map<String, Object> inHealth() {
        return Map.of(
                "sector", "HEALTH",
                "measure", "READMISSION",
                "values", List.of("NOT_READMITTED"),
                "number", 3,
                "attribution", "MATCHING");
    }
}
