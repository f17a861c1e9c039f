package dk.sammenhaeng.agreements;

import static dk.sammenhaeng.agreements.Calls.YEAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Catalogue A3: drafted, signed by both parties, active; each step told to everyone. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "agreements"))
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementLifecycleTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void an_agreement_is_drafted_signed_by_both_and_activated_and_each_step_is_told() {
        UUID institution = calls.registered();

        Response drafted =
                calls.as("administration").body(Calls.terms(institution)).post("/v1/agreements");
        UUID id = Calls.id(drafted);
        drafted.then()
                .header("Location", endsWith("/v1/agreements/" + id))
                .body("status", equalTo("DRAFT"))
                .body("goals", hasSize(3))
                .body("yearlyFrames[0].amount.basis", equalTo("CURRENT"))
                .body("unmetRules", empty())
                .body("allowedActions", contains("redraft"));

        calls.sign(id, "INSTITUTION", calls.leaderOf(institution))
                .then()
                .statusCode(201)
                .body("status", equalTo("DRAFT"))
                .body("signatures.party", contains("INSTITUTION"));
        calls.sign(id, "MUNICIPALITY", calls.as("council"))
                .then()
                .statusCode(201)
                .body("status", equalTo("SIGNED"))
                .body("signatures.party", contains("INSTITUTION", "MUNICIPALITY"));
        calls.get("/v1/agreements/" + id).then().body("allowedActions", contains("activate"));

        calls.activate(id)
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .body("inForceTo", equalTo((YEAR + 2) + "-01-01"))
                .body("allowedActions", contains("pull-emergency-brake"));

        List<PublishedEvent> events = Published.on(
                id, "agreement.drafted.v1", "agreement.signed.v1", "agreement.signed.v1", "agreement.activated.v1");
        assertThat(events.get(1).data().path("fullySigned").asBoolean()).isFalse();
        assertThat(events.get(2).data().path("fullySigned").asBoolean()).isTrue();
        JsonNode activated = events.get(3).data();
        assertThat(activated.path("institutionId").asText()).isEqualTo(institution.toString());
        assertThat(activated.path("priceBasis").asText()).isEqualTo("CURRENT");
        assertThat(activated.path("yearlyFrames").findValuesAsText("year"))
                .containsExactly(Integer.toString(YEAR), Integer.toString(YEAR + 1));
        assertThat(activated.path("yearlyFrames").findValues("amount"))
                .extracting(JsonNode::decimalValue)
                .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("41250000"));
        assertThat(activated.path("goals").findValuesAsText("nationalGoal")).containsExactly("HEA-0", "HEA-1");
        assertThat(activated.toString()).doesNotContain("indlæggelser");
    }

    @Test
    void the_parties_see_what_they_may_do() {
        UUID institution = calls.registered();
        UUID id = calls.drafted(Calls.terms(institution));
        String path = "/v1/agreements/" + id;

        calls.as("council").get(path).then().body("allowedActions", contains("sign-as-municipality"));
        calls.leaderOf(institution).get(path).then().body("allowedActions", contains("sign-as-institution"));
        calls.leaderOf(UUID.randomUUID()).get(path).then().body("allowedActions", empty());
        calls.as("caseworker").get(path).then().body("allowedActions", empty());
    }

    @Test
    void a_draft_may_be_incomplete_and_says_every_rule_that_is_not_met() {
        Map<String, Object> terms = new HashMap<>(Calls.terms(calls.registered()));
        terms.put("goals", List.of(Map.of("title", "Trivsel", "kind", "LOCAL")));
        terms.put("yearlyFrames", List.of());

        calls.as("administration")
                .body(terms)
                .post("/v1/agreements")
                .then()
                .statusCode(201)
                .body(
                        "unmetRules",
                        contains(
                                "agreement-goal-not-measurable",
                                "agreement-national-goals",
                                "agreement-frame-per-year"));
    }

    @Test
    void rewriting_a_draft_removes_signatures_and_the_old_version_can_no_longer_be_signed() {
        UUID institution = calls.registered();
        Map<String, Object> terms = new HashMap<>(Calls.terms(institution));
        UUID id = calls.drafted(terms);
        String path = "/v1/agreements/" + id;
        calls.sign(id, "INSTITUTION", calls.leaderOf(institution)).then().statusCode(201);
        String seen = calls.tag(path);

        terms.put("title", "Velfærdsaftale, anden udgave");
        calls.as("administration")
                .header("If-Match", seen)
                .body(terms)
                .put(path)
                .then()
                .statusCode(200)
                .body("title", equalTo("Velfærdsaftale, anden udgave"))
                .body("signatures", empty());

        calls.as("council")
                .header("If-Match", seen)
                .body(Map.of("party", "MUNICIPALITY"))
                .post(path + "/signatures")
                .then()
                .statusCode(412);
        calls.as("administration").body(terms).put(path).then().statusCode(428);
        Published.on(id, "agreement.drafted.v1", "agreement.signed.v1", "agreement.redrafted.v1");
    }

    @Test
    void what_both_have_signed_is_not_rewritten() {
        Map<String, Object> terms = Calls.terms(calls.registered());
        UUID id = calls.signed(terms);
        String path = "/v1/agreements/" + id;

        calls.as("administration")
                .header("If-Match", calls.tag(path))
                .body(terms)
                .put(path)
                .then()
                .statusCode(409)
                .body("rule", equalTo("agreement-not-draft"))
                .body("detail", equalTo("Aftalen har status SIGNED. Kun et udkast kan skrives om eller underskrives."));
    }

    @Test
    void a_draft_stays_with_its_institution() {
        UUID id = calls.drafted(Calls.terms(calls.registered()));
        String path = "/v1/agreements/" + id;

        calls.as("administration")
                .header("If-Match", calls.tag(path))
                .body(Calls.terms(calls.registered()))
                .put(path)
                .then()
                .statusCode(400)
                .body("errors.code", contains("institution-fixed"));
    }

    @Test
    void every_fault_of_a_draft_is_named_at_once() {
        Map<String, Object> terms = new HashMap<>(Calls.terms(calls.registered()));
        terms.put("periodTo", terms.get("periodFrom"));
        terms.put(
                "goals",
                List.of(
                        Map.of("title", "Uden nummer", "kind", "NATIONAL"),
                        Map.of("title", "Lokalt", "kind", "LOCAL", "nationalGoal", "HEA-1"),
                        Map.of("title", "En gang", "kind", "NATIONAL", "nationalGoal", "HEA-2"),
                        Map.of("title", "En gang til", "kind", "NATIONAL", "nationalGoal", "HEA-2")));
        terms.put(
                "yearlyFrames",
                List.of(
                        Calls.frame(YEAR, "1.00", "CURRENT"),
                        Calls.frame(YEAR, "1.00", "2026"),
                        Calls.frame(YEAR + 1, "-1.00", "CURRENT")));

        calls.as("administration")
                .body(terms)
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body(
                        "errors.collect { it.pointer + ' ' + it.code }",
                        contains(
                                "/periodTo period-backwards",
                                "/goals/0/nationalGoal national-goal-missing",
                                "/goals/1/nationalGoal national-goal-at-local",
                                "/goals/3/nationalGoal national-goal-twice",
                                "/yearlyFrames/1/year year-twice",
                                "/yearlyFrames/1/amount/basis price-basis-mixed",
                                "/yearlyFrames/2/amount/value frame-negative"));
    }

    @Test
    void what_is_missing_is_named_at_once() {
        calls.as("administration")
                .body(Map.of("goals", List.of(Map.of("title", " ")), "yearlyFrames", List.of(Map.of("year", YEAR))))
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/institutionId",
                                "/title",
                                "/periodFrom",
                                "/periodTo",
                                "/serviceLevel",
                                "/cooperation",
                                "/goals/0/title",
                                "/goals/0/kind",
                                "/yearlyFrames/0/amount",
                                "/carryOver"));
    }

    @Test
    void an_institution_that_is_not_there_has_no_agreement() {
        calls.as("administration")
                .body(Calls.terms(UUID.randomUUID()))
                .post("/v1/agreements")
                .then()
                .statusCode(400)
                .body("errors.code", contains("institution-unknown"))
                .body("errors.pointer", contains("/institutionId"));
    }

    @Test
    void a_repeated_draft_is_one_agreement() {
        Calls own = Calls.inFreshMunicipality();
        Map<String, Object> terms = Calls.terms(own.registered());
        String key = UUID.randomUUID().toString();

        UUID first = Calls.id(own.as("administration", key).body(terms).post("/v1/agreements"));

        assertThat(Calls.id(own.as("administration", key).body(terms).post("/v1/agreements")))
                .isEqualTo(first);
        own.get("/v1/agreements?count=true").then().body("total", equalTo(1));
    }

    @Test
    void the_list_shows_the_one_that_begins_last_first_and_is_narrowed_by_its_filters() {
        Calls own = Calls.inFreshMunicipality();
        UUID one = own.registered();
        UUID two = own.registered();
        UUID later = own.drafted(Calls.terms(one, YEAR + 2, 2));
        UUID active = own.active(Calls.terms(one));
        UUID other = own.drafted(Calls.terms(two));

        Response first = own.get("/v1/agreements?limit=2");
        first.then().statusCode(200).body("items.id", contains(later.toString(), other.toString()));
        own.as("administration")
                .queryParam("cursor", first.<String>path("next"))
                .get("/v1/agreements?limit=2")
                .then()
                .body("items.id", contains(active.toString()));
        own.get("/v1/agreements?status=ACTIVE").then().body("items.id", contains(active.toString()));
        own.get("/v1/agreements?institutionId=" + two).then().body("items.id", contains(other.toString()));
        own.get("/v1/agreements?status=OLD").then().statusCode(400);
    }
}
