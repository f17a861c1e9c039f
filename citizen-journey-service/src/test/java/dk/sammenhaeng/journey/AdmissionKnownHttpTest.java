package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who hears of a stay at hospital, and what of it (catalogue C25): FV-C19, FW-J12, daily use C5. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AdmissionKnownHttpTest extends AroundAStay {

    @Test
    void the_list_of_a_day_says_who_must_start_what_before_the_citizen_is_home() {
        tell("n1", "ADMITTED", hoursAgo(72));
        LocalDate home = TODAY.plusDays(2);
        Map<String, Object> expected = new HashMap<>(notice("n2", "EXPECTED_HOME", hoursAgo(1)));
        expected.put("expectedHomeOn", home.toString());
        take(hospital(), citizen, expected).then().statusCode(201);

        for (RequestSpecification reader :
                List.of(calls.system("SOCIAL"), calls.caseworker("worker-social", "SOCIAL"))) {
            reader.get("/v1/resumptions?from=" + home + "&to=" + home.plusDays(1))
                    .then()
                    .statusCode(200)
                    .body("items.citizenId", contains(citizen.toString()))
                    .body("items[0].state", equalTo("PAUSED"))
                    .body("items[0].startedBy.name", equalTo("Mette Krag"));
        }
        calls.system("SOCIAL").get("/v1/resumptions?state=TO_RESUME").then().body("items", empty());
        calls.caseworker("oda", "SOCIAL").get("/v1/resumptions").then().body("items", empty());
        calls.system("EMPLOYMENT").get("/v1/resumptions").then().body("items", empty());
    }

    @Test
    void a_home_coming_that_draws_near_asks_the_hospitals_sector_and_the_coordinator_to_begin_the_hand_over() {
        calls.coordinate(citizen, "karen");
        tell("n1", "ADMITTED", hoursAgo(72));
        expectedHome("n2", hoursAgo(3), 30);
        homeComings(hospital()).then().body("items", empty());

        expectedHome("n3", hoursAgo(2), 2);

        for (RequestSpecification asked :
                List.of(hospital(), calls.caseworker("worker-health", "HEALTH"), calls.coordinator("karen"))) {
            homeComings(asked)
                    .then()
                    .body("items.reason", contains("HOME_EXPECTED"))
                    .body("items.dueOn", contains(TODAY.plusDays(2).toString()));
        }
        calls.caseworker("worker-health", "HEALTH")
                .get("/v1/worklist?rule=home-coming-without-hand-over")
                .then()
                .body("items.rule", contains("home-coming-without-hand-over"));
        homeComings(calls.system("SOCIAL")).then().body("items", empty());
        homeComings(calls.caseworker("worker-social", "SOCIAL")).then().body("items", empty());

        new TransitionCalls(citizen)
                .started(
                        calls.caseworker("worker-health", "HEALTH"),
                        TransitionCalls.body("HOSPITAL_DISCHARGE", "HEALTH", "SOCIAL", NOW.plus(Duration.ofDays(2))));
        homeComings(hospital()).then().body("items", empty());
    }

    private void expectedHome(String id, Instant at, int inDays) {
        Map<String, Object> expected = new HashMap<>(notice(id, "EXPECTED_HOME", at));
        expected.put("expectedHomeOn", TODAY.plusDays(inDays).toString());
        take(hospital(), citizen, expected).then().statusCode(201);
    }

    private Response homeComings(RequestSpecification caller) {
        return caller.get(path("/conflicts?status=OPEN&rule=home-coming-without-hand-over"));
    }

    @Test
    void a_death_that_others_tell_of_leaves_nobody_on_the_list_of_a_day() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(1));
        calls.system("SOCIAL").get("/v1/resumptions").then().body("items", hasSize(1));

        new Citizens(calls)
                .administration()
                .body(Map.of("kind", "DEATH", "happenedOn", TODAY.toString()))
                .post(path("/life-events"))
                .then()
                .statusCode(201);

        calls.system("SOCIAL").get("/v1/resumptions").then().body("items", empty());
    }

    @Test
    void the_list_of_a_day_goes_on_page_by_page() {
        calls.putting(
                citizen,
                PlanBody.of("SOCIAL", "HP-2")
                        .action("b1", UUID.randomUUID(), TODAY.minusDays(9), TODAY.plusDays(9))
                        .action("b2", UUID.randomUUID(), TODAY.minusDays(9), TODAY.plusDays(9)));
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(1));

        Response first = calls.system("SOCIAL").get("/v1/resumptions?limit=2");
        List<String> seen = new ArrayList<>(first.<List<String>>path("items.id"));
        seen.addAll(calls.system("SOCIAL")
                .get("/v1/resumptions?limit=2&cursor=" + first.path("next"))
                .<List<String>>path("items.id"));

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void employment_hears_of_a_stay_only_where_the_citizen_consents() {
        calls.coordinate(citizen, "karen");
        calls.putting(
                citizen,
                PlanBody.of("EMPLOYMENT", "MP-1")
                        .action("e1", UUID.randomUUID(), TODAY.minusDays(9), TODAY.plusDays(9)));
        tell("n1", "ADMITTED", hoursAgo(5));
        resumptions("EMPLOYMENT").then().body("items", empty());
        notices("EMPLOYMENT").then().body("items.kind", not(hasItem("SERVICES_PAUSED")));
        tell("n2", "DISCHARGED", hoursAgo(4));
        calls.coordinator("karen")
                .body(Map.of("given", true))
                .put(path("/consent"))
                .then()
                .statusCode(200);

        tell("n3", "ADMITTED", hoursAgo(3));

        resumptions("EMPLOYMENT").then().body("items.state", contains("PAUSED"));
        notices("EMPLOYMENT").then().body("items.kind", hasItem("SERVICES_PAUSED"));
    }

    @Test
    void a_psychiatric_stay_pauses_home_help_and_tells_it_nothing_of_what_it_is() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        String stay = take(calls.system("PSYCHIATRY"), citizen, notice("p1", "ADMITTED", hoursAgo(5)))
                .then()
                .statusCode(201)
                .extract()
                .path("stayId");

        String told = calls.system("SOCIAL").get(path("/resumptions")).asString();

        assertThat(told).contains("PAUSED").doesNotContain("PSYCHIATR");
        calls.system("SOCIAL").get(path("/hospital-stays")).then().body("items", empty());
        calls.system("SOCIAL").get(path("/hospital-stays/" + stay)).then().statusCode(404);
        calls.system("PSYCHIATRY")
                .get(path("/hospital-stays?state=ADMITTED"))
                .then()
                .body("items", hasSize(1));
        calls.system("PSYCHIATRY")
                .get(path("/hospital-stays?state=DISCHARGED"))
                .then()
                .body("items", empty());
    }

    @Test
    void a_psychiatric_stay_asks_the_job_centre_to_hear_the_citizen_before_absence_and_not_why() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        jobTalk();

        take(calls.system("PSYCHIATRY"), citizen, notice("p1", "ADMITTED", hoursAgo(5)))
                .then()
                .statusCode(201);

        String heard = calls.system("EMPLOYMENT").get(path("/conflicts")).asString();
        assertThat(heard)
                .contains("possible-reasonable-ground")
                .doesNotContain("activity-during-admission", "PSYCHIATR");
    }

    @Test
    void a_stay_and_its_discharge_are_known_to_who_holds_the_journey_together_and_not_to_the_team() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        jobTalk();
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of("user", "tim", "role", "Mentor", "sector", "EMPLOYMENT"))
                .post(path("/team"));
        calls.breakGlass("gry", "EMPLOYMENT", citizen).then().statusCode(201);
        take(calls.system("PSYCHIATRY"), citizen, notice("p1", "ADMITTED", hoursAgo(50)));
        String found = rules(calls.coordinator("karen"));
        List<String> unknown =
                List.of(rules(calls.caseworker("tim", "EMPLOYMENT")), rules(calls.caseworker("gry", "EMPLOYMENT")));

        take(calls.system("PSYCHIATRY"), citizen, notice("p2", "DISCHARGED", hoursAgo(2)));

        assertThat(found).contains("activity-during-admission", "PSYCHIATRY");
        assertThat(unknown).allSatisfy(told -> assertThat(told).doesNotContain("activity-during-admission"));
        calls.coordinator("karen").get(path("/timeline?kind=TRANSITION")).then().body("items", hasSize(1));
        calls.system("PSYCHIATRY").get(path("/timeline?kind=TRANSITION")).then().body("items", hasSize(1));
        for (String other : List.of("tim", "gry")) {
            String told = calls.caseworker(other, "EMPLOYMENT")
                    .get(path("/timeline?limit=100"))
                    .then()
                    .statusCode(200)
                    .body("items.kind", hasItem("PLAN_CREATED"))
                    .extract()
                    .asString();
            assertThat(told).doesNotContain("TRANSITION", "activity-during-admission");
        }
    }

    @Test
    void a_discharge_told_after_the_consent_has_ended_is_told_to_nobody_else() {
        calls.putting(citizen, PlanBody.of("PSYCHIATRY", "UA-1"));
        calls.coordinate(citizen, "karen");
        calls.coordinator("karen")
                .body(Map.of(
                        "given", true,
                        "includesSensitive", true,
                        "until", TODAY.plusDays(1).toString()))
                .put(path("/consent"));
        take(calls.system("PSYCHIATRY"), citizen, notice("p1", "ADMITTED", hoursAgo(100)));
        Rows.change(
                calls.municipality(),
                "update consent set until = '" + TODAY + "' where citizen_id = '" + citizen + "'");

        take(calls.system("PSYCHIATRY"), citizen, notice("p2", "DISCHARGED", hoursAgo(30)));

        calls.system("PSYCHIATRY").get(path("/transitions")).then().body("items.status", contains("STARTED"));
        calls.system("SOCIAL").get(path("/transitions")).then().body("items", empty());
    }

    @Test
    void only_health_and_psychiatry_tell_of_stays() {
        take(calls.system("SOCIAL"), citizen, notice("n1", "ADMITTED", hoursAgo(5)))
                .then()
                .statusCode(403)
                .body("code", equalTo("admission-of-another-sector"));
    }

    @Test
    void the_journeys_events_do_not_tell_that_it_was_a_hospital() {
        String stay = take(hospital(), citizen, acute("n1", hoursAgo(5))).path("stayId");

        List<String> events = Rows.of(
                calls.municipality(),
                "select payload from event_log where aggregateid = '" + citizen + "' and payload like '%" + stay
                        + "%'");

        assertThat(events).isNotEmpty().allSatisfy(event -> assertThat(event)
                .contains("part-changed")
                .doesNotContain("ADMI")
                .doesNotContain("acute")
                .doesNotContain("hospital"));
    }

    @Test
    void the_hospital_is_told_whom_to_call_in_home_nursing() {
        Map<String, Object> contact = contact("SELF_RELIANT");
        calls.system("SOCIAL").body(contact).put(path("/care-contact")).then().statusCode(428);
        calls.system("SOCIAL")
                .header("If-None-Match", "*")
                .body(contact)
                .put(path("/care-contact"))
                .then()
                .statusCode(201);
        calls.system("SOCIAL")
                .header("If-None-Match", "*")
                .body(contact)
                .put(path("/care-contact"))
                .then()
                .statusCode(412);

        tell("n1", "ADMITTED", hoursAgo(5))
                .then()
                .body("careContact.name", equalTo("Hanne Lund"))
                .body("careContact.phone", equalTo("89 40 33 00"))
                .body("careContact.level", nullValue());
        calls.system("SOCIAL").get(path("/care-contact")).then().body("level", equalTo("SELF_RELIANT"));
        calls.system("HEALTH").get(path("/care-contact")).then().body("level", nullValue());
    }

    @Test
    void complex_needs_ask_for_one_coordinated_plan() {
        calls.system("SOCIAL")
                .header("If-None-Match", "*")
                .body(contact("COMPLEX"))
                .put(path("/care-contact"))
                .then()
                .statusCode(409)
                .body("rule", equalTo("complex-without-coordinated-plan"));
    }

    @Test
    void each_endpoint_is_for_its_own_callers() {
        String[] staff = {"coordinator", "caseworker", "sector-system"};
        Callers callers = Callers.around(calls);
        UUID around = callers.citizen();
        callers.trying("POST /v1/citizens/{citizenId}/admission-notices", around)
                .with(request -> request.body(notice(UUID.randomUUID().toString(), "ADMITTED", hoursAgo(9))))
                .byRelation(403, "caseworker", "sector-system")
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        String stay =
                hospital().get("/v1/citizens/" + around + "/hospital-stays").path("items[0].id");
        callers.trying("GET /v1/citizens/{citizenId}/hospital-stays", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/hospital-stays/{stayId}", around, stay)
                .byRelation(404, staff)
                .but(200, Callers.Kind.SYSTEM_THAT_REGISTERED, Callers.Kind.RESPONSIBLE, Callers.Kind.UNIT_MEMBER)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/resumptions", around)
                .byRelation(200, staff)
                .holds();
        callers.trying("POST /v1/citizens/{citizenId}/resumptions/{resumptionId}/decisions", around, UUID.randomUUID())
                .with(request -> request.header("If-Match", "\"0\"").body(Map.of("resume", true)))
                .byRelation(404, "caseworker", "sector-system")
                .holds();
        callers.trying("GET /v1/resumptions")
                .byRole(200, "caseworker", "sector-system", "institution-leader")
                .holds();
        callers.trying("PUT /v1/citizens/{citizenId}/care-contact", around)
                .with(request -> request.header("If-None-Match", "*").body(contact("SELF_RELIANT")))
                .byRelation(412, "caseworker", "sector-system")
                .but(403, Callers.Kind.SYSTEM_OF_A_PLAN)
                .but(201, Callers.Kind.SYSTEM_THAT_REGISTERED)
                .holds();
        callers.trying("GET /v1/citizens/{citizenId}/care-contact", around)
                .byRelation(200, staff)
                .holds();
    }

    private String rules(RequestSpecification reader) {
        return calls.conflicts(reader, citizen, "OPEN")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString()
                + reader.get(path("/timeline?limit=100")).asString();
    }

    private void jobTalk() {
        Map<String, Object> plan =
                new HashMap<>(PlanBody.of("EMPLOYMENT", "MP-1").body());
        plan.put(
                "appointments",
                List.of(Map.of(
                        "externalId",
                        "m1",
                        "title",
                        "Jobsamtale",
                        "start",
                        TODAY.plusDays(3) + "T09:00:00Z",
                        "end",
                        TODAY.plusDays(3) + "T10:00:00Z",
                        "sanctionable",
                        true)));
        calls.system("EMPLOYMENT")
                .body(plan)
                .put(path("/sector-plans/EMPLOYMENT/MP-1"))
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> contact(String level) {
        return Map.of("level", level, "name", "Hanne Lund", "unit", "Hjemmesygeplejen Nord", "phone", "89 40 33 00");
    }
}
