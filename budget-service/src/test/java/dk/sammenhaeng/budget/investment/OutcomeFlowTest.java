package dk.sammenhaeng.budget.investment;

import static dk.sammenhaeng.budget.investment.InvestmentCalls.began;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.expected;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.terms;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.today;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Neighbours;
import dk.sammenhaeng.testing.EventsOf;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.TablesOf;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Catalogue C17: outcomes of citizen-journey are felt in investments, and nobody is found by what is felt. */
@BudgetStack
class OutcomeFlowTest {

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final InvestmentCalls investments = new InvestmentCalls(calls);
    private final Neighbours neighbours = new Neighbours(municipality);
    private final Arrivals arrived = new Arrivals(municipality);
    private final YearMonth now = YearMonth.from(today());
    private final YearMonth last = now.minusMonths(1);

    @Test
    void outcomes_that_fit_are_felt_for_every_reader_alike_and_no_money_moves() {
        UUID budget = calls.opened("EMPLOYMENT", "PER_YEAR", "1000", now.getYear());
        String position = calls.position(budget).asString();
        UUID id = investments.registered(terms());
        arrived.of(5, last, "EMPLOYED", null);
        arrived.of(5, last, "EMPLOYED", id);
        arrived.of(5, last, "NOT_EMPLOYED", null);
        arrived.of(5, last, "EMPLOYED", UUID.randomUUID());
        arrived.of(5, YearMonth.from(began()).minusMonths(1), "EMPLOYED", null);

        for (String role : List.of("controller", "council", "administration", "auditor")) {
            JsonPath felt = effect(id, role);
            assertThat(felt.getInt("realised.reached")).isEqualTo(10);
            assertThat(felt.getInt("realised.notReached")).isEqualTo(5);
            assertThat(felt.getFloat("realised.reachedPercent")).isEqualTo(66.7f);
            assertThat(felt.getFloat("realised.savings")).isEqualTo(2_000_000f);
            assertThat(felt.getFloat("realised.net")).isEqualTo(1_400_000f);
            assertThat(felt.getFloat("realised.stillExpected")).isZero();
            assertThat(felt.getFloat("expected.savings")).isEqualTo(2_000_000f);
            assertThat(felt.getFloat("expected.savingPerOutcome")).isEqualTo(200_000f);
            assertThat(felt.getInt("expected.paidBackIn")).isEqualTo(began().getYear() + 1);
            assertThat(felt.getString("priceBasis")).isEqualTo("2026");
            assertThat(felt.getString("from")).isEqualTo(began().toString());
            assertThat(felt.getString("countedUntil")).isEqualTo(now.atDay(1).toString());
            assertThat(felt.<Map<String, Object>>getList("years")).allMatch(year -> !year.containsKey("reached"));
        }
        assertThat(calls.position(budget).asString()).isEqualTo(position);
    }

    @Test
    void of_a_month_that_is_not_over_and_of_too_few_nobody_feels_anything() {
        UUID id = investments.registered(with(terms(), "expectedOutcome", named()));
        arrived.of(9, now, "EMPLOYED", id);
        arrived.of(4, last, "EMPLOYED", id);
        arrived.of(6, last.minusMonths(1), "EMPLOYED", id);

        assertThat(reached(id)).isEqualTo(6);
        arrived.of(1, last, "EMPLOYED", id);
        assertThat(reached(id)).isEqualTo(11);
        arrived.of(1, last, "NOT_EMPLOYED", id);
        assertThat(reached(id)).isEqualTo(6);
    }

    @Test
    void other_terms_count_from_the_month_of_the_change_on() {
        UUID id = investments.registered(with(terms(), "expectedOutcome", named()));
        arrived.of(6, last, "EMPLOYED", id);
        arrived.of(5, last, "NOT_EMPLOYED", id);
        investments.change(id, "controller", with(with(terms(), "expectedOutcome", named()), "horizonYears", 4));
        assertThat(reached(id)).isEqualTo(6);

        investments
                .change(
                        id,
                        "controller",
                        with(terms(), "expectedOutcome", expected("EMPLOYMENT", "NOT_EMPLOYED", "NAMED")))
                .then()
                .statusCode(409);
        investments
                .change(
                        id,
                        "council",
                        with(terms(), "expectedOutcome", expected("EMPLOYMENT", "NOT_EMPLOYED", "NAMED")))
                .then()
                .statusCode(200);

        assertThat(reached(id)).isZero();
        assertThat(effect(id, "council").getString("from"))
                .isEqualTo(now.atDay(1).toString());
    }

