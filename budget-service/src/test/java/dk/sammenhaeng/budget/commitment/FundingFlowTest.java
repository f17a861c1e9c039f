package dk.sammenhaeng.budget.commitment;

import static dk.sammenhaeng.budget.Neighbours.phase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Neighbours;
import dk.sammenhaeng.budget.Wished;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.SchemaCheck;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Flows F1, F2 and F3 as far as budget goes: neighbours' events in, answers out, over the real broker. */
@BudgetStack
class FundingFlowTest {

    private static final String ACCEPTED = "dk.sammenhaeng.budget.commitment.accepted.v1";
    private static final String WITHOUT_COVER = "dk.sammenhaeng.budget.commitment.accepted-without-cover.v1";
    private static final String REFUSED = "dk.sammenhaeng.budget.commitment.refused.v1";
    private static final String RELEASED = "dk.sammenhaeng.budget.commitment.released.v1";

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final Neighbours neighbours = new Neighbours(municipality);

    @Test
    void an_activated_agreement_opens_one_budget_with_its_frames() {
        UUID home = neighbours.institution("Plejehjemmet Solgården");
        UUID agreement = neighbours.agreement(home, "FREE", "18400000.00", 2027, 2028);

        UUID budget = budgetOf(agreement);

        calls.as("coordinator")
                .get("/v1/budgets/" + budget)
                .then()
                .statusCode(200)
                .body("owner.institutionId", equalTo(home.toString()))
                .body("agreementId", equalTo(agreement.toString()))
                .body("name", equalTo("Plejehjemmet Solgården"))
                .body("carryOver", equalTo("FREE"))
                .body("years.year", contains(2027, 2028));
        PublishedEvent opened = EventsOf.service("budget", budget).atLeast(1).getFirst();
        SchemaCheck.of(opened.type()).assertValid(opened.data());
    }

    @Test
    void a_wish_is_paid_by_the_institution_in_the_years_it_has_a_budget_for_and_else_by_the_sector() {
        UUID home = neighbours.institution("Bostedet Åvang");
        UUID institutions = budgetOf(neighbours.agreement(home, "PER_YEAR", "100", 2027));
        UUID sectors = calls.opened("SOCIAL", "PER_YEAR", "100", 2027, 2028);
        UUID action = newAction();

        neighbours.wish(
                action,
                Wished.discretionary("SOCIAL").at(home).of(2027, "60.50").of(2028, "40"));

        JsonNode answer = answer(action, 1, ACCEPTED);
        assertThat(answer.path("answersSequence").asLong()).isEqualTo(1);
        assertThat(answer.path("lines")).hasSize(2);
        calls.position(institutions).then().body("total.committed", equalTo(60.50f));
        calls.position(sectors)
                .then()
                .body("years.committed", contains(0.00f, 40.00f))
                .body("total.available", equalTo(160.00f));
        calls.commitment(action)
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("answersSequence", equalTo(1))
                .body("lines", hasSize(2));
        calls.as("controller")
                .get("/v1/commitments?count=true&state=ACCEPTED&budgetId=" + sectors)
                .then()
                .body("items.actionId", contains(action.toString()))
                .body("total", equalTo(1));
    }

    @Test
    void an_agreement_in_the_prices_of_a_year_pays_in_that_year_and_the_sector_in_later_ones() {
        UUID home = neighbours.institution("Bostedet Lunden");
        UUID institutions = budgetOf(neighbours.agreementInPrices("2027", home, "PER_YEAR", "100", 2027, 2028));
        UUID sectors = calls.opened("SOCIAL", "PER_YEAR", "100", 2027, 2028);
        UUID action = newAction();

        neighbours.wish(
                action,
                Wished.discretionary("SOCIAL").at(home).of(2027, "60.50").of(2028, "40"));

        assertThat(answer(action, 1, ACCEPTED).path("lines")).hasSize(2);
        calls.position(institutions).then().body("years.committed", contains(60.50f, 0.00f));
        calls.position(sectors).then().body("years.committed", contains(0.00f, 40.00f));
    }

