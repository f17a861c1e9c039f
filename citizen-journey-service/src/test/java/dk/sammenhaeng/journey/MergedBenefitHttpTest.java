package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The benefits of a person with two records: each stays with its own, whichever of the two the benefit system names (X8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class MergedBenefitHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID survivor;
    private UUID other;

    @BeforeEach
    void two_records() {
        survivor = calls.citizen("EMPLOYMENT");
        other = calls.citizen("EMPLOYMENT");
    }

    @Test
    void a_benefit_is_changed_by_whichever_id() {
        put(survivor, "sd-1", 1).then().statusCode(201);
        String merge = merge();

        put(other, "sd-1", 2).then().statusCode(200);
        put(survivor, "sd-1", 3).then().statusCode(200);

        list(other).then().body("items.externalId", contains("sd-1"));
        undo(merge);
        list(survivor).then().body("items.externalId", contains("sd-1"));
        list(other).then().body("items", empty());
    }

    @Test
    void a_way_back_to_work_goes_with_its_benefit() {
        String merge = merge();
        String benefit = put(other, "sd-1", 1).then().statusCode(201).extract().path("id");

        undo(merge);

        employment().get(wayBack(other)).then().statusCode(200).body("benefitId", equalTo(benefit));
        employment().get(wayBack(survivor)).then().statusCode(404);
    }

    @Test
    void its_deadlines_and_its_history_go_with_it_when_the_two_are_parted() {
        String merge = merge();
        String benefit = put(other, "sd-1", 1).then().statusCode(201).extract().path("id");
        put(survivor, "sd-1", 2).then().statusCode(200);
        milestones(survivor).then().body("items.basisId", everyItem(equalTo(benefit)));
        versions(survivor).then().body("items.externalVersion", contains(2, 1));

        undo(merge);

        milestones(other)
                .then()
                .body("items.basisId", hasItem(benefit))
                .body("items.basisId", everyItem(equalTo(benefit)));
        milestones(survivor).then().body("items", empty());
        versions(other).then().body("items.externalVersion", contains(2, 1));
        versions(survivor).then().statusCode(404);
    }

    @Test
    void what_follows_from_a_change_by_the_other_id_goes_with_the_benefit_too() {
        String benefit =
                put(survivor, "sd-1", 1).then().statusCode(201).extract().path("id");
        String merge = merge();
        put(other, "sd-1", 2).then().statusCode(200);

        undo(merge);

        milestones(survivor)
                .then()
                .body("items.basisId", hasItem(benefit))
                .body(
                        "items.dueOn",
                        hasItem(Calls.today().minusDays(2).plusWeeks(22).toString()));
        milestones(other).then().body("items", empty());
        versions(survivor).then().body("items.externalVersion", contains(2, 1));
        employment().get(wayBack(other)).then().statusCode(404);
    }

    @Test
    void a_trace_at_one_record_leaves_the_benefit_of_the_other_as_it_is() {
        put(other, "sd-1", 1).then().statusCode(201);
        retract(other).then().statusCode(201);
        put(survivor, "sd-1", 1).then().statusCode(201);
        merge();

        put(survivor, "sd-1", 2).then().statusCode(200);
        list(other).then().body("items.externalId", contains("sd-1"));
        retract(survivor).then().statusCode(201);

        list(survivor).then().body("items", empty());
        retract(survivor).then().statusCode(200);
        put(survivor, "sd-1", 3).then().statusCode(409).body("rule", equalTo("benefit-retracted"));
    }

    /** Each version begins a day earlier. */
    private Response put(UUID citizen, String id, int version) {
        return employment()
                .body(Map.of(
                        "externalVersion",
                        version,
                        "kind",
                        "SYGEDAGPENGE",
                        "from",
                        Calls.today().minusDays(version).toString(),
                        "hasJob",
                        true))
                .put("/v1/citizens/" + citizen + "/benefits/" + id);
    }

    private Response retract(UUID citizen) {
        return employment()
                .body(Map.of("reason", "Lagt på en navnebror"))
                .post("/v1/citizens/" + citizen + "/benefits/sd-1/retractions");
    }

    private Response milestones(UUID citizen) {
        return employment().get("/v1/citizens/" + citizen + "/milestones?state=OPEN");
    }

    private Response versions(UUID citizen) {
        return employment().get("/v1/citizens/" + citizen + "/benefits/sd-1/versions");
    }

    private Response list(UUID citizen) {
        return employment().get("/v1/citizens/" + citizen + "/benefits");
    }

    private static String wayBack(UUID citizen) {
        return "/v1/citizens/" + citizen + "/return-to-work";
    }

    private String merge() {
        return administration()
                .body(Map.of("otherId", other, "reason", "Samme navn"))
                .post("/v1/citizens/" + survivor + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("mergeId");
    }

    private void undo(String merge) {
        administration()
                .body(Map.of("reason", "To personer med samme navn"))
                .post("/v1/citizens/" + survivor + "/merges/" + merge + "/reversals")
                .then()
                .statusCode(200);
    }

    private RequestSpecification employment() {
        return calls.system("EMPLOYMENT");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration").user("anne"));
    }
}
