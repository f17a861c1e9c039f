package dk.sammenhaeng.journey;

import static dk.sammenhaeng.journey.TransitionCalls.handingOver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import dk.sammenhaeng.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What came with a citizen is seen as what is made here (C8), and a protected address stays protected on the way (C21). */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class ReceivedPlanHttpTest extends BetweenTwoMunicipalities {

    private static final String SOCIAL = "items.find { it.sector == 'SOCIAL' }.";
    private static final String PSYCHIATRY = "items.find { it.sector == 'PSYCHIATRY' }.";

    @Test
    void a_copied_plan_of_another_sector_is_read_with_consent_here_and_a_protected_place_by_its_sector_alone() {
        UUID known = knownThere();
        UUID incoming = movedWithProtectedAddress();
        there().get("/v1/incoming-transitions/" + incoming)
                .then()
                .body("plans.find { it.sector == 'SOCIAL' }.appointments.place", contains("Rådhuset, indgang SOCIAL"))
                .body("plans.find { it.sector == 'PSYCHIATRY' }.appointments[0].place", nullValue());

        acceptThere(incoming).then().statusCode(200);

        assertThat(received(incoming)).isEqualTo(known);
        read(jens(), known)
                .body("items.sector", containsInAnyOrder("SOCIAL", "PSYCHIATRY"))
                .body("items.contentShown", everyItem(equalTo(false)))
                .body("items.plan", everyItem(nullValue()))
                .body("items.phone", everyItem(notNullValue()));
        read(THERE.coordinator("kurt"), known).body("items.contentShown", everyItem(equalTo(false)));
        consentThere(known, true);
        read(jens(), known)
                .body(SOCIAL + "seenBy.ground", equalTo("CONSENT"))
                .body(SOCIAL + "plan.planType", equalTo("HANDLEPLAN_141"))
                .body(SOCIAL + "plan.appointments[0].place", nullValue())
                .body(PSYCHIATRY + "plan.appointments[0].place", nullValue());
        consentThere(known, false);
        read(jens(), known).body("items.contentShown", everyItem(equalTo(false)));

        THERE.putting(known, PlanBody.of("SOCIAL", "HP-" + known));
        read(THERE.caseworker("worker-social", "SOCIAL"), known)
                .body(SOCIAL + "seenBy.ground", equalTo("OWN"))
                .body(SOCIAL + "plan.appointments.place", contains("Rådhuset, indgang SOCIAL"))
                .body(PSYCHIATRY + "seenBy.law", equalTo("Psykiatriloven § 13 c"))
                .body(PSYCHIATRY + "plan.appointments[0].place", nullValue());
    }

    @Test
    void a_citizen_known_there_without_protection_is_protected_there_from_the_move_on_and_everybody_is_told() {
        UUID known = knownThere();
        UUID incoming = movedWithProtectedAddress();

        acceptThere(incoming).then().statusCode(200);

        received(incoming);
        jens().get("/v1/citizens/" + known + "/address-protection")
                .then()
                .body("isProtected", equalTo(true))
                .body("until", nullValue());
        assertThat(Rows.of("0101", "select sector || ' ' || kind from notice where citizen_id = '" + known + "'"))
                .containsExactlyInAnyOrder("EMPLOYMENT ADDRESS_PROTECTED", "HEALTH ADDRESS_PROTECTED");
        assertThat(Rows.of(
                        "0101", "select user_id || ' ' || kind from staff_notice where citizen_id = '" + known + "'"))
                .containsExactly("kurt LIFE_EVENT");
    }

    @Test
    void an_exemption_from_digital_post_goes_along_without_its_reason_and_holds_there_too() {
        UUID known = knownThere();
        here.coordinate(citizen, "karen");
        here.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("preference", "PHONE", "digitalExempt", true, "exemptionReason", "DISABILITY"))
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
        offered(List.of());
        UUID incoming = arrived();

        acceptThere(incoming).then().statusCode(200);

        received(incoming);
        THERE.coordinator("kurt")
                .get("/v1/citizens/" + known + "/channel")
                .then()
                .statusCode(200)
                .body("preference", equalTo("PHONE"))
                .body("digitalExempt", equalTo(true));
        assertThat(Rows.of("0101", "select exemption_reason from contact_channel where citizen_id = '" + known + "'"))
                .containsExactly("EXEMPT_ELSEWHERE");
    }

    @Test
    void what_the_citizen_asked_for_there_stays_and_only_an_exemption_is_added() {
        UUID known = knownThere();
        there(known, Map.of("preference", "IN_PERSON", "digitalExempt", false));
        here.coordinate(citizen, "karen");
        here.coordinator("karen")
                .header("If-None-Match", "*")
                .body(Map.of("preference", "PHONE", "digitalExempt", false))
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
        offered(List.of());
        UUID incoming = arrived();

        acceptThere(incoming).then().statusCode(200);

        received(incoming);
        THERE.coordinator("kurt")
                .get("/v1/citizens/" + known + "/channel")
                .then()
                .body("preference", equalTo("IN_PERSON"))
                .body("digitalExempt", equalTo(false));
    }

    @Test
    void the_decision_behind_an_action_comes_with_it() {
        support = here.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-1")
                        .version(2)
                        .action(Map.of(
                                "externalId",
                                "a1",
                                "kind",
                                "SUPPORT_85",
                                "title",
                                "Støtte i hjemmet",
                                "from",
                                Calls.today().toString(),
                                "legalRight",
                                true,
                                "terms",
                                Map.of(
                                        "decision",
                                        Map.of(
                                                "state",
                                                "GRANTED",
                                                "law",
                                                "Serviceloven § 85",
                                                "authority",
                                                "Socialforvaltningen",
                                                "decidedOn",
                                                Calls.today().minusDays(2).toString())))));
        offered(List.of(support));

        there().get("/v1/incoming-transitions/" + arrived())
                .then()
                .body("plans.actions.flatten().legalRight", contains(true))
                .body("plans.actions.flatten().decision.state", contains("GRANTED"))
                .body("plans.actions.flatten().decision.law", contains("Serviceloven § 85"));
    }

    @Test
    void a_protection_that_holds_there_is_kept_as_it_is() {
        UUID known = knownThere();
        String until = Calls.today().plusYears(1).toString();
        jens().body(Map.of("isProtected", true, "until", until))
                .put("/v1/citizens/" + known + "/address-protection")
                .then()
                .statusCode(200);
        UUID incoming = movedWithProtectedAddress();

        acceptThere(incoming).then().statusCode(200);

        received(incoming);
        jens().get("/v1/citizens/" + known + "/address-protection").then().body("until", equalTo(until));
    }

    private UUID knownThere() {
        UUID known = THERE.citizen("HEALTH", cpr);
        THERE.putting(known, PlanBody.of("EMPLOYMENT", "MP-" + known).responsible("jens"));
        THERE.coordinate(known, "kurt");
        return known;
    }

    private static void there(UUID citizen, Map<String, Object> channel) {
        THERE.coordinator("kurt")
                .header("If-None-Match", "*")
                .body(channel)
                .put("/v1/citizens/" + citizen + "/channel")
                .then()
                .statusCode(201);
    }

    private UUID movedWithProtectedAddress() {
        UUID psychiatric = here.putting(citizen, withPlace(PlanBody.of("PSYCHIATRY", "UA-1"), 2));
        here.coordinate(citizen, "karen");
        consented(here.coordinator("karen"), citizen, true);
        support = here.putting(citizen, withPlace(PlanBody.of("SOCIAL", "HP-3"), 5));
        here.with(TestTokens.role("administration"))
                .body(Map.of("isProtected", true))
                .put("/v1/citizens/" + citizen + "/address-protection")
                .then()
                .statusCode(200);
        RequestSpecification karen = here.coordinator("karen");
        UUID move = transitions.started(karen, handingOver(moving(), support, psychiatric));
        transitions
                .put(
                        here.coordinator("karen"),
                        here.coordinator("karen"),
                        move,
                        "hand-over-consent",
                        Map.of("given", true, "planIds", List.of(support, psychiatric)))
                .then()
                .statusCode(200);
        return arrived();
    }

    private static PlanBody withPlace(PlanBody plan, int hours) {
        Instant start = Instant.now().plus(7, ChronoUnit.DAYS).plus(hours, ChronoUnit.HOURS);
        return plan.appointment("a1", start, start.plus(1, ChronoUnit.HOURS));
    }

    private static void consentThere(UUID citizen, boolean given) {
        consented(THERE.coordinator("kurt"), citizen, given);
    }

    private static void consented(RequestSpecification caller, UUID citizen, boolean given) {
        caller.body(Map.of("given", given, "includesSensitive", given))
                .put("/v1/citizens/" + citizen + "/consent")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse read(RequestSpecification caller, UUID citizen) {
        return caller.get("/v1/citizens/" + citizen + "/received-plans").then().statusCode(200);
    }

    private static RequestSpecification jens() {
        return THERE.caseworker("jens", "EMPLOYMENT");
    }
}