    @Test
    void a_discretionary_wish_that_is_too_dear_is_refused_and_leaves_what_was_committed_before() {
        UUID budget = calls.opened("HEALTH", "PER_YEAR", "100", 2027, 2028);
        UUID action = newAction();
        neighbours.wish(action, Wished.discretionary("HEALTH").of(2027, "80"));
        answer(action, 1, ACCEPTED);

        neighbours.wish(action, Wished.discretionary("HEALTH").of(2027, "80").of(2028, "100.01"));

        JsonNode answer = answer(action, 2, REFUSED);
        assertThat(answer.path("reason").asText()).isEqualTo("NO_FUNDS");
        assertThat(answer.at("/lines/0/amount").decimalValue()).isEqualByComparingTo("80");
        calls.position(budget).then().body("total.committed", equalTo(80.00f));
        calls.commitment(action)
                .then()
                .body("state", equalTo("REFUSED"))
                .body("reason", equalTo("NO_FUNDS"))
                .body("lines", hasSize(1));
    }

    @Test
    void payers_pay_all_together_or_not_at_all() {
        UUID rich = calls.opened("EMPLOYMENT", "PER_YEAR", "1000", 2027);
        UUID poor = calls.opened(null, "PER_YEAR", "10", 2027);
        UUID action = newAction();

        neighbours.wish(
                action, Wished.discretionary("EMPLOYMENT").of(2027, "500").from(poor, 2027, "11"));

        assertThat(answer(action, 1, REFUSED).path("lines")).isEmpty();
        calls.position(rich).then().body("total.committed", equalTo(0.00f));
        calls.position(poor).then().body("total.committed", equalTo(0.00f));
    }

    @Test
    void a_legal_right_is_committed_without_cover_and_its_case_closes_when_cover_comes() {
        UUID budget = calls.opened("PSYCHIATRY", "FREE", "100", 2027, 2028);
        UUID first = newAction();
        neighbours.wish(first, Wished.discretionary("PSYCHIATRY").of(2027, "150"));
        answer(first, 1, ACCEPTED);
        UUID right = newAction();

        neighbours.wish(right, Wished.legalRight("PSYCHIATRY").of(2027, "40").of(2028, "30"));

        JsonNode lacking = answer(right, 1, WITHOUT_COVER);
        assertThat(lacking.path("shortfall").decimalValue()).isEqualByComparingTo("20");
        calls.position(budget)
                .then()
                .body("years.ofWhichWithoutCover", contains(0.00f, 20.00f))
                .body("total.ofWhichWithoutCover", equalTo(20.00f))
                .body("total.available", equalTo(0.00f));
        assertThat(calls.grantCases("OPEN")).singleElement().satisfies(open -> assertThat(open)
                .containsEntry("id", lacking.path("grantCaseId").asText())
                .containsEntry("actionId", right.toString())
                .containsEntry("allowedActions", List.of("decide")));

        neighbours.wish(first, Wished.discretionary("PSYCHIATRY").of(2027, "110"));

        JsonNode covered = answer(right, 2, ACCEPTED);
        assertThat(covered.path("answersSequence").asLong()).isEqualTo(1);
        assertThat(calls.grantCases("OPEN")).isEmpty();
        assertThat(calls.grantCases("CLOSED")).singleElement().satisfies(closed -> assertThat(closed)
                .containsEntry("closedBecause", "COVERED"));
        calls.position(budget).then().body("total.ofWhichWithoutCover", equalTo(0.00f));
    }

    @Test
    void a_cancelled_action_gives_its_money_back_and_closes_its_case() {
        UUID budget = calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        UUID action = newAction();
        neighbours.wish(action, Wished.legalRight("SOCIAL").of(2027, "130"));
        answer(action, 1, WITHOUT_COVER);

        neighbours.wish(action, Wished.legalRight("SOCIAL").of(2027, "0"));

        assertThat(answer(action, 2, RELEASED).path("answersSequence").asLong()).isEqualTo(2);
        calls.position(budget).then().body("total.committed", equalTo(0.00f));
        calls.commitment(action).then().body("state", equalTo("RELEASED")).body("lines", hasSize(0));
        assertThat(calls.grantCases("CLOSED")).singleElement().satisfies(closed -> assertThat(closed)
                .containsEntry("closedBecause", "CANCELLED"));
    }

