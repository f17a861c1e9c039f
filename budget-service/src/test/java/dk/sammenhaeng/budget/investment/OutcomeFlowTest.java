package dk.sammenhaeng.budget.investment;

import static dk.sammenhaeng.budget.investment.InvestmentCalls.BEGAN;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.TODAY;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.expected;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.terms;
import static dk.sammenhaeng.budget.investment.InvestmentCalls.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.budget.BudgetCalls;
import dk.sammenhaeng.budget.BudgetStack;
import dk.sammenhaeng.budget.Neighbours;
import dk.sammenhaeng.testing.FreshMunicipality;
import dk.sammenhaeng.testing.TablesOf;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Catalogue C17: outcomes of citizen-journey are felt in investments, over the real broker. */
@BudgetStack
class OutcomeFlowTest {

    private static final LocalDate LAST_MONTH = TODAY.withDayOfMonth(1).minusDays(1);

    private final String municipality = FreshMunicipality.next();
    private final BudgetCalls calls = new BudgetCalls(municipality);
    private final InvestmentCalls investments = new InvestmentCalls(calls);
    private final Neighbours neighbours = new Neighbours(municipality);

    @Test
    void outcomes_that_fit_are_felt_and_one_taken_back_is_felt_no_more_and_no_money_moves() {
        UUID budget = calls.opened("EMPLOYMENT", "PER_YEAR", "1000", TODAY.getYear());
        String position = calls.position(budget).asString();
        UUID id = investments.registered(terms());
        UUID other = UUID.randomUUID();
        neighbours.outcome(TODAY, outcome("EMPLOYED"));
        neighbours.outcome(TODAY, naming(outcome("EMPLOYED"), id));
        neighbours.outcome(TODAY, outcome("NOT_EMPLOYED"));
        neighbours.outcome(TODAY, naming(outcome("EMPLOYED"), other));
        neighbours.outcome(TODAY, Map.of("measure", "DANISH_TEST", "value", "EMPLOYED", "sector", "EMPLOYMENT"));
        neighbours.outcome(TODAY, Map.of("measure", "EMPLOYMENT", "value", "EMPLOYED", "sector", "SOCIAL"));
        neighbours.outcome(BEGAN.minusDays(1), outcome("EMPLOYED"));
        heard(7);

        JsonPath felt = effect(id);
        assertThat(felt.getInt("realised.reached")).isEqualTo(2);
        assertThat(felt.getInt("realised.notReached")).isEqualTo(1);
        assertThat(felt.getFloat("realised.reachedPercent")).isEqualTo(66.7f);
        assertThat(felt.getFloat("realised.savings")).isEqualTo(400_000f);
        assertThat(felt.getFloat("realised.net")).isEqualTo(-200_000f);
        assertThat(felt.getFloat("realised.stillExpected")).isEqualTo(1_600_000f);
        assertThat(felt.getFloat("expected.savings")).isEqualTo(2_000_000f);
        assertThat(felt.getFloat("expected.savingPerOutcome")).isEqualTo(200_000f);
        assertThat(felt.getInt("expected.paidBackIn")).isEqualTo(BEGAN.getYear() + 1);
        assertThat(felt.getString("priceBasis")).isEqualTo("2026");

        neighbours.outcomeTakenBack(TODAY, outcome("EMPLOYED"));
        heard(8);

        assertThat(reached(id)).isEqualTo(1);
        assertThat(effect(id).getFloat("realised.savings")).isEqualTo(200_000f);
        assertThat(calls.position(budget).asString()).isEqualTo(position);
    }

    @Test
    void what_is_taken_back_before_it_is_heard_of_is_nothing_and_what_is_told_twice_counts_once() {
        UUID id = investments.registered(terms());
        neighbours.outcomeTakenBack(TODAY, outcome("EMPLOYED"));
        heard(1);
        assertThat(reached(id)).isZero();

        UUID twice = neighbours.outcome(TODAY, outcome("EMPLOYED"));
        neighbours.outcomeAgain(twice, TODAY, outcome("EMPLOYED"));
        heard(2);
        assertThat(reached(id)).isZero();

        neighbours.outcome(LAST_MONTH, outcome("EMPLOYED"));
        neighbours.outcomeAgain(twice, TODAY, outcome("EMPLOYED"));
        heard(3);
        assertThat(reached(id)).isEqualTo(1);
        assertThat(parked()).isZero();
    }

    @Test
    void an_outcome_that_cannot_be_read_waits_for_a_person_and_holds_up_no_other() {
        UUID id = investments.registered(terms());
        neighbours.outcome(TODAY, Map.of("measure", "EMPLOYMENT", "sector", "EMPLOYMENT"));
        neighbours.outcome(TODAY, outcome("EMPLOYED"));

        heard(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(parked()).isEqualTo(1));
        assertThat(reached(id)).isEqualTo(1);
    }

    @Test
    void where_only_named_outcomes_count_or_those_of_one_institution_no_other_does() {
        UUID named =
                investments.registered(with(terms(), "expectedOutcome", expected("EMPLOYMENT", "EMPLOYED", "NAMED")));
        UUID home = UUID.randomUUID();
        Map<String, Object> there = expected("EMPLOYMENT", "EMPLOYED", "MATCHING");
        there.put("institutionId", home);
        UUID local = investments.registered(with(terms(), "expectedOutcome", there));
        neighbours.outcome(TODAY, outcome("EMPLOYED"));
        neighbours.outcome(TODAY, naming(outcome("EMPLOYED"), named));
        Map<String, Object> atHome = outcome("EMPLOYED");
        atHome.put("institutionId", home);
        neighbours.outcome(TODAY, atHome);
        neighbours.outcome(TODAY, naming(atHome, named));
        heard(4);

        assertThat(reached(named)).isEqualTo(2);
        assertThat(reached(local)).isEqualTo(1);
    }

