package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What citizens decide themselves about measures (FW-J20). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class OwnDecisionHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void a_measure_that_asks_for_it_is_missing_one_until_the_citizen_has_decided() {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .action(action("a1", "RESIDENTIAL_SUPPORT"))
                        .action(action("a2", "MENTOR")));
        calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1").responsible("lone"));
        String support = actionOf(citizen, "SOCIAL", "a1");
        list(calls.system("SOCIAL"), citizen).then().body("items", empty()).body("missing", contains(support));

        decide(calls.system("SOCIAL"), citizen, support, TODAY)
                .then()
                .statusCode(201)
                .body("way", equalTo("WITH_SUPPORT"));

        list(calls.system("SOCIAL"), citizen)
                .then()
                .body("items.decided", contains("Jeg vil selv lave mad om aftenen"))
                .body("missing", empty());
        list(calls.caseworker("lone", "HEALTH"), citizen)
                .then()
                .body("items", empty())
                .body("missing", empty());
        decide(calls.caseworker("lone", "HEALTH"), citizen, support, TODAY)
                .then()
                .statusCode(404);
        decide(calls.system("SOCIAL"), citizen, support, TODAY.plusDays(1))
                .then()
                .statusCode(400)
                .body("errors.code", contains("day.ahead"));
        calls.system("SOCIAL")
                .get("/v1/measure-types")
                .then()
                .body("items.code", contains("COPING_SUPPORT_FAMILY", "LONELINESS", "OWN_HOME", "RESIDENTIAL_SUPPORT"))
                .body("items.forFamily", contains(true, false, false, false))
                .body("items.volunteerReferral", contains(false, true, false, false));
    }

    @Test
    void a_choice_among_options_keeps_the_list_and_the_reason() {
        UUID citizen = calls.citizen("SOCIAL");
        calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").action(action("a1", "RESIDENTIAL_SUPPORT")));
        String support = actionOf(citizen, "SOCIAL", "a1");
        Map<String, Object> among = JointGoalHttpTest.with(
                decision(support, TODAY), "options", List.of("Aftensmad i fællesrummet", "Mad udefra"));

        record(citizen, among)
                .then()
                .statusCode(400)
                .body("errors.code", contains("own-decision.not-an-option", "reason.needed"));
        Map<String, Object> chosen = JointGoalHttpTest.with(
                JointGoalHttpTest.with(among, "decided", "Mad udefra"), "reason", "Jeg vil spise i ro");
        record(citizen, chosen).then().statusCode(201);

        list(calls.system("SOCIAL"), citizen)
                .then()
                .body("items[0].options", contains("Aftensmad i fællesrummet", "Mad udefra"))
                .body("items.decided", contains("Mad udefra"))
                .body("items.reason", contains("Jeg vil spise i ro"));
    }

    private Response record(UUID citizen, Map<String, Object> decision) {
        return calls.system("SOCIAL").body(decision).post("/v1/citizens/" + citizen + "/own-decisions");
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        calls.putting(around, Callers.HEALTH.version(2).action(action("a1", "RESIDENTIAL_SUPPORT")));
        String support = actionOf(around, "HEALTH", "a1");
        callers.trying("POST /v1/citizens/{citizenId}/own-decisions", around)
                .with(request -> request.body(decision(support, TODAY)))
                .byRelation(404, staff)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/own-decisions", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/measure-types")
                .byRole(200, "sector-system", "caseworker", "coordinator", "administration", "auditor")
                .holds();
    }

    private static Map<String, Object> action(String id, String kind) {
        return Map.of(
                "externalId",
                id,
                "kind",
                kind,
                "title",
                "Støtte " + id,
                "from",
                TODAY.minusDays(9).toString(),
                "legalRight",
                true);
    }

    private String actionOf(UUID citizen, String sector, String id) {
        return calls.journey(calls.system(sector), citizen)
                .path("plans.find { it.sector == '%s' }.actions.find { it.externalId == '%s' }.actionId"
                        .formatted(sector, id));
    }

    private static Response list(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/own-decisions");
    }

    private static Response decide(RequestSpecification caller, UUID citizen, String action, LocalDate on) {
        return caller.body(decision(action, on)).post("/v1/citizens/" + citizen + "/own-decisions");
    }

    private static Map<String, Object> decision(String action, LocalDate on) {
        return Map.of(
                "actionId",
                action,
                "about",
                "Hvem der laver mad",
                "decided",
                "Jeg vil selv lave mad om aftenen",
                "way",
                "WITH_SUPPORT",
                "decidedOn",
                on.toString());
    }
}