    @Test
    void under_intake_stop_nothing_new_is_committed_and_what_runs_goes_on() {
        UUID home = neighbours.institution("Bofællesskabet Kilden");
        UUID budget = budgetOf(neighbours.agreement(home, "PER_YEAR", "1000", 2027));
        UUID running = newAction();
        neighbours.wish(running, Wished.discretionary("SOCIAL").at(home).of(2027, "100"));
        answer(running, 1, ACCEPTED);

        neighbours.serviceStatus(home, "INTAKE_STOP", "2020-01-01");
        String reason = awaitRefusal(home);

        assertThat(reason).isEqualTo("INTAKE_STOP");
        UUID right = newAction();
        neighbours.wish(right, Wished.legalRight("SOCIAL").at(home).of(2027, "10"));
        assertThat(answer(right, 1, REFUSED).path("reason").asText()).isEqualTo("INTAKE_STOP");
        neighbours.wish(running, Wished.discretionary("SOCIAL").at(home).of(2027, "300"));
        answer(running, 2, ACCEPTED);
        calls.position(budget).then().body("total.committed", equalTo(300.00f));

        neighbours.serviceStatus(home, "CLOSED", "2020-01-01");
        await().atMost(Duration.ofSeconds(15)).until(() -> awaitRefusal(home).equals("CLOSED"));
    }

    @Test
    void an_intake_stop_of_a_later_day_stops_nothing_before_it() {
        UUID home = neighbours.institution("Botilbuddet Fyrtårnet");
        budgetOf(neighbours.agreement(home, "PER_YEAR", "1000", 2027));
        neighbours.serviceStatus(home, "INTAKE_STOP", "2020-01-01");
        assertThat(awaitRefusal(home)).isEqualTo("INTAKE_STOP");
        neighbours.phases(home, phase("OPEN", "2020-01-01", false), phase("CLOSED", "2190-01-01", false));
        UUID later = newAction();

        await().atMost(Duration.ofSeconds(15))
                .until(() -> firstAnswer(home).type().equals(ACCEPTED));
        neighbours.wish(later, Wished.discretionary("SOCIAL").at(home).of(2027, "1"));

        answer(later, 1, ACCEPTED);
    }

    @Test
    void an_intake_stop_counts_also_before_a_later_closure_and_beside_a_changed_service() {
        UUID home = neighbours.institution("Plejecentret Åhaven");
        budgetOf(neighbours.agreement(home, "PER_YEAR", "1000", 2027));
        neighbours.phases(home, phase("INTAKE_STOP", "2020-01-01", true), phase("CLOSED", "2190-01-01", true));
        assertThat(awaitRefusal(home)).isEqualTo("INTAKE_STOP");

        neighbours.phases(home, phase("OPEN", "2020-01-01", false));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> firstAnswer(home).type().equals(ACCEPTED));

