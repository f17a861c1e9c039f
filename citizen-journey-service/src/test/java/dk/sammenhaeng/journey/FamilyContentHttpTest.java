package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.StatementCount;
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

/** A member's plans are seen by their content as far as the member consents to that, at that moment (C16, FV-C25). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FamilyContentHttpTest {

    private static final String PLAN = "members[0].plans.find { it.sector == '%s' }";

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID mother;
    private UUID child;
    private String link;

    @BeforeEach
    void a_mother_with_two_plans_and_a_child_that_a_caseworker_knows() {
        mother = calls.citizen("SOCIAL");
        calls.putting(mother, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        calls.putting(mother, PlanBody.of("HEALTH", "GOP-1").goal("g2"));
        calls.coordinate(mother, "karen");
        child = calls.citizen("SOCIAL");
        calls.putting(child, PlanBody.of("SOCIAL", "HP-2").responsible("ole"));
        calls.coordinate(child, "karen");
        link = link(mother, child);
    }

    @Test
    void the_member_names_the_sectors_whose_plans_are_seen_by_their_content_and_takes_it_back_at_once() {
        says(mother, link, Map.of()).then().statusCode(200).body("sectors", empty());
        family().then().body("members[0].plans", hasSize(2)).body("members[0].plans.content", contains(null, null));
        assertThat(family().asString()).doesNotContain("deltid");

        says(mother, link, Map.of("includesContent", true, "sectors", List.of("SOCIAL")))
                .then()
                .statusCode(200)
                .body("given", equalTo(true))
                .body("sectors", contains("SOCIAL"))
                .body("includesSensitive", equalTo(false));

        family().then()
                .body(PLAN.formatted("SOCIAL") + ".content.goals.title", contains("I arbejde på deltid"))
                .body(PLAN.formatted("SOCIAL") + ".content.seenBy.ground", equalTo("FAMILY"))
                .body(PLAN.formatted("SOCIAL") + ".contact.unit", nullValue())
                .body(PLAN.formatted("HEALTH") + ".content", nullValue());
        calls.caseworker("ole", "SOCIAL")
                .get("/v1/citizens/" + child + "/family-links")
                .then()
                .body("items[0].sectors", empty());
        // It opens nothing outside the family.
        calls.caseworker("ole", "SOCIAL")
                .get("/v1/citizens/" + mother + "/journey")
                .then()
                .statusCode(404);

        says(mother, link, Map.of("includesContent", true)).then().body("sectors", hasSize(4));
        family().then().body("members[0].plans.content.goals.flatten()", hasSize(2));

        says(mother, link, Map.of()).then().statusCode(200);
        family().then().body("members[0].plans.content", contains(null, null));
        says(mother, link, Map.of("includesContent", true)).then().statusCode(200);
        says(mother, link, Map.of("given", false, "includesContent", true))
                .then()
                .body("given", equalTo(false))
                .body("sectors", empty());
        family().then().body("members", empty());
    }

    @Test
    void what_is_sensitive_is_seen_where_the_member_names_it_and_a_secret_never() {
        sensitivity("SOCIAL", "FOELSOM");
        sensitivity("HEALTH", "VIP");
        says(mother, link, Map.of("includesContent", true)).then().statusCode(200);
        family().then().body("members[0].plans", empty());

        says(mother, link, Map.of("includesContent", true, "includesSensitive", true))
                .then()
                .statusCode(200)
                .body("includesSensitive", equalTo(true));

        family().then()
                .body("members[0].plans.sector", contains("SOCIAL"))
                .body("members[0].plans[0].content.goals", hasSize(1));
        says(mother, link, Map.of("includesContent", true, "sectors", List.of(), "includesSensitive", true))
                .then()
                .statusCode(400)
                .body("errors.code", contains("consent.to-nothing"));
    }

    @Test
    void a_protected_member_is_not_led_to_and_a_dead_one_not_seen() {
        says(mother, link, Map.of("includesContent", true)).then().statusCode(200);
        calls.coordinator("karen")
                .body(Map.of("isProtected", true))
                .put("/v1/citizens/" + mother + "/address-protection")
                .then()
                .statusCode(200);
        family().then().body("members[0].plans", empty()).body("members[0].givenName", nullValue());
        calls.coordinator("karen")
                .get("/v1/citizens/" + child + "/family")
                .then()
                .body("members[0].plans.content", hasSize(2))
                .body("members[0].plans.content.goals.flatten()", hasSize(2));

        new Citizens(calls)
                .administration()
                .body(Map.of("kind", "DEATH", "happenedOn", Calls.today().toString()))
                .post("/v1/citizens/" + mother + "/life-events")
                .then()
                .statusCode(201);

        family().then().statusCode(200).body("members", empty());
    }

    @Test
    void of_who_was_linked_twice_the_last_word_holds_once_the_records_are_one() {
        UUID again = calls.citizen("HEALTH");
        calls.coordinate(again, "karen");
        String other = link(again, child);
        says(mother, link, Map.of("includesContent", true)).then().statusCode(200);
        says(again, other, Map.of("given", false)).then().statusCode(200);
        new Citizens(calls)
                .administration()
                .body(Map.of("otherId", again, "reason", "Samme person"))
                .post("/v1/citizens/" + mother + "/merges")
                .then()
                .statusCode(201);

        family().then().body("members", empty());

        says(again, other, Map.of("includesContent", true, "sectors", List.of("HEALTH")))
                .then()
                .statusCode(200);
        family().then()
                .body("members.citizenId", contains(mother.toString()))
                .body("members[0].plans.findAll { it.content != null }.sector", contains("HEALTH"));
    }

    @Test
    void a_member_without_a_plan_is_there_and_more_members_cost_no_more_statements() {
        UUID aunt = calls.citizen("SOCIAL");
        calls.coordinate(aunt, "karen");
        says(aunt, link(aunt, child), Map.of("includesContent", true)).then().statusCode(200);
        family().then().body("members.citizenId", contains(aunt.toString())).body("members[0].plans", empty());
        List<String> one = StatementCount.during(this::family);

        says(mother, link, Map.of("includesContent", true)).then().statusCode(200);
        family().then()
                .body("members.citizenId", containsInAnyOrder(aunt.toString(), mother.toString()))
                .body("members.plans.flatten()", hasSize(2));
        List<String> both = StatementCount.during(this::family);

        assertThat(one.stream().filter(statement -> statement.startsWith("with who")))
                .as("the citizen's journey, and those of the family together")
                .hasSize(2);
        assertThat(both.stream().filter(statement -> !statement.contains("audit")))
                .hasSameSizeAs(one.stream()
                        .filter(statement -> !statement.contains("audit"))
                        .toList());
    }

    private String link(UUID one, UUID other) {
        return calls.coordinator("karen")
                .body(Map.of("otherCitizenId", other, "relation", "CHILD"))
                .post("/v1/citizens/" + one + "/family-links")
                .then()
                .statusCode(201)
                .extract()
                .path("linkId");
    }

    private Response says(UUID member, String about, Map<String, Object> more) {
        Map<String, Object> said = new HashMap<>(
                Map.of("given", true, "statedOn", Calls.today().toString(), "way", "MEETING", "statedBy", "CITIZEN"));
        said.putAll(more);
        return calls.coordinator("karen")
                .body(said)
                .post("/v1/citizens/" + member + "/family-links/" + about + "/consents");
    }

    private void sensitivity(String sector, String how) {
        Rows.change(
                calls.municipality(),
                "update sector_plan set sensitivity = '" + how + "' where citizen_id = '" + mother + "' and sector = '"
                        + sector + "'");
    }

    /** As ole sees it, who has a relation to the child alone. */
    private Response family() {
        return calls.caseworker("ole", "SOCIAL").get("/v1/citizens/" + child + "/family");
    }
}
