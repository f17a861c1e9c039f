package dk.sammenhaeng.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dk.sammenhaeng.platform.time.DanishCalendar;
import dk.sammenhaeng.testing.StackResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stays at hospital and what is resumed after them (catalogue C25): FV-C19, FV-S41, FW-J12, daily use C5. */
@QuarkusTest
@QuarkusTestResource(value = StackResource.class, initArgs = @ResourceArg(name = "service", value = "citizen-journey"))
class AdmissionHttpTest extends AroundAStay {

    private static final String SERVICES = "items.findAll { it.kind.startsWith('SERVICES') }.kind";

    @Test
    void an_admission_pauses_what_runs_and_discharge_asks_each_sector_what_to_resume() {
        tell("n1", "ADMITTED", hoursAgo(72)).then().statusCode(201).body("state", equalTo("ADMITTED"));

        resumptions("SOCIAL")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("PAUSED"))
                .body("items[0].title", equalTo("Praktik a1"))
                .body("items[0].resumeOn", nullValue())
                .body("items[0].allowedActions", empty());
        notices("SOCIAL").then().body(SERVICES, contains("SERVICES_PAUSED"));
        milestones("SOCIAL").then().body("items.kind", not(hasItem("RESUME_SERVICES")));

        tell("n2", "DISCHARGED", hoursAgo(1)).then().statusCode(201).body("state", equalTo("DISCHARGED"));