        neighbours.phases(home, phase("CHANGED_SERVICE", "2020-01-01", true));
        assertThat(awaitRefusal(home)).isEqualTo("INTAKE_STOP");
    }

    @Test
    void a_wish_without_a_budget_waits_and_is_answered_by_itself_when_one_opens() {
        UUID action = newAction();
        UUID right = newAction();
        neighbours.wish(action, Wished.discretionary("HEALTH").of(2027, "50"));
        neighbours.wish(right, Wished.legalRight("HEALTH").of(2027, "60"));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            calls.commitment(action).then().statusCode(200).body("state", equalTo("PENDING"));
            calls.commitment(right).then().statusCode(200).body("state", equalTo("PENDING"));
        });
        assertThat(EventsOf.service("budget", action).now()).isEmpty();

        UUID budget = calls.opened("HEALTH", "PER_YEAR", "110", 2027);

        answer(action, 1, ACCEPTED);
        answer(right, 1, ACCEPTED);
        calls.position(budget).then().body("total.available", equalTo(0.00f));
    }

    @Test
    void answers_lead_to_no_citizen() {
        calls.opened("SOCIAL", "PER_YEAR", "100", 2027);
        UUID action = newAction();
        neighbours.wish(action, Wished.discretionary("SOCIAL").of(2027, "1"));

        PublishedEvent answer = EventsOf.service("budget", action).atLeast(1).getFirst();

        assertThat(answer.event().has("correlationid")).isFalse();
        assertThat(answer.event().has("causationid")).isFalse();
        assertThat(answer.event().path("time").asText()).endsWith("T00:00:00Z");
    }

    @Test
    void a_budget_of_another_municipality_pays_nothing() {
        new BudgetCalls(FreshMunicipality.next()).opened("EMPLOYMENT", "PER_YEAR", "100", 2027);
        UUID action = newAction();

        neighbours.wish(action, Wished.discretionary("EMPLOYMENT").of(2027, "1"));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> calls.commitment(action).then().statusCode(200).body("state", equalTo("PENDING")));
        new BudgetCalls(FreshMunicipality.next()).commitment(action).then().statusCode(404);
    }

    @Test
    void the_council_decides_a_grant_case_once_and_only_as_it_saw_it() {
        calls.opened("SOCIAL", "PER_YEAR", "0", 2027);
        UUID action = newAction();
        neighbours.wish(action, Wished.legalRight("SOCIAL").of(2027, "25"));
        String path = "/v1/grant-cases/"
                + answer(action, 1, WITHOUT_COVER).path("grantCaseId").asText();
        Map<String, Object> decision = Map.of("granted", true, "reason", "Tillægsbevilling fra reserven");
        String tag =
                calls.as("council").get(path).then().statusCode(200).extract().header("ETag");

        decide(path, "1", "", decision).statusCode(428);
        decide(path, "2", "\"99.x\"", decision).statusCode(412);
        decide(path, "3", tag, Map.of("granted", false, "amount", 1, "reason", "Nej"))
                .statusCode(400)
                .body("errors.code", contains("grant-case.amount-without-grant"));
        String decided = decide(path, "4", tag, decision)
                .statusCode(200)
                .body("status", equalTo("GRANTED"))
                .body("decision.amount", equalTo(25.00f))
                .body("allowedActions", hasSize(0))
                .extract()
                .header("ETag");
        decide(path, "5", decided, decision).statusCode(409).body("rule", equalTo("grant-case-not-open"));
        calls.commitment(action).then().body("state", equalTo("ACCEPTED_WITHOUT_COVER"));
    }

    private ValidatableResponse decide(String path, String key, String tag, Map<String, Object> decision) {
        var call = calls.as("council").header("Idempotency-Key", key).body(decision);
        return (tag.isEmpty() ? call : call.header("If-Match", tag))
                .post(path + "/decisions")
                .then();
    }

    private UUID budgetOf(UUID agreement) {
        List<String> found = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> calls.as("controller")
                                .get("/v1/budgets?agreementId=" + agreement)
                                .then()
                                .statusCode(200)
                                .extract()
                                .path("items.id"),
                        items -> !items.isEmpty());
        return UUID.fromString(found.getFirst());
    }

    /** The answer with this number, which must be of this type and as its schema says. */
    private static JsonNode answer(UUID action, int number, String type) {
        PublishedEvent event =
                EventsOf.service("budget", action).atLeast(number).get(number - 1);
        assertThat(event.type()).as(event.event().toString()).isEqualTo(type);
        SchemaCheck.of(type).assertValid(event.data());
        return event.data();
    }

    private PublishedEvent firstAnswer(UUID home) {
        UUID action = newAction();
        neighbours.wish(action, Wished.discretionary("SOCIAL").at(home).of(2027, "1"));
        return EventsOf.service("budget", action).atLeast(1).getFirst();
    }

    /** Asks with new actions until one is refused: topics promise no order between each other. */
    private String awaitRefusal(UUID home) {
        PublishedEvent refused = await().atMost(Duration.ofSeconds(20))
                .until(() -> firstAnswer(home), answer -> answer.type().equals(REFUSED));
        return refused.data().path("reason").asText();
    }

    private static UUID newAction() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