    @Test
    void outside_economy_small_numbers_are_left_out_and_whole_months_counted() {
        UUID id = investments.registered(terms());
        for (int outcome = 0; outcome < 5; outcome++) {
            neighbours.outcome(LAST_MONTH, outcome("NOT_EMPLOYED"));
        }
        for (int outcome = 0; outcome < 4; outcome++) {
            neighbours.outcome(LAST_MONTH, outcome("EMPLOYED"));
        }
        neighbours.outcome(TODAY, outcome("EMPLOYED"));
        heard(10);

        investments
                .effect(id, "controller")
                .then()
                .statusCode(200)
                .body("realised.reached", equalTo(5))
                .body(
                        "countedUntil",
                        equalTo(TODAY.withDayOfMonth(1).plusMonths(1).toString()));
        for (String role : new String[] {"council", "administration", "auditor"}) {
            investments
                    .effect(id, role)
                    .then()
                    .statusCode(200)
                    .body("countedUntil", equalTo(TODAY.withDayOfMonth(1).toString()))
                    .body("realised.notReached", equalTo(5))
                    .body("realised.reached", nullValue())
                    .body("realised.reachedPercent", nullValue())
                    .body("realised.savings", nullValue())
                    .body("realised.stillExpected", nullValue())
                    .body("realised.net", nullValue())
                    .body("years.reached.findAll { it != null }.size()", equalTo(0))
                    .body("years.savings.findAll { it != null }.size()", equalTo(0));
        }

        neighbours.outcome(LAST_MONTH, outcome("EMPLOYED"));
        heard(11);

        investments
                .effect(id, "council")
                .then()
                .body("realised.reached", equalTo(5))
                .body("realised.reachedPercent", equalTo(50.0f))
                .body("realised.savings", equalTo(1_000_000.00f))
                .body("realised.net", equalTo(400_000.00f));
    }

    @Test
    void after_the_council_has_closed_it_later_outcomes_are_not_felt_and_earlier_ones_stay() {
        UUID id = investments.registered(terms());
        neighbours.outcome(TODAY, outcome("EMPLOYED"));
        heard(1);
        investments.close(id, "council").then().statusCode(200);
        neighbours.outcome(TODAY, in(YearMonth.from(TODAY).plusMonths(1), outcome("EMPLOYED")));
        heard(2);

        assertThat(reached(id)).isEqualTo(1);
    }

    @Test
    void an_outcome_counts_in_its_month_whenever_it_is_told_and_is_taken_back_from_that_month() {
        UUID id = investments.registered(terms());
        YearMonth first = YearMonth.from(BEGAN);
        neighbours.outcome(TODAY, in(first.minusMonths(1), outcome("EMPLOYED")));
        neighbours.outcome(TODAY, in(first, outcome("EMPLOYED")));
        neighbours.outcome(TODAY, in(first, outcome("NOT_EMPLOYED")));
        heard(3);
        assertThat(reached(id)).isEqualTo(1);
        assertThat(effect(id).getInt("years[0].reached")).isEqualTo(1);
        assertThat(effect(id).getString("from")).isEqualTo(BEGAN.toString());
        investments.effect(id, "council").then().body("realised.reached", equalTo(0));

        neighbours.outcomeTakenBack(TODAY, in(first.minusMonths(1), outcome("EMPLOYED")));
        heard(4);
        assertThat(reached(id)).isEqualTo(1);
        neighbours.outcomeTakenBack(TODAY, in(first, outcome("EMPLOYED")));
        heard(5);
        assertThat(reached(id)).isZero();
    }

    @Test
    void where_a_target_group_is_named_outcomes_of_others_are_not_felt() {
        Map<String, Object> young = expected("HOUSING_RETENTION", "KEPT", "MATCHING");
        young.put("sector", "SOCIAL");
        young.put("targetGroup", "YOUNG_HOMELESS");
        UUID id = investments.registered(with(terms(), "expectedOutcome", young));
        Map<String, Object> kept = Map.of("measure", "HOUSING_RETENTION", "value", "KEPT", "sector", "SOCIAL");
        neighbours.outcome(TODAY, with(kept, "targetGroup", "YOUNG_HOMELESS"));
        neighbours.outcome(TODAY, with(kept, "targetGroup", "HOMELESS"));
        neighbours.outcome(TODAY, kept);
        heard(3);

        assertThat(reached(id)).isEqualTo(1);
        investments.read(id, "council").then().body("expectedOutcome.targetGroup", equalTo("YOUNG_HOMELESS"));
    }

    private static Map<String, Object> in(YearMonth month, Map<String, Object> outcome) {
        return with(outcome, "month", month.toString());
    }

    private static Map<String, Object> outcome(String value) {
        return new LinkedHashMap<>(Map.of(
                "measure", "EMPLOYMENT", "value", value, "sector", "EMPLOYMENT", "counted", value.equals("EMPLOYED")));
    }

    private static Map<String, Object> naming(Map<String, Object> outcome, UUID investment) {
        return with(outcome, "investmentId", investment);
    }

    private JsonPath effect(UUID id) {
        return investments
                .effect(id, "controller")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private int reached(UUID id) {
        return effect(id).getInt("realised.reached");
    }

    private void heard(int outcomes) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(new TablesOf(municipality).rows("select id from copy_outcome"))
                        .hasSize(outcomes));
    }

    private int parked() {
        return new TablesOf(municipality).rows("select 1 from parked_event").size();
    }
}
