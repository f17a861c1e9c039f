package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Catalogue C17: an outcome is recorded once, of a citizen whom nobody else knows, and felt in an investment. */
@ExtendWith(RunningSuite.class)
class OutcomesInInvestmentsTest {

    private static final String COORDINATOR = "koordinator-i";

    @Test
    void an_outcome_is_felt_in_the_investment_it_shows_and_one_taken_back_is_felt_no_more(Town town) {
        UUID inJobs = investment(town, "EMPLOYMENT", "EMPLOYMENT", "EMPLOYED", "NAMED");
        UUID atHome = investment(town, "HEALTH", "READMISSION", "NOT_READMITTED", "MATCHING");
        UUID jobSeeker = town.citizen(Sector.EMPLOYMENT, COORDINATOR);
        SectorPlan plan = SectorPlan.of(Sector.EMPLOYMENT, town.today());
        town.put(jobSeeker, plan);
        UUID patient = town.citizen(Sector.HEALTH, COORDINATOR);
        town.put(patient, SectorPlan.of(Sector.HEALTH, town.today()));
        town.put(patient, SectorPlan.of(Sector.SOCIAL, town.today()));

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
                                inJobs))
                .ok();
        tell(town, patient, "n1", "ADMITTED", 10);
        tell(town, patient, "n2", "DISCHARGED", 7);
        tell(town, patient, "n3", "ADMITTED", 2);

        await().untilAsserted(() -> assertThat(felt(town, inJobs, "reached")).isEqualTo(1));
        assertThat(effect(town, inJobs).required("realised").required("savings").asLong())
                .isEqualTo(50_000);
        await().untilAsserted(() -> assertThat(felt(town, atHome, "notReached")).isEqualTo(1));

        Map<String, Object> mistake = notice(town, "n4", "CANCELLED", 1);
        mistake.put("cancels", "n3");
        hospital(town)
                .post(CITIZEN_JOURNEY, "/v1/citizens/" + patient + "/admission-notices", mistake)
                .created();

        await().untilAsserted(() -> assertThat(felt(town, atHome, "notReached")).isZero());
        assertThat(felt(town, inJobs, "reached")).isEqualTo(1);
        assertThat(town.suite().published().typesOf(BUDGET, inJobs)).containsExactly("investment.registered");
        Comparison.readModelsEqualTheirSourcesIn(town);
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

    private static void tell(Town town, UUID citizen, String id, String what, int daysAgo) {
        hospital(town)
                .post(
                        CITIZEN_JOURNEY,
                        "/v1/citizens/" + citizen + "/admission-notices",
                        notice(town, id, what, daysAgo))
                .created();
    }

    private static Map<String, Object> notice(Town town, String id, String what, int daysAgo) {
        return new HashMap<>(Map.of(
                "noticeId", id,
                "what", what,
                "happenedAt", SuiteUnderTest.at(town.today().minusDays(daysAgo), 10, 0)));
    }

    private static Person hospital(Town town) {
        return town.systemOf(Sector.HEALTH);
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
