package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A family's plans are seen together as far as each member consents at that moment (C16, FV-C25, FW-J20). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class FamilyHttpTest {

    private static final Calls CALLS = Calls.inFreshMunicipality();
    private static final AtomicInteger CHILDREN = new AtomicInteger(4000);

    private final Calls calls = CALLS;
    private UUID mother;
    private UUID child;
    private String custody;

    @BeforeEach
    void a_mother_and_her_child_each_with_a_team_of_its_own() {
        mother = calls.citizen("SOCIAL");
        calls.putting(mother, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        calls.coordinate(mother, "karen");
        // The seventh digit 4 says 2018.
        child = calls.citizen("SOCIAL", "010818" + CHILDREN.incrementAndGet());
        calls.putting(child, PlanBody.of("SOCIAL", "HP-2").responsible("ole").goal("g1"));
        calls.coordinate(child, "karen");
        custody = new Citizens(calls).custody(child, "mitid-" + mother);
    }

    @Test
    void nobody_is_seen_before_consenting_and_who_consents_is_seen_from_the_other_side() {
        String link = linked();
        family(mother).then().statusCode(200).body("members", empty());
        family(child).then().body("members", empty());

        consent(child, link, true, "CUSTODY_HOLDER").then().statusCode(200).body("given", equalTo(true));

        family(mother)
                .then()
                .body("members.citizenId", contains(child.toString()))
                .body("members[0].relation", equalTo("CHILD"))
                .body("members[0].givenName", equalTo("Aksel"))
                .body("members[0].coordinator.name", equalTo("Karen Holm"))
                .body("members[0].plans.sector", contains("SOCIAL"))
                .body("members[0].plans[0].contact.phone", equalTo("89 40 10 00"))
                .body("members[0].coordinatedPlan", nullValue());
        family(child).then().body("members", empty());

        consent(mother, link, true, "CITIZEN").then().statusCode(200);
        family(child)
                .then()
                .body("members.citizenId", contains(mother.toString()))
                .body("members[0].relation", equalTo("PARENT"));
    }

    @Test
    void the_goals_of_a_members_active_plan_are_seen_and_nothing_of_a_sectors_plan() {
        String link = linked();
        consent(mother, link, true, "CITIZEN").then().statusCode(200);
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(calls, mother);
        String plan = plans.active();
        String goal = plans.goal(plan, JointGoalHttpTest.goal()).path("goals[-1].goalId");
        for (String who : List.of("CITIZEN", "WORKER")) {
            plans.changing(plan)
                    .body(JointGoalHttpTest.by(who))
                    .post(plans.path("/" + plan + "/goals/" + goal + "/confirmations"))
                    .then()
                    .statusCode(200);
        }

        Response seen = family(child);

        seen.then()
                .body("members[0].coordinatedPlan.coordinatedPlanId", equalTo(plan))
                .body("members[0].coordinatedPlan.goals.title", contains("Gå til havnen"));
        assertThat(seen.asString()).doesNotContain("deltid", "HANDLEPLAN_141");

        plans.consented(plan, false).then().statusCode(200);
        family(child).then().body("members", hasSize(1)).body("members[0].coordinatedPlan", nullValue());
    }

    @Test
    void a_withdrawal_and_an_ending_take_effect_at_the_next_look() {
        String link = linked();
        consent(child, link, true, "CUSTODY_HOLDER").then().statusCode(200);
        consent(mother, link, true, "CITIZEN").then().statusCode(200);
        family(mother).then().body("members", hasSize(1));

        // A no is taken from the child, too.
        consent(child, link, false, "CITIZEN").then().statusCode(200);
        family(mother).then().body("members", empty());
        family(child).then().body("members", hasSize(1));
        links(mother).then().body("items[0].otherGiven", equalTo(false)).body("items[0].otherCitizenId", nullValue());
        links(child).then().body("items[0].otherCitizenId", equalTo(mother.toString()));

        end(child, link).then().statusCode(200);
        family(child).then().body("members", empty());
        links(mother).then().body("items", empty());
        end(mother, link).then().statusCode(200);
        consent(mother, link, true, "CITIZEN").then().statusCode(409).body("rule", equalTo("family-link-over"));
        linked();
    }

    @Test
    void who_knows_one_member_alone_sees_of_the_other_the_phone_and_not_the_unit() {
        String link = linked();
        consent(mother, link, true, "CITIZEN").then().statusCode(200);
        RequestSpecification ole = calls.caseworker("ole", "SOCIAL");

        ole.get("/v1/citizens/" + child + "/family")
                .then()
                .statusCode(200)
                .body("members[0].plans[0].contact.phone", equalTo("89 40 10 00"))
                .body("members[0].plans[0].contact.unit", nullValue());
    }

    @Test
    void for_a_child_the_holder_of_custody_consents_and_it_is_kept_who_did() {
        String link = linked();
        consent(child, link, true, "CITIZEN")
                .then()
                .statusCode(409)
                .body("rule", equalTo("child-consent"))
                .body("detail", containsString("15"));
        calls.coordinator("karen")
                .body(Map.of(
                        "given",
                        true,
                        "statedOn",
                        Calls.today().toString(),
                        "way",
                        "PHONE",
                        "statedBy",
                        "CUSTODY_HOLDER",
                        "representative",
                        "Moren, med del i forældremyndigheden"))
                .post("/v1/citizens/" + child + "/family-links/" + link + "/consents")
                .then()
                .statusCode(400)
                .body("errors.code", contains("representative.named", "speaker.not-registered"));
        consent(child, link, true, "REPRESENTATIVE")
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.other-ground"));
        consent(mother, link, true, "CUSTODY_HOLDER")
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-registered"));
        consent(child, link, true, "CUSTODY_HOLDER").then().statusCode(200);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select stated_by || ' ' || representative || ' ' || recorded_by from family_consent "
                                + "where link_id = '" + link + "'"))
                .containsExactly("CUSTODY_HOLDER Moren, med del i forældremyndigheden karen");
    }

    @Test
    void two_are_linked_once_whoever_begins_and_only_by_who_knows_both() throws Exception {
        List<Callable<Response>> both =
                List.of(() -> link(mother, child, "CHILD"), () -> link(child, mother, "PARENT"));
        List<Integer> statuses = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Response> answer : threads.invokeAll(both)) {
                statuses.add(answer.get().statusCode());
            }
        }
        assertThat(statuses).containsExactlyInAnyOrder(201, 409);

        link(mother, mother, "OTHER").then().statusCode(400).body("errors.code", contains("family.self"));
        link(mother, UUID.randomUUID(), "OTHER").then().statusCode(404);
        UUID stranger = calls.citizen("HEALTH");
        calls.coordinate(stranger, "dorte");
        link(mother, stranger, "PARTNER").then().statusCode(404);
        link(mother, Calls.inFreshMunicipality().citizen("SOCIAL"), "PARTNER")
                .then()
                .statusCode(404);
    }

    @Test
    void who_may_do_what() {
        Callers callers = Callers.around(calls);
        UUID citizen = callers.citizen();
        List<String> others = new ArrayList<>();
        callers.trying("POST /v1/citizens/{citizenId}/family-links", citizen)
                .with(request -> {
                    UUID other = calls.citizen("HEALTH");
                    calls.putting(other, PlanBody.of("HEALTH", "GOP-9"));
                    calls.coordinate(
                            other,
                            Map.of("user", "karen", "name", "Karen Holm", "phone", "89402000", "deputyUser", "dorte"));
                    others.add(other.toString());
                    return request.body(Map.of("otherCitizenId", other, "relation", "SIBLING"));
                })
                .byRelation(201, "coordinator", "caseworker")
                // Knows one of the two alone.
                .but(404, Kind.TEAM_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/family-links", citizen)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/family", citizen)
                .byRelation(200, "coordinator", "caseworker")
                .but(403, Kind.BROKE_THE_GLASS)
                .holds();
        callers.as(Kind.BROKE_THE_GLASS)
                .get("/v1/citizens/" + citizen + "/family")
                .then()
                .statusCode(403)
                .body("code", equalTo("family-team-only"));
        String link = callers.as(Kind.COORDINATOR)
                .get("/v1/citizens/" + citizen + "/family-links")
                .path("items[0].linkId");
        callers.trying("POST /v1/citizens/{citizenId}/family-links/{linkId}/consents", citizen, link)
                .with(request -> request.body(Map.of(
                        "given", true, "statedOn", Calls.today().toString(), "way", "MEETING", "statedBy", "CITIZEN")))
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/family-links/{linkId}/endings", citizen, link)
                .byRelation(200, "coordinator", "caseworker")
                .holds();
        assertThat(others).hasSize(Kind.values().length);
    }

    @Test
    void each_side_is_told_by_an_event_of_its_own_and_a_look_is_written_down_for_both() {
        String link = linked();
        consent(child, link, true, "CUSTODY_HOLDER").then().statusCode(200);
        family(mother).then().statusCode(200);

        assertThat(Rows.of(
                        calls.municipality(),
                        "select subject from audit where act = 'family.read' and outcome = 'READ' and subject in ('"
                                + mother + "', '" + child + "')"))
                .containsExactlyInAnyOrder(mother.toString(), child.toString());
        for (UUID member : List.of(mother, child)) {
            assertThat(Rows.of(
                            calls.municipality(),
                            "select count(*) from event_log where aggregateid = '" + member + "' and payload like '%"
                                    + link + "%'"))
                    .containsExactly("1");
        }
    }

    private String linked() {
        Response answer = link(mother, child, "CHILD");
        answer.then().statusCode(201);
        return answer.path("linkId");
    }

    private Response link(UUID one, UUID other, String relation) {
        return calls.coordinator("karen")
                .body(Map.of("otherCitizenId", other, "relation", relation))
                .post("/v1/citizens/" + one + "/family-links");
    }

    private Response consent(UUID member, String link, boolean given, String statedBy) {
        Map<String, Object> said =
                Map.of("given", given, "statedOn", Calls.today().toString(), "way", "MEETING", "statedBy", statedBy);
        return calls.coordinator("karen")
                .body(statedBy.equals("CITIZEN") ? said : JointGoalHttpTest.with(said, "representationId", custody))
                .post("/v1/citizens/" + member + "/family-links/" + link + "/consents");
    }

    private Response end(UUID member, String link) {
        return calls.coordinator("karen").post("/v1/citizens/" + member + "/family-links/" + link + "/endings");
    }

    private Response family(UUID member) {
        return calls.coordinator("karen").get("/v1/citizens/" + member + "/family");
    }

    private Response links(UUID member) {
        return calls.coordinator("karen").get("/v1/citizens/" + member + "/family-links");
    }
}
