package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.JointGoalHttpTest.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What citizens wish, can build on, need and work towards goes along when they move, where they consent to that (C5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OwnWordsMoveHttpTest extends BetweenTwoMunicipalities {

    private static final String WISH = "Jeg vil kunne gå ned til havnen igen";
    private static final String NEED = "Hjælp til at komme op om morgenen";

    @Test
    void own_words_and_joint_goals_go_along_and_the_first_coordinated_plan_there_begins_with_them() {
        UUID known = livesThere();
        withAPlanInForce();
        marked(citizen, PlanBody.of("PSYCHIATRY", "UA-1"), "VIP");
        UUID move = started();
        say(move, Map.of("given", true, "ownWords", true))
                .then()
                .statusCode(200)
                .body("handOverConsent.ownWords", equalTo(true))
                .body("handOverConsent.statedBy", equalTo("CITIZEN"));
        UUID incoming = arrived();
        there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .body("plans", empty())
                .body("ownWords.wishes", contains("Jeg vil bo tæt på min søster", WISH))
                .body("ownWords.needs", contains(NEED))
                .body("ownWords.goals.title", contains("Gå til havnen"))
                .body("ownWords.goals[0].sectors", contains("SOCIAL"))
                .body("ownWords.goals[0].steps.title", contains("Gå til bageren"));

        acceptThere(incoming).then().statusCode(200);

        assertThat(received(incoming)).isEqualTo(known);
        came(THERE.coordinator("kurt"), known)
                .body("items.fromMunicipality", contains(here.municipality()))
                .body("items[0].contentShown", equalTo(true))
                .body("items[0].resources.words", contains("Naboen Bodil hjælper gerne"))
                .body("items[0].goals[0].parts.words", containsInAnyOrder("Gå en tur hver dag", "Kørsel om tirsdagen"));
        came(jens(), known)
                .body("items[0].wishes", hasItem(WISH))
                .body("items[0].contentShown", equalTo(false))
                .body("items[0].needs", nullValue())
                .body("items[0].goals", nullValue());
        came(THERE.system("EMPLOYMENT"), known).body("items", empty());
        came(there(), known).body("items[0].contentShown", equalTo(true));
        THERE.coordinator("kurt")
                .body(Map.of("given", true))
                .put("/v1/citizens/" + known + "/consent")
                .then()
                .statusCode(200);
        came(jens(), known).body("items[0].needs", contains(NEED));
        jens().get("/v1/citizens/" + known + "/resource-profile")
                .then()
                .statusCode(200)
                .body("via", equalTo("FORMER_MUNICIPALITY"))
                .body("wishes", hasItem(WISH));

        offeredThere(
                        known,
                        with(
                                CoordinatedPlanCalls.OFFER,
                                "offeredOn",
                                Calls.today().minusDays(1).toString()))
                .body("words.wishes", hasItem(WISH))
                .body("words.needs", contains(NEED))
                .body("goals.title", contains("Gå til havnen"))
                .body("goals[0].status", equalTo("PROPOSED"))
                .body("goals[0].sectors", contains("SOCIAL"))
                .body("goals[0].confirmations", empty())
                .body("goals[0].contributions.words", contains("Gå en tur hver dag"))
                .body("goals[0].steps.state", contains("WAITING"));
        offeredThere(known).body("words.wishes", hasItem(WISH)).body("goals", empty());
    }

    @Test
    void nothing_of_the_citizens_own_goes_along_that_was_not_named_and_what_went_is_deleted_when_the_move_ends() {
        UUID known = livesThere();
        withAPlanInForce();
        UUID move = offered(List.of(support));
        there().get("/v1/incoming-transitions/" + arrived()).then().body("ownWords", nullValue());
        say(move, Map.of("given", true, "ownWords", true)).then().statusCode(200);
        await().untilAsserted(() ->
                there().get("/v1/incoming-transitions/" + arrived()).then().body("ownWords.needs", contains(NEED)));
        UUID incoming = arrived();
        acceptThere(incoming).then().statusCode(200);
        received(incoming);
        String draft = offeredThere(known)
                .body("words.wishes", hasItem(WISH))
                .body("goals.title", contains("Gå til havnen"))
                .extract()
                .path("coordinatedPlanId");
        THERE.coordinator("kurt")
                .header("If-Match", "\"1\"")
                .body(Map.of("wishes", List.of(WISH, "Et sted at bo"), "needs", List.of(NEED, "En tand ordnet")))
                .put("/v1/citizens/" + known + "/coordinated-plans/" + draft + "/words")
                .then()
                .statusCode(200);

        cancelled(here, transitions, move);

        await().untilAsserted(() -> came(THERE.coordinator("kurt"), known).body("items", empty()));
        profileThere(known).statusCode(404);
        assertThat(Rows.of("0101", "select content from received_words where citizen_id = '" + known + "'"))
                .containsOnlyNulls();
        THERE.coordinator("kurt")
                .get("/v1/citizens/" + known + "/coordinated-plans/" + draft)
                .then()
                .body("version", equalTo(3))
                .body("words.wishes", contains("Et sted at bo"))
                .body("words.needs", contains("En tand ordnet"))
                .body("goals", empty());
        assertThat(Rows.of(
                        "0101", "select document::text from coordinated_plan_version where plan_id = '" + draft + "'"))
                .hasSize(3)
                .allSatisfy(version -> assertThat(version).doesNotContain(WISH, NEED, "Gå til havnen", "bageren"));
        assertThat(Rows.of("0101", "select title from joint_goal where coordinated_plan_id = '" + draft + "'"))
                .containsOnly("");

        say(started(), Map.of("given", true, "ownWords", true)).then().statusCode(200);
        UUID anew = arrived();
        acceptThere(anew).then().statusCode(200);
        received(anew);
        profileThere(known).statusCode(200).body("wishes", hasItem(WISH));
        offeredThere(known).body("words.needs", contains(NEED)).body("goals.title", contains("Gå til havnen"));
    }

    @Test
    void what_the_citizen_said_there_stays_and_what_came_stands_beside_it() {
        UUID known = livesThere();
        THERE.coordinator("kurt")
                .header("If-None-Match", "*")
                .body(Map.of("wishes", List.of("Et sted at bo"), "resources", List.of()))
                .put("/v1/citizens/" + known + "/resource-profile")
                .then()
                .statusCode(201);
        withAPlanInForce();
        say(started(), Map.of("given", true, "ownWords", true)).then().statusCode(200);
        UUID incoming = arrived();

        acceptThere(incoming).then().statusCode(200);

        received(incoming);
        THERE.coordinator("kurt")
                .get("/v1/citizens/" + known + "/resource-profile")
                .then()
                .body("wishes", contains("Et sted at bo"))
                .body("via", equalTo("STAFF"));
        came(THERE.coordinator("kurt"), known).body("items[0].wishes", hasItem(WISH));
        assertThat(Rows.of(here.municipality(), "select id from received_words where citizen_id = '" + known + "'"))
                .isEmpty();
    }

    @Test
    void a_hand_over_rests_on_the_word_of_who_may_consent_and_names_them() {
        Citizens citizens = new Citizens(here);
        String mother = "mitid-" + UUID.randomUUID();
        UUID child = here.citizen("SOCIAL", "0108184777");
        TransitionCalls moves = new TransitionCalls(child);
        UUID plan = marked(child, PlanBody.of("SOCIAL", "BP-1"), "FOELSOM");
        UUID move = moves.started(sender(), TransitionCalls.handingOver(moving(), plan));
        Map<String, Object> yes = Map.of("given", true, "statedBy", "CUSTODY_HOLDER");

        said(moves, move, Map.of("given", true)).then().statusCode(409).body("rule", equalTo("child-consent"));
        said(moves, move, with(yes, "representative", "Moren"))
                .then()
                .statusCode(400)
                .body("errors.code", containsInAnyOrder("representative.named", "speaker.not-registered"));
        Map<String, Object> registered = with(yes, "representationId", citizens.custody(child, mother));
        said(moves, move, with(registered, "planIds", List.of(plan)))
                .then()
                .statusCode(400)
                .body("errors.code", contains("speaker.not-sensitive"));
        moves.read(sender(), move).then().body("handOverConsent.statedBy", nullValue());
        said(moves, move, registered)
                .then()
                .statusCode(200)
                .body("handOverConsent.given", equalTo(true))
                .body("handOverConsent.statedBy", equalTo("CUSTODY_HOLDER"))
                .body("handOverConsent.representationId", equalTo(registered.get("representationId")))
                .body("handOverConsent.representative", equalTo("Moren, med del i forældremyndigheden"));
        arrived();

        said(moves, move, Map.of("given", false, "statedBy", "REPRESENTATIVE", "representative", "Mormoren"))
                .then()
                .statusCode(200)
                .body("handOverConsent.given", equalTo(false))
                .body("handOverConsent.representative", equalTo("Mormoren"));
        await().untilAsserted(() -> offers().then().body("items.fromMunicipality", not(hasItem(here.municipality()))));
    }

    /** The citizen's profile says one wish, the plan another; a goal of SOCIAL and PSYCHIATRY with one step. */
    private void withAPlanInForce() {
        wishing(here, citizen, "Jeg vil bo tæt på min søster");
        CoordinatedPlanCalls plans = new CoordinatedPlanCalls(here, citizen);
        String plan = plans.active();
        Map<String, Object> goal = with(
                with(JointGoalHttpTest.goal(), "sectors", List.of("SOCIAL", "PSYCHIATRY")),
                "contributions",
                List.of(
                        Map.of("words", "Gå en tur hver dag", "doneBy", "CITIZEN_ALONE"),
                        Map.of("words", "Kørsel om tirsdagen", "doneBy", "STAFF")));
        Response set = plans.goal(plan, goal);
        set.then().statusCode(201);
        String id = set.path("goals.find { it.title == 'Gå til havnen' }.goalId");
        for (String who : List.of("WORKER", "CITIZEN")) {
            plans.changing(plan)
                    .body(JointGoalHttpTest.by(who))
                    .post(plans.path("/" + plan + "/goals/" + id + "/confirmations"))
                    .then()
                    .statusCode(200);
        }
        plans.changing(plan)
                .body(Map.of("title", "Gå til bageren", "functionArea", "MOBILITY", "support", "STAFF_PRESENT"))
                .post(plans.path("/" + plan + "/goals/" + id + "/steps"))
                .then()
                .statusCode(201);
    }

    private UUID marked(UUID whose, PlanBody plan, String sensitivity) {
        return UUID.fromString(here.system(plan.sector())
                .body(with(plan.body(), "sensitivity", sensitivity))
                .put(Calls.path(whose, plan))
                .then()
                .statusCode(201)
                .extract()
                .path("planId"));
    }

    private Response say(UUID move, Map<String, Object> words) {
        return said(transitions, move, words);
    }

    private Response said(TransitionCalls moves, UUID move, Map<String, Object> words) {
        return moves.put(sender(), sender(), move, "hand-over-consent", words);
    }

    private static ValidatableResponse offeredThere(UUID known) {
        return offeredThere(known, CoordinatedPlanCalls.OFFER);
    }

    private static ValidatableResponse offeredThere(UUID known, Map<String, Object> offer) {
        return THERE.coordinator("kurt")
                .body(offer)
                .post("/v1/citizens/" + known + "/coordinated-plans")
                .then()
                .statusCode(201);
    }

    private static RequestSpecification jens() {
        return THERE.caseworker("jens", "EMPLOYMENT");
    }

    private RequestSpecification karen() {
        return here.coordinator("karen");
    }
}
