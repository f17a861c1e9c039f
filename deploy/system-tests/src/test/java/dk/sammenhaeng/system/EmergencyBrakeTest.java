package dk.sammenhaeng.system;

import static dk.sammenhaeng.stack.Part.AGREEMENTS;
import static dk.sammenhaeng.stack.Part.CITIZEN_JOURNEY;
import static dk.sammenhaeng.stack.Part.SUPERVISION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.system.SectorPlan.Action;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow F3: the emergency brake is pulled, with and without effect on citizens. */
@ExtendWith(RunningSuite.class)
class EmergencyBrakeTest {

    private static final String RULE = "institution-cannot-receive";
    private static final String FIRST = "koordinator-c";
    private static final String SECOND = "koordinator-d";

    @Test
    void an_intake_stop_reaches_each_coordinator_as_one_task_that_lists_the_citizens(Town town) {
        UUID institution = town.institution();
        UUID agreement = town.activeAgreement(institution, 500_000);
        Comparison.everythingIsHeardIn(town);
        List<UUID> ofFirst = Stream.generate(() -> town.citizen(Sector.HEALTH, FIRST))
                .limit(3)
                .toList();
        UUID ofSecond = town.citizen(Sector.HEALTH, SECOND);
        UUID alreadyThere = town.citizen(Sector.HEALTH, SECOND);
        SectorPlan coming = planOf(town).with(coming(town, institution));
        ofFirst.forEach(citizen -> assertThat(town.put(citizen, coming)).isZero());
        assertThat(town.put(ofSecond, coming)).isZero();
        assertThat(town.put(alreadyThere, planOf(town).with(running(town, institution))))
                .isZero();

        UUID brake = town.brake(agreement, "INTAKE_STOP");

        await().untilAsserted(() -> {
            assertThat(citizensInOneTask(town, FIRST, institution)).containsExactlyInAnyOrderElementsOf(ofFirst);
            assertThat(citizensInOneTask(town, SECOND, institution)).containsExactly(ofSecond);
        });
        awaitOpenCase(town, institution, "ACUTE");
        assertThat(town.suite().published().typesOf(AGREEMENTS, institution))
                .endsWith("institution.service-status-changed");

        town.lift(agreement, brake);

        await().untilAsserted(() -> {
            assertThat(town.worklist(FIRST, RULE)).isEmpty();
            assertThat(town.worklist(SECOND, RULE)).isEmpty();
        });
        assertThat(town.suite().published().typesOf(CITIZEN_JOURNEY, ofSecond))
                .endsWith("journey.conflict-opened", "journey.conflict-closed");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void under_an_intake_stop_new_commitments_are_refused_and_running_ones_go_on(Town town) {
        UUID institution = town.institution();
        UUID agreement = town.activeAgreement(institution, 500_000);
        UUID citizen = town.citizen(Sector.HEALTH, FIRST);
        Comparison.everythingIsHeardIn(town);
        SectorPlan before = planOf(town)
                .with(running(town, institution).costing(town.today().getYear(), 40_000));
        town.put(citizen, before);
        awaitFunding(town, citizen, before, "running", "FUNDED");
        town.brake(agreement, "INTAKE_STOP");
        Comparison.everythingIsHeardIn(town);

        SectorPlan after = before.next()
                .with(
                        running(town, institution).costing(town.today().getYear(), 45_000),
                        coming(town, institution).costing(town.today().getYear(), 10_000));
        assertThat(town.put(citizen, after)).isEqualTo(1);

        awaitFunding(town, citizen, after, "running", "FUNDED");
        awaitFunding(town, citizen, after, "coming", "REFUSED INTAKE_STOP");
        Comparison.readModelsEqualTheirSourcesIn(town);
    }

    @Test
    void a_brake_without_effect_on_citizens_opens_a_case_and_touches_no_plan_and_no_worklist(Town town) {
        UUID institution = town.institution();
        UUID agreement = town.activeAgreement(institution, 500_000);
        UUID citizen = town.citizen(Sector.HEALTH, FIRST);
        Comparison.everythingIsHeardIn(town);
        town.put(
                citizen,
                planOf(town).with(coming(town, institution).costing(town.today().getYear(), 10_000)));
        Comparison.readModelsEqualTheirSourcesIn(town);
        Seen before = Seen.of(town, citizen);

        town.brake(agreement, "NONE");

        awaitOpenCase(town, institution, "");
        Comparison.readModelsEqualTheirSourcesIn(town);
        assertThat(Seen.of(town, citizen)).isEqualTo(before);
        assertThat(town.worklist(FIRST, RULE)).isEmpty();
    }

    /** What there is to see of a citizen, and what was told. */
    private record Seen(JsonNode journey, List<JsonNode> worklist, List<String> told) {

        static Seen of(Town town, UUID citizen) {
            Person coordinator = town.coordinator(FIRST);
            return new Seen(
                    coordinator
                            .get(CITIZEN_JOURNEY, "/v1/citizens/" + citizen + "/journey")
                            .ok()
                            .body(),
                    coordinator.all(CITIZEN_JOURNEY, "/v1/worklist"),
                    town.suite().published().typesOf(CITIZEN_JOURNEY, citizen));
        }
    }

    private static SectorPlan planOf(Town town) {
        return SectorPlan.of(Sector.HEALTH, town.today());
    }

    private static Action coming(Town town, UUID institution) {
        return Action.from(town.today().plusDays(14), "coming").at(institution);
    }

    private static Action running(Town town, UUID institution) {
        return Action.from(town.today().minusDays(30), "running").at(institution);
    }

    private static List<UUID> citizensInOneTask(Town town, String coordinator, UUID institution) {
        List<JsonNode> tasks = town.worklist(coordinator, RULE);
        assertThat(tasks).singleElement().satisfies(task -> {
            assertThat(Answer.uuid(task.required("cause"), "institutionId")).isEqualTo(institution);
            assertThat(Answer.text(task, "severity")).isEqualTo("STOP");
        });
        return Answer.items(tasks.getFirst(), "citizens").stream()
                .map(citizen -> Answer.uuid(citizen, "citizenId"))
                .toList();
    }

    private static void awaitFunding(
            Town town, UUID citizen, SectorPlan plan, String externalId, String stateAndReason) {
        await().untilAsserted(() -> {
            JsonNode funding = town.action(citizen, plan, externalId).required("funding");
            assertThat((Answer.text(funding, "state") + " "
                                    + funding.path("reason").asText(""))
                            .strip())
                    .isEqualTo(stateAndReason);
        });
    }

    private static void awaitOpenCase(Town town, UUID institution, String severity) {
        await().untilAsserted(() -> assertThat(
                        town.supervisor().all(SUPERVISION, "/v1/cases?status=OPEN&institutionId=" + institution))
                .singleElement()
                .satisfies(found -> {
                    assertThat(Answer.text(found, "origin")).isEqualTo("EMERGENCY_BRAKE");
                    assertThat(Answer.text(found, "severity")).contains(severity);
                }));
    }
}
