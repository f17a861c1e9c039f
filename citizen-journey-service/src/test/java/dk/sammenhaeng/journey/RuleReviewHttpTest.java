package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A rule that people often set aside is marked until its owner has looked at it (daily use C3). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class RuleReviewHttpTest {

    private static final String REVIEWS = "/v1/rule-reviews";
    private static final String OVERLAP = "overlapping-appointments";
    private static final LocalDate TODAY = Calls.today();
    private static final Instant NINE = TODAY.plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_rule_that_is_often_dismissed_is_marked_until_it_is_reviewed_and_again_when_it_goes_on() {
        List<UUID> citizens = collisions(10);
        citizens.subList(0, 4).forEach(this::accept);
        rule(OVERLAP)
                .body("dismissed.found", equalTo(10))
                .body("dismissed.accepted", equalTo(4))
                .body("dismissed.share", equalTo(0.4f))
                .body("dismissed.reviewNeeded", equalTo(true))
                .body("dismissed.reviewedAt", nullValue())
                .body("laws.law", contains("Retssikkerhedsloven § 5"));
        rule("weekly-load").body("dismissed.found", equalTo(0)).body("dismissed.reviewNeeded", equalTo(false));

        review(OVERLAP, "Møder på samme adresse kan godt følge lige efter hinanden", "ASK_FOR_CHANGE")
                .then()
                .statusCode(201)
                .body("rule", equalTo(OVERLAP))
                .body("found", equalTo(10))
                .body("accepted", equalTo(4))
                .body("ruleVersion", notNullValue())
                .body("reviewedBy", equalTo("anne"));

        rule(OVERLAP)
                .body("dismissed.share", equalTo(0.4f))
                .body("dismissed.reviewNeeded", equalTo(false))
                .body("dismissed.reviewedAt", notNullValue());

        citizens.subList(4, 8).forEach(this::accept);
        rule(OVERLAP).body("dismissed.accepted", equalTo(8)).body("dismissed.reviewNeeded", equalTo(false));
        collisions(4);
        rule(OVERLAP).body("dismissed.found", equalTo(14)).body("dismissed.reviewNeeded", equalTo(true));
    }

    @Test
    void reviews_are_kept_with_what_they_rest_on_and_listed_the_latest_first() {
        review(OVERLAP, "Reglen finder det rigtige", "KEEP").then().statusCode(201);
        review("weekly-load", "20 timer passer bedre her", "CHANGE_THRESHOLD")
                .then()
                .statusCode(201)
                .body("found", equalTo(0));
        review(OVERLAP, "Set igen", "KEEP").then().statusCode(201);

        reader().get(REVIEWS)
                .then()
                .body("items.rule", contains(OVERLAP, "weekly-load", OVERLAP))
                .body("items.decision", contains("KEEP", "CHANGE_THRESHOLD", "KEEP"));
        reader().get(REVIEWS + "?rule=" + OVERLAP)
                .then()
                .body("items.assessment", contains("Set igen", "Reglen finder det rigtige"));
        Response first = reader().get(REVIEWS + "?limit=2");
        first.then().body("items", hasSize(2));
        reader().queryParam("cursor", first.<String>path("next"))
                .get(REVIEWS + "?limit=2")
                .then()
                .body("items.assessment", contains("Reglen finder det rigtige"));
        Calls.inFreshMunicipality().system("HEALTH").get(REVIEWS).then().body("items", empty());
        rule("weekly-load").body("dismissed.reviewedAt", notNullValue());
        assertThat(Rows.of(calls.municipality(), "select act from audit where act = 'rule-review.record'"))
                .hasSize(3);
    }

    @Test
    void a_review_is_of_a_rule_there_is_and_says_what_was_found_and_decided() {
        review("no-such-rule", "Set", "KEEP").then().statusCode(400).body("errors.pointer", contains("/rule"));
        reader().get(REVIEWS + "?rule=no-such-rule").then().statusCode(200).body("items", empty());
        review(OVERLAP, " ", "KEEP").then().statusCode(400).body("errors.pointer", contains("/assessment"));
        review(OVERLAP, "Se 0201609995", "KEEP").then().statusCode(400);
        review(OVERLAP, "Set", "CHANGE_THRESHOLD")
                .then()
                .statusCode(400)
                .body("errors.code", contains("rule-review.threshold"));
        assertThat(Rows.of(calls.municipality(), "select id from rule_review")).isEmpty();
    }

    @Test
    void they_are_recorded_by_administration_and_read_by_who_works_with_rules() {
        Callers callers = Callers.around(calls);
        callers.trying("GET /v1/rule-reviews")
                .byRole(
                        200,
                        "coordinator",
                        "caseworker",
                        "sector-system",
                        "administration",
                        "council",
                        "supervisor",
                        "auditor")
                .holds();
        callers.trying("POST /v1/rule-reviews")
                .with(request -> request.body(body(OVERLAP, "Set", "KEEP")))
                .byRole(201, "administration")
                .holds();
    }

    private List<UUID> collisions(int count) {
        List<UUID> citizens = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID citizen = calls.citizen("HEALTH");
            calls.coordinate(citizen, "karen");
            calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
            calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
            citizens.add(citizen);
        }
        return citizens;
    }

    private void accept(UUID citizen) {
        String conflict =
                calls.conflicts(calls.coordinator("karen"), citizen, "OPEN").path("items[0].conflictId");
        calls.coordinator("karen")
                .body(Map.of(
                        "reason",
                        "Borgeren ønsker begge dele",
                        "acceptedUntil",
                        TODAY.plusDays(9).toString()))
                .post("/v1/citizens/" + citizen + "/conflicts/" + conflict + "/resolutions")
                .then()
                .statusCode(200);
    }

    private Response review(String rule, String assessment, String decision) {
        return calls.with(TestTokens.role("administration").user("anne"))
                .body(body(rule, assessment, decision))
                .post(REVIEWS);
    }

    private static Map<String, Object> body(String rule, String assessment, String decision) {
        return Map.of("rule", rule, "assessment", assessment, "decision", decision);
    }

    private ValidatableResponse rule(String id) {
        return reader().get("/v1/rules/" + id).then().statusCode(200);
    }

    private RequestSpecification reader() {
        return calls.system("HEALTH");
    }
}
