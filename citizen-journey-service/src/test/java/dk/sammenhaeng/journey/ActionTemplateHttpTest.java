package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An action copied unchanged from a template is shown and found as not individualised (FW-J5). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ActionTemplateHttpTest {

    private static final String PATH = "/v1/action-templates/EMPLOYMENT/PRAKTIK_4_UGER";

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void what_says_the_same_as_its_template_is_not_individualised_until_it_is_made_the_citizens_own() {
        template("Praktik i fire uger").then().statusCode(201);
        UUID citizen = calls.citizen("EMPLOYMENT");

        put(citizen, 1, " praktik i  fire UGER ", "PRAKTIK_4_UGER").then().statusCode(201);

        shown(citizen).then().body("actions[0].notIndividualised", equalTo(true));
        shown(citizen).then().body("actions[0].terms.template.code", equalTo("PRAKTIK_4_UGER"));
        open(citizen).then().body(finding("reason"), contains("AS_THE_TEMPLATE"));
        open(citizen).then().body(finding("severity"), contains("KNOW"));

        put(citizen, 2, "Praktik hos cykelsmeden, som Aksel kender", "PRAKTIK_4_UGER")
                .then()
                .statusCode(200);

        shown(citizen).then().body("actions[0].notIndividualised", equalTo(false));
        open(citizen).then().body(finding("reason"), empty());
    }

    @Test
    void a_template_that_becomes_another_touches_no_plan_and_one_nobody_told_of_is_nothing_to_be_the_same_as() {
        String version = template("Praktik i fire uger").header("ETag");
        UUID citizen = calls.citizen("EMPLOYMENT");
        put(citizen, 1, "Praktik i fire uger", "PRAKTIK_4_UGER").then().statusCode(201);

        administration()
                .header("If-Match", version)
                .body(says("Praktik i otte uger"))
                .put(PATH)
                .then()
                .statusCode(200);
        administration()
                .header("If-Match", version)
                .body(says("Praktik"))
                .put(PATH)
                .then()
                .statusCode(412);

        shown(citizen).then().body("actions[0].notIndividualised", equalTo(true));
        put(citizen, 2, "Praktik i fire uger", "UKENDT").then().statusCode(200);
        shown(citizen).then().body("actions[0].notIndividualised", equalTo(false));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        Callers callers = Callers.around(calls);
        callers.trying("PUT /v1/action-templates/{sector}/{code}", "EMPLOYMENT", "PRAKTIK_4_UGER")
                .with(request -> request.header("If-None-Match", "*").body(says("Praktik i fire uger")))
                .byRole(201, "administration")
                .holds();
        callers.trying("GET /v1/action-templates/{sector}/{code}", "EMPLOYMENT", "PRAKTIK_4_UGER")
                .here(200, "administration", "sector-system", "caseworker", "coordinator", "auditor")
                .holds();
        callers.trying("GET /v1/action-templates")
                .byRole(200, "administration", "sector-system", "caseworker", "coordinator", "auditor")
                .holds();
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration"));
    }

    private Response template(String title) {
        return administration().header("If-None-Match", "*").body(says(title)).put(PATH);
    }

    private static Map<String, Object> says(String title) {
        return Map.of("kind", "WORK_PRACTICE", "title", title, "weeklyHours", 20);
    }

    private Response put(UUID citizen, int version, String title, String template) {
        return calls.put(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .version(version)
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "WORK_PRACTICE",
                                "title",
                                title,
                                "from",
                                Calls.today().toString(),
                                "to",
                                Calls.today().plusDays(28).toString(),
                                "weeklyHours",
                                20,
                                "legalRight",
                                false,
                                "terms",
                                Map.of("template", template))));
    }

    private Response shown(UUID citizen) {
        return calls.system("EMPLOYMENT").get("/v1/citizens/" + citizen + "/sector-plans/EMPLOYMENT/MP-1");
    }

    private Response open(UUID citizen) {
        return calls.conflicts(calls.system("EMPLOYMENT"), citizen, "OPEN");
    }

    private static String finding(String field) {
        return "items.findAll { it.rule == 'not-individualised' }." + field;
    }
}
