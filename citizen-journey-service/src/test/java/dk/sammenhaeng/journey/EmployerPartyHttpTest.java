package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An employer outside sees the steps back to work alone (CIT-10). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class EmployerPartyHttpTest extends AroundAParty {

    @Test
    void an_employer_outside_sees_the_steps_back_to_work_and_never_health() {
        assertThat(employer().statusCode()).isEqualTo(409);
        Map<String, Object> benefit = Map.of(
                "externalVersion",
                1,
                "kind",
                "SYGEDAGPENGE",
                "from",
                Calls.today().toString(),
                "hasJob",
                true);
        calls.system("EMPLOYMENT")
                .body(benefit)
                .put(path("/benefits/sd-1"))
                .then()
                .statusCode(201);
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.putting(
                citizen,
                PlanBody.of("HEALTH", "GOP-1")
                        .action(
                                "a1",
                                UUID.randomUUID(),
                                Calls.today(),
                                Calls.today().plusDays(60)));
        course().then()
                .body("steps.kind", contains("EARLY_CONTACT", "TREATMENT", "WORKPLACE_CONTACT", "RETURN_STEPS"))
                .body("steps.state", contains("PLANNED", "PLANNED", "PLANNED", "MISSING"))
                .body("steps[1].plans.sector", contains("HEALTH"));
        calls.system("EMPLOYMENT")
                .header(
                        "If-Match",
                        calls.system("EMPLOYMENT").get(path("/return-to-work")).header("ETag"))
                .body(Map.of("from", Calls.today().plusDays(7).toString(), "weeklyHours", 10))
                .post(path("/return-to-work/steps"))
                .then()
                .statusCode(200);
        String party = employer()
                .then()
                .statusCode(201)
                .body("measures", empty())
                .extract()
                .path("id");
        look(party).then().statusCode(404);

        me().body(Map.of())
                .post(path("/my-parties/" + party + "/permissions"))
                .then()
                .statusCode(200);

        Response seen = look(party);
        seen.then()
                .statusCode(200)
                .body("citizen", equalTo("Aksel Østergård"))
                .body("steps.from", contains(Calls.today().plusDays(7).toString()))
                .body("steps.weeklyHours*.intValue()", contains(10))
                .body("measures", empty())
                .body("appointments", empty())
                .body("contact.phone", equalTo("89 40 20 00"));
        assertThat(seen.asString()).doesNotContain("SYGEDAGPENGE", "Praktik", "HEALTH", citizen.toString());
        course().then().body("steps.state", contains("PLANNED", "PLANNED", "PLANNED", "PLANNED"));
        withdrawConsent();
        calls.system("EMPLOYMENT").get(path("/sickness-course")).then().body("steps[1].state", equalTo("EXISTS"));

        Map<String, Object> over = new HashMap<>(benefit);
        over.put("externalVersion", 2);
        over.put("from", Calls.today().minusDays(9).toString());
        over.put("to", Calls.today().toString());
        calls.system("EMPLOYMENT").body(over).put(path("/benefits/sd-1")).then().statusCode(200);
        look(party).then().statusCode(404);
        participations().then().body("items", empty());
        calls.system("EMPLOYMENT").get(path("/sickness-course")).then().statusCode(404);
    }
}
