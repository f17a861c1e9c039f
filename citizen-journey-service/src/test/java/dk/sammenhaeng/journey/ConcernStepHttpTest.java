package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A concern becomes a plan for the family or a sector's screening, with consent and without being told (FV-C25). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ConcernStepHttpTest extends AroundAConcern {

    private String custody;

    @BeforeEach
    void somebody_has_custody() {
        custody = new Citizens(calls).custody(child, "mitid-" + child);
    }

    @Test
    void a_family_plan_links_the_members_and_shows_each_ones_plans_with_that_ones_consent() {
        UUID parent = calls.citizen("SOCIAL");
        calls.putting(parent, PlanBody.of("SOCIAL", "HP-1").responsible("bent"));
        calls.coordinate(child, "karen");
        calls.coordinator("karen")
                .body(Map.of("given", true, "statedBy", "CUSTODY_HOLDER", "representationId", custody))
                .put("/v1/citizens/" + child + "/consent")
                .then()
                .statusCode(200);
        String id = given(child);
        Map<String, Object> family = family(List.of(Map.of("citizenId", parent, "relation", "PARENT")));

        String plan = triage(bent(), id, family)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("FAMILY_PLAN"))
                .body("agreedBy", equalTo("CUSTODY_HOLDER"))
                .body("agreedGround", equalTo(custody))
                .extract()
                .path("familyPlanId");

        Response read = plans();
        read.then()
                .statusCode(200)
                .body("items.id", contains(plan))
                .body("items.purpose", contains("Ro om hverdagen"))
                .body("members", empty())
                .body("waiting", equalTo(1));
        assertThat(read.asString()).doesNotContain(id, "madpakke", parent.toString());
        String link = bent().get("/v1/citizens/" + parent + "/family-links").path("items[0].linkId");
        bent().body(Map.of("given", true, "statedOn", TODAY.toString(), "way", "MEETING", "statedBy", "CITIZEN"))
                .post("/v1/citizens/" + parent + "/family-links/" + link + "/consents")
                .then()
                .statusCode(200);
        plans().then()
                .body("members.relation", contains("PARENT"))
                .body("members[0].plans.sector", contains("SOCIAL"))
                .body("waiting", equalTo(0));
        calls.system("HEALTH")
                .get("/v1/citizens/" + child + "/milestones?state=OPEN")
                .then()
                .body("items.kind", contains("PLAN_REVIEW"));

        end(plan).then().statusCode(200).body("endReason", equalTo("Målet er nået"));
        end(plan).then().statusCode(409).body("rule", equalTo("family-plan-over"));
    }

    @Test
    void a_screening_reaches_the_sectors_unit_and_comes_back_to_who_assessed() {
        UUID unit = UUID.randomUUID();
        calls.unit(
                unit,
                Map.of(
                        "sector", "HEALTH",
                        "name", "Screeningen",
                        "leaderUser", "lis",
                        "dutyPhone", "89 40 77 00",
                        "members", List.of("sara")));
        Map<String, Object> screening = new HashMap<>(Map.of(
                "outcome",
                "SCREENING",
                "reason",
                "Bør undersøges",
                "informed",
                TOLD,
                "agreed",
                yes("CUSTODY_HOLDER", custody),
                "screening",
                Map.of("sector", "HEALTH", "words", "Syn og hørelse")));
        String id = given(child);
        triage(bent(), id, screening).then().statusCode(400).body("errors.code", contains("concern.screening-no-unit"));
        administration()
                .header("If-None-Match", "*")
                .body(Map.of("unitId", unit))
                .put("/v1/entry-routes/SCREENING/HEALTH")
                .then()
                .statusCode(201);

        String referral = triage(bent(), id, screening)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("SCREENING"))
                .extract()
                .path("referralId");

        calls.caseworker("sara", "HEALTH")
                .get("/v1/worklist?rule=entry-to-answer")
                .then()
                .body("items", hasSize(1));
        Response part = calls.caseworker("sara", "HEALTH").get("/v1/entry-parts");
        part.then().body("items.needs.words.flatten()", contains("Syn og hørelse"));
        assertThat(part.asString()).doesNotContain(id, "madpakke", "Bør undersøges");
        String partId = part.path("items[0].id");
        String seen = calls.caseworker("sara", "HEALTH")
                .get("/v1/entry-parts/" + partId)
                .header("ETag");
        calls.caseworker("sara", "HEALTH")
                .header("If-Match", seen)
                .body(Map.of("answer", "ACCEPT"))
                .post("/v1/entry-parts/" + partId + "/answers")
                .then()
                .statusCode(200);
        bent().get("/v1/entries/" + referral).then().statusCode(200).body("parts.state", contains("ACCEPTED"));
        calls.coordinate(child, "karen");
        calls.coordinator("karen").get("/v1/entries/" + referral).then().statusCode(404);
        calls.coordinator("karen")
                .get("/v1/citizens/" + child + "/entries")
                .then()
                .statusCode(200)
                .body("items", empty());
        calls.caseworker("sara", "HEALTH")
                .get("/v1/worklist?rule=entry-to-answer")
                .then()
                .body("items", empty());
    }

    @Test
    void neither_is_done_without_consent_or_with_somebody_the_caller_does_not_know() {
        UUID stranger = calls.citizen("HEALTH");
        String id = given(child);
        Map<String, Object> family = family(List.of(
                Map.of("citizenId", stranger, "relation", "PARENT"),
                Map.of("citizenId", child, "relation", "SIBLING")));
        family.remove("agreed");

        triage(bent(), id, family)
                .then()
                .statusCode(400)
                .body(
                        "errors.code",
                        containsInAnyOrder("concern.agreed", "concern.family-unknown", "concern.family-unknown"));
        triage(
                        bent(),
                        id,
                        Map.of(
                                "outcome",
                                "NONE",
                                "reason",
                                "Afklaret",
                                "informed",
                                TOLD,
                                "agreed",
                                yes("CUSTODY_HOLDER", custody)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("concern.agreed"));
    }

    @Test
    void who_agrees_is_registered_as_who_may_and_a_child_does_not_alone() {
        String id = given(child);
        Map<String, Object> family = family(List.of());
        String guardian = representation("GUARDIAN", List.of("SEE"));

        family.put("agreed", yes("CUSTODY_HOLDER", null));
        triage(bent(), id, family)
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-registered"))
                .body("errors.pointer", contains("/agreed/representationId"));
        family.put("agreed", yes("REPRESENTATIVE", custody));
        triage(bent(), id, family)
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.other-ground"))
                .body("errors.pointer", contains("/agreed/whom"));
        family.put("agreed", yes("REPRESENTATIVE", guardian));
        triage(bent(), id, family).then().statusCode(400).body("errors.code", contains("speaker.may-not-consent"));
        family.put("agreed", yes("CITIZEN", custody));
        triage(bent(), id, family).then().statusCode(400).body("errors.code", contains("speaker.citizen-spoke"));
        family.put("agreed", yes("CITIZEN", null));
        triage(bent(), id, family).then().statusCode(409).body("rule", equalTo("child-consent"));
        new Citizens(calls)
                .administration()
                .post("/v1/citizens/" + child + "/representations/" + custody + "/endings")
                .then()
                .statusCode(200);
        family.put("agreed", yes("CUSTODY_HOLDER", custody));
        triage(bent(), id, family).then().statusCode(400).body("errors.code", contains("speaker.not-in-force"));
        bent().get("/v1/concerns/" + id).then().body("state", equalTo("RECEIVED"));

        family.put("agreed", yes("REPRESENTATIVE", representation("GUARDIAN", List.of("SEE", "CONSENT"))));
        triage(bent(), id, family)
                .then()
                .statusCode(200)
                .body("agreedBy", equalTo("REPRESENTATIVE"))
                .body("agreedOn", equalTo(TODAY.toString()));
    }

    private String representation(String kind, List<String> rights) {
        return new Citizens(calls)
                .administration()
                .body(Map.of(
                        "kind",
                        kind,
                        "representative",
                        "mitid-" + UUID.randomUUID(),
                        "name",
                        "Bodil Værge",
                        "rights",
                        rights,
                        "validFrom",
                        TODAY.toString(),
                        "documentReference",
                        "Sag 26/1"))
                .post("/v1/citizens/" + child + "/representations")
                .then()
                .statusCode(201)
                .extract()
                .path("representationId");
    }

    private static Map<String, Object> yes(String whom, String ground) {
        Map<String, Object> yes = new HashMap<>(Map.of("whom", whom, "on", TODAY.toString()));
        if (ground != null) {
            yes.put("representationId", ground);
        }
        return yes;
    }

    @Test
    void family_plans_are_for_the_team() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/citizens/{citizenId}/family-plans", callers.citizen())
                .byRelation(200, "coordinator", "caseworker")
                .but(403, Callers.Kind.BROKE_THE_GLASS)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/family-plans/{planId}/endings",
                        callers.citizen(),
                        UUID.randomUUID())
                .with(request -> request.body(Map.of("reason", "Målet er nået")))
                .byRelation(404, "coordinator", "caseworker")
                .but(403, Callers.Kind.BROKE_THE_GLASS)
                .holds();
    }

    private Map<String, Object> family(List<Map<String, Object>> members) {
        return new HashMap<>(Map.of(
                "outcome",
                "FAMILY_PLAN",
                "reason",
                "Hele familien har brug for støtte",
                "informed",
                TOLD,
                "agreed",
                yes("CUSTODY_HOLDER", custody),
                "family",
                Map.of(
                        "purpose", "Ro om hverdagen",
                        "sector", "HEALTH",
                        "unit", "Sundhedsplejen",
                        "members", members)));
    }

    private Response plans() {
        return calls.coordinator("karen").get("/v1/citizens/" + child + "/family-plans");
    }

    private Response end(String plan) {
        return calls.coordinator("karen")
                .body(Map.of("reason", "Målet er nået"))
                .post("/v1/citizens/" + child + "/family-plans/" + plan + "/endings");
    }
}
