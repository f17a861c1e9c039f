package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.SectorPlan.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F1: an agreement is activated. */
@ExtendWith(RunningSuite.class)
class AgreementActivatedTest {

    private static final int CONFLICT = 409;

    private static final String RULE = "institution-cannot-receive";

    @Test
    void an_agreement_that_both_have_signed_opens_a_budget_with_its_frames_and_a_profile(Town town) {
        UUID institution = town.institution();
        LocalDate from = town.today().withDayOfYear(1);
        UUID agreement = town.draft(institution, from, from.plusYears(2), 1_250_000);
        town.sign(agreement, town.council(), "MUNICIPALITY").created();
        town.activate(agreement).is(CONFLICT);
        town.sign(agreement, town.leaderOf(institution), "INSTITUTION").created();

        town.activate(agreement).created();

        JsonNode budget = await().until(() -> budgetsOf(town, agreement), budgets -> budgets.size() == 1)
                .getFirst();
        assertThat(Answer.items(budget, "years"))
                .extracting(year -> year.required("year").asInt() + ":"
                        + year.required("frame").asLong())
                .containsExactly(from.getYear() + ":1250000", from.getYear() + 1 + ":1250000");
        await().untilAsserted(() -> town.supervisor()
                .get(SUPERVISION, "/v1/institution-profiles/" + institution)
                .ok());
        assertThat(town.suite().published().typesOf(AGREEMENTS, agreement))
                .containsExactly("agreement.drafted", "agreement.signed", "agreement.signed", "agreement.activated");
        await().untilAsserted(() -> assertThat(town.suite().published().typesOf(BUDGET, Answer.uuid(budget, "id")))
                .containsExactly("budget.opened"));
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void journeys_plan_with_an_institution_that_is_known_and_with_no_other_without_a_conflict(Town town) {
        UUID institution = town.institution();
        town.activeAgreement(institution, 1_000_000);
        UUID citizen = town.citizen(Sector.HEALTH, "koordinator-a");
        Comparison.everythingIsHeardIn(town);
        LocalDate begins = town.today().plusDays(14);
        SectorPlan known = SectorPlan.of(Sector.HEALTH, town.today())
                .with(Action.from(begins, "a1").at(institution));
        SectorPlan unknown = SectorPlan.of(Sector.SOCIAL, town.today())
                .with(Action.from(begins, "a1").at(UUID.randomUUID()));

        assertThat(town.put(citizen, known)).isZero();
        town.put(citizen, unknown);
        assertThat(town.systemOf(Sector.SOCIAL)
                        .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/conflicts?status=OPEN&rule=" + RULE)
                        .ok()
                        .items())
                .singleElement()
                .satisfies(
                        conflict -> assertThat(Answer.text(conflict, "reason")).isEqualTo("UNKNOWN"));
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    private static List<JsonNode> budgetsOf(Town town, UUID agreement) {
        return town.controller().all(BUDGET, "/v1/budgets?agreementId=" + agreement);
    }
}
