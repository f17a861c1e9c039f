package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The words sectors use for what they give, and that rules understand them (FW-J1, CIT-01). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ActionKindHttpTest {

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void who_connects_a_system_finds_the_codes_with_law_words_and_what_rules_take_them_for() {
        String help = "items.find { it.code == 'HOME_HELP_83' }";
        calls.system("HEALTH")
                .header("Accept-Language", "en")
                .get("/v1/action-kinds?sector=HEALTH")
                .then()
                .statusCode(200)
                .body("items.sector", everyItem(equalTo("HEALTH")))
                .body(help + ".name", equalTo("Home help"))
                .body(help + ".law", equalTo("Serviceloven § 83"))
                .body(help + ".synonyms", hasItem("HOME_HELP"))
                .body(help + ".marks", contains("HOME_HELP"));
        calls.system("HEALTH")
                .get("/v1/action-kinds")
                .then()
                .body(help + ".name", equalTo("Hjemmehjælp"))
                .body("items.code", hasItems("WORK_PRACTICE", "DRUG_TREATMENT_101"))
                .body("items.find { it.code == 'WORK_PRACTICE' }.marks", contains("ACTIVATION"));
        calls.system("HEALTH").get("/v1/action-kinds?sector=NONE").then().statusCode(400);
    }

    @Test
    void home_help_by_any_of_its_words_asks_for_the_decision_on_rehabilitation_and_no_word_is_refused() {
        UUID citizen = calls.citizen("HEALTH");
        calls.putting(citizen, of("GOP-1", "HOME_HELP"));
        calls.putting(citizen, of("GOP-2", "ET_ORD_INGEN_KENDER"));

        calls.conflicts(calls.system("HEALTH"), citizen, "OPEN")
                .then()
                .body("items.rule", contains("home-help-before-rehabilitation"))
                .body("items[0].severity", equalTo("STOP"));
    }

    private static PlanBody of(String plan, String kind) {
        return PlanBody.of("HEALTH", plan)
                .action(Map.of(
                        "externalId",
                        "a1",
                        "kind",
                        kind,
                        "title",
                        "Hjælp",
                        "legalRight",
                        true,
                        "from",
                        Calls.today().plusDays(30).toString()));
    }
}
