package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.AmongInstitutions.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.OpenApiRules;
import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
    void an_offer_that_goes_ends_its_referrals_and_tells_the_citizen_and_who_referred() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        calls.coordinate(citizen, "karen");
        String offer = offer();
        Map<String, Object> body = Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        refer(body);
        UUID other = citizen;
        citizen = calls.citizen("EMPLOYMENT");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        worker().body(body).post(path("volunteer-referrals")).then().statusCode(200);
        administration().body(HEADSPACE).post("/v1/volunteer-offers").then().statusCode(409);
        administration().delete("/v1/volunteer-offers/" + offer).then().statusCode(428);

        administration()
                .header("If-Match", "\"0\"")
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(204);

        calls.system("EMPLOYMENT").get("/v1/volunteer-offers").then().body("items", empty());
        refer(body).then().statusCode(404);
        for (UUID referred : List.of(other, citizen)) {
            citizen = referred;
            eventually(() -> calls.system("EMPLOYMENT")
                    .get(path("volunteer-referrals?state=ENDED"))
                    .then()
                    .body("items.endedBecause", contains("OFFER_GONE"))
                    .body("items.endedOn", contains(TODAY.toString())));
            assertThat(Rows.of(
                            calls.municipality(),
                            "select kind from message where citizen_id = '" + referred + "' and sector = 'EMPLOYMENT'"))
                    .containsExactly("VOLUNTEER_OFFER_GONE");
            assertThat(Rows.of(
                            calls.municipality(),
                            "select user_id from staff_notice where citizen_id = '" + referred + "'"))
                    .as("who referred, and where a system did, who has its plan")
                    .containsExactly("worker-employment");
        }
        worker().get("/v1/worklist?rule=notice-to-read")
                .then()
                .body("items.citizens.flatten().findings.flatten().reason", everyItem(equalTo("VOLUNTEER_OFFER_GONE")));
        assertThat(Rows.of(
                        calls.municipality(),
                        "select payload::json ->> 'type' from event_log where payload::json ->> 'subject' = '" + citizen
                                + "' order by position desc limit 2"))
                .containsExactly(
                        "dk.sammenhaeng.citizen-journey.journey.supplement-ended.v1",
                        "dk.sammenhaeng.citizen-journey.journey.message-status-changed.v1");
    }

    @Test
    void a_referral_ends_with_a_reason_once_and_leaves_the_list_of_what_holds() {
        String offer = offer();
        Map<String, Object> body = Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        refer(body);
        String id = refer(body).path("items[0].id");
        String endings = path("volunteer-referrals/" + id + "/endings");
        Map<String, Object> reason = Map.of("reason", "Han har fået en ven i naboen");

        calls.system("EMPLOYMENT").body(reason).post(endings).then().statusCode(428);
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", ""))
                .post(endings)
                .then()
                .statusCode(400);
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(endings)
                .then()
                .statusCode(200)
                .body("items.state", containsInAnyOrder("OPEN", "ENDED"));
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .body(reason)
                .post(endings)
                .then()
                .statusCode(412);
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"1\"")
                .body(reason)
                .post(endings)
                .then()
                .statusCode(409)
                .body("rule", equalTo("referral-ended"));
        calls.system("EMPLOYMENT")
                .get(path("volunteer-referrals?state=ENDED"))
                .then()
                .body("items.id", contains(id))
                .body("items.endedBecause", contains("ENDED"))
                .body("items.endReason", contains("Han har fået en ven i naboen"))
                .body("items[0].allowedActions", empty());
        calls.system("EMPLOYMENT")
                .get(path("volunteer-referrals?state=OPEN"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].allowedActions", contains("endings", "consent-withdrawals"));
        PublishedEvent ended = Published.on(
                        citizen,
                        "journey.started.v1",
                        "journey.part-changed.v1",
                        "journey.part-changed.v1",
                        "journey.supplement-ended.v1")
                .getLast();
        assertThat(ended.data().path("referralId").asText()).isEqualTo(id);
    }

    @Test
    void the_citizen_reads_whom_they_are_referred_to_and_takes_the_consent_back() {
        Citizens citizens = new Citizens(calls);
        String subject = "mitid-" + UUID.randomUUID();
        citizen = citizens.withLogIn("EMPLOYMENT", subject);
        Map<String, Object> body =
                Map.of("offerId", offer(), "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        String noted = refer(body).path("items[0].id");
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .post(path("volunteer-referrals/" + noted + "/consent-withdrawals"))
                .then()
                .statusCode(200)
                .body("items.endedBecause", contains("CONSENT_WITHDRAWN"));
        refer(body);

        String id = citizens.as(subject)
                .get(path("my-plan"))
                .then()
                .body("volunteers.name", contains("Headspace"))
                .body("volunteers.responsibleUnit", contains("Ungeenheden"))
                .extract()
                .path("volunteers[0].referralId");
        String withdrawal = path("my-volunteer-referrals/" + id + "/consent-withdrawals");
        citizens.as("mitid-" + UUID.randomUUID()).post(withdrawal).then().statusCode(404);
        citizens.as(subject).post(withdrawal).then().statusCode(200).body("endedOn", equalTo(TODAY.toString()));

        citizens.as(subject).post(withdrawal).then().statusCode(409).body("rule", equalTo("referral-ended"));
        citizens.as(subject).get(path("my-plan")).then().body("volunteers", empty());
        calls.system("EMPLOYMENT")
                .get(path("volunteer-referrals?state=ENDED"))
                .then()
                .body("items.endedBecause", contains("CONSENT_WITHDRAWN", "CONSENT_WITHDRAWN"));
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
                .put(path("sector-plans/EMPLOYMENT/MP-1"))
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
        OpenApiRules.check("/v1/volunteer-offers");
        OpenApiRules.check("/v1/citizens/{citizenId}/volunteer-referrals");
        OpenApiRules.check("/v1/citizens/{citizenId}/my-volunteer-referrals");
        OpenApiRules.check("/v1/citizens/{citizenId}/volunteering");
    }

    private RequestSpecification worker() {
        return calls.caseworker("worker-employment", "EMPLOYMENT");
    }

    private RequestSpecification administration() {
        return calls.with(TestTokens.role("administration"));
    }

    private String offer() {
        return administration()
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
