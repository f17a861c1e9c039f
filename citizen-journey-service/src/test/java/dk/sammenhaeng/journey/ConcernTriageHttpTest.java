package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person decides on a concern (catalogue C26): CIT-13, FV-C25. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernTriageHttpTest extends AroundAConcern {

    @Test
    void a_person_decides_on_an_early_effort_that_its_sector_reads_without_the_concern() {
        String id = given(child);
        UUID investment = UUID.randomUUID();

        triage(
                        bent(),
                        id,
                        Map.of(
                                "outcome",
                                "EFFORT",
                                "reason",
                                "Familien har brug for støtte nu",
                                "informed",
                                TOLD,
                                "effort",
                                Map.of(
                                        "kind", "FAMILY_GUIDANCE",
                                        "title", "Familievejledning",
                                        "sector", "HEALTH",
                                        "unit", "Sundhedsplejen",
                                        "from", TODAY.toString(),
                                        "investmentId", investment)))
                .then()
                .statusCode(200)
                .body("state", equalTo("TRIAGED"))
                .body("outcome", equalTo("EFFORT"))
                .body("informed", equalTo("CUSTODY_HOLDER"))
                .body("allowedActions", empty());

        Response efforts = calls.system("HEALTH").get("/v1/citizens/" + child + "/early-efforts");
        efforts.then()
                .body("items.title", contains("Familievejledning"))
                .body("items.investmentId", contains(investment.toString()));
        assertThat(efforts.asString()).doesNotContain(id).doesNotContain("madpakke");
        calls.system("HEALTH")
                .get("/v1/citizens/" + child + "/milestones?state=OPEN")
                .then()
                .body("items.kind", contains("PLAN_REVIEW"));
        mona().get("/v1/worklist?scope=UNIT&rule=concern-to-triage").then().body("items", empty());
    }

    @Test
    void a_proposal_reaches_the_other_sector_without_the_concern() {
        String id = given(child);
        String plan = bent().get("/v1/concerns/" + id).path("plans[0].planId");

        String proposal = triage(
                        bent(),
                        id,
                        Map.of(
                                "outcome", "PROPOSAL",
                                "reason", "Sundhedsplejen kender familien",
                                "notInformedReason", "Hensynet til barnet",
                                "proposal",
                                        Map.of(
                                                "planId", plan,
                                                "content", "Et besøg mere i hjemmet",
                                                "reason", "Familien kan have glæde af det")))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("PROPOSAL"))
                .extract()
                .path("proposalId");

        Response proposals = calls.system("HEALTH").get("/v1/citizens/" + child + "/proposals");
        proposals.then().body("items.id", contains(proposal)).body("items[0].fromSector", equalTo("SOCIAL"));
        assertThat(proposals.asString())
                .doesNotContain(id)
                .doesNotContain("madpakke")
                .doesNotContain("Hensynet");
    }

    @Test
    void nothing_is_an_outcome_only_with_a_reason() {
        String id = given(child);

        triage(bent(), id, Map.of("outcome", "NONE", "informed", TOLD)).then().statusCode(400);
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret med skolen", "informed", TOLD))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("NONE"));
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Igen", "informed", TOLD))
                .then()
                .statusCode(409)
                .body("rule", equalTo("concern-triaged"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nobody told", "both", "effort without", "proposal unknown", "told tomorrow", "adult custody"})
    void an_assessment_that_does_not_fit_is_refused_with_the_field(String what) {
        String id = given(child);
        Map<String, Object> none = new HashMap<>(Map.of("outcome", "NONE", "reason", "Afklaret"));
        String code =
                switch (what) {
                    case "nobody told" -> "concern.informed";
                    case "both" -> {
                        none.put("informed", TOLD);
                        none.put("notInformedReason", "Nej");
                        yield "concern.informed";
                    }
                    case "effort without" -> {
                        none.putAll(Map.of("outcome", "EFFORT", "informed", TOLD));
                        yield "concern.outcome-parts";
                    }
                    case "proposal unknown" -> {
                        none.putAll(Map.of(
                                "outcome",
                                "PROPOSAL",
                                "informed",
                                TOLD,
                                "proposal",
                                Map.of("planId", UUID.randomUUID(), "content", "Besøg", "reason", "Glæde")));
                        yield "proposal.plan-unknown";
                    }
                    case "told tomorrow" -> {
                        none.put(
                                "informed",
                                Map.of(
                                        "whom",
                                        "CITIZEN",
                                        "on",
                                        TODAY.plusDays(1).toString()));
                        yield "day.ahead";
                    }
                    default -> {
                        UUID adult = calls.citizen("HEALTH");
                        id = given(adult);
                        assigned("ADULT", "mona", "bent");
                        none.put("informed", TOLD);
                        yield "concern.custody-holder";
                    }
                };

        triage(bent(), id, none).then().statusCode(400).body("errors.code", hasItem(code));
    }

    @Test
    void of_two_assessments_at_once_one_is_refused() throws Exception {
        String id = given(child);
        Map<String, Object> none = Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD);
        Callable<Response> assessing =
                () -> bent().header("If-Match", "\"0\"").body(none).post("/v1/concerns/" + id + "/triages");

        assertThat(atOnce(assessing, assessing)).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void an_assessment_names_the_version_it_saw() {
        bent().body(Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD))
                .post("/v1/concerns/" + given(child) + "/triages")
                .then()
                .statusCode(428);
    }

    @Test
    void an_assessed_concern_is_never_overdue() {
        String id = given(child);
        triage(bent(), id, Map.of("outcome", "NONE", "reason", "Afklaret", "informed", TOLD));

        assertThat(Rows.of(calls.municipality(), "select kind from due where subject = '" + id + "'"))
                .isEmpty();
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(calls.length)) {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : hands.invokeAll(List.of(calls))) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
