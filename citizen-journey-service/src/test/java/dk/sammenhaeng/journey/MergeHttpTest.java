package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.journey.Callers.Kind;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two records of one person: merged, undone, and both ids good all the time (X8, F10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MergeHttpTest {

    private static final Instant NINE = Calls.today().plusDays(30).atTime(9, 0).toInstant(ZoneOffset.UTC);
    private static final Calls CALLS = Calls.inFreshMunicipality();

    private final Calls calls = CALLS;

    @Test
    void a_merged_record_leads_to_the_survivor_and_its_plans_are_of_one_journey() {
        String replacement = Calls.freshCpr();
        UUID survivor = calls.citizen("HEALTH");
        calls.coordinate(survivor, "karen");
        UUID other = calls.citizen("SOCIAL", replacement);
        calls.putting(survivor, PlanBody.of("HEALTH", "P-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(other, PlanBody.of("SOCIAL", "P-1").appointment("s1", NINE, NINE.plusSeconds(3600)));

        String merge = merging(survivor, other);

        for (UUID id : List.of(survivor, other)) {
            for (String sector : List.of("HEALTH", "SOCIAL")) {
                calls.journey(calls.system(sector), id)
                        .then()
                        .statusCode(200)
                        .body("citizenId", equalTo(survivor.toString()))
                        .body("plans.sector", containsInAnyOrder("HEALTH", "SOCIAL"))
                        .body("conflicts", hasSize(1));
                calls.conflicts(calls.system(sector), id, "OPEN").then().body("items", hasSize(1));
            }
            calls.system("SOCIAL")
                    .get("/v1/citizens/" + id)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(survivor.toString()));
            calls.system("HEALTH")
                    .get("/v1/citizens/" + id + "/sector-plans/SOCIAL/P-1")
                    .then()
                    .statusCode(200);
        }
        found(replacement, survivor);
        administration()
                .get("/v1/citizens/" + other + "/merges")
                .then()
                .statusCode(200)
                .body("items.mergeId", contains(merge));
        Published.on(
                survivor,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.merged.v1",
                "journey.conflict-opened.v1");
        Published.on(other, "journey.started.v1", "journey.part-changed.v1", "journey.merged.v1");
    }

    @Test
    void an_undone_merge_leaves_each_record_with_exactly_its_own_plans() {
        String replacement = Calls.freshCpr();
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("SOCIAL", replacement);
        calls.putting(survivor, PlanBody.of("HEALTH", "P-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(other, PlanBody.of("SOCIAL", "P-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        String merge = merging(survivor, other);
        calls.putting(survivor, PlanBody.of("HEALTH", "P-2").goal("g1"));
        calls.putting(other, PlanBody.of("SOCIAL", "P-1").version(2).goal("g2"));
        calls.putting(other, PlanBody.of("HEALTH", "P-1").goal("g3"));

        undo(survivor, merge).then().statusCode(200);

        assertThat(plans(survivor, "HEALTH")).containsExactlyInAnyOrder("P-1", "P-2");
        assertThat(plans(other, "SOCIAL")).containsExactlyInAnyOrder("P-1");
        assertThat(plans(other, "HEALTH")).containsExactlyInAnyOrder("P-1");
        calls.journey(calls.system("HEALTH"), survivor)
                .then()
                .body("plans", hasSize(2))
                .body("conflicts", hasSize(0));
        calls.journey(calls.system("SOCIAL"), other)
                .then()
                .body("citizenId", equalTo(other.toString()))
                .body("plans", hasSize(2));
        calls.journey(calls.system("SOCIAL"), survivor).then().statusCode(404);
        found(replacement, other);
        undo(survivor, merge).then().statusCode(409).body("rule", equalTo("merge-undone-already"));
        Published.on(
                other,
                "journey.started.v1",
                "journey.part-changed.v1",
                "journey.merged.v1",
                "journey.part-changed.v1",
                "journey.part-changed.v1",
                "journey.merge-undone.v1");
    }

    @Test
    void who_has_broken_the_glass_merges_nothing() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("SOCIAL");
        for (UUID citizen : List.of(survivor, other)) {
            calls.breakGlass("gry", "SOCIAL", citizen).then().statusCode(201);
        }

        as("gry", survivor, other).then().statusCode(403).body("code", equalTo("break-glass-only-looks"));
    }

    @Test
    void what_stood_before_the_merge_stands_again_after_its_undoing() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("SOCIAL");
        calls.coordinate(other, "karen");
        calls.putting(other, PlanBody.of("SOCIAL", "P-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        calls.putting(other, PlanBody.of("EMPLOYMENT", "P-1").appointment("e1", NINE, NINE.plusSeconds(3600)));
        String conflict = calls.conflicts(calls.system("SOCIAL"), other, "OPEN").path("items[0].conflictId");

        String merge = merging(survivor, other);
        String merged =
                calls.conflicts(calls.system("SOCIAL"), survivor, "OPEN").path("items[0].conflictId");
        undo(other, merge).then().statusCode(200);

        assertThat(merged).isEqualTo(conflict);
        calls.conflicts(calls.system("SOCIAL"), other, "OPEN").then().body("items.conflictId", contains(conflict));
    }

    @Test
    void everyone_around_either_record_finds_the_one_journey() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("SOCIAL");
        calls.coordinate(survivor, "karen-" + survivor);
        calls.coordinate(other, "ole-" + other);
        String worker = "worker-" + other;
        calls.putting(survivor, PlanBody.of("HEALTH", "P-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(
                other,
                PlanBody.of("SOCIAL", "P-1").responsible(worker).appointment("s1", NINE, NINE.plusSeconds(3600)));

        String merge = merging(survivor, other);

        calls.coordinator("karen-" + survivor)
                .get("/v1/citizens/" + other + "/coordinator")
                .then()
                .statusCode(200)
                .body("user", equalTo("karen-" + survivor));
        calls.journey(calls.coordinator("ole-" + other), other).then().statusCode(404);
        assertThat(tasks(calls.coordinator("karen-" + survivor))).containsExactly(survivor.toString());
        assertThat(tasks(calls.caseworker(worker, "SOCIAL"))).containsExactly(survivor.toString());
        assertThat(tasks(calls.coordinator("ole-" + other))).isEmpty();

        undo(survivor, merge).then().statusCode(200);
        calls.journey(calls.coordinator("ole-" + other), other).then().statusCode(200);
        assertThat(tasks(calls.caseworker(worker, "SOCIAL"))).isEmpty();
    }

    @Test
    void a_merged_record_that_alone_had_a_coordinator_keeps_them() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("SOCIAL");
        calls.coordinate(other, "ole-" + other);
        calls.putting(survivor, PlanBody.of("HEALTH", "P-1").appointment("t1", NINE, NINE.plusSeconds(3600)));
        calls.putting(other, PlanBody.of("SOCIAL", "P-1").appointment("s1", NINE, NINE.plusSeconds(3600)));
        merging(survivor, other);

        calls.journey(calls.coordinator("ole-" + other), survivor)
                .then()
                .statusCode(200)
                .body("coordinator.user", equalTo("ole-" + other));
        assertThat(tasks(calls.coordinator("ole-" + other))).containsExactly(survivor.toString());
    }

    private static List<String> tasks(RequestSpecification caller) {
        List<List<String>> citizens = caller.get("/v1/worklist")
                .path("items.findAll { it.rule == 'overlapping-appointments' }.citizens.citizenId");
        return citizens.stream().flatMap(List::stream).toList();
    }

    @Test
    void records_are_never_merged_in_a_chain_or_a_circle() {
        UUID one = calls.citizen("HEALTH");
        UUID two = calls.citizen("HEALTH");
        UUID three = calls.citizen("HEALTH");
        merging(one, two);

        merge(one, two).then().statusCode(409).body("rule", equalTo("already-one-record"));
        merge(two, one).then().statusCode(409).body("rule", equalTo("already-one-record"));
        merge(one, one).then().statusCode(409).body("rule", equalTo("already-one-record"));
        merge(three, one).then().statusCode(409).body("rule", equalTo("other-stands-for-records"));
        merge(two, three).then().statusCode(201).body("survivorId", equalTo(one.toString()));
        assertThat(Rows.of(calls.municipality(), "select distinct survivor_id from citizen where merged"))
                .containsExactly(one.toString());
    }

    @Test
    void two_active_coordinated_plans_need_a_word_on_which_goes_on() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("HEALTH");
        UUID here = coordinated(survivor);
        UUID there = coordinated(other);

        merge(survivor, other).then().statusCode(409).body("rule", equalTo("two-coordinated-plans"));
        merge(survivor, other, UUID.randomUUID()).then().statusCode(409);
        String merge =
                merge(survivor, other, there).then().statusCode(201).extract().path("mergeId");

        assertThat(Rows.of(
                        calls.municipality(),
                        "select continuing_plan || ' ' || resting_plan from citizen_merge where id = '" + merge + "'"))
                .containsExactly(there + " " + here);
        undo(survivor, merge).then().statusCode(200);
    }

    @Test
    void who_may_not_know_both_records_is_told_of_neither() {
        UUID survivor = calls.citizen("HEALTH");
        UUID other = calls.citizen("HEALTH");
        calls.coordinate(survivor, "karen");

        as("karen", survivor, other).then().statusCode(404);
        as("karen", other, survivor).then().statusCode(404);
        calls.coordinate(other, "karen");
        as("karen", survivor, other).then().statusCode(201);
    }

    @Test
    void the_coordinator_and_administration_merge() {
        Callers callers = Callers.around(calls);
        callers.trying("POST /v1/citizens/{citizenId}/merges", callers.citizen())
                .with(request -> request.body(Map.of("otherId", callers.citizen(), "reason", "Samme person")))
                .byRelation(409, "coordinator")
                .but(409, Kind.ADMINISTRATION)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/merges", callers.citizen())
                .byRelation(200, "coordinator")
                .but(200, Kind.ADMINISTRATION)
                .holds();
        String merge = merging(callers.citizen(), calls.citizen("HEALTH"));
        undo(callers.citizen(), merge).then().statusCode(200);
        callers.trying("POST /v1/citizens/{citizenId}/merges/{mergeId}/reversals", callers.citizen(), merge)
                .with(request -> request.body(Map.of("reason", "Forkert person")))
                .byRelation(409, "coordinator")
                .but(409, Kind.ADMINISTRATION)
                .holds();
    }

    private UUID coordinated(UUID citizen) {
        UUID plan = UUID.randomUUID();
        Rows.change(
                calls.municipality(),
                "insert into coordinated_plan (id, citizen_id, consented, status) values ('" + plan + "', '" + citizen
                        + "', true, 'ACTIVE')");
        return plan;
    }

    private void found(String cpr, UUID expected) {
        calls.system("EMPLOYMENT")
                .body(Map.of("cprNumber", cpr))
                .post("/v1/citizens/search")
                .then()
                .body("items.id", contains(expected.toString()));
    }

    private List<String> plans(UUID citizen, String sector) {
        return calls.system(sector)
                .get("/v1/citizens/" + citizen + "/sector-plans")
                .path("items.findAll { it.sector == '" + sector + "' }.externalId");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }

    private String merging(UUID survivor, UUID other) {
        return merge(survivor, other).then().statusCode(201).extract().path("mergeId");
    }

    private Response merge(UUID survivor, UUID other) {
        return administration()
                .body(Map.of("otherId", other, "reason", "Erstatningsnummer og CPR-nummer er samme person"))
                .post("/v1/citizens/" + survivor + "/merges");
    }

    private Response merge(UUID survivor, UUID other, UUID continuing) {
        return administration()
                .body(Map.of("otherId", other, "reason", "Samme person", "continuingCoordinatedPlan", continuing))
                .post("/v1/citizens/" + survivor + "/merges");
    }

    private Response as(String coordinator, UUID survivor, UUID other) {
        return calls.coordinator(coordinator)
                .body(Map.of("otherId", other, "reason", "Samme person"))
                .post("/v1/citizens/" + survivor + "/merges");
    }

    private Response undo(UUID citizen, String merge) {
        return administration()
                .body(Map.of("reason", "To personer med samme navn"))
                .post("/v1/citizens/" + citizen + "/merges/" + merge + "/reversals");
    }
}
