package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.AmongInstitutions.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import dk.sammenhaeng.testing.PublishedEvent;
import dk.sammenhaeng.testing.StackResource;
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

/** Referrals to volunteers: with consent, beside a unit that stays responsible, until they end (FW-J15). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class VolunteerReferralHttpTest {

    private static final LocalDate TODAY = Calls.today();

    private final Calls calls = Calls.inFreshMunicipality();
    private final VolunteerCalls volunteers = new VolunteerCalls(calls);
    private UUID citizen;

    @BeforeEach
    void a_citizen() {
        citizen = calls.citizen("EMPLOYMENT");
    }

    @Test
    void a_referral_needs_an_offer_the_citizens_consent_and_the_unit_that_stays_responsible() {
        String offer = volunteers.offer();
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
        String offer = volunteers.offer();
        Map<String, Object> body = Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        refer(body);
        UUID other = citizen;
        citizen = calls.citizen("EMPLOYMENT");
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        worker().body(body)
                .post(VolunteerCalls.path(citizen, "volunteer-referrals"))
                .then()
                .statusCode(200);
        volunteers
                .administration()
                .body(VolunteerCalls.HEADSPACE)
                .post("/v1/volunteer-offers")
                .then()
                .statusCode(409);
        volunteers
                .administration()
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(428);

        volunteers
                .administration()
                .header("If-Match", "\"0\"")
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(204);

        calls.system("EMPLOYMENT").get("/v1/volunteer-offers").then().body("items", empty());
        refer(body).then().statusCode(404);
        for (UUID referred : List.of(other, citizen)) {
            citizen = referred;
            eventually(() -> calls.system("EMPLOYMENT")
                    .get(VolunteerCalls.path(citizen, "volunteer-referrals?state=ENDED"))
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
    void nobody_is_told_of_an_offer_that_goes_after_a_death_until_that_is_taken_back() {
        calls.putting(citizen, PlanBody.of("EMPLOYMENT", "MP-1"));
        String offer = volunteers.offer();
        refer(Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true));
        String death = volunteers
                .administration()
                .body(Map.of("kind", "DEATH", "happenedOn", TODAY.toString()))
                .post(VolunteerCalls.path(citizen, "life-events"))
                .then()
                .statusCode(201)
                .extract()
                .path("lifeEventId");

        volunteers
                .administration()
                .header("If-Match", "\"0\"")
                .delete("/v1/volunteer-offers/" + offer)
                .then()
                .statusCode(204);

        eventually(() -> assertThat(Rows.of(calls.municipality(), "select kind from resting_due"))
                .contains("volunteer-offer.gone"));
        String gone = "select kind from staff_notice where kind = 'VOLUNTEER_OFFER_GONE'"
                + " union all select kind from message where kind = 'VOLUNTEER_OFFER_GONE'";
        assertThat(Rows.of(calls.municipality(), gone)).isEmpty();
        volunteers
                .administration()
                .body(Map.of("reason", "Navnebror"))
                .post(VolunteerCalls.path(citizen, "life-events/" + death + "/reversals"))
                .then()
                .statusCode(200);
        eventually(() -> calls.system("EMPLOYMENT")
                .get(VolunteerCalls.path(citizen, "volunteer-referrals?state=ENDED"))
                .then()
                .body("items.endedBecause", contains("OFFER_GONE")));
        assertThat(Rows.of(calls.municipality(), gone)).hasSize(2);
    }

    @Test
    void a_referral_ends_with_a_reason_once_and_leaves_the_list_of_what_holds() {
        String offer = volunteers.offer();
        Map<String, Object> body = Map.of("offerId", offer, "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        refer(body);
        String id = refer(body).path("items[0].id");
        String endings = VolunteerCalls.path(citizen, "volunteer-referrals/" + id + "/endings");
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
                .get(VolunteerCalls.path(citizen, "volunteer-referrals?state=ENDED"))
                .then()
                .body("items.id", contains(id))
                .body("items.endedBecause", contains("ENDED"))
                .body("items.endReason", contains("Han har fået en ven i naboen"))
                .body("items[0].allowedActions", empty());
        calls.system("EMPLOYMENT")
                .get(VolunteerCalls.path(citizen, "volunteer-referrals?state=OPEN"))
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
                Map.of("offerId", volunteers.offer(), "responsibleUnit", "Ungeenheden", "citizenConsents", true);
        String noted = refer(body).path("items[0].id");
        calls.system("EMPLOYMENT")
                .header("If-Match", "\"0\"")
                .post(VolunteerCalls.path(citizen, "volunteer-referrals/" + noted + "/consent-withdrawals"))
                .then()
                .statusCode(200)
                .body("items.endedBecause", contains("CONSENT_WITHDRAWN"));
        refer(body);

        String id = citizens.as(subject)
                .get(VolunteerCalls.path(citizen, "my-plan"))
                .then()
                .body("volunteers.name", contains("Headspace"))
                .body("volunteers.responsibleUnit", contains("Ungeenheden"))
                .extract()
                .path("volunteers[0].referralId");
        String withdrawal = VolunteerCalls.path(citizen, "my-volunteer-referrals/" + id + "/consent-withdrawals");
        citizens.as("mitid-" + UUID.randomUUID()).post(withdrawal).then().statusCode(404);
        citizens.as(subject).post(withdrawal).then().statusCode(200).body("endedOn", equalTo(TODAY.toString()));

        citizens.as(subject).post(withdrawal).then().statusCode(409).body("rule", equalTo("referral-ended"));
        citizens.as(subject).get(VolunteerCalls.path(citizen, "my-plan")).then().body("volunteers", empty());
        calls.system("EMPLOYMENT")
                .get(VolunteerCalls.path(citizen, "volunteer-referrals?state=ENDED"))
                .then()
                .body("items.endedBecause", contains("CONSENT_WITHDRAWN", "CONSENT_WITHDRAWN"));
    }

    private RequestSpecification worker() {
        return calls.caseworker("worker-employment", "EMPLOYMENT");
    }

    private Response refer(Map<String, Object> body) {
        return calls.system("EMPLOYMENT").body(body).post(VolunteerCalls.path(citizen, "volunteer-referrals"));
    }
}