        resumptions("SOCIAL")
                .then()
                .body("items.state", contains("TO_RESUME"))
                .body("items[0].resumeOn", equalTo(day(hoursAgo(1)).toString()))
                .body("items[0].startedBy.unit", equalTo("Enheden for SOCIAL"))
                .body("items[0].startedBy.phone", equalTo("89 40 10 00"))
                .body("items[0].allowedActions", contains("decisions"));
        notices("SOCIAL").then().body(SERVICES, contains("SERVICES_PAUSED", "SERVICES_TO_RESUME"));
        milestones("SOCIAL").then().body("items.kind", hasItem("RESUME_SERVICES"));
        milestones("HEALTH").then().body("items.kind", hasItem("RESUME_SERVICES"));
    }

    @Test
    void who_must_resume_finds_it_on_the_worklist_until_the_last_service_is_decided() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(1));
        RequestSpecification worker = calls.caseworker("worker-social", "SOCIAL");
        worker.get("/v1/worklist?rule=milestone-due")
                .then()
                .body("items.citizens.citizenId.flatten()", contains(citizen.toString()))
                .body("items.count", contains(2));

        decide(
                        "SOCIAL",
                        first("SOCIAL"),
                        Map.of("resume", true, "startsOn", TODAY.plusDays(1).toString()))
                .then()
                .statusCode(200)
                .body("state", equalTo("RESUMED"))
                .body("startsOn", equalTo(TODAY.plusDays(1).toString()));

        milestones("SOCIAL").then().body("items.kind", not(hasItem("RESUME_SERVICES")));
        milestones("HEALTH").then().body("items.kind", hasItem("RESUME_SERVICES"));
        calls.caseworker("worker-social", "SOCIAL")
                .get("/v1/worklist?rule=milestone-due")
                .then()
                .body("items.count", contains(1));
        milestones("SOCIAL").then().body("items.kind", contains("CONTACT_AFTER_HOSPITAL"));
    }

    @Test
    void what_is_not_resumed_needs_a_reason_and_each_is_decided_once_by_its_own_sector() {
        tell("n1", "ADMITTED", hoursAgo(72));
        String service = first("SOCIAL");
        decide("SOCIAL", service, Map.of("resume", true))
                .then()
                .statusCode(409)
                .body("rule", equalTo("resumption-not-home"));
        tell("n2", "DISCHARGED", hoursAgo(1));
        String version = "\"" + calls.system("SOCIAL").get(path("/resumptions")).path("items[0].version") + "\"";

        calls.system("SOCIAL")
                .body(Map.of("resume", true))
                .post(path("/resumptions/" + service + "/decisions"))
                .then()
                .statusCode(428);
        decide("SOCIAL", service, Map.of("resume", false))
                .then()
                .statusCode(400)
                .body("errors.code", contains("reason.needed"));
        decide("HEALTH", service, Map.of("resume", true)).then().statusCode(404);
        decide("SOCIAL", service, Map.of("resume", false, "reason", "Borgeren klarer det selv"))
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_RESUMED"))
                .body("reason", equalTo("Borgeren klarer det selv"));
        calls.system("SOCIAL")
                .header("If-Match", version)
                .body(Map.of("resume", true))
                .post(path("/resumptions/" + service + "/decisions"))
                .then()
                .statusCode(412);
        decide("SOCIAL", service, Map.of("resume", true))
                .then()
                .statusCode(409)
                .body("rule", equalTo("resumption-decided"));
    }

    @Test
    void the_same_notice_again_changes_nothing_and_another_with_its_id_is_refused() {
        String stay = tell("n1", "ADMITTED", hoursAgo(5)).path("stayId");

        tell("n1", "ADMITTED", hoursAgo(5)).then().statusCode(200).body("stayId", equalTo(stay));
        tell("n1", "ADMITTED", hoursAgo(6)).then().statusCode(409).body("rule", equalTo("admission-notice-differs"));
        UUID another = calls.citizen("HEALTH");
        tell(another, "n1", "ADMITTED", hoursAgo(5))
                .then()
                .statusCode(409)
                .body("rule", equalTo("admission-notice-differs"));

        hospital().get(path("/hospital-stays")).then().body("items", hasSize(1));
        notices("SOCIAL").then().body(SERVICES, contains("SERVICES_PAUSED"));
    }

    @Test
    void a_discharge_that_comes_before_its_admission_waits_and_then_counts() {
        tell("n2", "DISCHARGED", hoursAgo(1))
                .then()
                .statusCode(201)
                .body("effect", equalTo("WAITS"))
                .body("state", equalTo("AWAITED"));
        resumptions("SOCIAL").then().body("items", empty());

        String stay = tell("n1", "ADMITTED", hoursAgo(72))
                .then()
                .statusCode(201)
                .body("effect", equalTo("COUNTS"))
                .body("state", equalTo("DISCHARGED"))
                .extract()
                .path("stayId");

        hospital()
                .get(path("/hospital-stays/" + stay))
                .then()
                .body("notices.noticeId", contains("n1", "n2"))
                .body("notices.effect", contains("COUNTS", "COUNTS"));
        resumptions("SOCIAL").then().body("items.state", contains("TO_RESUME"));
        hospital()
                .get(path("/episodes?kind=ADMISSION"))
                .then()
                .body("items.outcome", contains("HOME"))
                .body("items.from", contains(day(hoursAgo(72)).toString()));
    }

    @Test
    void a_late_leave_of_a_stay_that_is_over_changes_nothing() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(2));
        List<String> before = calls.system("SOCIAL").get(path("/resumptions")).path("items.state");

        tell("n3", "LEAVE", hoursAgo(1)).then().statusCode(201).body("effect", equalTo("WAITS"));
        tell("n4", "BACK", hoursAgo(48)).then().statusCode(201).body("effect", equalTo("CHANGES_NOTHING"));

        assertThat(calls.system("SOCIAL").get(path("/resumptions")).<List<String>>path("items.state"))
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n1 n2 n3 n4", "n4 n3 n2 n1", "n2 n4 n1 n3", "n3 n1 n4 n2"})
    void notices_in_any_order_leave_the_same_stay_and_the_same_open_services(String order) {
        Map<String, Runnable> told = Map.of(
                "n1", () -> named("n1", "ADMITTED", hoursAgo(96)),
                "n2", () -> named("n2", "LEAVE", hoursAgo(72)),
                "n3", () -> named("n3", "BACK", hoursAgo(48)),
                "n4", () -> named("n4", "DISCHARGED", hoursAgo(1)));

        List.of(order.split(" ")).forEach(id -> told.get(id).run());

        hospital()
                .get(path("/hospital-stays"))
                .then()
                .body("items.state", contains("DISCHARGED"))
                .body("items.reference", contains("S-1"))
                .body("items[0].admittedAt", equalTo(hoursAgo(96).toString()));
        resumptions("SOCIAL").then().body("items.state", contains("TO_RESUME"));
        milestones("SOCIAL").then().body("items.findAll { it.kind == 'RESUME_SERVICES' }", not(empty()));
        hospital().get(path("/episodes?kind=ADMISSION&open=true")).then().body("items", empty());
    }

    @Test
    void on_leave_services_are_resumed_and_back_from_it_paused_again() {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "LEAVE", hoursAgo(48)).then().body("state", equalTo("ON_LEAVE"));
        decide("SOCIAL", first("SOCIAL"), Map.of("resume", true));
        milestones("HEALTH").then().body("items.kind", hasItem("RESUME_SERVICES"));

        tell("n3", "BACK", hoursAgo(24)).then().body("state", equalTo("ADMITTED"));

        resumptions("SOCIAL").then().body("items.state", contains("PAUSED")).body("items[0].startsOn", nullValue());
        milestones("HEALTH").then().body("items.kind", not(hasItem("RESUME_SERVICES")));
        hospital().get(path("/episodes?kind=ADMISSION&open=true")).then().body("items", hasSize(1));
    }

    @Test
    void a_death_at_hospital_leaves_nothing_to_resume() {
        tell("n1", "ADMITTED", hoursAgo(72));

        tell("n2", "DIED", hoursAgo(1)).then().body("state", equalTo("DIED"));

        resumptions("SOCIAL")
                .then()
                .body("items.state", contains("NOT_RESUMED"))
                .body("items.reason", contains("DIED"));
        milestones("SOCIAL").then().body("items.kind", not(hasItem("RESUME_SERVICES")));
        hospital().get(path("/episodes?kind=ADMISSION")).then().body("items.outcome", contains("DIED"));
    }

    @Test
    void an_acute_admission_asks_once_for_a_review_of_the_plan_of_health() {
        take(hospital(), citizen, acute("n1", hoursAgo(5))).then().statusCode(201);
        take(hospital(), citizen, acute("n2", hoursAgo(4))).then().statusCode(201);

        milestones("HEALTH").then().body("items.findAll { it.kind == 'PLAN_REVIEW' }", hasSize(1));
        milestones("SOCIAL").then().body("items.kind", not(hasItem("PLAN_REVIEW")));
    }

    @Test
    void a_planned_admission_asks_for_no_review() {
        tell("n1", "ADMITTED", hoursAgo(5));

        milestones("HEALTH").then().body("items.kind", not(hasItem("PLAN_REVIEW")));
    }

    @ParameterizedTest
    @CsvSource({
        "happenedAt, 2999-01-01T00:00:00Z, day.ahead",
        "expectedHomeOn, 2999-01-01, admission.expected-home",
        "what, EXPECTED_HOME, admission.expected-home",
    })
    void a_notice_that_does_not_fit_is_refused_with_the_field(String field, String value, String code) {
        Map<String, Object> notice = new HashMap<>(notice("n1", "ADMITTED", hoursAgo(5)));
        notice.put(field, value);

        take(hospital(), citizen, notice).then().statusCode(400).body("errors.code", hasItem(code));
    }

    @Test
    void of_the_same_notice_twice_at_once_one_is_taken() throws Exception {
        assertThat(atOnce(() -> tell("n1", "ADMITTED", hoursAgo(5)), () -> tell("n1", "ADMITTED", hoursAgo(5))))
                .containsExactlyInAnyOrder(201, 200);
        hospital().get(path("/hospital-stays")).then().body("items", hasSize(1));
    }

    @Test
    void of_two_decisions_at_once_one_is_refused() throws Exception {
        tell("n1", "ADMITTED", hoursAgo(72));
        tell("n2", "DISCHARGED", hoursAgo(1));
        String service = first("SOCIAL");
        int version = calls.system("SOCIAL").get(path("/resumptions")).path("items[0].version");
        Callable<Response> deciding = () -> calls.system("SOCIAL")
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("resume", true))
                .post(path("/resumptions/" + service + "/decisions"));

        assertThat(atOnce(deciding, deciding)).containsExactlyInAnyOrder(200, 412);
    }

    private void named(String id, String what, Instant at) {
        Map<String, Object> notice = new HashMap<>(notice(id, what, at));
        notice.put("stay", "S-1");
        take(hospital(), citizen, notice).then().statusCode(201);
    }

    private Response decide(String sector, String service, Map<String, Object> decision) {
        Integer version = calls.system(sector)
                .get(path("/resumptions"))
                .path("items.find { it.id == '" + service + "' }?.version");
        return calls.system(sector)
                .header("If-Match", "\"" + (version == null ? 0 : version) + "\"")
                .body(decision)
                .post(path("/resumptions/" + service + "/decisions"));
    }

    private Response milestones(String sector) {
        return calls.system(sector).get(path("/milestones?state=OPEN"));
    }

    private static LocalDate day(Instant instant) {
        return DanishCalendar.dayOf(instant);
    }

    @SafeVarargs
    private static List<Integer> atOnce(Callable<Response>... calls) throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(calls.length)) {
            List<Future<Response>> answers = hands.invokeAll(List.of(calls));
            List<Integer> statuses = new ArrayList<>();
            for (Future<Response> answer : answers) {
                statuses.add(answer.get().statusCode());
            }
            return statuses;
        }
    }
}
