package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who has accepted a citizen whom another sector knows works with them from then on, before there is a plan (C5, C8). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ReceivedTieHttpTest {

    private static final String UNIT = "Visitationen Nord";

    private final Calls calls = Calls.inFreshMunicipality();

    @Test
    void the_unit_that_accepted_reads_what_the_package_tells_and_begins_its_plan_and_nobody_else_of_the_sector_does() {
        UUID citizen = calls.citizen("HEALTH");
        UUID plan = calls.putting(citizen, PlanBody.of("HEALTH", "GOP-1"));
        UUID unit = UUID.randomUUID();
        String seen = calls.unit(unit, unit("nora", List.of("nils"))).header("ETag");
        calls.unit(UUID.randomUUID(), named("Akutteamet", "leif", List.of()));
        TransitionCalls transitions = new TransitionCalls(citizen);
        UUID transition = transitions.started(
                calls.system("HEALTH"),
                TransitionCalls.handingOver(
                        TransitionCalls.with(
                                TransitionCalls.body(
                                        "SECTOR_TO_SECTOR", "HEALTH", "SOCIAL", TransitionCalls.IN_A_MONTH),
                                "toUnit",
                                UNIT),
                        plan));
        transitions
                .read(social("nils"), transition)
                .then()
                .body("informationPackage.plans", empty())
                .body("informationPackage.withheld", equalTo(1));
        plans(social("nils"), citizen).statusCode(404);
        plans(calls.system("SOCIAL"), citizen).statusCode(404);

        transitions
                .step(
                        calls.system("SOCIAL"),
                        calls.system("SOCIAL"),
                        transition,
                        "acceptances",
                        Map.of("unit", UNIT, "phone", "89 40 30 00"))
                .then()
                .statusCode(200);

        for (RequestSpecification receiver : List.of(social("nils"), social("nora"), calls.system("SOCIAL"))) {
            plans(receiver, citizen).statusCode(200).body("items.planId", contains(plan.toString()));
        }
        transitions
                .read(social("nils"), transition)
                .then()
                .body("informationPackage.withheld", equalTo(0))
                .body("informationPackage.plans.planId", contains(plan.toString()))
                .body("informationPackage.plans.contentShown", contains(false));
        plans(social("leif"), citizen).statusCode(404);
        plans(calls.system("EMPLOYMENT"), citizen).statusCode(404);
        UUID own = calls.putting(citizen, PlanBody.of("SOCIAL", "HP-1").responsible("nils"));
        plans(calls.system("SOCIAL"), citizen)
                .body("items.find { it.planId == '%s' }.contentShown".formatted(own), equalTo(true));

        calls.with(TestTokens.role("administration"))
                .header("If-Match", seen)
                .body(unit("nora", List.of()))
                .put("/v1/units/" + unit)
                .then()
                .statusCode(200);
        calls.put(citizen, PlanBody.of("SOCIAL", "HP-1").version(2).responsible("sus"))
                .then()
                .statusCode(200);
        plans(social("nils"), citizen).statusCode(404);
        plans(social("nora"), citizen).statusCode(200);
        transitions
                .step(
                        calls.system("HEALTH"),
                        calls.system("HEALTH"),
                        transition,
                        "cancellations",
                        Map.of("reason", "Bliver i forløbet"))
                .then()
                .statusCode(200);
        plans(social("nora"), citizen).statusCode(404);
    }

    private static ValidatableResponse plans(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/sector-plans").then();
    }

    private RequestSpecification social(String user) {
        return calls.caseworker(user, "SOCIAL");
    }

    private static Map<String, Object> unit(String leader, List<String> members) {
        return named(UNIT, leader, members);
    }

    private static Map<String, Object> named(String name, String leader, List<String> members) {
        return Map.of(
                "sector", "SOCIAL",
                "name", name,
                "leaderUser", leader,
                "dutyPhone", "89 40 10 99",
                "members", members);
    }
}