    @Test
    void of_one_institutions_outcomes_that_name_no_investment_nothing_is_told() {
        Map<String, Object> there = expected("EMPLOYMENT", "EMPLOYED", "MATCHING");
        there.put("institutionId", UUID.randomUUID());
        Map<String, Object> terms = with(terms(), "expectedOutcome", there);
        terms.put("checkpoints", List.of(InvestmentCalls.checkpoint(today(), 1)));
        UUID id = investments.registered(terms);
        arrived.of(9, last, "EMPLOYED", null);

        investments.effect(id, "controller").then().statusCode(200).body("realised.size()", equalTo(0));
        EventsOf.service("budget", id).atLeast(2);
        investments
                .measure(id, today())
                .then()
                .statusCode(200)
                .body("checkpoints[0].measurement.number", nullValue())
                .body("checkpoints[0].measurement.result", nullValue())
                .body("checkpoints[0].measurement.conclusion", equalTo("Fortsætter"));
    }

    @Test
    void one_taken_back_is_felt_no_more_and_one_that_was_never_heard_of_takes_nothing_from_another() {
        UUID id = investments.registered(terms());
        arrived.of(11, last.minusMonths(2), "EMPLOYED", null);
        arrived.takenBack(last.minusMonths(1), last.minusMonths(3), "EMPLOYED");
        assertThat(reached(id)).isEqualTo(11);

        arrived.takenBack(last.minusMonths(1), last.minusMonths(2), "EMPLOYED");
        arrived.of(6, last, "EMPLOYED", null);
        assertThat(reached(id)).isEqualTo(16);
    }

    @Test
    void what_is_told_is_taken_in_once_on_the_day_it_arrives_under_its_month() {
        UUID once = neighbours.outcome(LocalDate.of(2026, 1, 31), outcome("EMPLOYED"));
        neighbours.outcomeAgain(once, today(), outcome("EMPLOYED"));
        neighbours.outcome(today(), with(outcome("EMPLOYED"), "month", "2026-03"));
        neighbours.outcomeTakenBack(today(), with(outcome("EMPLOYED"), "month", "2026-03"));
        heard(3);

        assertThat(rows("select to_char(month, 'YYYY-MM') as month, taken_back from copy_outcome order by 1, 2"))
                .extracting(row -> row.get("month") + " " + row.get("taken_back"))
                .containsExactly("2026-01 false", "2026-03 false", "2026-03 true");
        assertThat(rows("select 1 from copy_outcome where arrived_on >= date '" + today().minusDays(1) + "'"))
                .hasSize(3);
        assertThat(parked()).isZero();
    }

    @Test
    void an_outcome_that_cannot_be_read_waits_for_a_person_and_holds_up_no_other() {
        neighbours.outcome(today(), Map.of("measure", "EMPLOYMENT", "sector", "EMPLOYMENT"));
        neighbours.outcome(today(), outcome("EMPLOYED"));

        heard(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(parked()).isEqualTo(1));
    }

    private static Map<String, Object> named() {
        return expected("EMPLOYMENT", "EMPLOYED", "NAMED");
    }

    private static Map<String, Object> outcome(String value) {
        return new LinkedHashMap<>(Map.of(
                "measure", "EMPLOYMENT", "value", value, "sector", "EMPLOYMENT", "counted", value.equals("EMPLOYED")));
    }

    private JsonPath effect(UUID id, String role) {
        return investments.effect(id, role).then().statusCode(200).extract().jsonPath();
    }

    private int reached(UUID id) {
        return effect(id, "controller").getInt("realised.reached");
    }

    private void heard(int outcomes) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(rows("select id from copy_outcome"))
                .hasSize(outcomes));
    }

    private List<Map<String, Object>> rows(String query) {
        return new TablesOf(municipality).rows(query);
    }

    private int parked() {
        return rows("select 1 from parked_event").size();
    }
}
