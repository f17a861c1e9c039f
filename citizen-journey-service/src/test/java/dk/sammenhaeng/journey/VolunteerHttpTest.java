package dk.sammenhaeng.journey;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Volunteers supplement and never replace (FW-J15), and what people on benefits do themselves (FW-J13). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class VolunteerHttpTest {

    private static final LocalDate TODAY = Calls.today();
    private static final Map<String, Object> HEADSPACE =
            Map.of("organisation", "Det Sociale Netværk", "name", "Headspace", "phone", "89402030");

    private final Calls calls = Calls.inFreshMunicipality();
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void a_referral_needs_an_offer_the_citizens_consent_and_the_unit_that_stays_responsible() {
        String offer = offer();
        Map<String, Object> body =
                new HashMap<>(Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", false));

        refer(body).then().statusCode(409).body("rule", equalTo("referral-without-consent"));
        body.put("citizenConsents", true);
        body.remove("responsibleUnit");
        refer(body).then().statusCode(400).body("errors.pointer", contains("/responsibleUnit"));
        body.put("responsibleUnit", "Ungeenheden");
        body.put("offerId", UUID.randomUUID());
        refer(body).then().statusCode(404);
        body.put("offerId", offer);

        refer(body)
                .then()
                .statusCode(200)
                .body("items.name", contains("Headspace"))
                .body("items.responsibleUnit", contains("Ungeenheden"))
                .body("items.consentedOn", contains(TODAY.toString()));
    }

    @Test
    void a_closed_offer_is_not_referred_to_and_its_referrals_stay() {
        String offer = offer();
        Map<String, Object> body = Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        refer(body);
        calls.with(TestTokens.role("administration"))
                .body(HEADSPACE)
                .post("/v1/volunteer-offers")
                .then()
                .statusCode(409);
        calls.with(TestTokens.role("administration"))
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(428);

        calls.with(TestTokens.role("administration"))
                .header("If-Match", "\"0\"")
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(204);

        calls.system("EMPLOYMENT").get("/v1/volunteer-offers").then().body("items", empty());
        refer(body).then().statusCode(404);
        calls.system("EMPLOYMENT").get(path("volunteer-referrals")).then().body("items", hasSize(1));
    }

    @Test
    void voluntary_work_names_a_public_unit_and_ends_on_a_day() {
        Map<String, Object> work = new HashMap<>(Map.of(
                "organisation",
                "Røde Kors",
                "weeklyHours",
                15.25,
                "from",
                TODAY.minusDays(30).toString()));
        work(work).then().statusCode(400).body("errors.pointer", contains("/responsibleUnit"));
        work.put("responsibleUnit", "Jobcentret");
        String id = work(work).then().statusCode(201).extract().path("id");

        end(id, "\"0\"", TODAY).then().statusCode(200).body("to", equalTo(TODAY.toString()));

        end(id, "\"0\"", TODAY).then().statusCode(412);
        end(id, "\"1\"", TODAY.plusDays(1)).then().statusCode(409).body("rule", equalTo("volunteering-ended"));
        end(id, "\"1\"", TODAY.minusDays(30)).then().statusCode(400);
        calls.system("EMPLOYMENT")
                .get(path("volunteering"))
                .then()
                .body("items.weeklyHours", contains(15.25f))
                .body("items.to", contains(TODAY.toString()));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID who = callers.citizen();
        String offer = offer();
        callers.trying("POST /v1/volunteer-offers")
                .with(request -> request.body(HEADSPACE))
                .byRole(409, "administration")
                .holds();
        callers.trying("GET /v1/volunteer-offers")
                .byRole(200, "caseworker", "coordinator", "sector-system", "administration")
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/volunteer-referrals", who)
                .with(request -> request.body(
                        Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true)))
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/volunteer-referrals", who)
                .byRelation(200, staff)
                .holds();
        callers.trying("DELETE /v1/volunteer-offers/{offerId}", offer)
                .with(request -> request.header("If-Match", "\"0\""))
                .byRole(204, "administration")
                .holds();
        Map<String, Object> work = Map.of(
                "organisation",
                "Røde Kors",
                "weeklyHours",
                10,
                "from",
                TODAY.minusDays(3).toString(),
                "responsibleUnit",
                "Jobcentret");
        callers.trying("POST /v1/citizens/{citizenId}/volunteering", who)
                .with(request -> request.body(work))
                .byRelation(201, "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/volunteering", who)
                .byRelation(200, staff)
                .holds();
        String id = calls.system("HEALTH")
                .get("/v1/citizens/" + who + "/volunteering")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/volunteering/{workId}/endings", who, id)
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("on", TODAY.toString())))
                .byRelation(412, "caseworker", "sector-system")
                .but(200, Callers.Kind.SYSTEM_OF_A_PLAN)
                .holds();
        OpenApiRules.check("/v1/volunteer-offers");
        OpenApiRules.check("/v1/citizens/{citizenId}/volunteer-referrals");
        OpenApiRules.check("/v1/citizens/{citizenId}/volunteering");
    }

    private String offer() {
        return calls.with(TestTokens.role("administration"))
                .body(HEADSPACE)
                .post("/v1/volunteer-offers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response refer(Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).post(path("volunteer-referrals"));
    }

    private Response work(Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).post(path("volunteering"));
    }

    private Response end(String id, String seen, LocalDate on) {
        return calls.system("EMPLOYMENT")
                .header("If-Match", seen)
                .body(Map.of("on", on.toString()))
                .post(path("volunteering/" + id + "/endings"));
    }

    private String path(String what) {
        return "/v1/citizens/" + citizen + "/" + what;
    }
}
