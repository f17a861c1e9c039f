package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Volunteers supplement and never replace (FW-J15), and what people on benefits do themselves (FW-J13). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class VolunteerHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private final VolunteerCalls volunteers = new VolunteerCalls(calls);
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void a_duty_that_volunteers_alone_answered_stays_found_when_the_plan_names_them_no_more() {
        putting(1, helper("VOLUNTEER"));
        assertThat(found("OPEN")).isEqualTo(1);

        putting(2);
        assertThat(found("OPEN")).isEqualTo(1);
        putting(3);
        assertThat(found("OPEN")).as("nobody is named since").isEqualTo(1);

        putting(4, helper("PUBLIC"));
        assertThat(found("OPEN")).isZero();
        putting(5);
        assertThat(found("OPEN"))
                .as("the professional's end is the sector's own")
                .isZero();
    }

    private int found(String status) {
        return calls.conflicts(calls.system("EMPLOYMENT"), citizen, status)
                .path("items.findAll { it.rule == 'volunteers-only' }.size()");
    }

    private static Map<String, Object> helper(String provider) {
        return Map.of(
                "externalId",
                "help-" + provider,
                "kind",
                "COMPANY",
                "title",
                "Følge til samtaler",
                "from",
                TODAY.minusDays(3).toString(),
                "legalRight",
                false,
                "terms",
                Map.of("provider", provider, "needs", List.of("COMPANION")));
    }

    @SafeVarargs
    private void putting(long version, Map<String, Object>... actions) {
        Map<String, Object> body =
                new HashMap<>(PlanBody.of("EMPLOYMENT", "MP-1").version(version).body());
        body.put("needs", List.of(Map.of("code", "COMPANION", "statutory", true)));
        body.put("actions", List.of(actions));
        int status = calls.system("EMPLOYMENT")
                .body(body)
                .put(VolunteerCalls.path(citizen, "sector-plans/EMPLOYMENT/MP-1"))
                .statusCode();
        assertThat(status).isBetween(200, 201);
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
                .get(VolunteerCalls.path(citizen, "volunteering"))
                .then()
                .body("items.weeklyHours", contains(15.25f))
                .body("items.to", contains(TODAY.toString()));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID who = callers.citizen();
        String offer = volunteers.offer();
        callers.trying("POST /v1/volunteer-offers")
                .with(request -> request.body(VolunteerCalls.HEADSPACE))
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
        String referral = calls.system("HEALTH")
                .get("/v1/citizens/" + who + "/volunteer-referrals")
                .path("items[0].id");
        callers.trying("POST /v1/citizens/{citizenId}/volunteer-referrals/{referralId}/endings", who, referral)
                .with(request -> request.header("If-Match", "\"9\"").body(Map.of("reason", "Slut")))
                .byRelation(412, staff)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/volunteer-referrals/{referralId}/consent-withdrawals",
                        who,
                        referral)
                .with(request -> request.header("If-Match", "\"9\""))
                .byRelation(412, staff)
                .holds();
        callers.trying(
                        "POST /v1/citizens/{citizenId}/my-volunteer-referrals/{referralId}/consent-withdrawals",
                        who,
                        referral)
                .byRelation(200, "citizen")
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
    }

    private Response work(Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).post(VolunteerCalls.path(citizen, "volunteering"));
    }

    private Response end(String id, String seen, LocalDate on) {
        return calls.system("EMPLOYMENT")
                .header("If-Match", seen)
                .body(Map.of("on", on.toString()))
                .post(VolunteerCalls.path(citizen, "volunteering/" + id + "/endings"));
    }
}
