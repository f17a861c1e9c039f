package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The terms of complaint are a municipality's own from a day on, and a decision keeps those of its day (X16). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ComplaintTermHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void what_was_decided_before_keeps_its_term_and_what_comes_after_has_the_new_one() {
        UUID citizen = calls.citizen("SOCIAL");
        put(citizen, 1, "Bostøtte", TODAY);

        decide(0, 42, TODAY.plusDays(1)).then().statusCode(200).body("history.decidedBy", contains("anne"));

        put(citizen, 2, "Mere bostøtte", TODAY);
        plan(citizen)
                .then()
                .body(
                        "actions[0].terms.decision.complainBy",
                        equalTo(TODAY.plusDays(28).toString()))
                .body("actions[0].terms.decision.complainRule", equalTo("complaint-4-weeks-1998"));
        put(citizen, 3, "Ny afgørelse", TODAY.plusDays(1));
        plan(citizen)
                .then()
                .body(
                        "actions[0].terms.decision.complainBy",
                        equalTo(TODAY.plusDays(43).toString()))
                .body("actions[0].terms.decision.complainRule", equalTo("decided-1"))
                .body(
                        "actions[0].terms.decision.complaint.reassessBy",
                        equalTo(TODAY.plusDays(15).toString()));
        Calls.inFreshMunicipality()
                .system("SOCIAL")
                .get("/v1/complaint-terms")
                .then()
                .body("items.id", contains("complaint-4-weeks-1998"))
                .body("history", empty());
    }

    @Test
    void a_decision_lies_ahead_names_what_it_saw_and_is_audited() {
        decide(0, 42, TODAY).then().statusCode(400).body("errors.pointer", contains("/validFrom"));
        decide(0, 400, TODAY.plusDays(1)).then().statusCode(400).body("errors.pointer", contains("/complainDays"));
        decide(1, 42, TODAY.plusDays(1)).then().statusCode(412);
        administration()
                .body(decision(42, TODAY.plusDays(1)))
                .put("/v1/complaint-terms")
                .then()
                .statusCode(428);
        Map<String, Object> telling = new HashMap<>(decision(42, TODAY.plusDays(1)));
        telling.put("reason", "Efter 020160-9995");
        administration()
                .header("If-Match", "\"0\"")
                .body(telling)
                .put("/v1/complaint-terms")
                .then()
                .statusCode(400)
                .body("errors.code", contains("no-cpr"));
        calls.system("SOCIAL").get("/v1/complaint-terms").then().body("history", empty());

        decide(0, 42, TODAY.plusDays(9)).then().statusCode(200);
        decide(1, 35, TODAY.plusDays(9))
                .then()
                .statusCode(200)
                .body("items.id", contains("decided-2", "complaint-4-weeks-1998"))
                .body("items.complainDays", contains(35, 28))
                .body("items[1].validTo", equalTo(TODAY.plusDays(9).toString()))
                .body("history.complainDays", contains(42, 35));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select act from audit where act = 'complaint-term.decide' and outcome not like 'REFUSED%'"))
                .hasSize(2);
    }

    @Test
    void they_are_decided_by_administration_and_read_by_staff() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/complaint-terms")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
        callers.trying("PUT /v1/complaint-terms")
                .with(request -> request.header("If-Match", "\"0\"").body(decision(42, TODAY.plusDays(1))))
                .byRole(200, "administration")
                .holds();
    }

    private Response decide(int seen, int days, LocalDate from) {
        return administration()
                .header("If-Match", "\"" + seen + "\"")
                .body(decision(days, from))
                .put("/v1/complaint-terms");
    }

    private static Map<String, Object> decision(int days, LocalDate from) {
        return Map.of(
                "complainDays",
                days,
                "reassessDays",
                14,
                "validFrom",
                from.toString(),
                "law",
                "Retssikkerhedsloven § 67, ændret",
                "reason",
                "Loven er ændret");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private void put(UUID citizen, long version, String title, LocalDate decidedOn) {
        Map<String, Object> decision = Map.of(
                "state",
                "GRANTED",
                "law",
                "Serviceloven § 85",
                "authority",
                "Voksen og handicap",
                "decidedOn",
                decidedOn.toString(),
                "complaint",
                Map.of("receivedOn", decidedOn.toString()));
        Map<String, Object> action = new HashMap<>(
                Map.of("externalId", "a1", "kind", "SUPPORT_85", "title", title, "from", TODAY.toString()));
        action.put("legalRight", true);
        action.put("terms", Map.of("decision", decision));
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").version(version).action(action));
    }

    private Response plan(UUID citizen) {
        return calls.system("SOCIAL").get("/v1/citizens/" + citizen + "/sector-plans/SOCIAL/HP-1");
    }
}
