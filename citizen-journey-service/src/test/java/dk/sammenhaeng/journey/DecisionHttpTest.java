package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision behind an action: proposed, granted or refused, with law, deadline and complaint (catalogue C20, X16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class DecisionHttpTest {

    private static final Map<String, Object> GRANTED = Map.of(
            "state", "GRANTED",
            "law", "Serviceloven § 85",
            "lawVersion", "LBK nr. 67 af 22/01/2024",
            "authority", "Voksen og handicap",
            "decidedOn", "2026-11-02");

    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("SOCIAL");
    }

    @Test
    void only_what_is_granted_or_needs_no_decision_counts_as_promised() {
        put(1, Map.of("state", "PROPOSED")).then().statusCode(201);
        action().body("actions[0].promised", equalTo(false)).body("actions[0].terms.decision.decidedOn", nullValue());

        put(2, GRANTED).then().statusCode(200);
        action().body("actions[0].promised", equalTo(true));

        put(3, and(GRANTED, "state", "REFUSED")).then().statusCode(200);
        action().body("actions[0].promised", equalTo(false));

        put(4, Map.of()).then().statusCode(200);
        action().body("actions[0].promised", equalTo(true)).body("actions[0].terms.decision", nullValue());
    }

    @Test
    void a_decision_keeps_its_law_and_gets_four_weeks_to_complain_where_its_system_does_not_say() {
        put(1, GRANTED);

        action().body("actions[0].terms.decision.law", equalTo("Serviceloven § 85"))
                .body("actions[0].terms.decision.lawVersion", equalTo("LBK nr. 67 af 22/01/2024"))
                .body("actions[0].terms.decision.complainBy", equalTo("2026-11-30"))
                .body("actions[0].terms.decision.complainRule", equalTo("complaint-4-weeks-1998"));

        put(2, and(GRANTED, "complainBy", "2026-12-14"));
        action().body("actions[0].terms.decision.complainBy", equalTo("2026-12-14"))
                .body("actions[0].terms.decision.complainRule", nullValue());
    }

    @Test
    void a_complaint_is_reassessed_by_a_day_and_a_late_one_is_marked() {
        put(1, and(GRANTED, "complaint", Map.of("receivedOn", "2026-11-30")));
        action().body("actions[0].terms.decision.complaint.late", equalTo(false))
                .body("actions[0].terms.decision.complaint.reassessBy", equalTo("2026-12-28"))
                .body("actions[0].terms.decision.complaint.outcome", nullValue());

        put(
                2,
                and(
                        GRANTED,
                        "complaint",
                        Map.of("receivedOn", "2026-12-01", "reassessedOn", "2026-12-10", "outcome", "SENT_ON")));
        action().body("actions[0].terms.decision.complaint.late", equalTo(true))
                .body("actions[0].terms.decision.complaint.outcome", equalTo("SENT_ON"));
    }

    @Test
    void a_complaint_past_its_time_is_a_task_until_its_outcome_is_known() {
        LocalDate today = Calls.today();
        Map<String, Object> decided =
                and(GRANTED, "decidedOn", today.minusWeeks(8).toString());
        put(
                1,
                and(
                        decided,
                        "complaint",
                        Map.of("receivedOn", today.minusWeeks(4).toString())));
        notReassessed().then().body("items", empty());
        put(
                2,
                and(
                        decided,
                        "complaint",
                        Map.of("receivedOn", today.minusDays(29).toString())));
        notReassessed()
                .then()
                .body("items.rule", contains("complaint-not-reassessed"))
                .body("items.dueOn", contains(today.toString()));
        calls.coordinate(citizen, "karen");
        assertThat(calls.conflicts(calls.coordinator("karen"), citizen, "OPEN")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .as("that the citizen complains is its sector's alone")
                .doesNotContain("complaint");

        put(
                3,
                and(
                        decided,
                        "complaint",
                        Map.of(
                                "receivedOn",
                                today.minusDays(29).toString(),
                                "reassessedOn",
                                today.toString(),
                                "outcome",
                                "CHANGED")));

        notReassessed().then().body("items", empty());
    }

    private Response notReassessed() {
        return calls.caseworker("worker-social", "SOCIAL").get("/v1/worklist?rule=complaint-not-reassessed");
    }

    @Test
    void a_decision_on_care_says_how_the_citizen_took_part_or_is_incomplete() {
        UUID patient = calls.citizen("HEALTH");
        assertThat(health(patient, 1, GRANTED)).isTrue();
        assertThat(health(patient, 2, Map.of("state", "PROPOSED"))).isFalse();
        assertThat(health(
                        patient,
                        3,
                        and(
                                GRANTED,
                                "involvement",
                                Map.of(
                                        "citizenInvolved", true,
                                        "relativesInvolved", true,
                                        "informationGiven", true,
                                        "citizenChoice", "Jeg vil træne hjemme"))))
                .isFalse();
        calls.system("HEALTH")
                .get("/v1/citizens/" + patient + "/sector-plans/HEALTH/GOP-1")
                .then()
                .body("actions[0].terms.decision.involvement.citizenChoice", equalTo("Jeg vil træne hjemme"));
        put(1, GRANTED);
        action().body("actions[0].involvementMissing", equalTo(false));
    }

    @Test
    void who_leaves_the_citizen_out_says_why() {
        put(1, and(GRANTED, "involvement", Map.of("citizenInvolved", false, "informationGiven", true)))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("involvement.reason"));
        put(
                        1,
                        and(
                                GRANTED,
                                "involvement",
                                Map.of(
                                        "citizenInvolved", false,
                                        "informationGiven", false,
                                        "reason", "Bevidstløs ved indlæggelsen")))
                .then()
                .statusCode(201);
    }

    private boolean health(UUID patient, long version, Map<String, Object> decision) {
        Map<String, Object> action = new HashMap<>(Map.of(
                "externalId", "a1",
                "kind", "TRAINING",
                "title", "Genoptræning",
                "from", "2026-11-01",
                "legalRight", true,
                "terms", Map.of("decision", decision)));
        calls.putting(patient, PlanBody.of("HEALTH", "GOP-1").version(version).action(action));
        return calls.system("HEALTH")
                .get("/v1/citizens/" + patient + "/sector-plans/HEALTH/GOP-1")
                .path("actions[0].involvementMissing");
    }

    @Test
    void a_decision_that_is_made_names_law_authority_and_day() {
        put(1, Map.of("state", "GRANTED"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("decision.incomplete", "decision.incomplete", "decision.incomplete"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/actions/0/terms/decision/law",
                                "/actions/0/terms/decision/authority",
                                "/actions/0/terms/decision/decidedOn"));
        put(1, and(GRANTED, "state", "PROPOSED"))
                .then()
                .statusCode(400)
                .body("errors.code", contains("decision.not-made"));
    }

    @Test
    void the_days_of_a_decision_follow_each_other() {
        put(1, and(GRANTED, "complainBy", "2026-11-01"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/actions/0/terms/decision/complainBy"));
        put(1, and(GRANTED, "complaint", Map.of("receivedOn", "2026-11-01")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("date.too-early"));
        put(1, and(GRANTED, "complaint", Map.of("receivedOn", "2026-11-09", "outcome", "CHANGED")))
                .then()
                .statusCode(400)
                .body("errors.code", contains("complaint.outcome"));
    }

    private Response put(long version, Map<String, Object> decision) {
        Map<String, Object> action = new LinkedHashMap<>();
        action.put("externalId", "a1");
        action.put("kind", "SUPPORT_85");
        action.put("title", "Bostøtte");
        action.put("from", "2026-12-01");
        action.put("legalRight", true);
        if (!decision.isEmpty()) {
            action.put("terms", Map.of("decision", decision));
        }
        return calls.put(citizen, PlanBody.of("SOCIAL", "HP-1").version(version).action(action));
    }

    private ValidatableResponse action() {
        return calls.system("SOCIAL")
                .get("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-1")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> and(Map<String, Object> decision, String name, Object value) {
        Map<String, Object> all = new LinkedHashMap<>(decision);
        all.put(name, value);
        return all;
    }
}
