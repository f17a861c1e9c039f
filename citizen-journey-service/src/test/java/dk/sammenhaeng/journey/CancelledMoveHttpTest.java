package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A move that did not happen after all takes back what came with it, and nothing that came with another (C5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class CancelledMoveHttpTest extends BetweenTwoMunicipalities {

    private static final String WISH = "Jeg vil kunne gå ned til havnen igen";

    @Test
    void a_hand_over_that_is_cancelled_takes_back_what_came_with_it_and_nothing_that_came_with_another() {
        UUID known = livesThere();
        wishing(here, citizen, WISH);
        UUID first = wordsCame(here, transitions, support, WISH);
        Calls third = Calls.inFreshMunicipality();
        UUID samePerson = third.citizen("SOCIAL", cpr);
        UUID plan = third.putting(samePerson, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        wishing(third, samePerson, "En have");
        wordsCame(third, new TransitionCalls(samePerson), plan, "En have");
        profileThere(known).body("wishes", contains(WISH));

        cancelled(here, transitions, first);
        await().untilAsserted(() -> profileThere(known).statusCode(200).body("wishes", contains("En have")));

        cancelled(here, transitions, wordsCame(here, transitions, support, WISH));
        await().untilAsserted(() ->
                came(THERE.coordinator("kurt"), known).body("items.fromMunicipality", contains(third.municipality())));
        profileThere(known)
                .statusCode(200)
                .body("via", equalTo("FORMER_MUNICIPALITY"))
                .body("wishes", contains("En have"));
    }

    @Test
    void a_cancelled_hand_over_empties_no_profile_of_a_merged_record_that_came_with_another() {
        UUID known = livesThere();
        wishing(here, citizen, WISH);
        wordsCame(here, transitions, support, WISH);
        UUID survivor = THERE.citizen("SOCIAL");
        wishing(THERE, survivor, "Et sted at bo");
        THERE.with(TestTokens.role("administration").user("anne"))
                .body(Map.of("otherId", known, "reason", "Registreret to gange"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201);
        Calls third = Calls.inFreshMunicipality();
        UUID samePerson = third.citizen("SOCIAL", cpr);
        UUID plan = third.putting(samePerson, PlanBody.of("SOCIAL", "HP-1").goal("g1"));
        wishing(third, samePerson, "En have");
        TransitionCalls moves = new TransitionCalls(samePerson);

        cancelled(third, moves, wordsCame(third, moves, plan, "En have"));

        await().untilAsserted(() -> came(THERE.coordinator("karen"), survivor)
                .body("items.fromMunicipality", contains(here.municipality())));
        THERE.coordinator("karen")
                .get("/v1/citizens/" + survivor + "/resource-profile")
                .then()
                .statusCode(200)
                .body("wishes", contains("Et sted at bo"));
        assertThat(Rows.of("0101", "select wishes[1] from resource_profile where citizen_id = '" + known + "'"))
                .containsExactly(WISH);
    }

    /** A hand-over of a citizen with this wish, which the receiver has accepted. */
    private UUID wordsCame(Calls from, TransitionCalls moves, UUID plan, String wish) {
        RequestSpecification sender = from.system("SOCIAL");
        UUID move = moves.started(sender, TransitionCalls.handingOver(moving(), plan));
        moves.put(
                        from.system("SOCIAL"),
                        from.system("SOCIAL"),
                        move,
                        "hand-over-consent",
                        Map.of("given", true, "ownWords", true))
                .then()
                .statusCode(200);
        UUID incoming = arrivedFrom(from);
        await().untilAsserted(() ->
                there().get("/v1/incoming-transitions/" + incoming).then().body("ownWords.wishes", contains(wish)));
        acceptThere(incoming).then().statusCode(200);
        received(incoming);
        return move;
    }
}
