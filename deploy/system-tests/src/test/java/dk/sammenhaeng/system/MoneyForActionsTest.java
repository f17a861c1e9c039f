package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.BUDGET;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.SectorPlan.Action;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F2: an action with a cost enters a plan. */
@ExtendWith(RunningSuite.class)
class MoneyForActionsTest {

    private static final long FRAME = 100_000;
    private static final String COORDINATOR = "koordinator-b";

    @Test
    void what_the_budget_can_pay_is_funded_in_the_plan_and_committed_in_the_budget(Town town) {
        UUID institution = institutionWithMoney(town);
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan plan = planOf(town).with(action(town, "a1", 30_000).at(institution));

        town.put(citizen, plan);

        UUID action = awaitFunding(town, citizen, plan, "a1", "FUNDED");
        assertThat(committed(town, institution)).isEqualTo(30_000);
        assertThat(town.suite().published().typesOf(CITIZEN_JOURNEY, action)).containsExactly("funding.wished");
        assertThat(town.suite().published().typesOf(BUDGET, action)).containsExactly("commitment.accepted");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void a_discretionary_action_that_is_too_dear_is_refused_and_its_reason_stands_in_the_plan(Town town) {
        UUID institution = institutionWithMoney(town);
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan plan = planOf(town).with(action(town, "a1", FRAME + 1).at(institution));

        town.put(citizen, plan);

        UUID action = awaitFunding(town, citizen, plan, "a1", "REFUSED");
        assertThat(Answer.text(town.action(citizen, plan, "a1").required("funding"), "reason"))
                .isEqualTo("NO_FUNDS");
        assertThat(committed(town, institution)).isZero();
        List<JsonNode> tasks =
                await().until(() -> town.worklist(COORDINATOR, "action-not-funded"), found -> !found.isEmpty());
        assertThat(actionsIn(tasks)).containsExactly(action.toString());
        assertThat(fundingSeenBy(town, citizen)).containsExactly("REFUSED NO_FUNDS");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void what_rests_on_a_legal_right_is_committed_without_cover_and_raises_a_grant_case(Town town) {
        UUID institution = institutionWithMoney(town);
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan plan = planOf(town)
                .with(action(town, "a1", FRAME + 25_000).at(institution).byLegalRight());

        town.put(citizen, plan);

        UUID action = awaitFunding(town, citizen, plan, "a1", "FUNDED_WITHOUT_COVER");
        assertThat(town.controller().all(BUDGET, "/v1/grant-cases"))
                .filteredOn(found -> Answer.uuid(found, "actionId").equals(action))
                .singleElement()
                .satisfies(found -> {
                    assertThat(Answer.text(found, "status")).isEqualTo("OPEN");
                    assertThat(found.required("shortfall").asLong()).isEqualTo(25_000);
                });
        assertThat(committed(town, institution)).isEqualTo(FRAME + 25_000);
        assertThat(town.worklist(COORDINATOR, "action-not-funded")).isEmpty();
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void an_action_that_is_taken_out_of_the_plan_gives_its_money_back(Town town) {
        UUID institution = institutionWithMoney(town);
        UUID citizen = town.citizen(Sector.HEALTH, COORDINATOR);
        SectorPlan plan = planOf(town)
                .with(
                        action(town, "a1", 60_000).at(institution),
                        action(town, "a2", 10_000).at(institution));
        town.put(citizen, plan);
        UUID removed = awaitFunding(town, citizen, plan, "a1", "FUNDED");
        awaitFunding(town, citizen, plan, "a2", "FUNDED");

        town.put(citizen, plan.next().with(action(town, "a2", 10_000).at(institution)));

        await().untilAsserted(() -> assertThat(Answer.text(
                        town.controller()
                                .get(BUDGET, "/v1/commitments/" + removed)
                                .ok()
                                .body(),
                        "state"))
                .isEqualTo("RELEASED"));
        assertThat(committed(town, institution)).isEqualTo(10_000);
        assertThat(town.suite().published().typesOf(BUDGET, removed))
                .containsExactly("commitment.accepted", "commitment.released");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void an_action_at_no_institution_is_paid_by_its_sector_also_when_the_budget_comes_later(Town town) {
        UUID citizen = town.citizen(Sector.EMPLOYMENT, COORDINATOR);
        SectorPlan plan = SectorPlan.of(Sector.EMPLOYMENT, town.today()).with(action(town, "a1", 5_000));
        town.put(citizen, plan);
        Comparison.everythingIsHeardIn(town);
        awaitFunding(town, citizen, plan, "a1", "PENDING");

        town.controller()
                .post(
                        BUDGET,
                        "/v1/budgets",
                        Map.of(
                                "owner", Map.of("kind", "SECTOR", "sector", "EMPLOYMENT"),
                                "name", "Beskæftigelsesindsats",
                                "carryOver", "PER_YEAR",
                                "priceBasis", "CURRENT",
                                "years", List.of(Map.of("year", thisYear(town), "frame", FRAME))))
                .created();

        awaitFunding(town, citizen, plan, "a1", "FUNDED");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    private static UUID institutionWithMoney(Town town) {
        UUID institution = town.institution();
        town.activeAgreement(institution, FRAME);
        Comparison.everythingIsHeardIn(town);
        return institution;
    }

    private static LocalDate begins(Town town) {
        return town.today().plusDays(14);
    }

    private static int thisYear(Town town) {
        return town.today().getYear();
    }

    private static SectorPlan planOf(Town town) {
        return SectorPlan.of(Sector.HEALTH, town.today());
    }

    private static Action action(Town town, String externalId, long kroner) {
        return Action.from(begins(town), externalId).costing(thisYear(town), kroner);
    }

    private static UUID awaitFunding(Town town, UUID citizen, SectorPlan plan, String externalId, String state) {
        return Answer.uuid(
                await().until(() -> town.action(citizen, plan, externalId), action -> Answer.text(
                                action.required("funding"), "state")
                        .equals(state)),
                "actionId");
    }

    private static long committed(Town town, UUID institution) {
        JsonNode budget = town.controller()
                .all(BUDGET, "/v1/budgets?institutionId=" + institution)
                .getFirst();
        return town.controller()
                .get(BUDGET, "/v1/budgets/" + Answer.text(budget, "id") + "/position")
                .ok()
                .body()
                .required("total")
                .required("committed")
                .asLong();
    }

    private static List<String> actionsIn(List<JsonNode> tasks) {
        return tasks.stream()
                .flatMap(task -> Answer.items(task, "citizens").stream())
                .flatMap(citizen -> Answer.items(citizen, "findings").stream())
                .flatMap(finding -> Answer.items(finding, "actionIds").stream())
                .map(JsonNode::asText)
                .toList();
    }

    private static List<String> fundingSeenBy(Town town, UUID citizen) {
        JsonNode journey = town.coordinator(COORDINATOR)
                .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/journey")
                .ok()
                .body();
        return Answer.items(journey, "plans").stream()
                .flatMap(plan -> Answer.items(plan, "actions").stream())
                .map(action -> action.required("funding"))
                .map(funding -> Answer.text(funding, "state") + " " + Answer.text(funding, "reason"))
                .toList();
    }
}
