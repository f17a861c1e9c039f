package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Catalogue C17: an outcome is recorded once, of a citizen whom nobody else knows, and felt in an investment when the month
 * is over and enough others are. The clock moves, for the whole instance, so this comes after the flows.
 */
@Order(Order.DEFAULT + 1)
@ExtendWith(RunningSuite.class)
class OutcomesInInvestmentsTest {

    private static final String COORDINATOR = "koordinator-i";

    private static final int SMALLEST_SHOWN = 5;

    @Test
    void outcomes_are_felt_in_the_investment_they_name_when_the_month_is_over_and_they_are_enough(Town town) {
        UUID inJobs = investment(town, "EMPLOYMENT", "EMPLOYMENT", "EMPLOYED", "NAMED");
        UUID tooFew = investment(town, "EMPLOYMENT", "EMPLOYMENT", "EMPLOYED", "NAMED");
        for (int jobSeeker = 0; jobSeeker < SMALLEST_SHOWN; jobSeeker++) {
            employed(town, inJobs);
        }
        employed(town, tooFew);
        assertThat(felt(town, inJobs, "reached")).isZero();

        town.suite().scripts().run("clock", "+P31D").succeeded();

        await().untilAsserted(() -> assertThat(felt(town, inJobs, "reached")).isEqualTo(SMALLEST_SHOWN));
        assertThat(effect(town, inJobs).required("realised").required("savings").asLong())
                .isEqualTo(250_000);
        assertThat(felt(town, tooFew, "reached")).isZero();
        assertThat(town.suite().published().typesOf(BUDGET, inJobs)).containsExactly("investment.registered");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    private static void employed(Town town, UUID investment) {
        UUID jobSeeker = town.citizen(Sector.EMPLOYMENT, COORDINATOR);
        SectorPlan plan = SectorPlan.of(Sector.EMPLOYMENT, town.today());
        town.put(jobSeeker, plan);
        town.systemOf(Sector.EMPLOYMENT)
                .post(
                        CITIZEN_JOURNEY,
                        "/v1/citizens/" + jobSeeker + "/outcomes",
                        Map.of(
                                "planId",
                                planId(town, jobSeeker, plan),
                                "measure",
                                "EMPLOYMENT",
                                "value",
                                "EMPLOYED",
                                "on",
                                town.today(),
                                "investmentId",
                                investment))
                .ok();
    }

    /** 200,000 for four outcomes that are worth 50,000 each. */
    private static UUID investment(Town town, String sector, String measure, String value, String attribution) {
        LocalDate from = town.today().minusYears(1).withDayOfYear(1);
        return town.controller()
                .post(
                        BUDGET,
                        "/v1/social-investments",
                        Map.ofEntries(
                                Map.entry("name", "Tidlig indsats"),
                                Map.entry("targetGroup", "Voksne med flere indsatser"),
                                Map.entry("payer", Map.of("sector", "SOCIAL")),
                                Map.entry("beneficiary", Map.of("sector", sector)),
                                Map.entry("amount", 200_000),
                                Map.entry("priceBasis", "CURRENT"),
                                Map.entry("startsOn", from),
                                Map.entry("horizonYears", 2),
                                Map.entry(
                                        "expectedOutcome",
                                        Map.of(
                                                "sector", sector,
                                                "measure", measure,
                                                "values", List.of(value),
                                                "number", 4,
                                                "attribution", attribution)),
                                Map.entry(
                                        "expectedSavings",
                                        List.of(Map.of("year", from.getYear() + 1, "amount", 200_000))),
                                Map.entry("checkpoints", List.of())))
                .created()
                .id();
    }

    private static UUID planId(Town town, UUID citizen, SectorPlan plan) {
        return Answer.uuid(
                town.systemOf(plan.sector())
                        .get(CITIZEN_JOURNEY, plan.pathOf(citizen))
                        .ok()
                        .body(),
                "planId");
    }

    private static long felt(Town town, UUID investment, String figure) {
        return effect(town, investment).required("realised").required(figure).asLong();
    }

    private static JsonNode effect(Town town, UUID investment) {
        return town.controller()
                .get(BUDGET, "/v1/social-investments/" + investment + "/effect")
                .ok()
                .body();
    }
}
